// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager; then how it was handled. Trouble told instead of an
// answer never gets here: see reopen.ts. Knows no clock.
import type { Handling } from '../src/case/case.ts'
import { ask } from './ask.ts'
import { runReopen } from './reopen.ts'
import { isChoice, label, speak, textTables } from './speak.ts'
import { isMatter, record, saysNo, saysYes } from './statement.ts'
import { caseOf, type Heard, personName } from './talk.ts'

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
    state.clarified = 0
    record(talk, false)
    return afterYes(talk)
  }
  if (state.clarified > 0) return speak(talk, verdict === 'thanks' ? 'after.thanks' : 'after.unclear', {})
  state.clarified++
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
}

const badly =
  /态度|態度|不耐烦|不耐煩|敷衍|推[来來]推去|拖|太慢|没人|沒人|失望|糟|\b(?:rude|slow|dismissive|ignored|disappoint\w*|terrible|awful|poor|bad)\b/i
const soSo =
  /一般|还行|還行|马马虎虎|馬馬虎虎|普通|凑合|湊合|可以吧|\b(?:so-?so|okay-?ish|average|could be better|not great)\b/i

function handlingOf({ text, reading }: Heard): Handling | undefined {
  if (isChoice(text, 'choice.poor')) return 'poor'
  if (isChoice(text, 'choice.fair')) return 'fair'
  if (isChoice(text, 'choice.good')) return 'good'
  const { intents, signals } = reading
  if (signals.some(each => each.signal === 'attitude.poor' && each.strength !== 'weak') || badly.test(text))
    return 'poor'
  if (intents.includes('no') || /不满意|不滿意|不好|不太好/.test(text)) return 'poor'
  if (soSo.test(text)) return 'fair'
  return intents.includes('praise') || intents.includes('yes') || mentions(text, 'choice.satisfied')
    ? 'good'
    : undefined
}

/** The outcome is settled; how it was handled is asked once, unless it was said along with it. */
function afterYes(talk: Heard) {
  const { state, reading } = talk
  const told = reading.intents.includes('praise') || badly.test(talk.text) ? handlingOf(talk) : undefined
  if (told) return comment(talk, told)
  const choices = (['choice.good', 'choice.fair', 'choice.poor'] as const).map(key => label(state.language, key))
  speak(talk, 'follow.handling', {}, { asks: 'satisfaction', choices })
  state.open = 'satisfaction'
}

/** "How was it handled?" is open. */
export const awaitsComment = (talk: Heard): boolean => {
  const { followUp, resolution } = caseOf(talk) ?? {}
  return (
    talk.state.open === 'satisfaction' &&
    resolution !== undefined &&
    followUp?.answered?.satisfied === true &&
    followUp.handling === undefined
  )
}

export function runComment(talk: Heard) {
  const handling = handlingOf(talk)
  if (handling) return comment(talk, handling)
  delete talk.state.open
  record(talk, isMatter(talk))
  speak(talk, talk.reading.intent === 'thanks' ? 'after.thanks' : 'follow.thanks', {})
}

function comment(talk: Heard, handling: Handling) {
  const text = talk.text.trim()
  delete talk.state.open
  talk.cases.apply({ type: 'commentHandling', handling, ...(text ? { text } : {}) })
  if (handling !== 'poor') return speak(talk, handling === 'good' ? 'follow.thanks' : 'follow.handlingThanks', {})
  const { informed = [], owner } = caseOf(talk)?.routing ?? {}
  const { notSatisfiedOwner } = talk.rules.pack.followUp
  const who = informed.find(each => each.role === notSatisfiedOwner) ?? owner
  speak(talk, 'follow.handlingPoor', { who: personName(who, talk.state.language) })
}
