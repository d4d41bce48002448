// A question that has waited is put as long as it is one.
import { describe, expect, it } from 'vitest'
import type { StoredMessage } from '../../src/app/messages.ts'
import { createStillAsks } from '../../src/app/stillAsks.ts'
import type { Slot } from '../../src/case/vocabulary.ts'

const ref = { channel: 'msteams', conversationId: 't1' }
const message = (seq: number, change: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m${seq}`,
  seq,
  from: 'bot',
  at: 0,
  text: '',
  attachments: [],
  ...change,
})
const question = message(2, { asks: 'customer.phone' })
const wrote = message(3, { from: 'customer' })

function asks(given: StoredMessage, later: StoredMessage[], asked?: Slot) {
  const ledger = { messages: async (_: unknown, after: number) => later.filter(({ seq }) => seq > after) }
  return createStillAsks({ ledger, standing: { asked: async () => asked } })(ref, given)
}

describe('a question', () => {
  it('waits for its answer while nobody has written since, whatever was told after it', async () => {
    expect(await asks(question, [message(3, { event: 'update' })])).toBe(true)
  })
  it('is none any more once it is answered, put aside or put anew', async () => {
    expect(await asks(question, [wrote])).toBe(false)
    expect(await asks(question, [wrote], 'customer.name')).toBe(false)
    expect(await asks(question, [wrote, message(4, { asks: 'customer.phone' })], 'customer.phone')).toBe(false)
  })
  it('still is one when something else was written', async () => {
    expect(await asks(question, [wrote], 'customer.phone')).toBe(true)
  })
})

it('what is no question, or stands with news, is said whatever was written', async () => {
  expect(await asks(message(2), [wrote])).toBe(true)
  expect(await asks(message(2, { asks: 'proposal', event: 'proposal' }), [wrote])).toBe(true)
})
