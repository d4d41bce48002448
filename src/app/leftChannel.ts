// The customer of a conversation can't be reached there any more: every open case of theirs is told, so that somebody calls.
import type { CaseStore } from './caseStore.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Ledger } from './ledgerPort.ts'
import type { ConversationRef } from './messages.ts'

export function createLeftChannel({
  ledger,
  cases,
  handle,
}: {
  ledger: Pick<Ledger, 'casesOfCustomer'>
  cases: Pick<CaseStore, 'load'>
  handle: HandleCommand
}) {
  return async function leftChannel(ref: ConversationRef): Promise<void> {
    for (const caseId of await ledger.casesOfCustomer(ref)) {
      const state = await cases.load(caseId)
      // they go on elsewhere, or somebody knows already
      if (!state || state.status === 'closed' || state.undelivered?.why === 'left') continue
      if (state.channel.id !== ref.channel || state.channel.conversationId !== ref.conversationId) continue
      const command = { type: 'recordUndeliverable', why: 'left' } as const
      const result = await handle({ caseId, command, actor: { kind: 'system' } })
      if (!result.ok && result.code !== 'personal-data-erased' && result.code !== 'unknown-case')
        throw new Error(`case ${caseId} was not told that its customer has left: ${result.code}`)
    }
  }
}
