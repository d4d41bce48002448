// Plays conversations against the dialogue with the real core, reader and policy, in memory. The transcripts beside it are in YAML:
// `customer` speaks, `bot` names the texts expected (keys, not wording), `case` what the case holds afterwards.
import { createDialogue } from '../../dialogs/index.ts'
import type { CaseDesk, Inbound, Place, ReadContext, Say, TurnOutcome } from '../../src/app/ports.ts'
import { readContextOf } from '../../src/app/reading.ts'
import type { Actor, CaseEvent, CaseState } from '../../src/case/case.ts'
import type { Command, Refusal, Rules } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { Language, Reading } from '../../src/case/facts.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

/** Monday 23 November 2026, 10:00 in Shanghai */
const someMorning = Date.UTC(2026, 10, 23, 2)

export interface Said {
  who: 'customer' | 'bot'
  text: string
  say?: Say
}

export interface Play {
  readonly said: Said[]
  readonly rules: Rules
  state: unknown
  current(): CaseState | undefined
  cases(): CaseState[]
  /** everything that happened to the cases, in order */
  events(): CaseEvent[]
  /** epoch ms; moves only with `wait` */
  now(): number
  wait(ms: number): void
  open(locale?: string): Say[]
  customer(text: string, more?: { attach?: string[]; place?: Place; reading?: Reading; locale?: string }): Say[]
  staff(staffId: string, command: Command): Say[]
  clock(): Say[]
  silent(): Say[]
  lastOutcome(): TurnOutcome | undefined
}

const types: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
}
/** As the upload would have found it out. */
const typeOf = (name: string): string => types[name.split('.').at(-1) ?? ''] ?? 'image/png'

export function startPlay(parts: { rules: Rules; at?: number; conversationId?: string; locale?: string }): Play {
  const { rules } = parts
  const dialogue = createDialogue()
  const read = createLocalUnderstanding().read as (text: string, context: ReadContext) => Reading
  const conversationId = parts.conversationId ?? 'conversation-1'
  const all: CaseState[] = []
  const said: Said[] = []
  const happened: CaseEvent[] = []
  let now = parts.at ?? someMorning
  let turns = 0
  let outcome: TurnOutcome | undefined

  function applyTo(
    id: string | undefined,
    actor: Actor,
    command: Command,
  ): { ok: true; events: CaseEvent[] } | Refusal {
    const at = all.findIndex(each => each.id === id)
    const decision = decide(command, all[at], { now, actor, rules })
    if (!decision.ok) return decision
    const events: CaseEvent[] = []
    for (const body of decision.events) {
      const event: CaseEvent = { seq: (all[at]?.version ?? 0) + 1, at: now, actor, body }
      all[at] = evolve(all[at], event)
      events.push(event)
      happened.push(event)
    }
    return { ok: true, events }
  }

  function desk(language: Language): CaseDesk {
    let currentId = dialogue.expecting(play.state).caseId
    const actor: Actor = { kind: 'customer' }
    return {
      current: () => all.find(each => each.id === currentId),
      others: () => all.filter(each => each.id !== currentId && each.status !== 'closed'),
      turnTo(caseId) {
        if (!all.some(each => each.id === caseId)) return false
        currentId = caseId
        return true
      },
      link: () => undefined,
      apply: command => applyTo(currentId, actor, command),
      register(statement) {
        const caseId = `HY-20261123-${String(all.length + 1).padStart(4, '0')}`
        const { stores } = rules.directory
        const storeId = stores.length === 1 ? stores[0]?.id : undefined
        const channel = { id: 'webchat', conversationId, userId: 'customer' }
        const decision = decide(
          {
            type: 'register',
            caseId,
            source: 'webchat',
            language,
            channel,
            ...(storeId ? { storeId } : {}),
            statement,
          },
          undefined,
          { now, actor, rules },
        )
        if (!decision.ok) throw new Error(decision.code)
        const state = decision.events.reduce<CaseState | undefined>(
          (before, body, index) => evolve(before, { seq: index + 1, at: now, actor, body }),
          undefined,
        )
        if (!state) throw new Error('nothing registered')
        all.push(state)
        currentId = caseId
        return state
      },
    }
  }

  const heard = (says: Say[]): Say[] => {
    for (const say of says) said.push({ who: 'bot', text: say.text, say })
    return says
  }

  function turn(inbound: Inbound, given?: Reading): Say[] {
    const { asked, language } = dialogue.expecting(play.state)
    const reading = given ?? read(inbound.text, readContextOf(rules, now, { asked, language }))
    turns++
    outcome = dialogue.respond({
      inbound,
      messageId: `m${turns}`,
      reading,
      state: play.state,
      cases: desk(reading.language ?? language ?? 'zh-CN'),
      rules,
    })
    // as the ledger keeps it
    play.state = JSON.parse(JSON.stringify(outcome.state))
    return heard(outcome.says)
  }

  const inbound = (
    kind: Inbound['kind'],
    text: string,
    attach: string[],
    locale: string | undefined,
    place?: Place,
  ): Inbound => ({
    channel: 'webchat',
    conversationId,
    userId: 'customer',
    inboundId: `in${turns}`,
    kind,
    text,
    attachments: attach.map((name, index) => ({
      id: `f${turns}-${index}`,
      name,
      contentType: typeOf(name),
      size: 70,
      consent: 'pending',
    })),
    ...(place ? { place } : {}),
    ...((locale ?? parts.locale) ? { locale: locale ?? parts.locale } : {}),
    at: now,
  })

  function told(events: CaseEvent[], caseId: string): Say[] {
    const state = all.find(each => each.id === caseId)
    if (!state) return []
    const news = dialogue.announce({ events, state, rules, conversationState: play.state, now })
    if (!news) return []
    play.state = JSON.parse(JSON.stringify(news.state))
    return heard(news.says)
  }

  const play: Play = {
    said,
    rules,
    state: null,
    current: () => all.find(each => each.id === dialogue.expecting(play.state).caseId),
    cases: () => all,
    events: () => happened,
    now: () => now,
    wait: ms => {
      now += ms
    },
    open: locale => turn(inbound('opened', '', [], locale)),
    customer(text, more = {}) {
      said.push({ who: 'customer', text })
      return turn(inbound('message', text, more.attach ?? [], more.locale, more.place), more.reading)
    },
    staff(staffId, command) {
      const id = all.at(-1)?.id
      const result = applyTo(id, { kind: 'staff', staffId }, command)
      if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
      return told(result.events, id ?? '')
    },
    clock() {
      const id = all.at(-1)?.id
      const result = applyTo(id, { kind: 'system' }, { type: 'fireDue' })
      return result.ok ? told(result.events, id ?? '') : []
    },
    silent() {
      outcome = dialogue.idle({ state: play.state, cases: desk('zh-CN'), rules, now })
      play.state = JSON.parse(JSON.stringify(outcome.state))
      return heard(outcome.says)
    },
    lastOutcome: () => outcome,
  }
  return play
}
