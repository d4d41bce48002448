// The files of one inbound activity: which are worth fetching, fetched together, cleaned, stored. A file that can't be had
// never stops the message it came with.
import type { Ledger } from '../../app/ledgerPort.ts'
import type { ConversationRef } from '../../app/messages.ts'
import type { Ids, Inbound } from '../../app/ports.ts'
import type { Attachment } from '../../case/handoff.ts'
import { cleanUpload, maxFiles, uploadLimits } from '../uploads.ts'
import type { MessageActivity } from './activity.ts'
import { AttachmentRefused, type FetchLimits, fetchAttachment } from './fetchAttachment.ts'

export interface AttachmentRules extends Omit<FetchLimits, 'maxBytes'> {
  ledger: Pick<Ledger, 'saveFile'>
  ids: Ids
  log: { warn(details: object, message: string): void }
}

const teamsFile = 'application/vnd.microsoft.teams.file.download.info'

export interface WantedFile {
  url: string
  name: string
  /** bytes */
  maxBytes: number
}

/** Teams sends the text of a message once more as an HTML attachment: only files count. */
function wanted(item: NonNullable<MessageActivity['attachments']>[number]): WantedFile | null {
  const name = item.name ?? ''
  if (item.contentType === teamsFile) {
    const url = (item.content as { downloadUrl?: unknown } | null | undefined)?.downloadUrl
    return typeof url === 'string' ? { url, name, maxBytes: uploadLimits.video } : null
  }
  if (!item.contentUrl || !/^(image|video|audio)\//.test(item.contentType)) return null
  const maxBytes = item.contentType.startsWith('video/') ? uploadLimits.video : uploadLimits.image
  return { url: item.contentUrl, name, maxBytes }
}

export const wantedFiles = (activity: MessageActivity): WantedFile[] =>
  (activity.attachments ?? []).flatMap(item => wanted(item) ?? []).slice(0, maxFiles)

/** Of a message that holds nothing but files: what none of them could be taken in as. */
export function unheardOf(
  { attachments }: MessageActivity,
  { text, place, attachments: stored }: Pick<Inbound, 'text' | 'place' | 'attachments'>,
): Inbound['unheard'] {
  if (text !== '' || place || stored.length > 0 || !attachments || attachments.length === 0) return undefined
  return attachments.some(item => wanted(item) !== null) ? 'file' : 'kind'
}

export async function storeAttachments(
  files: readonly WantedFile[],
  from: ConversationRef & { serviceUrl: string; channelId: string },
  rules: AttachmentRules,
): Promise<Attachment[]> {
  const { channel, conversationId } = from
  const store = async (file: WantedFile): Promise<Attachment> => {
    const bytes = await fetchAttachment({ ...from, url: file.url }, { ...rules, maxBytes: file.maxBytes })
    const clean = await cleanUpload(bytes, file.name)
    if (!clean.ok) throw new AttachmentRefused(clean.code)
    const { name, contentType, content } = clean
    const meta: Attachment = { id: rules.ids.id('f'), name, contentType, size: content.length, consent: 'pending' }
    await rules.ledger.saveFile({ ...meta, caseId: null, channel, conversationId }, content)
    return meta
  }
  const stored = await Promise.all(
    files.map(file =>
      store(file).catch((thrown: unknown) => {
        rules.log.warn(
          { channel, reason: thrown instanceof AttachmentRefused ? thrown.message : 'not stored' },
          'file left out',
        )
        return null
      }),
    ),
  )
  return stored.filter(file => file !== null)
}
