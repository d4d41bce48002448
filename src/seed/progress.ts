// How far the seeding is: one line that grows on a terminal, the last one alone elsewhere.
import type { Filled } from './fill.ts'

const everyMs = 500

export function showProgress(cases: number, to: NodeJS.WriteStream = process.stdout): (filled: Filled) => void {
  const started = performance.now()
  let shown = Number.NEGATIVE_INFINITY
  return filled => {
    const now = performance.now()
    const last = filled.cases === cases
    if (!last && (!to.isTTY || now - shown < everyMs)) return
    shown = now
    const seconds = ((now - started) / 1_000).toFixed(1)
    const line = `${filled.cases} of ${cases} cases, ${filled.events} events, ${seconds} s`
    to.write(`${to.isTTY ? '\r\u001b[K' : ''}${line}${last ? '\n' : ''}`)
  }
}
