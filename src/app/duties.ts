// The runner of what falls due: case clocks, follow-ups, silent customers. Looks often, does each thing once.
import type { CaseState } from '../case/case.ts'
import { duesOf } from '../case/decisions/due.ts'
import { minuteMs } from '../case/policy/durations.ts'
import { noCases, openDesk } from './caseDesk.ts'
import { createCommit } from './commit.ts'
import { keyOf } from './conversations.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { ConversationRef } from './messages.ts'
import type { UseCaseParts } from './parts.ts'
import type { ProgressLinks } from './progressLinks.ts'
import { saidAs } from './saidAs.ts'

export interface DutyParts extends UseCaseParts {
  links: Pick<ProgressLinks, 'make'>
  handle: HandleCommand
  /** how often to look, ms; a second is exact enough for clocks of minutes */
  lookEveryMs: number
}

/** read at once */
const atOnce = 100
/** under way at once: so many commits wait for the disk together, and a customer's turn waits for no more than these */
const together = 8
const afterFailureMs = minuteMs

/** One kind of what falls due. */
interface Duty<T> {
  what: string
  page(): Promise<T[]>
  keyOf(each: T): string
  task(each: T): Promise<unknown>
  /** ms from now */
  putOff(each: T, later: number): Promise<void>
}

export interface Duties {
  /** everything due at this moment; for the runner and for tests */
  runDue(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export function createDuties(parts: DutyParts): Duties {
  const { ledger, cases, conversations, dialogue, clock, ids, rules, time } = parts
  const commit = createCommit(parts)
  let stopped = false

  async function customerSilent(ref: ConversationRef): Promise<void> {
    const conversation = await conversations.load(ref)
    if (!conversation) return
    const { caseId, others: more = [] } = dialogue.expecting(conversation.state)
    const loaded = await Promise.all([...(caseId ? [caseId] : []), ...more].map(id => cases.fresh(id)))
    // a case that went on in another conversation, or in another case, is waited for there
    const here = loaded.filter(
      each => each && !each.merged && each.channel.conversationId === ref.conversationId,
    ) as CaseState[]
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

  /** Everything due at one moment, however much there is: page after page, until a page holds nothing new or `stop` is called. */
  async function runDue(): Promise<void> {
    const now = clock.now()
    await drain({
      what: 'due case',
      page: () => ledger.dueCases(now, atOnce),
      keyOf: caseId => caseId,
      task: async caseId => ledger.postponeDue(caseId, await fired(caseId)),
      putOff: (caseId, later) => ledger.postponeDue(caseId, now + later),
    })
    await drain({
      what: 'idle conversation',
      page: () => ledger.idleConversations(now, atOnce),
      keyOf,
      async task(ref) {
        await parts.turns.run(keyOf(ref), () => customerSilent(ref))
        await ledger.postponeIdle(ref, now + parts.lookEveryMs)
      },
      putOff: (ref, later) => ledger.postponeIdle(ref, now + later),
    })
  }

  /** Does what is due; wall clock, epoch ms, at which it is to be looked at next, should nothing have come of it. */
  async function fired(caseId: string): Promise<number | null> {
    const done = await parts.handle({ caseId, command: { type: 'fireDue' }, actor: { kind: 'system' } })
    if (!done.ok && (done.code === 'personal-data-erased' || done.code === 'unknown-case')) return null
    const state = done.ok ? done.state : undefined
    if (!state) return clock.now() + afterFailureMs
    const looked = time.caseTimeOf(state, clock.now())
    const soonest = Math.min(...duesOf(state, rules, looked).map(due => time.wallOf(state, due.at)))
    if (soonest === Number.POSITIVE_INFINITY) return null
    // what is due still after its turn must not keep the others waiting
    return Math.max(soonest, clock.now() + parts.lookEveryMs)
  }

  async function drain<T>(duty: Duty<T>): Promise<void> {
    const seen = new Set<string>()
    while (!stopped) {
      const due = (await duty.page()).filter(each => !seen.has(duty.keyOf(each)))
      // what was done and is due at this same moment again waits for the next look
      if (due.length === 0) return
      for (const each of due) seen.add(duty.keyOf(each))
      await inTurn(due, each => attempt(duty, each))
    }
  }

  /** A few at a time: they share a wait for the disk, and between them a customer's turn gets its own. */
  async function inTurn<T>(list: readonly T[], task: (each: T) => Promise<void>): Promise<void> {
    const rest = list.values()
    const worker = async () => {
      for (const each of rest) {
        if (stopped) return
        await task(each)
        await new Promise(resolve => setImmediate(resolve))
      }
    }
    await Promise.all(Array.from({ length: together }, worker))
  }

  /** What cannot be done is put off: it must not keep the others waiting. */
  async function attempt<T>({ what, task, putOff }: Duty<T>, each: T): Promise<void> {
    try {
      await task(each)
    } catch (err) {
      parts.onFailure(err, what)
      await putOff(each, afterFailureMs).catch(failure => parts.onFailure(failure, what))
    }
  }

  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
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
