// A question left unanswered, but not on purpose: put once more in other words, then as choices, then left and listed as missing.
import type { Slot } from '../src/case/vocabulary.ts'
import { choicesFor } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { listensOn } from './burst.ts'
import { askOpenAgain } from './dangerPlace.ts'
import { isFurious, isKnown } from './engine.ts'
import { label, phrase } from './speak.ts'
import { askedTimes } from './state.ts'
import { hasWords, type Recorded, voicesProblem } from './statement.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import type { LabelKey } from './text/zh-CN.ts'
import { heardMore } from './underRescue.ts'

/** Without these a case is hard to handle: a stray answer is worth another try. */
const worthAskingTwice: readonly Slot[] = ['story', 'customer.phone', 'vehicle.model', 'demand', 'background.store']
/** What may be chosen when words failed twice. */
const choicesOf: Partial<Record<Slot, readonly LabelKey[]>> = {
  demand: ['demand.repair', 'demand.explanation', 'demand.apology', 'demand.discount', 'choice.skip'],
}
const wayOut: readonly LabelKey[] = ['choice.skip', 'choice.human']
const elsewhere: readonly string[] = ['ask', 'book', 'greeting', 'thanks', 'praise']

/** Questions put more than once, and still without an answer. */
function passedOver(talk: Heard): number {
  const { state } = talk
  const complaint = openCaseOf(talk)
  const again = Object.entries(state.asked).filter(([slot, times]) => slot !== state.open && (times ?? 0) > 1)
  return complaint ? again.filter(([slot]) => !isKnown(complaint, slot as Slot)).length : 0
}

/** Digits that make no number, where one was asked for: what is wrong with them. */
function wrongNumber(talk: Heard): string | undefined {
  const what = /\+?\d[\d ()-]{5,18}\d/.exec(talk.text)?.[0]
  const digits = what?.replace(/\D/g, '') ?? ''
  if (talk.state.open !== 'customer.phone' || what === undefined || digits.length < 7) return undefined
  const begins = talk.state.language === 'zh-TW' ? /^09\d{7}(?:\d\d)?$/ : /^1[3-9]\d{8}(?:\d{2,3})?$/
  return begins.test(digits)
    ? phrase(talk, 'repair.phoneCount', { what, count: String(digits.length) })
    : phrase(talk, 'repair.phoneCountry', { what })
}

/** True: the open question was put again, or given up for good and the talk may go on when false. */
export function putAgain(talk: Heard, recorded: Recorded, lead: string | undefined): boolean {
  const { state, reading, text } = talk
  const { open } = state
  const { answered, declined, fresh, narrative } = recorded
  if (!open || open === 'consent' || answered || (declined && (declined === open || declined !== 'vehicle.plate')))
    return false
  const times = askedTimes(state, open)
  // somebody furious is pressed for the number at most
  const complaint = openCaseOf(talk)
  if (complaint && isFurious(complaint) && (open !== 'customer.phone' || times > 1)) return false
  const saidElse = fresh.length > 0 || narrative || elsewhere.includes(reading.intent)
  const lost = !saidElse && reading.intent === 'unclear'
  // two questions went by like this already: the others are put once, so that a person comes sooner
  if (lost && hasWords(text) && passedOver(talk) >= 2) return false
  if (times < 2) {
    if (!saidElse && hasWords(text) && !isBareYes(text) && !worthAskingTwice.includes(open)) return false
    const strange = lost && !isBareYes(text) && !reading.aside
    const said = strange && (wrongNumber(talk) ?? phrase(talk, talk.quick ? 'ack.plain' : 'repair.unclear', {}))
    put(talk, open, lead ?? (said || undefined))
    return true
  }
  // still telling: the one thing without which nobody can reach them is asked for once more
  if (times === 2 && narrative && open === 'customer.phone') {
    put(talk, open, lead)
    return true
  }
  if (times > 2 || !lost || !hasWords(text)) return false
  const own = choicesOf[open]?.map(key => label(state.language, key)) ?? choicesFor(talk, open)
  if (own.length > 1) put(talk, open, phrase(talk, 'repair.choose', {}), own)
  // one button is no choice, and ways out are none either
  else
    put(
      talk,
      open,
      phrase(talk, 'repair.wayOut', {}),
      wayOut.map(key => label(state.language, key)),
    )
  return true
}

function put(talk: Heard, slot: Slot, lead: string | undefined, choices?: readonly string[]) {
  askOpenAgain(talk, slot, { lead, ...(choices ? { choices } : {}) })
}

/** After the handoff, too, a question that was passed over is put once more; story and thanks leave it. */
export function putTailAgain(talk: Heard, recorded: Recorded, told: boolean): boolean {
  const { state, reading, text } = talk
  const { answered, declined, fresh } = recorded
  const { open, closing } = state
  if (
    !open ||
    open === 'story' ||
    !closing ||
    answered ||
    declined ||
    askedTimes(state, open) > (closing === 'danger' ? 2 : 1)
  )
    return false
  if (['thanks', 'goodbye', 'no', 'cancel'].includes(reading.intent)) return false
  if (closing === 'human' && listensOn(talk, recorded, () => undefined)) return true
  const heard = fresh.length > 0 || told
  // what is wished of the store is a matter, not news for the rescue
  const wish = reading.facts.some(fact => fact.slot === 'demand') || voicesProblem(talk)
  if (closing === 'danger')
    put(
      talk,
      open,
      heard && !reading.danger.now
        ? phrase(talk, wish ? 'ack.matter' : heardMore(talk), { who: ownerOf(talk) })
        : undefined,
    )
  else
    put(
      talk,
      open,
      heard ? phrase(talk, 'ack.matter', {}) : hasWords(text) ? phrase(talk, 'repair.unclear', {}) : undefined,
    )
  return true
}
