// The answer to the summary: a yes hands the case over, anything else changes it or ends the questions. Knows no lines.
import type { Slot } from '../src/case/facts.ts'
import { opened } from './ask.ts'
import { handOver } from './handOff.ts'
import { choicesOfQuestion } from './questions.ts'
import { isChoice, label, speak } from './speak.ts'
import { declines, hasWords, isMatter, record, saysNo, saysYes, wantsSuperior } from './statement.ts'
import { readSummary } from './summary.ts'
import type { Heard, Talk } from './talk.ts'
import type { LabelKey } from './text/zh-CN.ts'
import { answerBeside } from './topics.ts'

/** Somebody who keeps changing it is handed on with what there is. */
const mostSummaries = 5

const askPlainly = (talk: Talk, key: 'summary.whatToChange' | 'summary.notClear' | 'summary.thanks'): void => {
  const choices =
    key !== 'summary.whatToChange'
      ? (choicesOfQuestion.confirm ?? []).map(each => label(talk.state.language, each))
      : []
  speak(talk, key, {}, { asks: 'confirm', choices })
  talk.state.open = 'confirm'
}

/** A "but", a "not", a "wrong" that is no part of "nothing wrong": whatever else is said, that is no yes. */
const amends = (text: string): boolean =>
  /但|可是|不过|不過|除了|不对|不對|错|錯|有误|有誤|不是|改成|改为|改為|改一下|应该是|應該是|应为|應為|\bbut\b|\bexcept\b|\bwrong\b|\bincorrect\b|\bnot\b|n't\b|\bshould be\b|\bhowever\b|\binstead\b/i.test(
    text.replace(
      /(?:没|沒)有?(?:什么|什麼)?(?:错|錯|不对|不對)|不错|不錯|(?:没|沒)有?(?:问题|問題)|是不是|nothing(?: is|'s)? wrong|not wrong|no problem|isn't it|if not/gi,
      '',
    ),
  )
/** "都对，没什么错": agreed, in the negative. */
const nothingWrong =
  /^(?:都|全|全都)(?:对|對)|^(?:没|沒)有?(?:什么|什麼)?(?:错|錯|不对|不對|问题|問題)|^nothing(?: is|'s)? wrong|^(?:it's |that's |that is )?all (?:right|correct|good)/i
/** "不是划痕，是凹陷": what it should be is said at once. */
const saysHow =
  /不是.{1,30}?[,，、 ]*(?:而)?是.|是.{1,30}?[,，、 ]*(?:而)?不是.|\bnot\b.{1,60}\bbut\b|\b(?:it's|it is|it was)\b.{1,60}\bnot\b|\bnot\b.{1,60}\b(?:it's|it is|it was)\b/i

/** What a line of the summary is called by whoever finds it wrong. */
const lineNames: readonly [RegExp, Slot, LabelKey][] = [
  [/电话|電話|手机|手機|号码|號碼|\bphone\b|\bnumber\b|\bmobile\b/i, 'customer.phone', 'line.phone'],
  [/车牌|車牌|\bplate\b/i, 'vehicle.plate', 'line.plate'],
  [/名字|姓名|称呼|稱呼|\bname\b/i, 'customer.name', 'line.name'],
  [/里程|公里|mileage|kilomet/i, 'vehicle.mileageKm', 'line.mileage'],
  [/门店|門店|门市|門市|\bstore\b|\blocation\b|\bdealership\b/i, 'background.store', 'line.store'],
  [/车型|車型|车辆|車輛|^[车車](?:[错錯不]|$)|\bcar\b|\bmodel\b/i, 'vehicle.model', 'line.vehicle'],
]
/** A line named as wrong, or only named, without saying what is right. */
const lineNamed = (text: string) =>
  text.length <= 60 ? lineNames.find(([name]) => name.test(text) && (amends(text) || text.length <= 16)) : undefined

/** The answer to "is that right?". */
export function answerSummary(talk: Heard) {
  const { state, reading, text } = talk
  const { intents, intent } = reading
  if (isChoice(text, 'choice.change')) return askPlainly(talk, 'summary.whatToChange')
  const agrees = saysYes(talk) || nothingWrong.test(text.trim())
  const yes = isChoice(text, 'choice.yes') || (agrees && !amends(text))
  const told = reading.facts.length > 0 || isMatter(talk)
  const { fresh, narrative } = record(talk, isMatter(talk) || (!told && saysHow.test(text)))
  if (fresh.length > 0 || narrative) {
    state.unclear = 0
    answerBeside(talk)
    if (state.summaries < mostSummaries) return readSummary(talk, { updated: true })
    return handOver(talk, 'confirmed', 'handOff.confirmed')
  }
  if (yes) return handOver(talk, 'confirmed', 'handOff.confirmed')
  if (wantsSuperior(talk)) return handOver(talk, 'human', 'handOff.human')
  const line = told ? undefined : lineNamed(text)
  if (line && state.summaries < mostSummaries) return askLine(talk, line[1], line[2])
  if (declines(talk) || intent === 'goodbye' || intent === 'cancel') return handOver(talk, 'stopped', 'handOff.stopped')
  const lost = state.unclear >= 2 || state.summaries >= mostSummaries
  if (lost) return handOver(talk, 'stopped', 'handOff.stopped')
  state.unclear++
  if (intent === 'thanks' && !amends(text)) {
    if (state.said['summary.thanks']) return handOver(talk, 'stopped', 'handOff.stopped')
    return askPlainly(talk, 'summary.thanks')
  }
  const wantsChange =
    saysNo(talk) || amends(text) || intent === 'correct' || (hasWords(text) && intents.includes('correct'))
  askPlainly(talk, wantsChange ? 'summary.whatToChange' : 'summary.notClear')
}

/** The right value of one line: the answer is understood as one, and the summary follows. */
function askLine(talk: Talk, slot: Slot, name: LabelKey) {
  speak(talk, 'summary.whichIsRight', { what: label(talk.state.language, name) }, { asks: slot })
  opened(talk, slot, true)
}
