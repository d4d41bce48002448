// Questions and wishes about the talk itself: is this a bot, delete what is kept, withdraw it, what was asked, not now.
// None of them is a complaint. Knows no slots.
import { askAgain } from './ask.ts'
import { besideErasure, takesErasureBack, wantsErased } from './erasing.ts'
import { askLeave, mayLeave } from './leave.ts'
import { type Recall, recall, recallOf } from './recall.ts'
import { stop } from './repair.ts'
import { sootheAgain } from './soothe.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { wantsTimeOnly } from './takingTime.ts'
import { caseOf, type Heard, inIntake, openCaseOf } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { askWithdraw, disputesWithdrawal } from './withdraw.ts'
import { erase as erasing, keepsData } from './words/erasing.ts'
import { callsItOff, isConditional, leavingOf } from './words/leaving.ts'
import { asksBesideLeaving, leavingWithReason, nothingAfterAll } from './words/leavingInPart.ts'

const longest = 80

const bot =
  /(?:是不是|是|你|您)(?:个|個|一个|一個)?(?:机器人|機器人|自动回复|自動回覆|真人|人工智能|AI|ai)(?:吗|嗎|么|还是|還是|吧|\?|？|$)|\b(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:an? |the )?(?:real )?(?:bot|robot|machine|chat ?bot|ai|human|person|automated)\b/i
const withdraw =
  /(?:不用|不必|不需要|别|別)(?:你们|你們|您们)?(?:再)?(?:处理|處理|跟进|跟進|管|办|辦)(?:这事|這事|这件事|這件事|我的事|我)?了|(?:不想|不要|不)(?:再)?(?:投诉|投訴|客訴|追究)了|(?:撤销|撤銷|撤回|取消|撤)(?:这个|這個|我的|掉|这次|這次)?(?:投诉|投訴|客訴)|(?:投诉|投訴|客訴)(?:我)?(?:撤销|撤銷|撤回|取消|不要)|\b(?:withdraw|cancel|drop|take back)\b.{0,20}\bcomplaint\b|\b(?:don't|do not) want to complain any ?more\b|\bhow (?:do|can|could|would) (?:i|we|you) (?:withdraw|cancel|drop|take (?:it|this) back)\b(?!.{0,20}\b(?:appointment|booking|order|warranty|contract|subscription)\b)|(?:怎么|怎麼|如何|怎样|怎樣)(?:才能|能|可以)?(?:撤诉|撤訴|撤回|撤销|撤銷|撤案)|(?<!要求)撤诉|撤訴/i
/** The whole message wants no more questions. */
const enough =
  /^(?:(?:please|ok(?:ay)?|just|enough|no)[,.!\s]+)*(?:stop(?: (?:it|now|this|please))?|(?:stop|quit|no more|enough(?: with| of)?)(?: with)?(?: (?:asking|questions|all|your|the|these|those|me|stuff|things|so much|so many|already|now|please))+|(?:don't|do not|dont) ask(?: me)?(?: (?:anything|any ?more|more|questions|again|stuff|any|else))*|(?:stop|quit|no more) (?:messaging|texting|writing(?: to)?|contacting|bothering|spamming|messages|texts)(?: (?:me|please|now|already))*|unsubscribe)[\s.!]*$|^(?:请|請|你们|你們|麻烦|麻煩|能不能)*[,，\s]*(?:别|別|不要|停止)(?:再)?(?:给我|給我|跟我)?(?:一直)?(?:发|發|传|傳|打扰|打擾|骚扰|騷擾|烦|煩|吵)(?:我)?(?:消息|讯息|訊息|信息|短信|简讯|簡訊)?(?:了|啦|吧)?[。.!！\s]*$|^(?:请|請|你|您|好了|行了|够了|夠了|能不能)?[,，\s]*(?:别|別|不要|不用|停止|少)(?:再|一直|老是|老)?(?:提?[问問])(?:我)?(?:这么多|這麼多|那么多|那麼多|问题|問題|来问去|东问西问)?(?:了|啦|吧)?[。.!！\s]*$|^(?:停|停下|停止|打住|够了|夠了)[。.!！\s]*$/i
/** Somebody angry has been asked enough, whatever else is in it. */
const sickOfQuestions =
  /(?:别|別|不要|唔好|不准)(?:再)?(?:一直|老|狂)?(?:问|問)|(?:问|問)(?:个|個)(?:屁|鬼|毛|头|頭|啥|什么|什麼)|(?:问|問)你(?:妈|媽|个|個)|(?:问|問)(?:来|來)(?:问|問)去|(?:问|問)(?:个|個)?(?:没|沒)完|有完(?:没|沒)完|(?:少|别|別)?(?:啰嗦|囉嗦|废话|廢話)|^滚|^滾|\b(?:stop|quit|enough of) (?:asking|(?:your|these|the|all)? ?(?:\S+ ){0,2}questions)|\bno more (?:\S+ )?questions|\b(?:sick|tired|fed up) (?:of|with) (?:\S+ ){0,2}questions/i
const asked =
  /(?:刚才|刚刚|剛才|剛剛|你|您|你们|你們).{0,6}(?:问|問)(?:了)?(?:我)?(?:的是)?(?:什么|什麼|啥)|\bwhat (?:did|were|was) (?:you|it you) (?:just )?ask|\bwhat was (?:the|your) question\b/i
const later =
  /^(?:好的?|嗯|行)?[,，。 ]*(?:我)?(?:晚点|晚點|晚些|待会|待會|等会|等會|等一会|等一會|等一下|等下|稍等|稍后|稍後|回头|回頭|改天|明天|过会|過會|一会|一會)(?:儿|兒|一下)?(?:我)?(?:再)?(?:说|說|聊|回|回复|回覆|告诉你|告訴你|弄|联系|聯絡)?(?:吧|哈|啊|哦|喔)?[。.!！~]*$|^(?:现在|現在)?(?:没空|沒空|在忙|正忙|在开车|在開車|开会中|在开会)[,，。.!！]*$|^(?:(?:ok|sure|well)[,. ]+)?(?:later|not now|maybe later|wait|hold on|one moment|just a (?:moment|minute|sec(?:ond)?)|(?:i'll|i will) (?:get back|tell you|do (?:it|that)|answer|write|reply)(?: to you)?(?: later| tomorrow)?|(?:i'm|i am) (?:busy|driving)(?: (?:right )?now)?)[.! ]*$/i

/** "Please don't delete it after all" has the words and wishes the opposite. */
const erase = { test: (text: string): boolean => erasing.test(text) && !keepsData(text) }

const wishTable = { bot, erase, withdraw, asked, later } as const
type Wish = keyof typeof wishTable | 'enough' | 'leave' | 'settled' | 'sold' | Recall

/** Meant as they are said, whatever complaint stands beside them. */
const evenInAnger: ReadonlySet<Wish> = new Set(['withdraw', 'enough', 'settled', 'sold', 'leave'])

function wishOf(talk: Heard): Wish | undefined {
  const { text, reading, state } = talk
  const plain = text.trim()
  if (plain.length > longest || reading.danger.now || reading.signals.some(each => each.strength === 'hard'))
    return undefined
  // what is let go or enough there answers the question
  if (state.open === 'satisfaction') return erase.test(plain) ? 'erase' : undefined
  const ends = leavingOf(plain) ?? endOf(talk, plain)
  if (reading.facts.some(fact => fact.slot === 'symptom') && ends === undefined) return undefined
  if (isChoice(plain, 'choice.withdraw') && openCaseOf(talk)) return 'withdraw'
  if (asksPatience(talk)) return 'later'
  const wish =
    (Object.keys(wishTable) as (keyof typeof wishTable)[]).find(each => wishTable[each].test(plain)) ??
    wholeWish(talk, plain)
  if (wish === 'asked' && !state.open) return undefined
  // nothing to withdraw, and something asked beside it: that is to be answered
  if (wish === 'withdraw' && !openCaseOf(talk) && ends === undefined && asksBesideLeaving(plain)) return undefined
  if (wish === 'withdraw' && (disputesWithdrawal(plain) || isConditional(plain))) return undefined
  // "you deleted my records" is a complaint, "no more complaint" is none; asked for a story, whatever is not understood counts as one
  const complains = reading.intents.includes('complain') && !(state.open === 'story' && reading.signals.length === 0)
  if (complains && !(wish && evenInAnger.has(wish))) return undefined
  return wish
}

/** Let go with the reason beside it, or nothing was wrong after all; only of a matter still being told or with staff. */
function endOf(talk: Heard, plain: string): 'withdrawn' | 'settled' | undefined {
  if (!openCaseOf(talk) || talk.state.editing || talk.state.open === 'proposal') return undefined
  return leavingWithReason(plain) ?? (nothingAfterAll(plain) ? 'settled' : undefined)
}

/** Asked something, they have not made up their mind: what is open waits, and nothing of it is told of the matter. */
const asksPatience = (talk: Heard): boolean => {
  const complaint = caseOf(talk)
  const asked = talk.state.open !== undefined && talk.state.open !== 'proposal' && !talk.state.editing
  return asked && (complaint === undefined || inIntake(complaint)) && wantsTimeOnly(talk)
}

/** What is wished for when the message says nothing else. */
function wholeWish(talk: Heard, plain: string): Wish | undefined {
  const { state } = talk
  const leaving = leavingOf(plain) ?? endOf(talk, plain)
  const askable = !state.editing && state.open !== 'proposal'
  const over = askable && callsItOff(plain)
  // who has the case would ring somebody who wants no call
  if (over && openCaseOf(talk)?.handedOff) return 'withdraw'
  if (over && mayLeave(talk, 'settled')) return 'settled'
  if (leaving === 'givenUp' && mayLeave(talk)) return 'leave'
  if ((leaving === 'settled' || leaving === 'sold') && mayLeave(talk, leaving)) return leaving
  if (leaving === 'withdrawn' && openCaseOf(talk) && askable) return 'withdraw'
  const waits = state.open === 'proposal' || state.closing !== undefined || state.danger !== undefined
  if ((enough.test(plain) || isSickOfQuestions(talk, plain)) && !waits) return 'enough'
  return state.closing === 'danger' ? undefined : recallOf(talk, plain)
}

/** While questions are asked, by somebody angry who tells nothing new and calls for nobody. */
function isSickOfQuestions({ reading, cases }: Heard, plain: string): boolean {
  const complaint = cases.current()
  if (!complaint || !inIntake(complaint) || plain.length > 40 || !sickOfQuestions.test(plain)) return false
  const heated = [reading.emotion.level, complaint.emotions.at(-1)].some(each => each === 'angry' || each === 'furious')
  return heated && reading.facts.length === 0 && reading.components.length === 0 && !reading.intents.includes('human')
}

export const wishesWithdrawal = (talk: Heard): boolean => wishOf(talk) === 'withdraw'
export const wishesAboutTalk = (talk: Heard): boolean => wishOf(talk) !== undefined

/** True when something beside the wish is still to be heard: the message is that alone now. */
export function runAbout(talk: Heard): boolean {
  const wish = wishOf(talk)
  const beside = wish === 'erase' ? besideErasure(talk) : undefined
  fulfil(talk, wish)
  if (beside) Object.assign(talk, beside)
  return beside !== undefined
}

function fulfil(talk: Heard, wish: Wish | undefined) {
  switch (wish) {
    case 'bot':
      speak(talk, 'about.bot', {})
      return void wayBack(talk)
    case 'erase':
      return wantsErased(talk)
    case 'withdraw':
      return askWithdraw(talk)
    case 'leave':
    case 'settled':
    case 'sold':
      return askLeave(talk, wish)
    case 'asked':
      return void askAgain(talk, { lead: phrase(talk, 'repair.repeat', {}) })
    case 'enough':
      return stop(talk, sootheAgain(talk))
    case 'later':
    case undefined:
      talk.keepsOpen = true
      return speak(talk, 'talk.later', {})
    default:
      return recall(talk, wish)
  }
}

/** Said to a colleague, or to somebody at the channel's own desk: a right whoever hears of it. */
export function askErasureQuietly(talk: Heard) {
  if (takesErasureBack(talk)) return void talk.cases.apply({ type: 'takeBackErasure' })
  if (wishOf(talk) !== 'erase' || !caseOf(talk) || caseOf(talk)?.merged) return
  talk.cases.apply({ type: 'askForErasure' })
  talk.state.erasureAsked = true
}
