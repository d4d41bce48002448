// What the message is for: complaint, booking, question, a wish for a person, a correction, yes, no … all that apply, likeliest first.
import type { ReadFact } from '../case/facts.ts'
import { intents as allIntents, type Intent, type ReadSignal } from '../case/reading.ts'
import { wantsEdit } from './asides.ts'
import { isNearEmpty } from './language.ts'
import { amends, leaningOf, yesNo } from './leaning.ts'
import { type Message, trimmed, whole } from './message.ts'
import type { Match } from './rules.ts'
import { scopeOf } from './scope.ts'

/** Intents that count only when they (nearly) fill the message: "好" in a story is no yes. */
const mustFill: Partial<Record<Intent, number>> = {
  yes: 0,
  no: 1,
  thanks: 12,
  greeting: 8,
  goodbye: 6,
  skip: 10,
  repeat: 12,
  startOver: 14,
  goBack: 14,
  cancel: 18,
  why: 20,
}
/** Order of likelihood when several fit. */
const order: readonly Intent[] = [
  'spam',
  'changeLanguage',
  'correct',
  'cancel',
  'startOver',
  'goBack',
  'repeat',
  'why',
  'skip',
  'refuse',
  'dontKnow',
  'human',
  'status',
  'book',
  'complain',
  'ask',
  'praise',
  'yes',
  'no',
  'thanks',
  'goodbye',
  'greeting',
  'unclear',
]

export function readIntents(
  message: Message,
  facts: readonly ReadFact[],
  signals: readonly ReadSignal[],
  faulty: boolean,
  claims: boolean,
): [Intent, ...Intent[]] {
  const found = new Set<Intent>()
  const all = trimmed(message, whole(message))
  const length = all.end - all.start
  if (length === 0) return ['unclear']
  for (const intent of allIntents) {
    const matches = meantOf(message, intent)
    const limit = mustFill[intent]
    if (matches.length > 0 && (limit === undefined || fills(message, matches, limit))) found.add(intent)
  }
  const about = (rule: string): boolean => message.found.of(`intents/${rule}`).length > 0
  if (about('aboutTalk')) found.add('ask')
  if (about('wait') && fills(message, message.found.of('intents/wait'), 2)) found.add('skip')
  if (wantsEdit(message)) found.add('correct')
  // "MANAGER!!!"; asked who it was, a title is the answer
  if (message.context.asked !== 'background.staff' && callsForSomebody(message)) found.add('human')
  const short = length <= 24
  const { asked } = message.context
  if (message.found.of('intents/nothing').length > 0 && fills(message, message.found.of('intents/nothing'), 1)) {
    found.add('no')
    if (asked !== undefined && !yesNo.has(asked)) found.add('refuse')
  }
  const plainNo = found.has('no')
  const leaning =
    asked !== undefined && yesNo.has(asked) ? leaningOf(message.folded.slice(all.start, all.end), asked) : undefined
  if (leaning !== undefined && !found.has('dontKnow') && !(leaning === 'yes' && found.has('refuse'))) {
    found.add(leaning)
    found.delete(leaning === 'yes' ? 'no' : 'yes')
  }
  const corrects = asked === 'confirm' && !plainNo && amends(message.folded.slice(all.start, all.end))
  if (corrects && !['refuse', 'cancel', 'human', 'dontKnow'].some(intent => found.has(intent as Intent)))
    found.add('correct')
  const answered = asked !== undefined && facts.some(known => known.slot === asked)
  if (answered) for (const intent of ['refuse', 'dontKnow', 'skip', 'ask', 'why'] as const) found.delete(intent)
  // a long story with "不知道" in it is a story
  if (!short) for (const intent of ['refuse', 'dontKnow'] as const) if (length > 40) found.delete(intent)
  // "换个雨刮要多久": a part named in a question of price or time has no fault
  const priced = about('priceOrTime') && signals.every(({ signal }) => signal.startsWith('fault.'))
  // "手艺真好 异响一下就找到了": the fault is what was mended
  const praises =
    about('praiseSure') && !contrast.test(message.folded) && signals.every(({ strength }) => strength === 'weak')
  const dissatisfied =
    !priced &&
    !praises &&
    (faulty ||
      (asked === undefined && claims) ||
      signals.some(signal => signal.signal.startsWith('safety.') || complaintSignals.has(signal.signal)))
  const evades = found.has('refuse') || found.has('dontKnow') || found.has('skip')
  const slotAnswer = answered && asked !== 'story' && asked !== 'symptom.description' && asked !== 'demand'
  if (dissatisfied && !slotAnswer && !(evades && short)) found.add('complain')
  if (slotAnswer && !signals.some(signal => signal.strength !== 'weak')) found.delete('complain')
  // "撤销投诉", "匿名投诉可以吗", "if the brakes failed, would you pay": the word of complaint complains of nothing
  if (!dissatisfied && (found.has('cancel') || about('aboutTalk'))) found.delete('complain')
  if (!dissatisfied && !found.has('complain') && isImaginedQuestion(message)) found.add('ask')
  if (found.has('book')) {
    if (dissatisfied || signals.some(signal => signal.strength !== 'weak')) found.delete('book')
    else found.delete('complain')
  }
  if (found.has('praise') && signals.some(signal => signal.strength !== 'weak')) found.delete('praise')
  // "thanks, but it still leaks": what follows the "but" is what was meant
  const turns = dissatisfied || contrast.test(message.folded)
  if (found.has('complain') && turns) for (const intent of ['praise', 'thanks', 'yes'] as const) found.delete(intent)
  if (praises) found.delete('complain')
  if (found.has('spam')) if (dissatisfied) found.delete('spam')
  if (about('spamSure')) return ['spam']
  if (found.has('complain') && (found.has('status') || found.has('correct')) && !dissatisfied) found.delete('complain')
  if (found.has('human') && short && !dissatisfied) found.delete('complain')
  if (found.has('correct') && found.has('no') && length > 4) found.delete('no')
  if (found.has('correct')) found.delete('yes')
  if (!dissatisfied && signals.length === 0 && length <= 40 && plainQuestion.test(message.folded)) {
    for (const intent of ['complain', 'praise'] as const) found.delete(intent)
    if (found.size === 0) found.add('ask')
  }
  // "在吗" asks nothing
  if (found.has('greeting') && length <= 8) found.delete('ask')
  if (found.has('refuse') && found.has('yes')) found.delete('yes')
  if (found.has('complain') && found.size > 1 && !short) found.delete('why')
  if (found.has('changeLanguage')) for (const intent of ['ask', 'complain', 'no'] as const) found.delete(intent)
  if (found.size === 0 && asked === undefined && length >= 6 && isAggrieved(message)) found.add('complain')
  if (
    found.size === 0 &&
    length <= 100 &&
    /(?:[?？吗]|呢|真的假的|的吧|能[^,.;!?]{1,10}不|是多少[\u4e00-\u9fff]{0,2})[ !.]*$/.test(message.folded)
  )
    found.add('ask')
  if (found.size === 0 && opensPolitely.test(message.folded)) found.add('greeting')
  if (found.size === 0 && asked === 'story' && length >= 4 && !isNearEmpty(message)) found.add('complain')
  if (found.size === 0 || (found.size === 1 && found.has('greeting') && length > 14)) found.add('unclear')
  const ordered = order.filter(intent => found.has(intent))
  const long = length > 24
  ordered.sort((a, b) => rank(a, long) - rank(b, long))
  const [first = 'unclear', ...rest] = ordered
  return [first, ...rest]
}

/** "Good morning, I do hope you can help": nothing is told yet. */
const opensPolitely =
  /^\W*(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|dear (?:sir|madam|team|all)|to whom it may concern)\b[a-z ]{0,12}[,.! ]*)?(?:(?:i|we) (?:do |really |just )?(?:hope|was hoping|am hoping|were hoping)(?: that)? (?:you|someone|somebody|anyone)(?: guys)? (?:can|could|will be able to|might) (?:help|assist)(?: me| us)?(?: out)?|(?:can|could) (?:you|someone|somebody|anyone) (?:please )?(?:help|assist)(?: me| us)?(?: please)?|i (?:could do with|need|would like) (?:some|your|a little|a bit of) help(?: please)?)\W*$|^(?:[,.! ]|您好|你好|早上好|上午好|下午好|晚上好|早安|午安|在吗)*(?:真?(?:的)?希望(?:你们?|您|这里)(?:能|可以)(?:帮|协助)(?:帮|一下|到)?(?:我|我们|忙)?|(?:你们?|您|有人)?(?:能|可以)(?:不能|不可以)?(?:帮|协助)(?:帮|一下|个)?(?:我|我们|忙)?(?:一下)?[吗么嘛]?)[,.!?~ ]*$/

const contrast = /但是?|可是|不过|然而|却|现在|\bbut\b|\bhowever\b|\bthough\b|\balthough\b|\byet\b/

/** A question by its last words, though no word of a question stands in it. */
const plainQuestion =
  /是谁的?[啊呀呢? ]*$|^(?:我)?(?:就)?(?:想|要)?(?:咨询|请教|打听|问)(?:个|一个|一下|下|点|件)?(?:事|事情|问题|情况)?[? ]*$|能(?:干|做)(?:嘛|啥|什么)[? ]*$|(?:手艺|技术|水平|师傅)(?:咋样|怎么样)[啊呀呢? ]*$|靠谱(?:不|吗|么|嘛)[? ]*$|靠不靠谱/

/** Something refused or done wrong, in words no other intent knows. */
const isAggrieved = (message: Message): boolean =>
  message.found.of('moods/refused').length > 0 || message.found.of('moods/wronged').length > 0

const superior =
  /经理|老板|店长|主管|领导|负责人|真人|人工|\b(?:manager|gm|boss|supervisor|owner|director|real person)\b/
const callsForSomebody = (message: Message): boolean =>
  superior.test(message.folded) && fills(message, message.found.of('intents/personOnly'), 0)

/** Words of complaint that are only imagined ("if it broke down") count for nothing. */
/** Put together once: a name made anew for every message costs more than finding its matches. */
const ruleOf = Object.fromEntries(allIntents.map(intent => [intent, `intents/${intent}`])) as Record<Intent, string>

function meantOf(message: Message, intent: Intent): readonly Match[] {
  const matches = message.found.of(ruleOf[intent])
  return intent === 'complain'
    ? matches.slice(0, 40).filter(match => scopeOf(message, match) !== 'hypothetical')
    : matches
}

const isImaginedQuestion = (message: Message): boolean =>
  message.text.length <= 120 &&
  /如果|要是|万一|假如|假设|倘若|\bif\b/.test(message.folded) &&
  /[?吗呢么]|怎么办|谁|能不能|what|who/.test(message.folded)

const complaintSignals: ReadonlySet<string> = new Set([
  'repair.repeated',
  'emotion.angry',
  'attitude.poor',
  'wait.long',
  'loss.money',
  'promise.broken',
  'fault.ourWork',
  'fault.product',
  'contact.repeated',
  'exposure.media',
  'legal.threat',
  'legal.regulator',
  'warranty.replaceOrReturn',
  'accident.crash',
  'accident.injury',
  'threat.violence',
  'threat.selfHarm',
  'group.complaint',
  'department.several',
])
/** In a long message the complaint comes first, whatever else it says. */
const rank = (intent: Intent, long: boolean): number => (long && intent === 'complain' ? -1 : order.indexOf(intent))

const filler =
  /[^a-z\u4e00-\u9fff]|[啊吧呀哦嗯了的呢哈啦嘛我都就真]|\b(?:please|that|it|is|i|me|you|the|to|do|am|very|so|much|just|a|this|all)\b/g

/** Whether these words are the whole message, but for fillers and a few characters. */
function fills(message: Message, matches: readonly { start: number; end: number }[], slack: number): boolean {
  const [from, to] = [message.folded.length - message.folded.trimStart().length, message.folded.trimEnd().length]
  if (to - from > 60) return false
  let rest = ''
  let end = from
  for (const match of matches.slice(0, 30)) {
    if (match.start > end) rest += ` ${message.folded.slice(end, match.start)}`
    end = Math.max(end, match.end)
  }
  rest += ` ${message.folded.slice(end, to)}`
  return rest.replace(filler, '').length <= slack
}
