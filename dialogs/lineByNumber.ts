// A line of the summary called by its number: that line is put right; a number no line has is neither a yes nor an answer.
import { askLine } from './edit.ts'
import { speak } from './speak.ts'
import { linesRead } from './summary.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'
import { lineNumberIn } from './words/lineNumber.ts'

export function callsLineByNumber(talk: Heard): boolean {
  const { state, text } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !inIntake(complaint) || talk.turn.inbound.attachments.length > 0) return false
  const reads = state.open === 'confirm' && state.confirming === undefined && state.editing === undefined
  return reads && state.summaries > 0 && lineNumberIn(text) !== undefined
}

export function runLineByNumber(talk: Heard) {
  const number = lineNumberIn(talk.text) ?? 0
  const lines = linesRead(talk)
  const line = lines[number - 1]
  talk.state.unclear = 0
  if (line) return askLine(talk, line)
  speak(talk, 'summary.noSuchLine', { n: String(number), count: String(lines.length) }, { asks: 'confirm' })
}
