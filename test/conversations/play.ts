// Plays conversations against the dialogue with the real core, reader and policy, in memory. The transcripts beside it are in YAML:
// `customer` speaks, `bot` names the texts expected (keys, not wording), `case` what the case holds afterwards.
import { createDialogue } from '../../dialogs/index.ts'
import { lookUpIn } from '../../src/app/claims.ts'
import type { CaseDesk, Say, Turn, TurnOutcome } from '../../src/app/dialoguePort.ts'
import type { Inbound, Place, ReadContext } from '../../src/app/ports.ts'
import { readContextOf, toldIn } from '../../src/app/reading.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Command, Refusal, Rules } from '../../src/case/commands.ts'
import { isSameCustomer } from '../../src/case/customers.ts'
import { decide } from '../../src/case/decide.ts'
import type { Actor, CaseEvent } from '../../src/case/events.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { Reading } from '../../src/case/reading.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { createFakeLookUp } from './fakeLookUp.ts'

/** Monday 23 November 2026, 10:00 in Shanghai */
const someMorning = Date.UTC(2026, 10, 23, 2)
/** What somebody takes who reads the answer before writing on. */
const paceMs = 20_000

export interface Said {
  who: 'customer' | 'bot'
  text: string
  say?: Say
  /** where */
  conversationId: string
}

/** Where the customer goes on, and as whom the channel knows them. */
export interface Whereabouts {
  conversation?: string | undefined
  channel?: string | undefined
  user?: string | undefined
}
interface Conversation {
  id: string
  channel: string
  user: string
  state: unknown
}

export interface Play {
  readonly said: Said[]
  readonly rules: Rules
  /** of the conversation the customer is in */
  state: unknown
  current(): CaseState | undefined
  cases(): CaseState[]
  /** everything that happened to the cases, in order */
  events(): CaseEvent[]
  /** of one case, its registration too */
  eventsOf(caseId: string): CaseEvent[]
  /** epoch ms; moves only with `wait` */
  now(): number
  wait(ms: number): void
  /** the customer goes on there, or back in the first, `here`; stays so */
  from(where: Whereabouts): void
  /** @param claims the number of the case whose progress link they bring */
  open(locale?: string, claims?: string): Say[]
  customer(
    text: string,
    more?: {
      attach?: string[]
      place?: Place
      reading?: Reading
      locale?: string
      claims?: string
      /** since what was said last, in seconds; as long as reading takes when not given */
      after?: number
    },
  ): Say[]
  /** @param caseId the last one when not given */
  staff(staffId: string, command: Command, caseId?: string): Say[]
  clock(caseId?: string): Say[]
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

const leftOut = [
  { step: 'contact', reason: '客户就在柜台' },
  { step: 'diagnosis', reason: '一看便知' },
  { step: 'agreement', reason: '当场办好' },
]
const improvement: Command = {
  type: 'recordImprovement',
  rootCause: '密封老化',
  corrective: '更换',
  preventive: '保养时检查',
}

export function startPlay(parts: { rules: Rules; at?: number; conversationId?: string; locale?: string }): Play {
  const { rules } = parts
  const dialogue = createDialogue()
  const read = createLocalUnderstanding().read as (text: string, context: ReadContext) => Reading
  let at: Conversation = {
    id: parts.conversationId ?? 'conversation-1',
    channel: 'webchat',
    user: 'customer',
    state: null,
  }
  const first = at
  const conversations = new Map([[at.id, at]])
  const all: CaseState[] = []
  const said: Said[] = []
  const happened: CaseEvent[] = []
  const histories = new Map<string, CaseEvent[]>()
  let now = parts.at ?? someMorning
  const lookUp = createFakeLookUp(rules, all)
  let turns = 0
  let outcome: TurnOutcome | undefined

  function applyTo(
    id: string | undefined,
    actor: Actor,
    command: Command,
  ): { ok: true; events: CaseEvent[] } | Refusal {
    const index = all.findIndex(each => each.id === id)
    const decision = decide(command, all[index], { now, actor, rules })
    if (!decision.ok) return decision
    const events: CaseEvent[] = []
    for (const body of decision.events) {
      const event: CaseEvent = { seq: (all[index]?.version ?? 0) + 1, at: now, actor, body }
      all[index] = evolve(all[index], event)
      events.push(event)
      happened.push(event)
      histories.get(id ?? '')?.push(event)
    }
    return { ok: true, events }
  }

  /** As the use case finds them: what the conversation knows of, and what the channel knows of a user who begins anew. */
  function ownCases(): string[] {
    const { caseId, others = [] } = dialogue.expecting(at.state)
    const before =
      at.state === null ? all.filter(({ channel }) => channel.id === at.channel && channel.userId === at.user) : []
    return [...new Set([...(caseId ? [caseId] : []), ...others, ...before.map(each => each.id)])]
  }

  function desk(language: Language, claimed?: string): CaseDesk {
    let currentId = dialogue.expecting(at.state).caseId
    const own = ownCases()
    const theirs = new Set(all.map(each => each.id).filter(id => own.includes(id) || id === claimed))
    const { id: conversationId, channel: channelId, user } = at
    const actor: Actor = { kind: 'customer' }
    return {
      current: () => all.find(each => each.id === currentId),
      others: () =>
        all.filter(
          each => theirs.has(each.id) && each.id !== currentId && (each.status !== 'closed' || each.id === claimed),
        ),
      turnTo(caseId) {
        if (!theirs.has(caseId)) return false
        currentId = caseId
        return true
      },
      link: () => undefined,
      apply: command => applyTo(currentId, actor, command),
      register(statement, follows) {
        const caseId = `HY-20261123-${String(all.length + 1).padStart(4, '0')}`
        const { stores } = rules.directory
        const storeId = stores.length === 1 ? stores[0]?.id : undefined
        const channel = { id: channelId, conversationId, userId: user }
        const decision = decide(
          {
            type: 'register',
            caseId,
            source: channelId === 'wechat' ? 'wechat' : 'webchat',
            language,
            channel,
            ...(storeId ? { storeId } : {}),
            ...(follows ? { follows } : {}),
            statement,
          },
          undefined,
          { now, actor, rules },
        )
        if (!decision.ok) throw new Error(decision.code)
        const events = decision.events.map((body, index): CaseEvent => ({ seq: index + 1, at: now, actor, body }))
        const state = events.reduce<CaseState | undefined>(evolve, undefined)
        if (!state) throw new Error('nothing registered')
        all.push(state)
        histories.set(caseId, events)
        theirs.add(caseId)
        currentId = caseId
        return state
      },
    }
  }

  const heard = (says: Say[]): Say[] => {
    for (const say of says) said.push({ who: 'bot', text: say.text, say, conversationId: at.id })
    return says
  }

  /** The number of a case told here is as good as its link. */
  function openedBy({ text }: Inbound, claimed: string | undefined): Pick<Turn, 'claimed' | 'lookedUp'> {
    if (claimed) return { claimed }
    const asked = lookUpIn(text, { own: ownCases(), awaited: dialogue.expecting(at.state).lookUp })
    if (!asked) return {}
    const { caseId, digits, beside } = asked
    const here = { id: at.channel, conversationId: at.id, userId: at.user }
    const theirs = all.find(each => each.id === caseId)
    if (theirs && !theirs.erased && !beside && isSameCustomer(theirs.channel, here)) return { claimed: caseId }
    const result = digits === undefined ? 'digits-wanted' : lookUp(caseId, digits, now)
    return { lookedUp: { caseId, result, ...(beside ? { beside } : {}) } }
  }

  function turn(written: Inbound, given?: Reading, claims?: string): Say[] {
    const { asked, rescue, justBefore, language, caseId, mended, meant } = dialogue.expecting(at.state, written)
    const inbound = { ...written, text: meant ?? written.text }
    const told = toldIn(
      all.find(each => each.id === caseId),
      mended,
    )
    const context = readContextOf(rules, now, { asked, rescue, justBefore, language, told })
    const reading = given ?? read(inbound.text, context)
    turns++
    const opened = openedBy(inbound, claims)
    outcome = dialogue.respond({
      inbound,
      messageId: `m${turns}`,
      live: all.some(each => each.live && each.channel.conversationId === inbound.conversationId),
      ...opened,
      reading,
      state: at.state,
      cases: desk(reading.language ?? language ?? 'zh-CN', opened.claimed),
      rules,
    })
    // as the ledger keeps it
    at.state = JSON.parse(JSON.stringify(outcome.state))
    return heard(outcome.says)
  }

  const inbound = (
    kind: Inbound['kind'],
    text: string,
    attach: string[],
    locale: string | undefined,
    place?: Place,
  ): Inbound => ({
    channel: at.channel,
    conversationId: at.id,
    userId: at.user,
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
    // the news go where the case is
    const home = conversations.get(state?.channel.conversationId ?? '')
    if (!state || !home) return []
    const news = dialogue.announce({ events, state, rules, conversationState: home.state, now })
    if (!news) return []
    home.state = JSON.parse(JSON.stringify(news.state))
    for (const say of news.says) said.push({ who: 'bot', text: say.text, say, conversationId: home.id })
    return news.says
  }

  const play: Play = {
    said,
    rules,
    get state() {
      return at.state
    },
    set state(state) {
      at.state = state
    },
    current: () => all.find(each => each.id === dialogue.expecting(at.state).caseId),
    cases: () => all,
    events: () => happened,
    eventsOf: caseId => histories.get(caseId) ?? [],
    now: () => now,
    wait: ms => {
      now += ms
    },
    from({ conversation = at.id, channel, user }) {
      const known = conversation === 'here' ? first : conversations.get(conversation)
      at = known ?? { id: conversation, channel: channel ?? at.channel, user: user ?? at.user, state: null }
      conversations.set(conversation, at)
    },
    open: (locale, claims) => turn(inbound('opened', '', [], locale), undefined, claims),
    customer(text, more = {}) {
      now += more.after === undefined ? paceMs : more.after * 1_000
      said.push({ who: 'customer', text, conversationId: at.id })
      return turn(inbound('message', text, more.attach ?? [], more.locale, more.place), more.reading, more.claims)
    },
    staff(staffId, command, id = all.at(-1)?.id) {
      const actor: Actor = { kind: 'staff', staffId }
      // the talks tell of the customer: what the desk records beside it is given here
      if (command.type === 'signOff') applyTo(id, actor, improvement)
      const onTheSpot = command.type === 'resolve' && command.skipped.length === 0
      const result = applyTo(id, actor, onTheSpot ? { ...command, skipped: leftOut } : command)
      if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
      return told(result.events, id ?? '')
    },
    clock(id = all.at(-1)?.id) {
      const result = applyTo(id, { kind: 'system' }, { type: 'fireDue' })
      return result.ok ? told(result.events, id ?? '') : []
    },
    silent() {
      outcome = dialogue.idle({ state: at.state, cases: desk('zh-CN'), rules, now })
      at.state = JSON.parse(JSON.stringify(outcome.state))
      return heard(outcome.says)
    },
    lastOutcome: () => outcome,
  }
  return play
}
