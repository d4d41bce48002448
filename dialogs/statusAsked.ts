// "How far is it?", in whatever words: how the case stands, and what is told beside the question. Knows no staff commands.
import type { ReadFact } from '../src/case/facts.ts'
import { ask, askAgain } from './ask.ts'
import { hearBeside, tellHeard } from './besideStatus.ts'
import { settlesWhich, tellsOfOther } from './cases.ts'
import { inOneBreath, isChoice, phrase } from './speak.ts'
import { isMatter, record } from './statement.ts'
import { tellStatus } from './status.ts'
import { caseOf, type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { asksAfterEarlier, offerLookUp } from './toldBefore.ts'
import { urgesWhatIsDone } from './urging.ts'
import { asksOfIt } from './words/choosing.ts'
import { asksOfPart, howItStands, needsCar, ofProgress, travels, whenDone } from './words/waiting.ts'

export const wantsStatus = (talk: Heard): boolean =>
  (talk.reading.intent === 'status' && !asksOfProposal(talk)) ||
  asksAfterEarlier(talk) ||
  isChoice(talk.text, 'choice.status') ||
  confirmsAgain(talk) ||
  urgesWhatIsDone(talk) ||
  asksHowItStands(talk) ||
  asksWhenDone(talk) ||
  (isWithStaff(caseOf(talk)) &&
    talk.text.length <= 60 &&
    // how long what is proposed takes is a question to whoever proposed it
    ((asksHowLong(talk) && talk.state.open !== 'proposal') || asksWhen.test(talk.text)))
/** The summary's "yes" once more, or its number, after it was passed on: nothing is left to confirm, and they want to know that. */
const confirmsAgain = (talk: Heard): boolean =>
  isChoice(talk.text, 'choice.yes') &&
  talk.state.summaries > 0 &&
  talk.state.open === undefined &&
  talk.state.closing === undefined &&
  isWithStaff(caseOf(talk))
/** "换的话要等多久", while an answer to a proposal is waited for: for whoever made it to say. */
const asksOfProposal = (talk: Heard): boolean =>
  talk.state.open === 'proposal' &&
  openCaseOf(talk)?.solution?.answer === 'open' &&
  asksOfIt(talk.text) &&
  !asksWhen.test(talk.text) &&
  !ofProgress.test(talk.text)
/** "到底处理得怎样啦": whatever it sounds like, how the case stands is the answer. */
const asksHowItStands = (talk: Heard): boolean =>
  isWithStaff(openCaseOf(talk)) &&
  talk.text.length <= 30 &&
  howItStands.test(talk.text) &&
  talk.reading.components.length === 0 &&
  talk.reading.signals.every(each => each.strength !== 'hard')
/** "到了没有啊", "今天能修好吗": of the part or the car, once somebody has the case and nothing is left to choose. */
const asksWhenDone = (talk: Heard): boolean =>
  isWithStaff(openCaseOf(talk)) &&
  talk.state.open === undefined &&
  talk.state.danger === undefined &&
  talk.text.length <= 60 &&
  talk.text.split(afterQuestion).some(each => whenDone.test(each.trim())) &&
  talk.reading.signals.every(each => each.strength !== 'hard')
/** What is told behind a question is no part of it. */
const afterQuestion = /(?<=[?？])/
const asksHowLong = ({ reading }: Heard): boolean =>
  reading.topics?.every(each => each.topic === 'howLong') === true && !reading.intents.includes('complain')

/** "什么时候联系我?" after the handoff: how the case stands is the answer. */
export const asksWhen =
  /(?:什么时候|什麼時候|啥时候|几点|幾點|何时|何時|多久|多长时间|多長時間)[^,，。]{0,8}(?:联系|聯絡|聯繫|打给|打給|打电话|打電話|来电|來電|找我|回我|回复|回覆|答复)|\bwhen\b.{0,25}\b(?:call|contact|hear|ring|phone|get back|reach)\b|\bhow long\b.{0,25}\b(?:call|contact|hear|reply)\b|\b(?:when|what (?:time|day))(?: exactly)?(?:['’]re| are| is| will| do| does| would| can) (?:you|they|he|she|we|i|some(?:one|body)|any(?:one|body))(?: guys| all)?(?: going to| gonna| planning to| be| actually| finally)* (?:call|ring|phon|contact|hear|speak|get(?:ting)? (?:back|in touch)|be in touch)/i

export function runStatus(talk: Heard) {
  if (!tellsOfOther(talk) && settlesWhich(talk)) return
  if (asksAfterEarlier(talk)) return offerLookUp(talk)
  const complaint = openCaseOf(talk)
  const done = asksWhenDone(talk)
  // what is asked about is no wish, and whoever has the case can tell more than the status
  if (done) talk.reading = { ...talk.reading, facts: talk.reading.facts.filter(isNoBareWish) }
  // "how far is it?" is no part of the story, "I have waited three weeks, how far is it?" is
  const told = isWithStaff(complaint) && !complaint?.resolution ? plansIn(talk.text) : undefined
  const beside = hearBeside(talk)
  const tells = isMatter(talk) && (beside || talk.reading.intents.includes('complain'))
  const passedOn = done || (isWithStaff(complaint) && asksOfPart.test(talk.text))
  const recorded = complaint && record(talk, passedOn || told !== undefined || tells)
  tellStatus(talk)
  if (told) tellNeed(talk, told)
  else if (recorded && isWithStaff(complaint) && beside) tellHeard(talk, recorded)
  const { open } = talk.state
  if (open === 'proposal') return
  if (open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered) return
  if (open === 'satisfaction') ask(talk, open, { key: 'follow.again', onRequest: true })
  else if (open && open !== 'story') askAgain(talk)
}

/** A repair asked for by a time is a wish for it. */
const isNoBareWish = (fact: ReadFact): boolean => fact.slot !== 'demand' || fact.value.neededBy !== undefined

const plansIn = (text: string): 'status.need' | 'status.plans' | undefined =>
  needsCar.test(text) ? 'status.need' : travels.test(text) ? 'status.plans' : undefined

/** Said behind the status, in the same message: the buttons below it stay the last. */
function tellNeed(talk: Heard, key: 'status.need' | 'status.plans') {
  const last = talk.says.at(-1)
  if (last) last.text = inOneBreath(talk, last.text, phrase(talk, key, { who: ownerOf(talk) }))
}
