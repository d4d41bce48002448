// One line of the summary put right: the button beside it asks for that line alone, and the answer is taken for it in the customer's
// words where no reader makes more of them. Knows no buttons and no wording.
import { type Fact, type FactSlot, parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { choicesFor, consentDue, opened } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { goOn } from './intake.ts'
import { lineOfCommand, lineSpokenOf } from './lineNames.ts'
import { type LineSlot, lineKeys, slotOfLine } from './lines.ts'
import { valueFrom, wordsOf } from './lineValue.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { declines, hasWords, isMatter, record } from './statement.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { type Heard, isWithStaff, openCaseOf, ownerOf, storeNames, type Talk } from './talk.ts'

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
  const instead = read ? undefined : lineInstead(talk, line)
  if (instead) {
    state.editNext = line
    state.unclear = 0
    return askLine(talk, instead)
  }
  const built = read || !hasWords(text) || line === 'story' ? [] : factsFor(talk, line)
  const taken = [...built, ...makeFor(talk, read ?? built[0])]
  if (!read && taken.length === 0 && tellsOfAnother(talk, line)) return takeAnother(talk, line)
  if (!read && taken.length === 0 && !(line === 'story' && hasWords(text))) return askOnceMore(talk, line)
  talk.reading = { ...talk.reading, facts: [...talk.reading.facts, ...taken] }
  // what is wished is told anew as a whole
  if (line === 'demand') talk.removes = [{ slot: 'demand' }]
  const { changed } = record(talk, line === 'story' || line === 'demand' || isMatter(talk))
  state.reworded = { ...state.reworded, [line]: turn.messageId }
  state.unclear = 0
  const next = state.editNext
  if (next && next !== line) {
    delete state.editNext
    return askLine(talk, next, acknowledgeCorrection(talk, changed) ?? phrase(talk, 'ack.plain', {}))
  }
  backToTheSummary(talk, true, changed)
}

const beforeThat =
  /先|等等|等一下|等下|慢着|慢著|还有|還有|另外|顺便|順便|\b(?:first|before that|wait|hold on|also|actually)\b/i
/** "等等,先改车牌": another line comes first. Words for the line at hand that happen to name another stay its words. */
function lineInstead(talk: Heard, line: LineSlot): LineSlot | undefined {
  const { text, reading } = talk
  const other = text.length > 30 || reading.facts.length > 0 ? undefined : lineSpokenOf(text)
  if (!other || other === line || !openCaseOf(talk)) return undefined
  return beforeThat.test(text) || asksChange.test(text) ? other : undefined
}
const asksChange =
  /(?:改|修改|更正|换|換)(?:一下)?(?:电话|電話|手机|手機|车牌|車牌|名字|姓名|称呼|稱呼|里程|门店|門店|车型|車型)|(?:错|錯|不对|不對)了?[。.!！\s]*$|\b(?:change|correct|fix|edit)\b.{0,12}\b(?:phone|number|plate|name|mileage|store|model|car)\b/i

/** Told of another line: it is put right, and the one at hand is still open. */
function takeAnother(talk: Heard, line: LineSlot) {
  const { changed } = record(talk, isMatter(talk))
  talk.state.unclear = 0
  askLine(talk, line, acknowledgeCorrection(talk, changed) ?? phrase(talk, 'ack.plain', {}))
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

/** @param lead a text, or what was changed */
function backToTheSummary(talk: Heard, updated: boolean, lead?: string | readonly Fact[]) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  delete state.editing
  delete state.open
  const words = typeof lead === 'object' ? undefined : lead
  if (isWithStaff(complaint)) {
    if (!updated) return void talk.says.push({ text: words ?? '', textKey: 'summary.kept' })
    const corrected = typeof lead === 'object' ? acknowledgeCorrection(talk, lead) : undefined
    return speak(talk, 'after.noted', { who: ownerOf(talk) }, { lead: corrected })
  }
  if (consentDue(talk) || state.summaries === 0) return goOn(talk, words ?? phrase(talk, 'ack.plain', {}))
  readSummary(talk, { updated, lead: words, uncounted: true })
}

/** A number said while a name was asked for is that number; a line that takes no free words leaves any other one alone. */
const tellsOfAnother = ({ reading }: Heard, line: LineSlot): boolean =>
  line === 'customer.name' || line === 'vehicle.model'
    ? reading.facts.some(({ slot }) => slot === 'customer.phone' || slot === 'vehicle.plate' || slot === 'vehicle.vin')
    : unmistakable.has(line) && reading.facts.some(({ slot }) => slot !== line && ofAnotherLine.has(slot))
const unmistakable: ReadonlySet<LineSlot> = new Set([
  'customer.phone',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.mileageKm',
  'background.store',
])
const ofAnotherLine: ReadonlySet<FactSlot> = new Set<FactSlot>([
  ...unmistakable,
  'customer.name',
  'vehicle.model',
] as FactSlot[])

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
