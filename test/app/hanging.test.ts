// While an attempt hangs, nothing of what it carries has been seen, nor anything behind it: not even what only the ledger holds.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openOutbox } from './outboxStage.ts'

let outbox: Awaited<ReturnType<typeof openOutbox>>
let end = () => {}
beforeEach(async () => {
  outbox = await openOutbox(() => new Promise(resolve => (end = resolve)))
  outbox.runner.start()
})
afterEach(async () => {
  end()
  await outbox.runner.stop()
  await outbox.stage.close()
})

it.each([3, 20, 21, 60])('%i messages behind one that hangs are all unseen', async count => {
  const { stage, runner } = outbox
  const ref = { channel: 'emulator', conversationId: 'c1' }
  await outbox.speak('c1', ['first'])
  for (let at = 0; at < count; at += 1) await outbox.speak('c1', [`more ${at}`])
  expect(await runner.undelivered(ref)).toEqual([])
  stage.at.now += 4_000
  const unseen = await runner.undelivered(ref)
  expect(unseen).toHaveLength(count + 1)
  expect(unseen.map(({ seq }) => seq)).toEqual(unseen.map(({ seq }) => seq).toSorted((one, other) => one - other))
})
