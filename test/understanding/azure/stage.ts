// Azure Language as composed for the product, with the real package, against the double; the clock of the breaker is the test's.
import { type AzureLanguageParts, createAzureLanguage } from '../../../src/understanding/azure/azureLanguage.ts'
import { createLocalUnderstanding } from '../../../src/understanding/local.ts'
import { dealership } from '../dealership.ts'
import { openLanguageDouble } from './languageDouble.ts'

export const key = 'a-key-that-must-not-be-seen-0001'

/** Long enough for a busy machine: only what is meant to be late is late. */
const ampleMs = 20_000

export async function openAzureStage() {
  const double = await openLanguageDouble()
  const local = createLocalUnderstanding()
  const clock = { now: Date.parse('2026-11-25T02:00:00Z') }
  const troubles: Record<string, unknown>[] = []
  return {
    double,
    local,
    clock,
    troubles,
    /** what it told the log, as written there */
    told: () => JSON.stringify(troubles),
    open: (change: Partial<AzureLanguageParts> = {}) =>
      createAzureLanguage({
        endpoint: double.base,
        key,
        local,
        now: () => clock.now,
        onTrouble: trouble => void troubles.push(trouble),
        ...change,
        pace: { deadlineMs: ampleMs, lookEveryMs: 5, limitMs: ampleMs, ...change.pace },
      }),
    context: dealership,
    close: () => double.close(),
  }
}
export type AzureStage = Awaited<ReturnType<typeof openAzureStage>>
