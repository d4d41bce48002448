// A voice message stays one whatever its bytes are taken for; what cannot be played is told from a file that did not come.
import { expect, it } from 'vitest'
import { createMediaStore } from '../../../src/channels/wechat/media.ts'

const never = new AbortController().signal
const box = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const iso = (brand: string) => box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1'))

const fetched = (kind: 'voice' | 'video', bytes: Uint8Array) =>
  createMediaStore({
    client: { download: async () => bytes },
    ledger: { saveFile: async () => {} },
    ids: { id: () => 'f1' },
  })({ kind, mediaId: 'm1' }, 'w1', never)

it.each([
  ['AMR', Buffer.from('#!AMR\n\x0c\0\0\0', 'latin1'), 'audio/amr'],
  ['wide-band AMR', Buffer.from('#!AMR-WB\n\x0c\0\0\0', 'latin1'), 'audio/amr'],
  ['AMR in a 3GP container', iso('3gp4'), 'audio/3gpp'],
  ['sound in MP4', iso('mp42'), 'audio/mp4'],
])('%s is a voice message', async (_, bytes, contentType) => {
  expect(await fetched('voice', bytes)).toMatchObject({ kind: 'stored', attachment: { contentType } })
})

it('a film stays a film', async () => {
  expect(await fetched('video', iso('mp42'))).toMatchObject({ attachment: { contentType: 'video/mp4' } })
})

it.each([
  ['SILK', Buffer.from('#!SILK_V3\x0c\0\0\0', 'latin1')],
  ['bare Speex', Buffer.from('Speex   1.2', 'latin1')],
])('%s cannot be played', async (_, bytes) => {
  expect(await fetched('voice', bytes)).toMatchObject({ kind: 'lost' })
})
