// What the customer asks back about the talk so far: what was noted, whether the pictures came, what is meant, what comes next.
// Answered from the case and the open question. Knows no slots.
import { askAgain, askConsent, consentDue } from './ask.ts'
import { phrase, speak } from './speak.ts'
import { tellStatus } from './status.ts'
import { asksWhen } from './statusAsked.ts'
import { notedLines, readSummary } from './summary.ts'
import { caseOf, type Heard, inIntake } from './talk.ts'
import { answerTopics } from './topics.ts'
import { wayBack } from './wayBack.ts'

const noted =
  /^(?:(?:so|ok(?:ay)?|and|wait|sorry|please|but)[,\s]+)*what(?: all)? (?:(?:have|did|do) you (?:already |actually |just )?(?:note|noted|write|written|wrote|record|recorded|put|save|saved)|(?:have|did) i (?:already |just )?(?:tell|told|say|said|write|written))(?: you| to you| down)*(?: so far| until now| yet| again| already| about (?:me|it|this|that))*[\s?!.]*$|\b(?:show|read) (?:me )?(?:the|my|your) (?:notes|summary)\b|^(?:can|could|will|would) you (?:please )?(?:read|repeat|play|go over|run through|show)(?: me)? (?:that|it|this|what you(?:'ve| have)? (?:got|noted|written|have))(?: back| down| again)?(?: to me)?(?:,? please)?[\s?!.]*$|^what (?:do|have) you (?:got |have )?(?:down|on file|on record|written down|noted)(?: (?:for|about|on|from) me)?(?: so far)?[\s?!.]*$|^(?:what's|what is) (?:on (?:file|record)|(?:in|on) my file)(?: (?:for|about) me)?[\s?!.]*$/i
const notedInChinese =
  /^(?:那|请问|請問|所以|等等|等下)?[,，\s]*(?:(?:你|您)(?:们|們)?(?:都|刚才|剛才|现在|現在|到底|目前)*(?:记|記|写|寫|登记|登記|记录|記錄|紀錄)(?:录|錄|下)?(?:来|來)?(?:了)?(?:些|下)?(?:什么|什麼|啥|哪些)|(?=.*(?:我|刚|剛|前面|之前))(?:我)?(?:刚才|刚刚|剛才|剛剛|前面|之前|到现在|目前)*(?:我)?(?:都)?(?:跟(?:你|您)|和(?:你|您))?(?:们|們)?(?:说|說|讲|講|告诉|告訴)(?:过|過)?(?:你们?|您)?(?:了)?(?:些)?(?:什么|什麼|啥|哪些))(?:内容|內容|东西|東西)?[了啊呀呢来着來著?？。!！\s]*$/
/** "您这边记了我什么", "看我的资料": all that is kept, and where it is told how. */
const mine =
  /^(?:那|请问|請問|我)?[,，\s]*(?:(?:我)?(?:能不能|可不可以|可以|能|想|要|让我|讓我|给我|給我|帮我|幫我|麻烦|麻煩|请|請)*(?:查|看)(?:看|一下|下)?[,，\s]*)?(?:(?:你|您)(?:们|們)?(?:这边|這邊|那边|那邊|那里|那裡|这里|這裡|系统里|系統裡|店里|店裡)?(?:都|现在|現在|到底|目前|已经|已經)*(?:记|記|存|留|登记|登記|记录|記錄|紀錄)(?:录|錄|下|着|著)?(?:了)?(?:我|关于我|關於我)(?:的)?(?:些)?(?:什么|什麼|啥|哪些|多少)(?:资料|資料|信息|資訊|内容|內容|东西|東西)?|(?:(?:你|您)(?:们|們)?(?:这边|這邊|那边|那邊|系统里|系統裡)?)?(?:记|記|存|留|登记|登記|保存)(?:录|錄|下)?(?:了)?的?我的(?:资料|資料|信息|資訊|个资|個資|数据|數據)|(?<=看|查|下|[,，\s])我的(?:资料|資料|个人信息|個人資訊|信息|個資|个资|数据|數據|记录|紀錄))(?:吗|嗎|么|吧|呢|了|啊|呀)*[？?。.!！\s]*$|^(?:can i |could i |may i |let me |please |i(?:'d| would) like to |i want to )*(?:see|view|look at|check|show me|get(?: a copy of)?) (?:all |everything )?(?:my (?:personal )?(?:data|details|information|records?)|what (?:you(?:'ve| have)? )(?:have|got|hold|keep|kept|know|stored?|recorded|saved|noted)(?: down)? (?:about|on|of) me)(?: please)?[\s?!.]*$|^what (?:do|have) you (?:got |have |keep |hold |kept |stored |recorded |saved |noted )*(?:down )?(?:about|on) me[\s?!.]*$/i
const photos =
  /\b(?:did|have|do) you (?:guys )?(?:get|got|receive|received|see|seen|have|keep|kept|save|saved) (?:all )?(?:of )?(?:my|the|those|these) (?:pictures?|photos?|pics?|images?|videos?|files?|attachments?|recordings?)\b|(?:照片|图片|圖片|视频|視頻|影片|录音|錄音|附件|图)(?:都|你们|你們|您)*(?:收到|看到|存)(?:了)?(?:没|沒|吗|嗎|么)|(?:收到|看到)(?:我|我的|我[发發传傳]的|那些|那几张|那幾張)?(?:照片|图片|圖片|视频|視頻|影片|录音|錄音)(?:了)?(?:没|沒|吗|嗎|么)/i
const lost =
  /^(?:huh|what|wh?at\?* what|wut|eh|come again|啥|蛤|什么|什麼)[\s?？!！.。]*$|^(?:sorry|pardon(?: me)?|excuse me|hm+|啊|嗯|哈|诶|誒)\s*[?？][?？!！\s]*$|^(?:sorry,? )?what did you (?:just )?say[\s?!.]*$|^(?:i'm|i am) (?:lost|confused)[\s!.]*$|^(?:sorry,? )?i (?:don't|do not) get (?:it|this)[\s!.]*$/i
const next =
  /^(?:(?:so|and|ok(?:ay)?|right)[,\s]+)*(?:what (?:now|next|happens (?:now|next)|comes next|do i do now)|and now|now what)[\s?!.]*$|^(?:那|那么|那麼)?(?:然后|然後|接下来|接下來|现在|現在|下一步)(?:呢|怎么办|怎麼辦|(?:要|该|該)?做(?:什么|什麼)|(?:是|会|會)?(?:什么|什麼|怎样|怎樣))[啊呀呢?？。!！\s]*$/i

const questionTable = { mine, noted, notedInChinese, photos, lost, next } as const
export type Recall = keyof typeof questionTable | 'when'

/** Undefined: nothing is asked back, or nothing is there to be told. */
export function recallOf(talk: Heard, text: string): Recall | undefined {
  const asked = (Object.keys(questionTable) as (keyof typeof questionTable)[]).find(each =>
    questionTable[each].test(text),
  )
  const complaint = caseOf(talk)
  if (asked === undefined && complaint && inIntake(complaint) && text.length <= 60 && asksWhen.test(text)) return 'when'
  if (asked === undefined || asked === 'photos' || asked === 'mine') return asked
  if (complaint) return asked
  return asked === 'lost' && talk.state.open ? asked : undefined
}

export function recall(talk: Heard, asked: Recall) {
  if (asked === 'photos') return tellPhotos(talk)
  const complaint = caseOf(talk)
  const asking = complaint === undefined || inIntake(complaint)
  const goesOn = asked === 'next' && asking && complaint !== undefined && talk.state.open !== undefined
  if (asked === 'when' || goesOn) {
    // before the handoff nothing is due yet: the steps, and the times we aim at
    answerTopics(talk, goesOn ? ['howItWorks', 'howLong'] : ['howLong'])
    return void wayBack(talk)
  }
  if (asked === 'lost' || asked === 'next') {
    if (talk.state.open) return putAgain(talk)
    return tellStatus(talk)
  }
  if (asked === 'mine') {
    if (complaint !== undefined) speak(talk, 'about.noted', { lines: notedLines(talk) })
    answerTopics(talk, ['myData'])
    return void wayBack(talk)
  }
  if (talk.state.open === 'confirm' && asking) return readSummary(talk, { updated: false, uncounted: true })
  speak(talk, 'about.noted', { lines: notedLines(talk) })
  if (!asking && talk.state.open === undefined) return tellStatus(talk)
  wayBack(talk)
}

/** The open question in other words; the notes are read once more without counting. */
function putAgain(talk: Heard, lead = phrase(talk, 'repair.repeat', {})) {
  const complaint = caseOf(talk)
  if (talk.state.open === 'confirm' && !talk.state.confirming && complaint && inIntake(complaint))
    return readSummary(talk, { updated: false, uncounted: true, lead })
  askAgain(talk, { lead })
}

function tellPhotos(talk: Heard) {
  const { state } = talk
  const files = [...(caseOf(talk)?.attachments ?? []), ...state.pending.attachments]
  const waits = files.some(each => each.consent === 'pending')
  const kept = files.filter(each => each.consent === 'given').length
  if (waits) {
    const lead = phrase(talk, 'about.photosWait', {})
    if (state.open === 'consent') return void askAgain(talk, { lead })
    if (consentDue(talk)) return askConsent(talk, lead)
  }
  if (kept > 0) speak(talk, 'about.photos', { count: String(kept) })
  else speak(talk, waits ? 'about.photosWait' : 'about.noPhotos', {})
  wayBack(talk)
}
