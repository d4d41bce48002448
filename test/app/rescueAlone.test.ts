// Somebody in danger in a house without anybody on the rescue line: whoever has the case is given the number to ring, until they are reached.
import { afterEach, expect, it } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage.close())

const demo = loadRules({ pack: 'lamborghini-4s' })
const alone = { ...demo.directory, staff: demo.directory.staff.filter(({ role }) => role !== 'rescueLine') }

async function inDanger(rules: typeof demo) {
  stage = await openStage({ rules })
  await stage.say('车在沪昆高速上着火了，我还在车里', { conversationId: 'c1', userId: 'u1' })
  const id = (await stage.ledger.rows({ limit: 1 })).items[0]?.id ?? ''
  return { id, shown: async () => (await stage.app.detail(id))?.handling?.inDanger }
}

it('shows the number until they are reached', async () => {
  const { id, shown } = await inDanger({ ...demo, directory: alone })
  const line = demo.directory.stores[0]?.rescueLine
  expect(await shown()).toMatchObject([{ reached: false, rescueLine: line }])
  const { ownerId } = (await stage.ledger.rows({ limit: 1 })).items[0] ?? {}
  const reached = { type: 'recordContact', outcome: 'reached', by: 'phone', safe: true, note: '人已安全' } as const
  const done = await stage.handle({ caseId: id, command: reached, actor: { kind: 'staff', staffId: ownerId ?? '' } })
  expect(done.ok).toBe(true)
  expect((await shown())?.some(each => 'rescueLine' in each)).toBe(false)
})

it('shows none where somebody is on the line', async () => {
  const { shown } = await inDanger(demo)
  expect(await shown()).toMatchObject([{ reached: false }])
  expect((await shown())?.[0]).not.toHaveProperty('rescueLine')
})
