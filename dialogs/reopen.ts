// Trouble told about a case that was taken for solved, whether the customer was asked yet or had said yes: back it goes, with what
// was said. Knows no routing and no clocks; who and by when come from the case.
import type { Fact } from '../src/case/facts.ts'
import type { Signal } from '../src/case/vocabulary.ts'
import { beginApart } from './apart.ts'
import { isBackAtWork, isLostAgain } from './backAtWork.ts'
import { namesNew } from './bareReply.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { bringsAnother, hasWords, isMatter, isUnsafe, record, voicesProblem } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { isIndifferent } from './words/indifference.ts'
import { lettingGo } from './words/leaving.ts'
import {
  badly,
  contrast,
  endsWell,
  isMocking,
  isQuestion,
  marksOf,
  messageMissing,
  moneyMissing,
  noMore,
  nothingCame,
  nothingMissing,
  nothingMore,
  notUnhappy,
  onlyLess,
  relapse,
  saysOutcome,
  solved,
  solvedBeside,
  soSo,
  tooSoon,
} from './words/outcome.ts'
import { apologises } from './words/waiting.ts'

/** "发票能不能开": a question about what was done, and nothing wrong with it, whatever part it names. */
export const onlyAsks = ({ reading, text }: Heard): boolean =>
  text.length <= 40 &&
  (isQuestion(text) || asksSoftly.test(text)) &&
  !relapse.test(text) &&
  !reproachful.test(text) &&
  !trouble.test(text.replace(either, ' ')) &&
  reading.signals.every(each => each.strength === 'weak' || each.signal.startsWith('fault.'))
const either = /能不能|可不可以|是不是|要不要|会不会|會不會|有没有|有沒有|了没有?|了沒有?|行不行|不好意思/g
const trouble =
  /坏|壞|响|響|漏|抖|臭|异|異|怪|味|亮|卡|烂|爛|断|斷|掉了|不|(?:没|沒)(?!有?[吗嗎呢?？])|\b(?:leak|nois|rattl|squeak|broke|fault|wrong|smell|dead|damag|scratch)\w*/i
const asksSoftly =
  /(?:想|就)?(?:问|問)(?:一?下|问|問)|请问|請問|能不能|可不可以|有没有|有沒有|是不是|了没有|了沒有|\b(?:just (?:wondering|asking)|can i|could i|did i|is it)\b/i
const reproachful =
  /怎么|怎麼|咋|为什么|為什麼|为啥|为何|凭什么|憑什麼|到底|居然|竟然|还|還|又|就这|就這|什么(?:意思|态度)|什麼(?:意思|態度)|\b(?:why|how come|still|again|what the|seriously|is this (?:what|how)|not|n't)\b/i

const glad = ['thanks', 'praise', 'yes', 'goodbye', 'greeting'] as const

const paysBack =
  /[退赔賠]|补偿|補償|[转轉打付]款|入[账賬帐帳]|\b(?:refund|reimburs|compensat|repaid|paid|pay|transfer|credit)\w*/i
const supposed = /如果|要是|万一|萬一|假如|\b(?:if|in case)\b/i
const longestMissing = 80
/** Resolved as paid, and they have not got it. */
export const missesMoney = (talk: Heard): boolean => {
  const { resolution } = openCaseOf(talk) ?? {}
  const text = talk.text.trim()
  if (!resolution || text.length > longestMissing || supposed.test(text)) return false
  return moneyMissing.test(text) || (nothingCame.test(text) && paysBack.test(resolution.summary))
}

/** Resolved, and a message of ours has not come: told to whoever has it, and nothing to bring back. */
export const missesMessage = (talk: Heard): boolean => {
  const { text, reading } = talk
  if (!openCaseOf(talk)?.resolution || text.length > longestMissing || supposed.test(text)) return false
  if (!messageMissing.test(text) || isUnsafe(talk) || missesMoney(talk) || relapse.test(text)) return false
  return (
    reading.components.length === 0 &&
    reading.signals.every(each => silence.has(each.signal) || each.strength === 'weak')
  )
}
const silence: ReadonlySet<Signal> = new Set(['wait.long', 'contact.repeated', 'promise.broken'])

/** More than thanks, a question or a yes: something is wrong, now or still. */
export function voicesTrouble(talk: Heard): boolean {
  const { reading, text } = talk
  const { intents, signals } = reading
  if (isUnsafe(talk) || signals.some(each => each.strength === 'hard')) return true
  if (!hasWords(text) || onlyDone(talk) || isBackAtWork(talk)) return false
  if (missesMoney(talk)) return true
  if (missesMessage(talk)) return false
  const relapses = relapse.test(text) || isLostAgain(talk)
  const asks = reading.intent === 'ask' || reading.intent === 'book' || reading.intent === 'status'
  if (isMocking(text) || onlyAsks(talk) || apologises.test(text.trim())) return false
  if (relapses) return !asks || intents.includes('complain')
  const strong = signals.some(each => each.strength === 'strong')
  if (glad.some(each => intents.includes(each)) && !strong && reading.category === undefined) return false
  if (asks && !intents.includes('complain')) return false
  return voicesProblem(talk) || intents.includes('complain')
}

/** Out of ten: fewer are a no. */
const poorMarks = 3

/** The case is thought solved and not closed, and the message says otherwise. */
export const bringsBack = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  !onlyHandling(talk) &&
  !(namesNew(talk.text) && bringsAnother(talk)) &&
  !wantsNoMore(talk) &&
  !cannotJudge(talk) &&
  !resigns(talk) &&
  !isIndifferent(talk.text) &&
  !(talk.state.open === 'satisfaction' && onlyLess(talk.text)) &&
  !isContent(talk) &&
  !((marksOf(talk.text) ?? 0) > poorMarks && onlyTreatment(talk)) &&
  !(asksWhatIsMissing(talk) && onlyTreatment(talk)) &&
  !(notUnhappy(talk.text) && talk.reading.signals.every(each => each.strength !== 'hard')) &&
  voicesTrouble(talk)

/** "处理的还可以", "没有，都挺好的": heard as an answer, whatever word in it could ask for more. */
const isContent = ({ reading, state, text }: Heard): boolean =>
  state.open === 'satisfaction' &&
  text.length <= 24 &&
  (nothingMissing.test(text.trim()) || (soSo.test(text) && !badly.test(text))) &&
  !relapse.test(text) &&
  reading.signals.every(each => each.strength === 'weak' || each.signal.startsWith('demand.')) &&
  !reading.facts.some(fact => fact.slot === 'symptom')

/** Told of how it went as long as the outcome is in order. */
const ofThePast: ReadonlySet<Signal> = new Set(['repair.repeated', 'fault.ourWork'])
const aboutTreatment: ReadonlySet<Signal> = new Set([
  'attitude.poor',
  'wait.long',
  'promise.broken',
  'contact.repeated',
  'emotion.angry',
])
/** What is said is about how they were treated: no fault, no demand, nothing grave. */
export const onlyTreatment = (talk: Heard): boolean => {
  const { reading, text } = talk
  if (isUnsafe(talk) || relapse.test(text)) return false
  const strong = reading.signals.filter(each => each.strength !== 'weak')
  if (strong.length === 0 && !badly.test(text)) return false
  const told = (signal: Signal) =>
    aboutTreatment.has(signal) || (ofThePast.has(signal) && saysWell(talk) && badly.test(text))
  if (strong.some(each => !told(each.signal) || (each.strength === 'hard' && !ofThePast.has(each.signal)))) return false
  return !reading.facts.some(fact => fact.slot === 'symptom' || (fact.slot === 'demand' && !isDone(fact, text)))
}
/** "修好了" wishes for nothing that is still to be done. */
const isDone = (fact: Heard['reading']['facts'][number], text: string): boolean =>
  fact.slot === 'demand' && fact.value.kind === 'repair' && solved.test(text)
const tellsWell = (text: string): boolean => solvedBeside.test(text) || endsWell(text)
const saysWell = ({ text, reading }: Heard): boolean => tellsWell(text) && reading.components.length === 0

/** "修好了，态度也好": said to be done, and nothing told against it. */
const onlyDone = ({ text, reading: { facts, signals } }: Heard): boolean =>
  solved.test(text) &&
  !relapse.test(text) &&
  signals.every(each => each.strength === 'weak') &&
  facts.every(fact => isDone(fact, text))

/** How they were treated, while the outcome is in order: nothing to repair again, and heard as a comment. */
export function onlyHandling(talk: Heard): boolean {
  const { followUp } = openCaseOf(talk) ?? {}
  if (!followUp) return false
  // said before anybody asked: "满意，就是太慢了"
  if (talk.state.open === undefined) return !followUp.answered && tellsWell(talk.text) && onlyTreatment(talk)
  if (talk.state.open !== 'satisfaction') return false
  const asked = followUp.answered?.satisfied === true && followUp.handling === undefined
  return (asked || tellsWell(talk.text)) && onlyTreatment(talk)
}

/** The car is not back or not tried: nothing to be sorry for, and nothing to bring back. */
export const cannotJudge = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  openCaseOf(talk)?.followUp?.answered === undefined &&
  tooSoon(talk.text) &&
  !missesMoney(talk) &&
  !isUnsafe(talk) &&
  talk.reading.signals.every(each => each.strength !== 'hard') &&
  !talk.reading.facts.some(fact => fact.slot === 'symptom')

/** "不用回访了": no trouble, and no more questions. */
export const wantsNoMore = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  noMore.test(talk.text) &&
  talk.text.length <= 40 &&
  !relapse.test(talk.text) &&
  talk.reading.signals.every(each => each.strength !== 'hard') &&
  !talk.reading.facts.some(fact => fact.slot === 'symptom')

/** "算了，不弄了": asked how it went, they have had enough of the matter, and are not content. */
export const resigns = (talk: Heard): boolean => {
  const { followUp, resolution } = openCaseOf(talk) ?? {}
  if (!resolution || !followUp || followUp.answered || talk.state.open !== 'satisfaction') return false
  if (asksWhatIsMissing(talk) && nothingMore.test(talk.text.trim())) return false
  if (solved.test(talk.text) || saysOutcome.test(talk.text) || notUnhappy(talk.text)) return false
  return lettingGo(talk.text) === 'wearily'
}

/** "So-so" was said, and what is missing was asked. */
export const asksWhatIsMissing = ({ state }: Heard): boolean =>
  state.open === 'satisfaction' && state.clarified > 0 && (state.said['follow.missing'] ?? 0) > 0

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

/** "雨刮没问题了，不过后备箱关不严": this matter is settled, and what is told beside it is another. */
function tellsOfAnother(talk: Heard): boolean {
  const { reading, text } = talk
  const complaint = openCaseOf(talk)
  const at = text.search(contrast)
  if (!complaint?.resolution || complaint.followUp?.answered || at < 1) return false
  const head = text.slice(0, at)
  // trouble that came back, or came with the repair, is no other matter
  if (
    relapse.test(text) ||
    /又|再次|\bagain\b/i.test(text) ||
    !(solved.test(head) || solvedBeside.test(head) || notUnhappy(head))
  )
    return false
  const partsIn = (facts: readonly Pick<Fact, 'slot' | 'value'>[]) =>
    facts.flatMap(fact => (fact.slot === 'symptom' ? [(fact.value as { component: string }).component] : []))
  const told = partsIn(reading.facts)
  const known = partsIn(complaint.facts.symptom ?? [])
  return told.length > 0 && known.length > 0 && told.every(part => !known.includes(part))
}

export function runReopen(talk: Heard) {
  if (tellsOfAnother(talk)) {
    talk.cases.apply({ type: 'recordFollowUp', satisfied: true, text: talk.text.trim() })
    delete talk.state.open
    return beginApart(talk)
  }
  const asked = talk.state.open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered === undefined
  const told =
    isMatter(talk) || missesMoney(talk) || (relapse.test(talk.text) && !isChoice(talk.text, 'choice.unsolved'))
  if (reopen(talk, told)) return tellReopened(talk, asked ? 'follow.sorry' : 'follow.reopened')
  speak(talk, 'after.noted', { who: ownerOf(talk) })
}
