// quality-8d, domain.md section 6: "the same problem again is itself serious". The same car with the same component within the pack's time.
import { afterEach, describe, expect, it } from 'vitest'
import { createRepeats, type RepeatRunner } from '../../src/app/repeats.ts'
import type { HouseName } from '../case/houses.ts'
import { houses } from '../case/houses.ts'
import { customer, hour, staffWith } from '../case/play.ts'
import { onTheSpot } from '../case/points.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let runner: RepeatRunner
afterEach(async () => {
  await runner.stop()
  await stage.close()
})
async function open(house: HouseName = 'quality-8d') {
  stage = await openStage({ rules: houses[house] })
  runner = createRepeats(stage)
  runner.start()
}

const manager = { kind: 'staff', staffId: staffWith('serviceManager').id } as const
const days = 24 * hour
/** Told on the phone: a weak fault of the climate control, which by itself is no serious matter. */
async function phoned(plate: string, component: 'climate' | 'brakes' | 'lighting' = 'climate', story = '空调不太凉') {
  const { caseId } = await stage.register(
    {
      source: 'phone',
      story,
      facts: [
        { slot: 'vehicle.plate', value: plate },
        { slot: 'symptom', value: { component, description: story, warningLamps: [] } },
      ],
    },
    manager,
  )
  await runner.settled()
  return caseId
}
const settle = async (caseId: string) => {
  await stage.handle({ caseId, command: { type: 'accept' }, actor: manager })
  await stage.handle({ caseId, command: { type: 'recordContact', outcome: 'reached', by: 'phone' }, actor: manager })
  const done = await stage.handle({
    caseId,
    command: { type: 'resolve', summary: '加了冷媒', skipped: onTheSpot },
    actor: manager,
  })
  expect(done).toMatchObject({ ok: true })
}
const stateOf = async (caseId: string) => {
  const state = await stage.cases.fresh(caseId)
  if (!state) throw new Error('no such case')
  return state
}

describe('the same problem again', () => {
  it('is serious by itself, linked with the earlier case, and has the clocks of a serious one', async () => {
    await open()
    const first = await phoned('浙A12345')
    await settle(first)
    stage.at.now += 60 * days
    const again = await phoned('浙A·12345')
    const state = await stateOf(again)
    expect(state.links).toEqual([{ caseId: first, kind: 'repeat' }])
    expect(state.severity.level).toBe('major')
    expect(state.clocks.containment).toMatchObject({ state: 'running' })
    expect(state.tasks.map(each => each.kind)).toContain('longTermMeasure')
    // the earlier one stays what it was, and shows where the problem came back
    const earlier = await stateOf(first)
    expect(earlier.links).toEqual([{ caseId: again, kind: 'repeat' }])
    expect(earlier.severity.level).not.toBe('major')
    expect(stage.failures).toEqual([])
  })
  it.each<[what: string, plate: string, component: 'climate' | 'lighting', after: number]>([
    ['another component', '浙A12345', 'lighting', 60],
    ['another car', '浙A54321', 'climate', 60],
    ["beyond the pack's time", '浙A12345', 'climate', 366],
  ])('%s is not the same', async (_, plate, component, after) => {
    await open()
    await settle(await phoned('浙A12345'))
    stage.at.now += after * days
    const state = await stateOf(await phoned(plate, component, component === 'climate' ? '空调不太凉' : '大灯有点暗'))
    expect(state.links).toEqual([])
    expect(state.severity.level).not.toBe('major')
  })
  it('a case still open is a duplicate for people to judge', async () => {
    await open()
    await phoned('浙A12345')
    stage.at.now += hour
    expect((await stateOf(await phoned('浙A12345'))).links).toEqual([])
  })
  it('taken apart by a person it stays apart, and is as grave as what was told', async () => {
    await open()
    const first = await phoned('浙A12345')
    await settle(first)
    stage.at.now += 2 * days
    const again = await phoned('浙A12345')
    await stage.handle({ caseId: again, command: { type: 'unlink', caseId: first }, actor: manager })
    await stage.handle({ caseId: again, command: { type: 'accept' }, actor: manager })
    await runner.settled()
    const state = await stateOf(again)
    expect(state.links).toEqual([])
    expect(state.severity.level).not.toBe('major')
  })
  it('where the rule book says nothing of it, nothing is linked', async () => {
    await open('lamborghini-4s')
    await settle(await phoned('浙A12345'))
    stage.at.now += 2 * days
    expect((await stateOf(await phoned('浙A12345'))).links).toEqual([])
  })
})

it('told by the customer that it is back, the case opened again is serious', async () => {
  await open()
  const caseId = await phoned('浙A12345')
  await settle(caseId)
  stage.at.now += 2 * hour
  await stage.handle({ caseId, command: { type: 'reopen', reason: '又不凉了' }, actor: customer })
  expect((await stateOf(caseId)).severity.level).toBe('major')
})
