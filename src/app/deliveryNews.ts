// Tells a case what became of its messages: one could not be delivered at all, or something arrives again.
import type { CaseStore } from './caseStore.ts'
import type { DeliveryNews } from './deliveryTelling.ts'
import type { HandleCommand } from './handleCommand.ts'

export function createDeliveryNews({
  cases,
  handle,
}: {
  cases: Pick<CaseStore, 'load'>
  handle: HandleCommand
}): DeliveryNews {
  return {
    async givenUp(caseId, messageId, why) {
      const what = { ...(messageId ? { messageId } : {}), ...(why ? { why } : {}) }
      const command = { type: 'recordUndeliverable', ...what } as const
      const result = await handle({ caseId, command, actor: { kind: 'system' } })
      // of a case that is gone there is nobody to be told; anything else is tried again, or the case would never know
      if (!result.ok && result.code !== 'personal-data-erased' && result.code !== 'unknown-case')
        throw new Error(`case ${caseId} was not told of a lost message: ${result.code}`)
    },
    async arrived(caseId) {
      // asked of what is remembered first: nearly every message arrives, and nothing has to be said of it
      if (!(await cases.load(caseId))?.undelivered) return
      await handle({ caseId, command: { type: 'recordArrival' }, actor: { kind: 'system' } })
    },
  }
}
