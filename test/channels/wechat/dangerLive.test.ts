// Told in danger, and then spoken to by a colleague: nobody answers what they write with its push any more, so no push is held open for it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../src/case/commands.ts'
import { openService, type Service } from './service.ts'

const openId = 'oHuiyinDangerLive0000001'

let service: Service
beforeEach(async () => {
  service = await openService()
})
afterEach(() => service.close())

/** Answered within so long of the service's time, ms; what came back. */
async function saysWithin(words: string, ms: number): Promise<string> {
  let kind = 'held open'
  void service.double
    .user(openId)
    .says(words)
    .then(({ answer }) => {
      kind = answer.kind
    })
  await service.pass(ms, 10)
  const now = kind
  await service.pass(10_000, 200)
  return now
}
async function order(command: Command) {
  const [row] = (await service.stage.ledger.rows({ limit: 2 })).items
  const result = await service.stage.handle({
    caseId: row?.id ?? '',
    command,
    actor: { kind: 'staff', staffId: 'songtao' },
  })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
  await service.settle()
}
const follower = async () =>
  (await service.stage.books.acquaintances.known('wechat', openId))?.profile as { inDanger?: true }

describe('while a colleague talks to somebody who was in danger', () => {
  it('what they write is acknowledged at once', async () => {
    await saysWithin('车冒烟了，我在沪昆高速上', 600)
    expect((await follower()).inDanger).toBe(true)
    await order({ type: 'accept' })
    await order({ type: 'takeOver' })
    expect(await saysWithin('好的', 600)).toBe('success')
    expect((await follower()).inDanger).toBeUndefined()
    expect(await saysWithin('拖车到了', 600)).toBe('success')
  })

  it('another danger is told what to do with its push all the same', async () => {
    await saysWithin('车冒烟了，我在沪昆高速上', 600)
    await order({ type: 'accept' })
    await order({ type: 'takeOver' })
    await saysWithin('好的', 600)
    expect(await saysWithin('有人受伤流血不止，昏过去了', 600)).toBe('reply')
    expect((await follower()).inDanger).toBe(true)
  })
})
