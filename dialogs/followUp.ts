// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager; then how it was handled. Trouble told instead of an
// answer never gets here: see reopen.ts. Knows no clock.
import type { Handling } from '../src/case/case.ts'
import { ask } from './ask.ts'
import { notUnhappy, onlyHandling, runReopen } from './reopen.ts'
import { isChoice, label, speak, textTables } from './speak.ts'
import { declines, hasWords, isMatter, record, saysNo, saysYes } from './statement.ts'
import { caseOf, type Heard, personName } from './talk.ts'

export const awaitsSatisfaction = (talk: Heard): boolean => {
  const { followUp, status } = caseOf(talk) ?? {}
  if (!followUp || followUp.answered || status === 'closed') return false
  if (talk.state.open === 'satisfaction') return true
  // answered after all
  const pressed = isChoice(talk.text, 'choice.satisfied') || isChoice(talk.text, 'choice.unsolved')
  return talk.state.open === undefined && followUp.askedAt !== undefined && pressed
}

type Verdict = 'satisfied' | 'unsatisfied' | 'thanks' | 'notYet' | 'noMore' | 'soSo' | 'unclear'

const notYet =
  /(?:还|還)(?:没|沒|未)(?:有)?(?:来得及|來得及)?(?:试|試|开|開|取|提|拿|看|用|去)|(?:没|沒)(?:来得及|來得及|空|时间|時間)(?:试|試|去|看|取)|\b(?:not|haven't|have not|didn't|did not)\b.{0,15}\b(?:tried|try|driven|drive|picked|collected|had (?:a |the )?(?:chance|time))\b/i
const noMore =
  /(?:不用|不要|不必|别|別|不想)(?:再)?(?:问|問|回访|回訪|打扰|打擾|发|發|烦|煩)|\b(?:stop asking|no more questions|leave me alone|do not ask|don't ask)\b/i
const thumbsUp = /^(?:[\u{1F44D}\u{1F44C}\u{1F4AF}\u{2705}][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u
const thumbsDown = /^(?:[\u{1F44E}\u{1F621}\u{1F620}\u{1F92C}][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u

const topMarks =
  /^(?:(?:it's |i(?:'d| would) give (?:it |you )?)?(?:a )?(?:solid )?)(?:(?:9|10)\s*(?:\/|out of)\s*10|(?:4|5)\s*(?:\/|out of)\s*5|(?:five|5|four|4)[ -]?stars?|100\s*%|a\+)|^(?:给|給|打)?(?:你们|你們|您)?(?:满分|滿分|五星|5星|5颗星|五颗星|五顆星|十分|10分|一百分|100分)/i
const lowMarks =
  /^(?:a )?(?:[0-3]\s*(?:\/|out of)\s*10|[01]\s*(?:\/|out of)\s*5|(?:zero|one|0|1)[ -]?stars?)|^(?:给|給|打)?(?:一星|1星|零分|0分|差评|差評)/i

const negation = /[不没沒未無无]|\bnot\b|n't/i
const mentions = (text: string, key: 'choice.satisfied' | 'choice.unsolved') =>
  Object.values(textTables).some(({ labels }) => text.toLowerCase().includes(labels[key].toLowerCase()))

/** "解决了", "it's fixed": as good as a yes. */
const solved =
  /(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|(?:没|沒)(?:有)?(?:问题|問題|毛病)了|不(?:响|響|抖|漏)了|(?<![不没沒未])(?:可以|正常)了|^(?:现在|現在|这次|這次|都|已经|已經)*(?:好|行)了[,，。!！]?|(?<!\bnot |n't )\b(?:solved|fixed|resolved|sorted|gone|(?:works|working|running|runs|cools|cooling) (?:(?:fine|well|normally|properly) )?again)\b/i

function verdictOf(talk: Heard): Verdict {
  const { reading, text } = talk
  if (isChoice(text, 'choice.satisfied') || thumbsUp.test(text.trim()) || onlyHandling(talk)) return 'satisfied'
  if (topMarks.test(text.trim()) && text.length <= 40) return 'satisfied'
  if (thumbsDown.test(text.trim()) || lowMarks.test(text.trim())) return 'unsatisfied'
  if (notUnhappy(text)) return 'satisfied'
  if (noMore.test(text)) return 'noMore'
  if (notYet.test(text)) return 'notYet'
  if (mentions(text, 'choice.unsolved')) return 'unsatisfied'
  const { intents, intent } = reading
  if (solved.test(text) && !text.match(/[?？吗嗎]/)) return 'satisfied'
  const glad = saysYes(talk) || intents.includes('praise')
  if (saysNo(talk) || (isMatter(talk) && !glad && intent !== 'thanks')) return 'unsatisfied'
  if (/(?:满|滿)意度/.test(text) && soSo.test(text)) return 'soSo'
  if (mentions(text, 'choice.satisfied')) return negation.test(text) && !glad ? 'unsatisfied' : 'satisfied'
  if (glad) return 'satisfied'
  if (intent === 'thanks') return 'thanks'
  return soSo.test(text) ? 'soSo' : 'unclear'
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
  if (verdict === 'noMore') {
    record(talk, true)
    delete state.open
    return speak(talk, 'follow.noMore', {})
  }
  if (verdict === 'notYet') {
    record(talk, true)
    return speak(talk, 'follow.notYet', {})
  }
  if (state.clarified > 0 && (verdict === 'soSo' || isChoice(text, 'choice.fair'))) {
    // as it was said: the follow-up by phone begins with it
    record(talk, true)
    return speak(talk, 'follow.leave', {})
  }
  if (state.clarified > 0) return speak(talk, verdict === 'thanks' ? 'after.thanks' : 'after.unclear', {})
  state.clarified++
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
}

const badly =
  /态度|態度|不耐烦|不耐煩|敷衍|推[来來]推去|拖|太慢|没人|沒人|失望|糟|\b(?:rude|slow|dismissive|ignored|disappoint\w*|terrible|awful|poor|bad)\b/i
const soSo =
  /一般|勉强|勉強|还可以|還可以|将就|將就|还行|還行|马马虎虎|馬馬虎虎|普通|凑合|湊合|可以吧|\b(?:so-?so|okay-?ish|average|meh|so so|all right i guess|could be better|not great)\b/i

/** Nothing to say about it is neither good nor poor. */
const willNotSay = (talk: Heard): boolean =>
  declines(talk) ||
  /^(?:随便|隨便|无所谓|無所謂|不想(?:说|說|评|評)|(?:没|沒)(?:什么|什麼|啥)(?:好)?(?:说|說)的?|whatever|no comment)/i.test(
    talk.text.trim(),
  )

const treatedWell =
  /(?:态度|態度|服务|服務|沟通|溝通)(?:都|也|很|挺|蛮|蠻|非常|特别|特別|真|还|還)*(?:好|不错|不錯|专业|專業|耐心|热情|熱情|到位)/

function handlingOf(talk: Heard): Handling | undefined {
  const { text, reading } = talk
  if (isChoice(text, 'choice.poor')) return 'poor'
  if (isChoice(text, 'choice.fair')) return 'fair'
  if (isChoice(text, 'choice.good') || topMarks.test(text.trim())) return 'good'
  if (lowMarks.test(text.trim())) return 'poor'
  if (treatedWell.test(text) && !badly.test(text.replace(treatedWell, ''))) return 'good'
  const { intents, signals } = reading
  if (onlyHandling(talk) || signals.some(each => each.signal === 'attitude.poor' && each.strength !== 'weak'))
    return 'poor'
  if (badly.test(text)) return 'poor'
  if (willNotSay(talk)) return undefined
  if (intents.includes('no') || /不满意|不滿意|不好|不太好/.test(text)) return 'poor'
  if (soSo.test(text)) return 'fair'
  return intents.includes('praise') ||
    intents.includes('yes') ||
    thumbsUp.test(text.trim()) ||
    mentions(text, 'choice.satisfied')
    ? 'good'
    : undefined
}

/** The outcome is settled; how it was handled is asked once, unless it was said along with it. */
function afterYes(talk: Heard) {
  const { reading } = talk
  const told =
    reading.intents.includes('praise') || badly.test(talk.text) || onlyHandling(talk) ? handlingOf(talk) : undefined
  if (told) return comment(talk, told)
  askHandling(talk)
}

function askHandling(talk: Heard) {
  const { state } = talk
  const choices = (['choice.good', 'choice.fair', 'choice.poor'] as const).map(key => label(state.language, key))
  speak(talk, 'follow.handling', {}, { asks: 'satisfaction', choices })
  state.open = 'satisfaction'
}

/** The buttons of the question, pressed while a colleague talks: they count, and nothing is said. */
export function answerQuietly(talk: Heard) {
  if (!awaitsSatisfaction(talk) || talk.state.open !== 'satisfaction') return
  const satisfied = isChoice(talk.text, 'choice.satisfied')
  if (!satisfied && !isChoice(talk.text, 'choice.unsolved')) return
  if (talk.cases.apply({ type: 'recordFollowUp', satisfied, text: talk.text.trim() }).ok) delete talk.state.open
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
  const { state, reading } = talk
  const handling = handlingOf(talk)
  if (!handling && willNotSay(talk)) {
    delete state.open
    return speak(talk, 'follow.noMore', {})
  }
  if (handling) return comment(talk, handling)
  // a greeting is no answer: asked once more, never a third time
  const beside = reading.intents.includes('greeting') || reading.intent === 'ask' || !hasWords(talk.text)
  if (beside && state.clarified === 0) {
    state.clarified++
    return askHandling(talk)
  }
  delete state.open
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
