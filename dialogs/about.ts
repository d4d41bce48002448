// Questions and wishes about the talk itself: is this a bot, delete what is kept, withdraw it, what was asked, not now.
// None of them is a complaint. Knows no slots.
import { askAgain } from './ask.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { askWithdraw } from './withdraw.ts'

const longest = 80

const bot =
  /(?:是不是|是|你|您)(?:个|個|一个|一個)?(?:机器人|機器人|自动回复|自動回覆|真人|人工智能|AI|ai)(?:吗|嗎|么|还是|還是|吧|\?|？|$)|\b(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:an? |the )?(?:real )?(?:bot|robot|machine|chat ?bot|ai|human|person|automated)\b/i
const erase =
  /(?<!你们|你們|您)(?:删除|刪除|删掉|刪掉|清除|销毁|銷毀|注销|註銷)(?!了)[^,，。]{0,8}(?:信息|資料|资料|数据|數據|个资|個資|记录|紀錄|記錄|账号|帳號)|(?:信息|資料|资料|数据|數據|个资|個資|记录|紀錄)[^,，。]{0,6}(?:删除|刪除|删掉|刪掉|清除)|\b(?:delete|erase|remove|wipe)\b.{0,20}\b(?:my|all|personal)\b.{0,20}\b(?:data|information|info|details|records?|account)\b/i
const withdraw =
  /(?:不用|不必|不需要|别|別)(?:你们|你們|您们)?(?:再)?(?:处理|處理|跟进|跟進|管|办|辦)(?:这事|這事|这件事|這件事|我的事|我)?了|(?:不想|不要|不)(?:再)?(?:投诉|投訴|客訴|追究)了|(?:撤销|撤銷|撤回|取消|撤)(?:这个|這個|我的|掉|这次|這次)?(?:投诉|投訴|客訴)|(?:投诉|投訴|客訴)(?:我)?(?:撤销|撤銷|撤回|取消|不要)|\b(?:withdraw|cancel|drop|take back)\b.{0,20}\bcomplaint\b|\b(?:don't|do not) want to complain any ?more\b/i
const asked =
  /(?:刚才|刚刚|剛才|剛剛|你|您|你们|你們).{0,6}(?:问|問)(?:了)?(?:我)?(?:的是)?(?:什么|什麼|啥)|\bwhat (?:did|were|was) (?:you|it you) (?:just )?ask|\bwhat was (?:the|your) question\b/i
const later =
  /^(?:好的?|嗯|行)?[,，。 ]*(?:我)?(?:晚点|晚點|晚些|待会|待會|等会|等會|等一会|等一會|等一下|等下|稍等|稍后|稍後|回头|回頭|改天|明天|过会|過會|一会|一會)(?:儿|兒|一下)?(?:我)?(?:再)?(?:说|說|聊|回|回复|回覆|告诉你|告訴你|弄|联系|聯絡)?(?:吧|哈|啊|哦|喔)?[。.!！~]*$|^(?:现在|現在)?(?:没空|沒空|在忙|正忙|在开车|在開車|开会中|在开会)[,，。.!！]*$|^(?:(?:ok|sure|well)[,. ]+)?(?:later|not now|maybe later|wait|hold on|one moment|just a (?:moment|minute|sec(?:ond)?)|(?:i'll|i will) (?:get back|tell you|do (?:it|that)|answer|write|reply)(?: to you)?(?: later| tomorrow)?|(?:i'm|i am) (?:busy|driving)(?: (?:right )?now)?)[.! ]*$/i

const wishTable = { bot, erase, withdraw, asked, later } as const
type Wish = keyof typeof wishTable

function wishOf(talk: Heard): Wish | undefined {
  const { text, reading, state } = talk
  const plain = text.trim()
  if (plain.length > longest || reading.danger.now || reading.signals.some(each => each.strength === 'hard'))
    return undefined
  if (state.open === 'satisfaction' || reading.facts.some(fact => fact.slot === 'symptom')) return undefined
  if (isChoice(plain, 'choice.withdraw') && openCaseOf(talk)) return 'withdraw'
  const wish = (Object.keys(wishTable) as Wish[]).find(each => wishTable[each].test(plain))
  if (wish === 'asked' && !state.open) return undefined
  // "you deleted my records" is a complaint, "no more complaint" is none
  if (wish !== 'withdraw' && reading.intents.includes('complain')) return undefined
  return wish
}

export const wishesWithdrawal = (talk: Heard): boolean => wishOf(talk) === 'withdraw'
export const wishesAboutTalk = (talk: Heard): boolean => wishOf(talk) !== undefined

export function runAbout(talk: Heard) {
  switch (wishOf(talk)) {
    case 'bot':
      speak(talk, 'about.bot', {})
      return void wayBack(talk)
    case 'erase':
      return wantsErased(talk, talk.rules.directory.privacy.contact)
    case 'withdraw':
      return askWithdraw(talk)
    case 'asked':
      return void askAgain(talk, { lead: phrase(talk, 'repair.repeat', {}) })
    default:
      talk.keepsOpen = true
      return speak(talk, 'talk.later', {})
  }
}

/** A wish for a person to confirm and carry out: the bot erases nothing itself. */
function wantsErased(talk: Heard, contact: string) {
  talk.keepsOpen = true
  if (!openCaseOf(talk)) return speak(talk, 'about.eraseAlone', { contact })
  record(talk, true)
  speak(talk, 'about.erase', { who: ownerOf(talk), contact })
}
