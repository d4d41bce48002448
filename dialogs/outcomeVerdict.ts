// What the answer to "are you satisfied?" comes to: a yes, a no, marks, a question of their own, not yet. Says nothing and records nothing.
import type { Reading } from '../src/case/reading.ts'
import type { Split } from './askedBeside.ts'
import { isBackAtWork, isLostAgain } from './backAtWork.ts'
import {
  asksWhatIsMissing,
  cannotJudge,
  missesMessage,
  missesMoney,
  onlyAsks,
  onlyHandling,
  onlyTreatment,
  resigns,
} from './reopen.ts'
import { isChoice, textTables } from './speak.ts'
import { isMatter, saysNo, saysYes } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'
import { isIndifferent } from './words/indifference.ts'
import { lettingGo } from './words/leaving.ts'
import {
  badly,
  contrast,
  isMocking,
  isQuestion,
  lowMarks,
  marksOf,
  mockSatisfied,
  negation,
  noHelp,
  noMore,
  notByNow,
  nothingMissing,
  nothingMore,
  notUnhappy,
  onlyLess,
  relapse,
  saysOutcome,
  solved,
  solvedBeside,
  soSo,
  thumbsDown,
  thumbsUp,
  topMarks,
} from './words/outcome.ts'

export type Verdict =
  | 'satisfied'
  | 'asks'
  | 'unsatisfied'
  | 'resigned'
  | 'thanks'
  | 'notYet'
  | 'noMore'
  | 'soSo'
  | 'indifferent'
  | 'unclear'

export const mentions = (text: string, key: 'choice.satisfied' | 'choice.unsolved') =>
  Object.values(textTables).some(({ labels }) => text.toLowerCase().includes(labels[key].toLowerCase()))

export function verdictOf(talk: Heard): Verdict {
  const { reading, text } = talk
  if (isChoice(text, 'choice.satisfied')) return 'satisfied'
  if (isBackAtWork(talk)) return 'satisfied'
  if (isIndifferent(text)) return 'indifferent'
  if (isMocking(text) && !talk.reading.facts.some(fact => fact.slot === 'symptom')) return 'unclear'
  if (thumbsUp.test(text.trim()) || onlyHandling(talk)) return 'satisfied'
  if (topMarks.test(text.trim()) && text.length <= 40) return 'satisfied'
  if (thumbsDown.test(text.trim()) || lowMarks.test(text.trim())) return 'unsatisfied'
  const marks = marksOf(text)
  if (marks !== undefined && text.length <= 40) return marks >= 8 ? 'satisfied' : marks <= 3 ? 'unsatisfied' : 'soSo'
  if (notUnhappy(text) || nothingMissing.test(text.trim())) return 'satisfied'
  if (noMore.test(text)) return 'noMore'
  if (resigns(talk)) return 'resigned'
  if (missesMoney(talk)) return 'unsatisfied'
  if (missesMessage(talk)) return 'asks'
  if (cannotJudge(talk)) return 'notYet'
  if (mentions(text, 'choice.unsolved') || mockSatisfied.test(text)) return 'unsatisfied'
  const { intents, intent } = reading
  if (relapse.test(text) || isLostAgain(talk) || (noHelp.test(text) && text.length <= 40 && !solved.test(text)))
    return 'unsatisfied'
  // "可以再开始一次吗" has the word for yes and is none
  if (isQuestion(text) && !isMatter(talk)) return 'unclear'
  if (onlyAsks(talk)) return 'asks'
  if (onlyLess(text) && !saysOutcome.test(text) && intent !== 'thanks') return 'soSo'
  if (soSo.test(text) && text.length <= 16 && !solved.test(text)) return 'soSo'
  // "it is done, but …": what follows is asked for, unless it was understood
  if (solved.test(text) && contrast.test(text) && !badly.test(text) && intent !== 'thanks') return 'soSo'
  if (solved.test(text)) return 'satisfied'
  const glad = saysYes(talk) || intents.includes('praise')
  // "不错，就是有点响": what takes from it is asked for
  if (glad && contrast.test(text) && !badly.test(text) && intent !== 'thanks') return 'soSo'
  if (asksWhatIsMissing(talk) && (nothingMore.test(text.trim()) || onlyTreatment(talk))) return 'soSo'
  // "不麻烦你们了", "算了，谢谢": neither tells how it turned out
  if (!glad && !isMatter(talk) && lettingGo(text) === 'kindly') return intent === 'thanks' ? 'thanks' : 'unclear'
  if (saysNo(talk) || (isMatter(talk) && !glad && intent !== 'thanks')) return 'unsatisfied'
  if (/(?:满|滿)意度/.test(text) && soSo.test(text)) return 'soSo'
  if (mentions(text, 'choice.satisfied')) return negation.test(text) && !glad ? 'unsatisfied' : 'satisfied'
  if (glad) return 'satisfied'
  if (intent === 'thanks') return 'thanks'
  return soSo.test(text) ? 'soSo' : 'unclear'
}

/** Of an answer with a question beside it: the question takes nothing from it and adds nothing to it. */
export function verdictIn(talk: Heard, beside: Split | undefined): Verdict {
  if (!beside) return verdictOf(talk)
  const { told } = beside
  if (told === '') {
    const whole = verdictOf(talk)
    return whole === 'unclear' ? 'asks' : whole
  }
  const { reading } = talk
  const left = reading.intents.filter(each => each !== 'ask')
  const intents: Reading['intents'] = left.length > 0 ? left : ['unclear']
  const verdict = verdictOf({ ...talk, text: told, reading: { ...reading, intents, intent: intents[0] ?? 'unclear' } })
  if (verdict !== 'thanks' && verdict !== 'unclear') return verdict
  return wellTold.test(told) || (solvedBeside.test(told) && !negation.test(told)) ? 'satisfied' : 'asks'
}
const wellTold = /^(?:很好|挺好|都好|good|great|fine|perfect|excellent|lovely)(?:了|的|啊| now)?[\s\p{P}]*$/iu

const longestUnasked = 60
/** "修好了，很满意" as soon as it is resolved, and nothing asked: as good as the answer. */
export const answersUnasked = (talk: Heard): boolean => {
  const { state, text } = talk
  const { followUp, resolution } = caseOf(talk) ?? {}
  if (!resolution || !followUp || followUp.answered || state.open !== undefined) return false
  if (isBackAtWork(talk)) return true
  if (text.length > longestUnasked || !saysOutcome.test(text) || notByNow.test(text) || isQuestion(text)) return false
  const verdict = verdictOf(talk)
  return verdict === 'satisfied' || verdict === 'unsatisfied'
}
