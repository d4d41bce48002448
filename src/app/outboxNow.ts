// How the outbox does, for whoever watches the process.
import type { Ledger } from './ledgerPort.ts'
import type { Clock } from './ports.ts'

/** How many messages wait, wait for their customer, and were given up; how long the one has waited that waits longest, seconds. */
export async function outboxNow(ledger: Pick<Ledger, 'outboxFigures'>, clock: Clock) {
  const { waiting, held, dead, oldestAt } = await ledger.outboxFigures()
  return { waiting, held, dead, oldestSeconds: oldestAt === null ? 0 : Math.max(0, clock.now() - oldestAt) / 1_000 }
}
