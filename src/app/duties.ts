// The runner of what falls due: case clocks, follow-ups, silent customers. Looks often, does each thing once.
import type { CaseState } from '../case/case.ts'
import { duesOf } from '../case/decisions/due.ts'
import { noCases, openDesk } from './caseDesk.ts'
import { createCommit } from './commit.ts'
import { keyOf } from './conversations.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { UseCaseParts } from './parts.ts'
import type { ConversationRef } from './ports.ts'
import type { ProgressLinks } from './progressLinks.ts'
import { saidAs } from './saidAs.ts'

export interface DutyParts extends UseCaseParts {
  links: Pick<ProgressLinks, 'make'>
  handle: HandleCommand
  /** how often to look, ms; a second is exact enough for clocks of minutes */
  lookEveryMs: number
}

const atOnce = 100
const afterFailureMs = 60_000

export interface Duties {
  /** everything due at this moment; for the runner and for tests */
  runDue(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export function createDuties(parts: DutyParts): Duties {
  const { ledger, cases, conversations, dialogue, clock, ids, rules, time } = parts
  const commit = createCommit(parts)

  async function customerSilent(ref: ConversationRef): Promise<void> {
    const conversation = await conversations.load(ref)
    if (!conversation) return
    const { caseId, others: more = [] } = dialogue.expecting(conversation.state)
    const loaded = await Promise.all([...(caseId ? [caseId] : []), ...more].map(id => cases.fresh(id)))
    // a case that went on in another conversation is waited for there
    const here = loaded.filter(each => each?.channel.conversationId === ref.conversationId) as CaseState[]
    const now = clock.now()
    const current = here.find(each => each.id === caseId) ?? here.find(each => each.handedOff === undefined)
    const others = here.filter(each => each !== current && each.status !== 'closed')
    if (here.some(each => each.live)) {
      // they talk to a colleague: their silence is looked after once it is the bot's turn again
      await ledger.postponeIdle(ref, now + time.idleMs(rules.pack.intake.idleMinutes))
      return
    }
    const turn = { ...ref, expectedVersion: conversation.version, userId: conversation.userId }
    if (caseId !== undefined && !current) {
      const waits = { ...turn, state: conversation.state, messages: [], deliveries: [], idleAt: null }
      await commit({ at: now, conversation: waits, cases: [] }, noCases, conversation)
      return
    }
    const desk = openDesk({
      rules,
      time,
      now,
      load: await parts.workload.load(),
      current,
      others,
      makeLink: id => parts.links.make(id),
      newCase: () => {
        throw new Error('silence registers no case')
      },
    })
    const outcome = dialogue.idle({ state: conversation.state, cases: desk, rules, now })
    const messages = outcome.says.map(say => {
      const about = say.caseId ?? desk.current()?.id
      const message = saidAs(say, { id: ids.id('m'), at: now, language: outcome.language, caseId: about })
      return { ...message, ...(about ? { caseKey: about } : {}) }
    })
    const told = {
      ...turn,
      state: outcome.state,
      messages,
      deliveries: parts.isPush(ref.channel) ? messages.map(message => ({ messageId: message.id })) : [],
      idleAt: outcome.awaiting ? now + time.idleMs(rules.pack.intake.idleMinutes) : null,
    }
    // On a conflict somebody wrote in the meantime; the conversation is looked at again if it still is idle.
    await commit({ at: now, conversation: told, cases: desk.changes(), secrets: desk.secrets() }, desk, conversation)
  }

  async function runDue(): Promise<void> {
    const now = clock.now()
    for (const caseId of await ledger.dueCases(now, atOnce))
      await attempt(
        'due case',
        async () => ledger.postponeDue(caseId, await fired(caseId)),
        later => ledger.postponeDue(caseId, now + later),
      )
    for (const ref of await ledger.idleConversations(now, atOnce))
      await attempt(
        'idle conversation',
        async () => {
          await parts.turns.run(keyOf(ref), () => customerSilent(ref))
          await ledger.postponeIdle(ref, now + parts.lookEveryMs)
        },
        later => ledger.postponeIdle(ref, now + later),
      )
  }

  /** Does what is due; wall clock, epoch ms, at which it is to be looked at next, should nothing have come of it. */
  async function fired(caseId: string): Promise<number | null> {
    const done = await parts.handle({ caseId, command: { type: 'fireDue' }, actor: { kind: 'system' } })
    const state = done.ok ? done.state : undefined
    if (!state) return clock.now() + afterFailureMs
    const soonest = Math.min(...duesOf(state, rules).map(due => time.wallOf(state, due.at)))
    if (soonest === Number.POSITIVE_INFINITY) return null
    // what is due still after its turn must not keep the others waiting
    return Math.max(soonest, clock.now() + parts.lookEveryMs)
  }

  /** What cannot be done is put off. */
  async function attempt(
    what: string,
    task: () => Promise<unknown>,
    putOff: (ms: number) => Promise<void>,
  ): Promise<void> {
    try {
      await task()
    } catch (err) {
      parts.onFailure(err, what)
      await putOff(afterFailureMs).catch(failure => parts.onFailure(failure, what))
    }
  }

  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  function again(): void {
    if (stopped) return
    timer = setTimeout(() => {
      running = runDue()
        .catch(err => parts.onFailure(err, 'duties'))
        .then(again)
    }, parts.lookEveryMs)
  }
  return {
    runDue,
    start: again,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
