// Reads a text as the server would with nothing known before: the local reader and the default pack's severity rules.
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Reading, SeverityLevel } from '../../src/case/facts.ts'
import { severityOf } from '../../src/case/policy/severity.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

const understanding = createLocalUnderstanding()
const { pack } = loadRules({ pack: 'lamborghini-4s' })
const known = new Map<string, Reading & { severity: SeverityLevel }>()

export function read(text: string): Reading & { severity: SeverityLevel } {
  const before = known.get(text)
  if (before) return before
  const reading = understanding.read(text, {
    at: Date.parse('2026-11-22T02:00:00Z'),
    timeZone: 'Asia/Shanghai',
    stores: [],
    staff: [],
  })
  const heard = reading.signals.map(signal => ({ ...signal, messageId: '1' }))
  const all = { ...reading, severity: severityOf(heard, pack).level }
  known.set(text, all)
  return all
}

export const safetySignals = (text: string): string[] =>
  read(text)
    .signals.map(signal => signal.signal as string)
    .filter(signal => signal.startsWith('safety.'))
