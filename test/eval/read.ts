// Reads a text as the server would with nothing known before: the local reader and the default pack's severity rules.
import { loadRules } from '../../src/app/loadPolicy.ts'
import { severityOf } from '../../src/case/policy/severity.ts'
import type { Reading } from '../../src/case/reading.ts'
import type { SeverityLevel } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

const understanding = createLocalUnderstanding()
const { pack } = loadRules({ pack: 'lamborghini-4s' })
const known = new Map<string, Reading & { severity: SeverityLevel }>()

/** @param timeZone of the store: says whether odometers there show miles */
export function read(text: string, timeZone = 'Asia/Shanghai'): Reading & { severity: SeverityLevel } {
  const before = known.get(text + timeZone)
  if (before) return before
  const reading = understanding.read(text, {
    at: Date.parse('2026-11-22T02:00:00Z'),
    timeZone,
    stores: [],
    staff: [],
  })
  const heard = reading.signals.map(signal => ({ ...signal, messageId: '1' }))
  const all = { ...reading, severity: severityOf(heard, pack).level }
  known.set(text + timeZone, all)
  return all
}

export const safetySignals = (text: string): string[] =>
  read(text)
    .signals.map(signal => signal.signal as string)
    .filter(signal => signal.startsWith('safety.'))
