// In danger while nobody of the roster answers for the rescue line: whoever has the case rings it, by the rule book's own time.
import { describe, expect, it } from 'vitest'
import type { Rules } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { houseNames, houses } from './houses.ts'
import { by, heard, minute, registration, type Stage, stage, statement } from './play.ts'
import { safelyReached } from './points.ts'

const burns = { signals: [heard('safety.fire', 'hard')], danger: { now: true, kind: 'fire' as const } }
const withoutLine = (rules: Rules): Rules => ({
  ...rules,
  directory: { ...rules.directory, staff: rules.directory.staff.filter(each => each.role !== 'rescueLine') },
})
function burning(rules: Rules): Stage {
  const play = stage(rules)
  play.must(registration(burns))
  play.must({ type: 'handOff', cause: 'danger' })
  return play
}
const calls = (play: Stage) => (play.state?.tasks ?? []).filter(each => each.kind === 'rescueCall')
const alone = () => burning(withoutLine(houses['lamborghini-4s']))

describe.each(houseNames)('%s', name => {
  it('is work of the owner, due when the rescue is, and told at once', () => {
    const play = burning(withoutLine(houses[name]))
    const owner = play.state?.routing?.owner.staffId
    const dueAt = play.state?.clocks.rescue?.dueAt
    expect(calls(play)).toMatchObject([{ owner: { staffId: owner }, dueAt }])
    const told = play.events.flatMap(({ body }) => (body.type === 'staff.told' ? [body] : []))
    expect(told.some(each => each.about === 'task' && each.tasks?.includes('rescue-call.1.1'))).toBe(true)
    expect(fold(play.events)).toEqual(play.state)
  })
  it('is nobody’s work where the line has a person', () => {
    expect(calls(burning(houses[name]))).toEqual([])
  })
})

it('is done once they are reached and safe', () => {
  const play = alone()
  const owner = play.state?.routing?.owner.staffId as string
  play.at(play.now + minute).must(safelyReached, by(owner))
  expect(calls(play)).toMatchObject([{ done: { by: owner } }])
})

it('is not asked for anew once rung by hand, told again while it lasts; when it was over and is back, it is', () => {
  const play = alone()
  const owner = play.state?.routing?.owner.staffId as string
  const tell = (messageId: string, danger: { now: boolean; kind?: 'fire'; over?: true }) =>
    play.at(play.now + 2 * minute).must({ type: 'recordStatement', statement: statement({ messageId, danger }) })
  play.at(play.now + minute).must({ type: 'finishTask', taskId: 'rescue-call.1.1' }, by(owner))
  tell('m2', { now: true, kind: 'fire' })
  expect(calls(play)).toMatchObject([{ done: { by: owner } }])
  tell('m3', { now: false, over: true })
  tell('m4', { now: true, kind: 'fire' })
  expect(calls(play)).toMatchObject([{ done: { by: owner } }, { id: 'rescue-call.2.1' }])
})

it('is asked for again when they cry out after they were reached', () => {
  const play = alone()
  const owner = play.state?.routing?.owner.staffId as string
  play.at(play.now + minute).must(safelyReached, by(owner))
  const again = statement({ messageId: 'm2', danger: { now: true, kind: 'fire' } })
  play.at(play.now + minute).must({ type: 'recordStatement', statement: again })
  expect(calls(play)).toMatchObject([{ done: { by: owner } }, { id: 'rescue-call.2.1' }])
})

it('is not needed once they say that it is over, and asked for again when it comes back', () => {
  const play = alone()
  const tell = (messageId: string, danger: { now: boolean; kind?: 'fire'; over?: true }) =>
    play.at(play.now + 2 * minute).must({ type: 'recordStatement', statement: statement({ messageId, danger }) })
  tell('m2', { now: false, over: true })
  expect(calls(play)).toMatchObject([{ dropped: { reason: 'answered' } }])
  tell('m3', { now: true, kind: 'fire' })
  expect(calls(play)).toMatchObject([{ dropped: { reason: 'answered' } }, { id: 'rescue-call.2.1' }])
})
