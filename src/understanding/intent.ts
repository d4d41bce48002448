// What the message is for: complaint, booking, question, a wish for a person, a correction, yes, no … all that apply, likeliest first.
import { intents as allIntents, type Intent, type ReadFact, type ReadSignal, type Slot } from '../case/facts.ts'
import { isNearEmpty } from './language.ts'
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
  const dissatisfied =
    faulty ||
    (asked === undefined && claims) ||
    signals.some(signal => signal.signal.startsWith('safety.') || complaintSignals.has(signal.signal))
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
  if (found.has('spam')) if (dissatisfied) found.delete('spam')
  if (found.has('complain') && (found.has('status') || found.has('correct')) && !dissatisfied) found.delete('complain')
  if (found.has('human') && short && !dissatisfied) found.delete('complain')
  if (found.has('correct') && found.has('no') && length > 4) found.delete('no')
  if (found.has('correct')) found.delete('yes')
  // "在吗" asks nothing
  if (found.has('greeting') && length <= 8) found.delete('ask')
  if (found.has('refuse') && found.has('yes')) found.delete('yes')
  if (found.has('complain') && found.size > 1 && !short) found.delete('why')
  if (found.has('changeLanguage')) for (const intent of ['ask', 'complain', 'no'] as const) found.delete(intent)
  if (found.size === 0 && asked === 'story' && length >= 4 && !isNearEmpty(message)) found.add('complain')
  if (found.size === 0 || (found.size === 1 && found.has('greeting') && length > 14)) found.add('unclear')
  const ordered = order.filter(intent => found.has(intent))
  const long = length > 24
  ordered.sort((a, b) => rank(a, long) - rank(b, long))
  const [first = 'unclear', ...rest] = ordered
  return [first, ...rest]
}

/** Words of complaint that are only imagined ("if it broke down") count for nothing. */
function meantOf(message: Message, intent: Intent): readonly Match[] {
  const matches = message.found.of(`intents/${intent}`)
  return intent === 'complain'
    ? matches.slice(0, 40).filter(match => scopeOf(message, match) !== 'hypothetical')
    : matches
}

const isImaginedQuestion = (message: Message): boolean =>
  message.text.length <= 120 &&
  /如果|要是|万一|假如|假设|倘若|\bif\b/.test(message.folded) &&
  /[?吗呢么]|怎么办|谁|能不能|what|who/.test(message.folded)

/** Read the summary, and something in it is not so: a "but", a "not", a "wrong" that is not part of a "nothing wrong". */
const amends = (answer: string): boolean =>
  /但|可是|不过|除了|不对|错|有误|不是|改成|改为|改一下|应该是|应为|\bbut\b|\bexcept\b|\bwrong\b|\bincorrect\b|\bnot\b|n't\b|\bshould be\b|\bhowever\b|\binstead\b/.test(
    answer.replace(
      /没有?(?:什么)?错|不错|没有?问题|是不是|nothing(?: is|'s)? wrong|not wrong|no problem|isn't it|if not/g,
      '',
    ),
  )

const yesNo: ReadonlySet<Slot> = new Set([
  'confirm',
  'consent',
  'proposal',
  'satisfaction',
  'symptom.drivable',
  'symptom.warningLamps',
  'background.repairs',
  'evidence',
])
/** Asked whether the summary is right: "nothing to add" agrees. */
const nothingToChange =
  /^(?:没(?:有|什么|啥)?(?:了|别的|其他|其它|问题|要改|要补充|补充|需要改)|不用(?:改|补充|修改)|不需要(?:改|修改|补充)|就这些|就这样|nothing (?:else|to (?:add|change))|no changes?(?: needed)?$|that'?s (?:all|it|right)|all (?:good|correct|right|set)|looks (?:good|right|fine))/
/** "接受方案一", "不行,太贵了": how an answer to a yes-or-no question begins. */
function leaningOf(answer: string, asked: Slot): 'yes' | 'no' | undefined {
  if (asked === 'confirm' && nothingToChange.test(answer)) return 'yes'
  if (/^(?:不(?!错|仅|过)|没(?!错|问题|事)|别|拒绝|否|no(?![a-z])|nope|not |n't|disagree|decline|reject)/.test(answer))
    return 'no'
  if (
    /^(?:是|对|好|同意|接受|可以|行|没问题|没错|满意|嗯|要|愿意|确认|选|就按|按|方案|ok|yes|yeah|yep|sure|agree|i agree|accept|i accept|fine|correct|right|option)/.test(
      answer,
    )
  )
    return 'yes'
  return undefined
}

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
