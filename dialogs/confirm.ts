// The answer to the summary: a yes hands the case over, anything else changes it or ends the questions. Knows no lines.
import { askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { askLine } from './edit.ts'
import { handOver } from './handOff.ts'
import { goOn } from './intake.ts'
import { lineNamed } from './lineNames.ts'
import { onlyWantsSuperior } from './person.ts'
import { choicesOfQuestion } from './questions.ts'
import { heed, sootheAgain } from './soothe.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { declines, hasWords, isMatter, record, saysNo, saysYes, threatens, wantsSuperior } from './statement.ts'
import { readSummary } from './summary.ts'
import { type Heard, ownerOf, type Talk } from './talk.ts'
import { tellsBesideSummary } from './tellsMore.ts'
import { answerBeside } from './topics.ts'
import { isFedUp } from './words/fedUp.ts'
import { tellsHow } from './words/ownedUp.ts'

/** Somebody who keeps changing it is handed on with what there is. */
const mostSummaries = 5

export const askPlainly = (
  talk: Talk,
  key: 'summary.whatToChange' | 'summary.notClear' | 'summary.thanks',
  lead?: string,
): void => {
  const choices =
    key !== 'summary.whatToChange'
      ? (choicesOfQuestion.confirm ?? []).map(each => label(talk.state.language, each))
      : []
  speak(talk, key, {}, { asks: 'confirm', choices, lead })
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
/** "Lovely, yes", "ye", "looks about right", "perfect, thanks a million": a yes with nothing else beside it. */
const agreesWarmly =
  /^(?:(?:lovely|perfect|brilliant|great|grand|super|cheers|ta|thanks|thank you|thanks a (?:million|lot|bunch)|many thanks|yes|yeah|yep|ye|yea|aye|yup|ok(?:ay)?|fine|good|spot on|bang on|(?:that|it|this|everything|all)?(?:'s| is)? ?(?:all )?(?:looks?|seems?|sounds?)?(?: all)?(?: about| just| pretty much| quite)? (?:right|correct|good|fine|grand)|(?:that )?(?:looks|seems) about right|that's (?:it|the one|about it|about right)|so much|very much|mate|love|dear|indeed|please|all|啱|都啱|啱晒)[\s,.!;、，。！~～]*)+$/iu
const saysAYes =
  /\b(?:lovely|perfect|brilliant|great|grand|super|yes|yeah|yep|ye|yea|aye|yup|spot on|bang on|right|correct|good|fine|that's (?:it|the one))\b|啱/iu
/** "Yes, but please make sure only I am contacted": a yes and a wish of its own, which changes no line. */
const yesAndNote =
  /^(?:yes|yeah|yep|aye|correct|对的?|對的?|是的?|没错|沒錯|正确|正確|可以)[\s,.，。、!！]*(?:but|though|and|just|only|但是?|不过|不過|只是|另外)[\s,，]*(?:please|可以|pls|请|請|麻烦|麻煩|希望|拜托|拜託)?[\s,，]*(?=.*(?:contact|call(?:ed|s)?|ring|email|text|write|tell|inform|confidential|private|only me|only i\b|联系|聯絡|聯繫|打给|打給|打电话|打電話|通知|转告|轉告|保密|告诉|告訴|快))/iu
/** "都对，没什么错": agreed, in the negative. */
const nothingWrong =
  /^(?:都|全|全都)(?:对|對)|^(?:没|沒)有?(?:什么|什麼)?(?:错|錯|不对|不對|问题|問題)|^[木冇]有?(?:问题|問題)|^nothing(?: is|'s)? wrong|^(?:no,? )?that(?:'s| is) (?:everything|all|it)[\s.,!]*(?:thanks?|thank you)?[\s.!]*$|^(?:喔|哦|噢|嗯|恩)[\s,，]*(?:好|对|對|行|可以)[的啊呀吧了喔哦啦\s,，。.!！~～]*$|^(?:it's |that's |that is )?all (?:right|correct|good)/i
/** "Send it", "发吧", a thumb: told to pass it on as it stands. */
const sendsIt =
  /^(?:(?:yes|yeah|yep|yup|ok(?:ay)?|great|cool|好|好的|对|對|嗯|行|可以)[\s,，.、!]*)?(?:(?:please )?(?:submit|send|go)(?: (?:it|that|this))?(?: (?:off|on|now|please|ahead|as is))*|perfect|excellent|(?:it |that |this |everything |all )?(?:looks|seems|sounds|is) (?:good|great|fine|perfect|correct|right|ok(?:ay)?)(?: to me)?|(?:it's |that's )?all (?:good|fine|set)|lgtm|ship it|good to go|(?:可以|行|好|就)?(?:这样|這樣)?(?:发|發|提交|发送|發送|送出|递交|遞交|发出|發出)(?:出去|过去|過去|吧|了|给他们)*|(?:可以|行|完美)(?:的|了|吧)?|就(?:这样|這樣)(?:发|發|交|送)?(?:吧|了)?|[\u{1F44D}\u{1F44C}\u{1F4AF}\u{2705}\u{1F197}][\u{1F3FB}-\u{1F3FF}\uFE0F]*)[\s.。!！~～]*$/iu
/** "随便吧", "whatever", "up to you": no objection, and no wish to read on. */
const indifferent =
  /^(?:(?:好|行|嗯|哦|噢|喔|那|就|唉|哎|ok(?:ay)?|fine|well|meh|honestly|i guess)[\s,，.、]*)*(?:(?:都|全都|怎么|怎麼|怎样|怎樣|怎么样|怎麼樣|咋)*(?:随便|隨便|随意|隨意|无所谓|無所謂|没差|沒差|没关系|沒關係|没意见|沒意見)(?:你|您)?(?:们|們)?|(?:都|怎么都|怎麼都|怎样都|怎樣都|怎么样都|怎麼樣都|咋都)(?:行|可以|好|成|ok)|(?:随|隨|由)(?:你|您)(?:们|們)?(?:便|定|决定|決定)?|(?:你|您)(?:们|們)?(?:看着|看著|自己)(?:办|辦|弄|处理|處理)|whatever(?: you (?:like|want|think|say))?|(?:it's |that's )?up to you|as you (?:like|wish|please)|suit yourself|(?:i )?(?:really )?(?:don't|dont|do not) (?:really )?(?:care|mind)|(?:it )?(?:doesn't|doesnt|does not) matter(?: to me)?|no objections?|either way|any(?:thing)? is fine|it's all the same(?: to me)?|all the same to me|don't give a damn)(?:的|了|吧|啦|啊|呀|哈|喔|哦|咯|囉)*[\s.。!！~～]*$/iu
/** "不是划痕，是凹陷": what it should be is said at once. */
const saysHow =
  /不是.{1,30}?[,，、 ]*(?:而)?是.|是.{1,30}?[,，、 ]*(?:而)?不是.|\bnot\b.{1,60}\bbut\b|\b(?:it's|it is|it was)\b.{1,60}\bnot\b|\bnot\b.{1,60}\b(?:it's|it is|it was)\b/i

/** "对，打电话就行": a yes, and how they are best reached, which needs no reading back. */
function yesAndWish({ reading: { facts }, text }: Heard): boolean {
  const [wish, ...more] = facts
  if (!wish || more.length > 0 || wish.slot !== 'customer.contactPreference' || amends(text)) return false
  return isBareYes(`${text.slice(0, wish.span[0])}${text.slice(wish.span[1])}`.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
}

/** The answer to "is that right?". */
export function answerSummary(talk: Heard) {
  const { state, reading, text } = talk
  const { intents, intent } = reading
  if (isChoice(text, 'choice.change')) return askPlainly(talk, 'summary.whatToChange')
  const agrees = saysYes(talk) || nothingWrong.test(text.trim())
  const plain = text.trim().replaceAll('’', "'")
  const warmly = agreesWarmly.test(plain) && saysAYes.test(plain)
  const noted = yesAndNote.test(plain) && reading.facts.length === 0
  const yes = isChoice(text, 'choice.yes') || sendsIt.test(plain) || warmly || noted || (agrees && !amends(text))
  if (talk.callTime?.agrees || talk.callTime?.busy) return handOverWithTime(talk)
  if (indifferent.test(text.trim())) return takeAsItStands(talk)
  if (noted) {
    record(talk, true)
    return handOver(talk, 'confirmed', 'handOff.confirmed')
  }
  if (yesAndWish(talk)) {
    record(talk, false)
    return handOver(talk, 'confirmed', 'handOff.confirmed')
  }
  if (!yes && onlyWantsSuperior(talk)) return noteSuperior(talk)
  const told = reading.facts.length > 0 || isMatter(talk)
  const beside = !yes && !told && !amends(text) && lineNamed(text, amends) === undefined && tellsBesideSummary(talk)
  const gone = threatens(talk) && isFedUp(text)
  const { fresh, narrative } = record(
    talk,
    isMatter(talk) || (!told && (saysHow.test(text) || tellsHow(text))) || beside,
  )
  if (gone) return handOver(talk, 'stopped', 'handOff.stopped', heed(talk)?.text)
  if (fresh.length > 0 || narrative) {
    state.unclear = 0
    answerBeside(talk)
    if (consentDue(talk)) return goOn(talk, phrase(talk, 'ack.plain', {}))
    if (state.summaries < mostSummaries) return readSummary(talk, { updated: true, lead: heed(talk)?.text })
    return handOver(talk, 'confirmed', 'handOff.confirmed')
  }
  if (yes) {
    handOver(talk, 'confirmed', 'handOff.confirmed')
    if (consentDue(talk)) askConsent(talk)
    return
  }
  if (wantsSuperior(talk)) return handOver(talk, 'human', 'handOff.human', sootheAgain(talk))
  // told the same again: it stands there already
  if (reading.facts.length > 0 && state.summaries < mostSummaries) return readSummary(talk, { updated: false })
  const line = told ? undefined : lineNamed(text, amends)
  if (line && state.summaries < mostSummaries) return askLine(talk, line)
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

/** "对的，下午四点以后再打", "not now, ring me tomorrow": nothing is changed in what was read to them. */
function handOverWithTime(talk: Heard) {
  record(talk, false)
  if (talk.callTime?.agrees) handOver(talk, 'confirmed', 'handOff.confirmed')
  else handOver(talk, 'stopped', 'handOff.stopped')
  if (consentDue(talk)) askConsent(talk)
}

/** Whoever stands above is asked for: passed on as a wish, no line of the summary, which still waits for its yes. */
function noteSuperior(talk: Heard) {
  record(talk, false)
  talk.state.unclear = 0
  const lead = [sootheAgain(talk), phrase(talk, 'ack.superior', { who: ownerOf(talk) })]
  askPlainly(talk, 'summary.notClear', lead.filter(each => each !== undefined).join('\n'))
}

function takeAsItStands(talk: Heard) {
  const lead = phrase(talk, 'ack.asItStands', {})
  if (consentDue(talk)) return goOn(talk, lead)
  handOver(talk, 'confirmed', 'handOff.confirmed', lead)
}
