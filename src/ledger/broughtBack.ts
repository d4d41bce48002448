// What went under another case while its own went on there is its own again: files, and what was said in its conversations. Sealed anew
// with its key, so that it is lost with this case and not with that one.
import type { CaseChange } from '../app/ledgerShapes.ts'
import type { Parts } from './commit.ts'
import type { HeldKey } from './keys.ts'
import type { Db } from './schema.ts'

export async function bringBack(
  tx: Db,
  change: CaseChange,
  held: HeldKey,
  { files, messages, conversations }: Pick<Parts, 'files' | 'messages' | 'conversations'>,
): Promise<void> {
  const { caseId, events, bringsBack } = change
  for (const { body } of events)
    if (body.type === 'case.unmerged')
      for (const { id } of body.attachments ?? []) await files.giveToCase(tx, id, caseId, held)
  for (const ref of bringsBack?.conversations ?? []) {
    const conversation = await conversations.locate(tx, ref)
    if (conversation) await messages.adopt(tx, conversation, caseId, held, bringsBack?.from)
  }
}
