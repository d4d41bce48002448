// What a message takes back of what was told: a wish given up or put in the place of another, a line that is to be left out. What is
// asked next it must not know.
import type { Removed } from '../src/case/caseParts.ts'
import type { FactSlot, ReadFact } from '../src/case/facts.ts'
import type { DemandKind } from '../src/case/vocabulary.ts'
import { ask, askAgain } from './ask.ts'
import { optionNamed } from './choice.ts'
import { goOn } from './intake.ts'
import { lineSpokenOf } from './lineNames.ts'
import { lineKeys, lineSlots } from './lines.ts'
import { proposalOf } from './proposal.ts'
import { verdictOf } from './proposalWords.ts'
import { label, phrase, speak } from './speak.ts'
import { record } from './statement.ts'
import { list, quoted, wishWords } from './story.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { caseOf, type Heard, isWithStaff, openCaseOf, ownerOf, type Talk } from './talk.ts'
import { answerBeside } from './topics.ts'
import { turnsDownBoth } from './words/bothDown.ts'

/** Nobody gives a wish up in the middle of a long story; what stands there is told of what went before. */
const longest = 120

/** "修好就行": this wish and no other. Asked what else is wished, it comes beside the others. */
const onlyThis =
  /(?:^|[,，。;；\s])(?:就|只)要|(?:就|也就)完(?:了|事)|(?:就|也就)(?:行|好|可以|够|夠|满意|滿意)(?:了|啦|吧)?[。.!！\s]*$|只(?:要|求|想要).{1,20}(?:就|别的|其他|其它)|\b(?:is|would be) (?:enough|all i (?:want|need|ask))\b|\ball i (?:want|need|ask for)\b|\bi (?:only|just) want\b|\bjust an? \w+[\s.!]*$/i
/** "还是换车吧": rather that. */
const rather = /^(?:那|那么|那麼|算了)?[,，\s]*(?:还是|還是|改)(?!要求)[^,，。;；]{1,12}(?:吧|好了)[。.!！\s]*$/

const wishesOf = (talk: Talk) =>
  (caseOf(talk)?.facts.demand ?? []).flatMap(fact => (fact.slot === 'demand' ? [fact] : []))
const isGone = (kind: DemandKind, removed: readonly Removed[]): boolean =>
  removed.some(each => each.slot === 'demand' && (each.kind === undefined || each.kind === kind))

function wishesTakenBack(talk: Heard): Removed[] {
  const { reading, text, state } = talk
  const wished = reading.demands.map(each => each.kind)
  const gone = new Set((reading.givenUp ?? []).map(each => each.kind))
  const alone = wished.length > 0 && ((onlyThis.test(text) && state.open !== 'demand') || rather.test(text.trim()))
  return wishesOf(talk)
    .map(({ value }) => value.kind)
    .filter(kind => !wished.includes(kind) && (alone || gone.has(kind)))
    .map(kind => ({ slot: 'demand', kind }))
}

/** "删掉车牌", "plate: remove it", "别写电话". */
const leavesOut =
  /^(?:请|請|麻烦|麻煩|帮我|幫我|把|将|將|那|就|我要|我想)*[^,，。;；]{0,6}?(?:删掉|刪掉|删了|刪了|删除|刪除|去掉|拿掉|划掉|劃掉|抹掉|移除|不要写|不要寫|别写|別寫|不要记|不要記|别记|別記|不要留|别留|別留|不用写|不用寫|不填|不留)[^,，。;；]{0,8}$|\b(?:remove|delete|take out|leave out|drop|strike|omit|don't (?:keep|include|note|write)|do not (?:keep|include|note|write))\b/i
const asksForData =
  /资料|資料|信息|資訊|数据|數據|个资|個資|记录|紀錄|\b(?:data|information|details|everything|photos?|messages?)\b/i

/** The line to be left out, by what customers call it. */
function lineLeftOut({ text, reading }: Heard): FactSlot | undefined {
  const said = text.trim()
  if (said.length > 40 || !leavesOut.test(said) || asksForData.test(said)) return undefined
  const line = lineSpokenOf(said)
  if (!line || line === 'story' || reading.facts.some(each => each.slot === line)) return undefined
  return line
}

/** "Fix it and I want an apology", the apology given up: what stays is no longer called by the words for both. */
function keptApart(talk: Heard, removed: readonly Removed[]): ReadFact[] {
  const gone = wishesOf(talk).flatMap(({ value }) => (isGone(value.kind, removed) ? [value.text] : []))
  return wishesOf(talk).flatMap((fact): ReadFact[] => {
    const { kind, text } = fact.value
    if (isGone(kind, removed) || !gone.includes(text)) return []
    const { evidence, span } = fact
    return [{ slot: 'demand', value: { kind, text: label(talk.state.language, `demand.${kind}`) }, evidence, span }]
  })
}

/** Notes with the message what goes of what the case holds. */
export function takeBack(talk: Heard) {
  const complaint = openCaseOf(talk)
  if (!complaint || talk.text.length > longest || talk.turn.lookedUp || talk.mends) return
  const line = lineLeftOut(talk)
  const removed = !line ? wishesTakenBack(talk) : complaint.facts[line] ? [{ slot: line }] : []
  if (removed.length === 0) return
  talk.removes = [...(talk.removes ?? []), ...removed]
  talk.reading = { ...talk.reading, facts: [...talk.reading.facts, ...keptApart(talk, removed)] }
}

/** What goes, as it is called; to be asked before it is gone. */
function namesOf(talk: Heard, removed: readonly Removed[]): string {
  const { language } = talk.state
  const wishes = wishesOf(talk).map(({ value }) => value)
  const said = removed.flatMap(({ slot, kind }) => {
    const line = lineSlots.find(each => each === slot)
    if (slot !== 'demand') return line ? [label(language, lineKeys[line])] : []
    return wishes
      .filter(each => kind === undefined || each.kind === kind)
      .map(each =>
        wishes.filter(({ text }) => text === each.text).length > 1
          ? label(language, `demand.${each.kind}`)
          : quoted(each.text, language),
      )
  })
  return list([...new Set(said)], language)
}

/** What is wished instead, in the customer's own words. */
function wishedInstead(talk: Heard): string | undefined {
  const { language } = talk.state
  const wishes = talk.reading.facts.flatMap(fact => (fact.slot === 'demand' ? [fact.value] : []))
  const kept = new Set(keptApart(talk, talk.removes ?? []).map(fact => fact.slot === 'demand' && fact.value.kind))
  const said = wishes.filter(({ kind }) => !kept.has(kind))
  return said.length > 0
    ? list([...new Set(said.map(({ text }) => quoted(wishWords(text), language)))], language)
    : undefined
}

/** A proposal waits, and one is taken in the same breath. */
function choosesBeside(talk: Heard): boolean {
  const options = talk.state.open === 'proposal' ? proposalOf(openCaseOf(talk))?.options : undefined
  return options !== undefined && (verdictOf(talk) === 'accepted' || optionNamed(talk.text, options) !== undefined)
}

/** A line is left out, or a wish, and nothing else is said. */
export const leavesLineOut = (talk: Heard): boolean => {
  const { removes = [], reading, state } = talk
  if (removes.length === 0 || state.danger || state.open === 'satisfaction') return false
  // what was offered is turned down, no wish taken back
  if (openCaseOf(talk)?.agreed && turnsDownBoth(talk.text, false)) return false
  const wishes = removes.every(({ slot }) => slot === 'demand')
  // what is told beside a wish is answered where it is told
  return wishes ? reading.facts.every(({ slot }) => slot === 'demand') && !choosesBeside(talk) : true
}

/** The number goes and nothing else tells how to reach them: asked for once. */
const noWayLeft = (talk: Heard): boolean =>
  (talk.removes ?? []).some(({ slot }) => slot === 'customer.phone') &&
  talk.state.closing === undefined &&
  !talk.state.said['ask.otherWay'] &&
  openCaseOf(talk)?.facts['customer.contactPreference'] === undefined

export function runLeaveOut(talk: Heard) {
  const { state } = talk
  const what = namesOf(talk, talk.removes ?? [])
  const instead = wishedInstead(talk)
  const asksOtherWay = noWayLeft(talk)
  // the wish stands in a line of its own, in these words
  const { changed } = record(talk, false)
  state.unclear = 0
  answerBeside(talk)
  const said = phrase(talk, instead ? 'ack.instead' : 'ack.removed', { what: instead ?? what })
  const lead = acknowledgeCorrection(talk, changed) ?? said
  if (state.open === 'proposal' && askAgain(talk, { lead })) return
  if (asksOtherWay)
    return ask(talk, 'customer.contactPreference', {
      lead,
      key: 'ask.otherWay',
      choices: [label(state.language, 'choice.skip')],
    })
  if (isWithStaff(openCaseOf(talk))) return speak(talk, 'after.noted', { who: ownerOf(talk) }, { lead })
  if (state.open === 'confirm' || state.summaries > 0)
    return instead ? readSummary(talk, { updated: true }) : readSummary(talk, { updated: false, lead })
  if (state.open && state.open !== 'demand') state.parked ??= state.open
  goOn(talk, lead)
}
