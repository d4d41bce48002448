// One line of the summary put right: the button beside it asks for that line alone, and the answer is taken for it in the customer's
// words where no reader makes more of them. Knows no buttons and no wording.
import { type FactSlot, parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { choicesFor, consentDue, opened } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { goOn } from './intake.ts'
import { lineOfCommand } from './lineNames.ts'
import { type LineSlot, lineKeys, slotOfLine } from './lines.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { declines, hasWords, isMatter, record } from './statement.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { type Heard, openCaseOf, ownerOf, storeNames, type Talk } from './talk.ts'

/** Of these there may be several, or they are told at length: new words come beside the old ones and are read back instead of them. */
const toldAnew: ReadonlySet<LineSlot> = new Set(['story', 'demand', 'background.staff'])

/** The button beside a line; a case taken for solved is asked about first. */
export const pressesEdit = (talk: Heard): boolean =>
  lineOfCommand(talk.text) !== undefined && openCaseOf(talk) !== undefined && talk.state.open !== 'satisfaction'

export function runEdit(talk: Heard) {
  const line = lineOfCommand(talk.text)
  if (line) askLine(talk, line)
}

/** The right value of one line: the answer is understood as one, and the summary follows. */
export function askLine(talk: Talk, line: LineSlot, lead?: string) {
  const what = label(talk.state.language, lineKeys[line])
  const more = { asks: slotOfLine(line), choices: choicesOfLine(talk, line), lead }
  putLine(talk, line, () => {
    if (line === 'symptom.drivable') return speak(talk, 'ask.drivable', {}, more)
    speak(talk, toldAnew.has(line) ? 'summary.tellAnew' : 'summary.whichIsRight', { what }, more)
  })
}

function putLine(talk: Talk, line: LineSlot, say: () => void) {
  say()
  opened(talk, slotOfLine(line), true)
  talk.state.editing = line
}
const choicesOfLine = (talk: Talk, line: LineSlot): string[] => [
  ...(line === 'background.store' || line === 'symptom.drivable' ? choicesFor(talk, line) : []),
  label(talk.state.language, 'edit.keep'),
]

/** The line being put right, while its question is the open one. */
const lineOpen = ({ state }: Talk): LineSlot | undefined =>
  state.editing !== undefined && state.open === slotOfLine(state.editing) ? state.editing : undefined

const keeps =
  /^(?:(?:先|就)?(?:不用|不必|不|别|別)(?:再)?(?:改|修改|变|變|动|動)(?:了|啦|吧)*|(?:保持|维持|維持)(?:原样|原樣|不变|不變|现状|現狀)|(?:还是|還是)?(?:原来|原來|刚才|剛才)的?(?:就|就是)?(?:对|對|好|行)的?|(?:没|沒)(?:错|錯)[,，、\s]*(?:就是|是)?(?:这个|這個|这样|這樣|它|原来的|原來的)?|(?:keep|leave) (?:it|that|this)(?: as (?:it )?is)?|no changes?(?: needed)?)[\s.。!！]*$/i

/** Left as it is after all. */
export const keepsLine = (talk: Heard): boolean => {
  if (lineOpen(talk) === undefined) return false
  const { text, reading } = talk
  if (isChoice(text, 'edit.keep')) return true
  if (text.length > 40) return false
  const undecided =
    reading.facts.length === 0 && (declines(talk) || ['cancel', 'goBack', 'no'].includes(reading.intent))
  return keeps.test(text.trim()) || (isBareYes(text) && reading.facts.length === 0) || undecided
}

export const runKeep = (talk: Heard) => backToTheSummary(talk, false, phrase(talk, 'summary.kept', {}))

export const editsLine = (talk: Heard): boolean => lineOpen(talk) !== undefined && openCaseOf(talk) !== undefined

export function answerEdit(talk: Heard) {
  const { state, text, turn } = talk
  const line = lineOpen(talk)
  if (!line) return
  const read = talk.reading.facts.findLast(fact => fact.slot === line)
  const built = read || !hasWords(text) || line === 'story' ? [] : factsFor(talk, line)
  const taken = [...built, ...makeFor(talk, read ?? built[0])]
  const elsewhere = taken.length === 0 && !read && tellsOfAnother(talk, line)
  if (!read && taken.length === 0 && !elsewhere && !(line === 'story' && hasWords(text))) return askOnceMore(talk, line)
  talk.reading = { ...talk.reading, facts: [...talk.reading.facts, ...taken] }
  record(talk, line === 'story' || line === 'demand' || isMatter(talk))
  state.reworded = { ...state.reworded, [line]: turn.messageId }
  state.unclear = 0
  backToTheSummary(talk, true, read ?? taken[0])
}

function askOnceMore(talk: Heard, line: LineSlot) {
  const { state } = talk
  if (state.unclear >= 2) return runKeep(talk)
  state.unclear++
  const what = label(state.language, lineKeys[line])
  const lead = line === 'background.store' ? phrase(talk, 'repair.whichStore', { stores: storeNames(talk) }) : undefined
  putLine(talk, line, () =>
    speak(talk, 'summary.notAValue', { what }, { asks: slotOfLine(line), choices: choicesOfLine(talk, line), lead }),
  )
}

function backToTheSummary(talk: Heard, updated: boolean, lead?: string | ReadFact) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  delete state.editing
  delete state.open
  const words = typeof lead === 'object' ? undefined : lead
  if (complaint?.handedOff) {
    if (!updated) return void talk.says.push({ text: words ?? '', textKey: 'summary.kept' })
    const corrected =
      typeof lead === 'object' ? acknowledgeCorrection(talk, [{ ...lead, messageId: talk.turn.messageId }]) : undefined
    return speak(talk, 'after.noted', { who: ownerOf(talk) }, { lead: corrected })
  }
  if (consentDue(talk) || state.summaries === 0) return goOn(talk, words ?? phrase(talk, 'ack.plain', {}))
  readSummary(talk, { updated, lead: words, uncounted: true })
}

/** What stands around the value and is none of it: "应该是…", "change it to …". */
const around =
  /^(?:我叫|(?:应该|應該|应|應|正确的?|正確的?)?(?:是|为|為|写成|寫成)|(?:请|請)?(?:改成|改为|改為|换成|換成)|(?:(?:it|that|this)(?:'s| is)|(?:it )?should (?:be|say|read)|(?:please )?change (?:it|that) to|make (?:it|that))\b)\s*[:：]?\s*/i
/** "不是小王,是李强", "Li Qiang, not Wang": only the right one. */
const notThat =
  /^(?:不是.{1,30}?[,，、 ]+(?:而)?是(.+)|(.+?)[,，、 ]+(?:而)?不是.+|not .{1,60}?,? but (.+)|(.+?),? not .+)$/i
const wordsOf = (text: string): string =>
  text
    .trim()
    .replace(around, '')
    .replace(notThat, '$1$2$3$4')
    .replace(/[。.!！]+$/, '')
    .trim()

/** A number said while a name was asked for is that number. */
const tellsOfAnother = ({ reading }: Heard, line: LineSlot): boolean =>
  (line === 'customer.name' || line === 'vehicle.model') &&
  reading.facts.some(({ slot }) => slot === 'customer.phone' || slot === 'vehicle.plate' || slot === 'vehicle.vin')

/** The words themselves, where the line takes words and no reader made more of them. */
function factsFor(talk: Heard, line: Exclude<LineSlot, 'story'>): ReadFact[] {
  const { text } = talk
  if (tellsOfAnother(talk, line)) return []
  const words = wordsOf(text)
  const checked = parseFactValue(line, valueFrom(words, line))
  if (!checked.ok) return []
  const from = { evidence: text, span: [0, text.length] as [number, number] }
  const fact = { slot: line, value: checked.value, ...from } as ReadFact
  return [fact]
}

/** The make that was noted may be another's: a car nobody knows the make of is called as the customer calls it. */
function makeFor({ reading }: Heard, fact: ReadFact | undefined): ReadFact[] {
  if (fact?.slot !== 'vehicle.model' || reading.facts.some(each => each.slot === 'vehicle.brand')) return []
  return [{ ...fact, slot: 'vehicle.brand', value: fact.value.slice(0, 80) }]
}

/** What such a line is told as; undefined: no value of this kind. */
export function valueFrom(words: string, line: FactSlot): unknown {
  switch (line) {
    case 'vehicle.plate':
    case 'vehicle.vin': {
      const letters = words.toUpperCase().replace(/[\s·.-]/g, '')
      // "that's the one" is no plate
      return /^\p{Script=Han}{0,2}[A-Z0-9]{3,17}\p{Script=Han}?$/u.test(letters) && /\d/.test(letters)
        ? letters
        : undefined
    }
    case 'background.staff':
      return { name: words.slice(0, 80), complainedAbout: true }
    case 'background.repairs':
      return { text: words }
    case 'demand':
      return { kind: 'other', text: words }
    case 'customer.name':
    case 'customer.contactPreference':
    case 'vehicle.model':
    case 'background.place':
    case 'background.visit':
    case 'background.losses':
    case 'location':
      return words
    default:
      // a phone, a date, a store: what is none can't be kept as one
      return undefined
  }
}
