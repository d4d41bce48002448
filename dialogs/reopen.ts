// Trouble told about a case that was taken for solved, whether the customer was asked yet or had said yes: back it goes, with what
// was said. Knows no routing and no clocks; who and by when come from the case.
import type { Signal } from '../src/case/facts.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { hasWords, isMatter, isUnsafe, record, voicesProblem } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'

/** Said of something that was to be solved and is not, where a reader who knows no case hears little. */
const relapse =
  /(?:还是|還是|依然|仍然|仍旧|仍舊)(?:不|没|沒|有|老样子|老樣子|那样|那樣|一样|一樣|响|響|抖|漏)|又(?:来了|來了|(?:开始|開始)(?!正常|好)|(?:这|這|那)(?:样|樣)|(?:这|這|那)个?(?:样子|樣子|德行)|一样|一樣|重启|重啟|死机|當機|黑屏|报警|報警|出现|出現|坏|壞|响|響|犯|漏|抖|亮)|(?:没|沒|未)(?:有)?(?:修好|解决|解決|弄好|处理好|處理好|好)|老毛病|同样的?问题|同樣的?問題|\bstill (?!good|fine|ok|happy|great|satisfied)|\b(?:came|has come|(?:it|problem|noise|issue|fault) is) back\b|\bnot (?:fixed|solved|resolved|working)\b|\bsame (?:problem|issue|noise|fault|thing|story|old)\b|\b(?:start(?:s|ed|ing)?|beg[au]n|keeps?|kept|do(?:es|ing)|did|happen(?:s|ed|ing)?|acting|broke|broken|dead|gone)\b(?![^.!?]{0,30}\b(?:work\w*|run\w*|fine|well|normal\w*|cool\w*|good|happy|trust\w*)\b)[^.!?]{0,30}\bagain\b/i
const glad = ['thanks', 'praise', 'yes', 'goodbye', 'greeting'] as const

/** More than thanks, a question or a yes: something is wrong, now or still. */
export function voicesTrouble(talk: Heard): boolean {
  const { reading, text } = talk
  const { intents, signals } = reading
  if (isUnsafe(talk) || signals.some(each => each.strength === 'hard')) return true
  if (!hasWords(text)) return false
  const relapses = relapse.test(text)
  const asks = reading.intent === 'ask' || reading.intent === 'book' || reading.intent === 'status'
  if (relapses) return !asks || intents.includes('complain')
  const strong = signals.some(each => each.strength === 'strong')
  if (glad.some(each => intents.includes(each)) && !strong && reading.category === undefined) return false
  if (asks && !intents.includes('complain')) return false
  return voicesProblem(talk) || intents.includes('complain')
}

/** "没有不满意", "not bad": as good as a yes. */
export const notUnhappy = (text: string): boolean =>
  (text.length <= 20 && /(?:没|沒)(?:有|什么|什麼)?不(?:满意|滿意)/.test(text)) ||
  (text.length <= 40 &&
    /^\W*(?:(?:it's|it is|that's|yes|yeah|well|actually|really)[\s,]+)*(?:not (?:(?:too|so|at all|half) )?bad|(?:could(?:n't| not)|can(?:'t|not)) be (?:happier|better|more (?:satisfied|pleased))|(?:can't|cannot) complain|no complaints?)\b(?!.*\b(?:but|still|except|however)\b)/i.test(
      text,
    ))

/** The case is thought solved and not closed, and the message says otherwise. */
export const bringsBack = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  !onlyHandling(talk) &&
  !(notUnhappy(talk.text) && talk.reading.signals.every(each => each.strength !== 'hard')) &&
  voicesTrouble(talk)

const aboutTreatment: ReadonlySet<Signal> = new Set([
  'attitude.poor',
  'wait.long',
  'promise.broken',
  'contact.repeated',
  'emotion.angry',
])
const solvedBeside =
  /^(?:yes|yeah|yep|yup|it is|好了|是的?|满意|滿意|解决了|解決了|修好了|可以了|嗯)[\s,，.。;；]*(?:but|though|only|但是?|不过|不過|可是|就是|只是)|(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|(?:修|车|車)是(?:修)?好了|(?<![不没沒未])(?<!不太|不很|不是很)(?:满意|滿意)(?!吗|嗎|什么|什麼)|(?<!态度|態度|服务|服務|不)(?:挺|很|蛮|蠻|都)好|(?<!态度|態度)不错|(?<!態度|态度)不錯|\b(?:solved|fixed|sorted)\b|(?<!\bnot |n't |\bdis)\b(?:satisfied|happy with)\b/i

/** How they were treated, while the outcome is in order: nothing to repair again, and heard as a comment. */
export function onlyHandling(talk: Heard): boolean {
  const { state, reading, text } = talk
  const { followUp } = openCaseOf(talk) ?? {}
  if (state.open !== 'satisfaction' || !followUp || isUnsafe(talk) || relapse.test(text)) return false
  const asked = followUp.answered?.satisfied === true && followUp.handling === undefined
  if (!asked && !solvedBeside.test(text)) return false
  const strong = reading.signals.filter(each => each.strength !== 'weak')
  if (strong.length === 0) return false
  if (strong.some(each => each.strength === 'hard' || !aboutTreatment.has(each.signal))) return false
  return !reading.facts.some(fact => fact.slot === 'symptom' || fact.slot === 'demand')
}

/** Back to the service manager, with what was said; false when there was nothing to bring back and it was only recorded. */
export function reopen(talk: Heard, narrative = isMatter(talk)): boolean {
  const { state } = talk
  const text = talk.text.trim()
  const solved = openCaseOf(talk)?.resolution !== undefined
  if (solved) for (const key of ['open', 'parked', 'closing', 'danger'] as const) delete state[key]
  const back = solved && talk.cases.apply({ type: 'recordFollowUp', satisfied: false, ...(text ? { text } : {}) }).ok
  // whoever is in danger has not done with it
  if (openCaseOf(talk)?.withdrawn) talk.cases.apply({ type: 'reopen', reason: 'The customer writes of danger.' })
  // only now: severity, owner and clocks are worked out for the new cycle
  record(talk, narrative)
  if (!back) return false
  // staff may have resolved it while questions were still asked; none is asked now
  if (!openCaseOf(talk)?.handedOff) talk.cases.apply({ type: 'handOff', cause: 'stopped' })
  delete state.asked.location
  Object.assign(state, { tail: [], threat: false, clarified: 0 })
  return true
}

export function tellReopened(talk: Heard, key: 'follow.sorry' | 'follow.reopened') {
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  const lead = isUnsafe(talk) ? phrase(talk, 'follow.unsafe', {}) : undefined
  if (key === 'follow.sorry') return speak(talk, key, values, { lead })
  speak(talk, key, { ...values, caseId: openCaseOf(talk)?.id ?? '' }, { lead })
}

export function runReopen(talk: Heard) {
  const asked = talk.state.open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered === undefined
  const told = isMatter(talk) || (relapse.test(talk.text) && !isChoice(talk.text, 'choice.unsolved'))
  if (reopen(talk, told)) return tellReopened(talk, asked ? 'follow.sorry' : 'follow.reopened')
  speak(talk, 'after.noted', { who: ownerOf(talk) })
}
