// The answer to the summary: a yes hands the case over, anything else changes it or ends the questions. Knows no lines.
import { handOver } from './handOff.ts'
import { choicesOfQuestion } from './questions.ts'
import { isChoice, label, speak } from './speak.ts'
import { declines, hasWords, record, saysNo, saysYes, wantsSuperior } from './statement.ts'
import { readSummary } from './summary.ts'
import type { Heard, Talk } from './talk.ts'

/** Somebody who keeps changing it is handed on with what there is. */
const mostSummaries = 5

const askPlainly = (talk: Talk, key: 'summary.whatToChange' | 'summary.notClear'): void => {
  const choices =
    key === 'summary.notClear' ? (choicesOfQuestion.confirm ?? []).map(each => label(talk.state.language, each)) : []
  speak(talk, key, {}, { asks: 'confirm', choices })
  talk.state.open = 'confirm'
}

/** The answer to "is that right?". */
export function answerSummary(talk: Heard) {
  const { state, reading, text } = talk
  const { intents, intent } = reading
  if (isChoice(text, 'choice.change')) return askPlainly(talk, 'summary.whatToChange')
  const yes = isChoice(text, 'choice.yes') || saysYes(talk)
  const { fresh, narrative } = record(talk)
  if (fresh.length > 0 || narrative) {
    state.unclear = 0
    if (state.summaries < mostSummaries) return readSummary(talk, { updated: true })
    return handOver(talk, 'confirmed', 'handOff.confirmed')
  }
  if (yes || intent === 'thanks') return handOver(talk, 'confirmed', 'handOff.confirmed')
  if (wantsSuperior(talk)) return handOver(talk, 'human', 'handOff.human')
  if (declines(talk) || intent === 'goodbye' || intent === 'cancel') return handOver(talk, 'stopped', 'handOff.stopped')
  const lost = state.unclear >= 2 || state.summaries >= mostSummaries
  if (lost) return handOver(talk, 'stopped', 'handOff.stopped')
  state.unclear++
  const wantsChange = saysNo(talk) || intent === 'correct' || (hasWords(text) && intents.includes('correct'))
  askPlainly(talk, wantsChange ? 'summary.whatToChange' : 'summary.notClear')
}
