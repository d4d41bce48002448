// Notes in the ledger what was carried out, many at a time: one write costs as much as a hundred.
// A crash before the note carries those messages once more, with the same ids.
import type { Ledger } from './ledgerPort.ts'

export interface DeliveryMarks {
  /** carried out; the note follows */
  add(id: number, conversation: string): void
  /** resolves when nothing of that conversation waits for its note: the ledger can be asked what it still has to hear */
  settled(conversation: string): Promise<void>
  /** writes what is left; what cannot be written is carried again by the next process */
  stop(): Promise<void>
}

const everyMs = 20
const afterFailureMs = 1_000

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

export function createDeliveryMarks(
  ledger: Pick<Ledger, 'delivered'>,
  onFailure: (err: unknown, what: string) => void,
): DeliveryMarks {
  /** outbox id → conversation */
  const carried = new Map<number, string>()
  let writing: Promise<void> | undefined
  let round = Promise.withResolvers<void>()
  let stopped = false

  async function write(): Promise<void> {
    while (carried.size > 0) {
      await pause(everyMs)
      const ids = [...carried.keys()]
      try {
        await ledger.delivered(ids)
        for (const id of ids) carried.delete(id)
      } catch (err) {
        onFailure(err, 'outbox')
        if (stopped) carried.clear()
        else await pause(afterFailureMs)
      }
      round.resolve()
      round = Promise.withResolvers<void>()
    }
    writing = undefined
  }

  return {
    add(id, conversation) {
      carried.set(id, conversation)
      writing ??= write()
    },
    async settled(conversation) {
      while ([...carried.values()].includes(conversation)) await round.promise
    },
    async stop() {
      stopped = true
      await writing
    },
  }
}
