// What a customer sends besides words: fetched once from WeChat, which keeps it for three days, judged, cleaned and stored with us.
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Ids } from '../../app/ports.ts'
import type { Attachment } from '../../case/handoff.ts'
import { type CleanUpload, cleanUpload, uploadLimits } from '../uploads.ts'
import { type Remedy, TooLarge, WeChatRefusal, WeChatSilence } from './apiErrors.ts'
import type { WeChatClient } from './client.ts'
import { wechat } from './followers.ts'
import type { Media } from './reading.ts'

export type Fetched =
  | { kind: 'stored'; attachment: Attachment }
  /** it cannot be had, now or later */
  | { kind: 'lost'; why: string }
  /** WeChat does not answer, or not yet */
  | { kind: 'later'; why: string }

const lostTable: ReadonlySet<Remedy> = new Set(['media-expired', 'refused', 'not-permitted', 'operator'])

/** ms; films are large */
const patience: Readonly<Record<Media['kind'], number>> = { image: 20_000, voice: 20_000, video: 120_000 }

/** The same containers hold films and sound: what was recorded as a voice message is one, whatever its first bytes say. */
function asVoice({ name, contentType }: Pick<CleanUpload, 'name' | 'contentType'>) {
  return { name, contentType: contentType.replace(/^video\/(?=mp4$|3gpp2?$|webm$|quicktime$)/, 'audio/') }
}

export function createMediaStore({
  client,
  ledger,
  ids,
}: {
  client: Pick<WeChatClient, 'download'>
  ledger: Pick<Ledger, 'saveFile'>
  ids: Ids
}) {
  return async function fetchMedia(
    { kind, mediaId }: Media,
    conversationId: string,
    stopping: AbortSignal,
  ): Promise<Fetched> {
    let bytes: Uint8Array
    try {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(patience[kind])])
      bytes = await client.download(mediaId, uploadLimits[kind], signal)
    } catch (thrown) {
      if (thrown instanceof TooLarge) return { kind: 'lost', why: 'too large' }
      // what the account may not fetch, or somebody has to set right, must not keep the words beside it waiting
      if (thrown instanceof WeChatRefusal && lostTable.has(thrown.remedy)) return { kind: 'lost', why: thrown.message }
      if (thrown instanceof WeChatRefusal || thrown instanceof WeChatSilence)
        return { kind: 'later', why: thrown.message }
      throw thrown
    }
    const clean = await cleanUpload(bytes, kind)
    if (!clean.ok) return { kind: 'lost', why: clean.code }
    const { content } = clean
    const { name, contentType } = kind === 'voice' ? asVoice(clean) : clean
    const attachment: Attachment = { id: ids.id('f'), name, contentType, size: content.length, consent: 'pending' }
    await ledger.saveFile({ ...attachment, caseId: null, channel: wechat, conversationId }, content)
    return { kind: 'stored', attachment }
  }
}
