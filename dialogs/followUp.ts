// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager. Trouble told instead of an
// answer never gets here: see reopen.ts. Knows no clock.
import { ask } from './ask.ts'
import { runReopen } from './reopen.ts'
import { isChoice, speak, textTables } from './speak.ts'
import { isMatter, record, saysNo, saysYes } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'

export const awaitsSatisfaction = (talk: Heard): boolean => {
  const complaint = caseOf(talk)
  return (
    talk.state.open === 'satisfaction' && complaint?.followUp !== undefined && complaint.followUp.answered === undefined
  )
}

type Verdict = 'satisfied' | 'unsatisfied' | 'thanks' | 'unclear'

const negation = /[不没沒未無无]|\bnot\b|n't/i
const mentions = (text: string, key: 'choice.satisfied' | 'choice.unsolved') =>
  Object.values(textTables).some(({ labels }) => text.toLowerCase().includes(labels[key].toLowerCase()))

/** "解决了", "it's fixed": as good as a yes. */
const solved =
  /(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|(?:没|沒)(?:有)?(?:问题|問題|毛病)了|不(?:响|響|抖|漏)了|(?<!\bnot |n't )\b(?:solved|fixed|resolved|sorted|gone)\b/i

function verdictOf(talk: Heard): Verdict {
  const { reading, text } = talk
  if (isChoice(text, 'choice.satisfied')) return 'satisfied'
  if (mentions(text, 'choice.unsolved')) return 'unsatisfied'
  const { intents, intent } = reading
  if (solved.test(text) && !text.match(/[?？吗嗎]/)) return 'satisfied'
  const glad = saysYes(talk) || intents.includes('praise')
  if (saysNo(talk) || (isMatter(talk) && !glad && intent !== 'thanks')) return 'unsatisfied'
  if (mentions(text, 'choice.satisfied')) return negation.test(text) && !glad ? 'unsatisfied' : 'satisfied'
  if (glad) return 'satisfied'
  return intent === 'thanks' ? 'thanks' : 'unclear'
}

export function runFollowUp(talk: Heard) {
  const { state, text } = talk
  const verdict = verdictOf(talk)
  if (verdict === 'unsatisfied') return runReopen(talk)
  if (verdict === 'satisfied') {
    talk.cases.apply({ type: 'recordFollowUp', satisfied: true, ...(text.trim() ? { text } : {}) })
    delete state.open
    state.clarified = 0
    record(talk, false)
    return speak(talk, 'follow.thanks', {})
  }
  if (state.clarified > 0) return speak(talk, verdict === 'thanks' ? 'after.thanks' : 'after.unclear', {})
  state.clarified++
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
}
