// A small stage for case tests: commands played one after the other against the default pack and the demo store.
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import type { Command, Decision, Rules } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import type { Actor, CaseEvent } from '../../src/case/events.ts'
import { evolve, fold } from '../../src/case/evolve.ts'
import type { Fact } from '../../src/case/facts.ts'
import type { Load } from '../../src/case/policy/people.ts'
import type { Signal } from '../../src/case/vocabulary.ts'

export const rules = loadRules({ pack: 'lamborghini-4s' })
export const store = rules.directory.stores[0] as (typeof rules.directory.stores)[number]
export const staffWith = (role: string, not: readonly string[] = []) => {
  const member = rules.directory.staff.find(
    each => each.role === role && each.store === store.id && !not.includes(each.id),
  )
  if (!member) throw new Error(`the demo store has no ${role}`)
  return member
}

/** Wednesday 2026-11-25, 10:00 in Shanghai: the demo store is open. */
export const morning = Date.parse('2026-11-25T10:00:00+08:00')
export const minute = 60_000
export const hour = 60 * minute

export const fact = (slot: Fact['slot'], value: unknown, messageId = 'm1'): Fact =>
  ({ slot, value, evidence: String(value), span: [0, 1], messageId }) as Fact

export const heard = (signal: Signal, strength: 'hard' | 'strong' | 'weak' = 'strong', messageId = 'm1') => ({
  signal,
  strength,
  evidence: signal,
  messageId,
})

export const statement = (parts: Partial<Statement> = {}): Statement => ({
  messageId: 'm1',
  text: '空调修了又坏',
  narrative: true,
  facts: [],
  signals: [],
  claimType: 'grievance',
  emotion: { level: 'calm' },
  danger: { now: false },
  ...parts,
})

export const registration = (parts: Partial<Statement> = {}): Command => ({
  type: 'register',
  caseId: 'HY-20261125-0001',
  source: 'webchat',
  language: 'zh-CN',
  channel: { id: 'webchat', conversationId: 'c1', userId: 'u1' },
  storeId: store.id,
  statement: statement(parts),
})

export const customer: Actor = { kind: 'customer' }
export const system: Actor = { kind: 'system' }
export const by = (staffId: string): Actor => ({ kind: 'staff', staffId })

export interface Stage {
  state: CaseState | undefined
  events: CaseEvent[]
  now: number
  give(command: Command, actor?: Actor): Decision
  /** gives it and fails the test when refused */
  must(command: Command, actor?: Actor): CaseEvent['body'][]
  at(moment: number): Stage
}

/** @param given other rules than the demo store's, e.g. with other people; `load` what each of them has already */
export function stage(given: Rules = rules, load?: Load): Stage {
  const play: Stage = {
    state: undefined,
    events: [],
    now: morning,
    give(command, actor = customer) {
      const decision = decide(command, play.state, {
        now: play.now,
        actor,
        rules: given,
        ...(load ? { load } : {}),
      })
      if (decision.ok)
        for (const body of decision.events) {
          const event = { seq: play.events.length + 1, at: play.now, actor, body }
          play.events.push(event)
          play.state = evolve(play.state, event)
        }
      return decision
    },
    must(command, actor = customer) {
      const decision = play.give(command, actor)
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
      return decision.events
    },
    at(moment) {
      play.now = moment
      return play
    },
  }
  return play
}

export const typesOf = (bodies: readonly { type: string }[]) => bodies.map(each => each.type)
export const refold = (play: Stage) => fold(play.events)
