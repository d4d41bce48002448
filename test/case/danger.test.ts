// A danger from its telling to its end: what the queue shows, which clocks run, and what begins anew when it comes again.
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { by, heard, minute, registration, type Stage, staffWith, stage, statement } from './play.ts'
import { onTheSpot, safelyReached } from './points.ts'

const burns = { signals: [heard('safety.fire', 'hard')], danger: { now: true, kind: 'fire' as const } }
const tell = (play: Stage, messageId: string, danger: { now: boolean; kind?: 'fire'; over?: true }) =>
  play.must({ type: 'recordStatement', statement: statement({ messageId, danger }) })
const rowIn = (play: Stage) => play.state && rowOf(play.state)

function burning(): Stage {
  const play = stage()
  play.must(registration(burns))
  play.must({ type: 'handOff', cause: 'danger' })
  return play
}

test('told to be over it leaves the queue, the rescue stops, and who has the case keeps it', () => {
  const play = burning()
  const { routing } = play.state ?? {}
  const contactDue = play.state?.clocks.firstContact?.dueAt
  expect(rowIn(play)?.danger).toBe(true)
  tell(play.at(play.now + 2 * minute), 'm2', { now: false, over: true })
  expect(play.state?.danger).toMatchObject({ now: false, over: true, kind: 'fire' })
  expect(rowIn(play)).toMatchObject({ danger: false, severity: 'major' })
  expect(play.state?.clocks.rescue?.state).toBe('ended')
  expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', dueAt: contactDue })
  expect(play.state?.routing).toEqual(routing)
})

test('said to be over where nobody was in danger, it changes nothing', () => {
  const play = stage()
  play.must(registration())
  tell(play, 'm2', { now: false, over: true })
  expect(play.state?.danger).toEqual({ now: false })
})

test('come again after it was over, the rescue begins anew', () => {
  const play = burning()
  tell(play.at(play.now + 2 * minute), 'm2', { now: false, over: true })
  tell(play.at(play.now + 60 * minute), 'm3', { now: true, kind: 'fire' })
  expect(rowIn(play)?.danger).toBe(true)
  expect(play.state?.danger.over).toBeUndefined()
  expect(play.state?.clocks.rescue).toMatchObject({ state: 'running', startedAt: play.now })
})

test('a call made before it was told does not hide it', () => {
  const play = stage()
  play.must(registration())
  play.must({ type: 'handOff', cause: 'confirmed' })
  const manager = by(staffWith('serviceManager').id)
  play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, manager)
  tell(play.at(play.now + 60 * minute), 'm2', { now: true, kind: 'fire' })
  expect(rowIn(play)?.danger).toBe(true)
  play.at(play.now + minute).must(safelyReached, manager)
  expect(rowIn(play)?.danger).toBe(false)
})

test('nobody of the staff puts aside a danger nobody has attended to; the customer may take it back', () => {
  const play = burning()
  const chief = by(staffWith('serviceManager').id)
  play.must({ type: 'accept' }, chief)
  for (const command of [
    { type: 'withdraw', reason: '客户说算了' },
    { type: 'overrideSeverity', level: 'grumble', reason: '误报' },
    { type: 'resolve', summary: '已处理', skipped: onTheSpot },
    { type: 'merge', into: 'HY-20261125-0009' },
  ] as const)
    expect(play.give(command, chief)).toMatchObject({ ok: false, code: 'danger-now' })
  expect(play.state?.clocks.rescue?.state).toBe('running')
  play.at(play.now + minute).must(safelyReached, chief)
  play.must({ type: 'overrideSeverity', level: 'complaint', reason: '已确认无人受困' }, chief)
  const other = burning()
  other.must({ type: 'withdraw', reason: '没事了' })
  expect(other.state?.status).toBe('withdrawn')
})

describe('having reached who is in danger', () => {
  const chief = by(staffWith('serviceManager').id)
  const reached = { type: 'recordContact', outcome: 'reached', by: 'phone' } as const
  const note = '联系到余先生，救援十分钟后到'
  test.each<[string, Command, string, unknown]>([
    ['without a word on it', reached, 'safety-answer-missing', { missing: ['safe', 'note'] }],
    ['without what is arranged', { ...reached, safe: true }, 'safety-answer-missing', { missing: ['note'] }],
    ['with an empty note', { ...reached, safe: true, note: ' ' }, 'safety-answer-missing', { missing: ['note'] }],
    ['without whether they are safe', { ...reached, note }, 'safety-answer-missing', { missing: ['safe'] }],
    ['while they are not safe', { ...reached, safe: false, note }, 'danger-now', undefined],
  ])('ends no alarm %s', (_, command, code, extra) => {
    const play = burning()
    expect(play.give(command, chief)).toMatchObject({ ok: false, code, ...(extra ? { extra } : {}) })
    expect(rowIn(play)?.danger).toBe(true)
    expect(play.state?.clocks.rescue?.state).toBe('running')
  })
  test('ends it with both, and that they are safe stays on record', () => {
    const play = burning()
    const [contacted] = play.must({ ...reached, safe: true, note }, chief)
    expect(contacted).toEqual({ type: 'customer.contacted', outcome: 'reached', by: 'phone', safe: true, note })
    expect(rowIn(play)?.danger).toBe(false)
    expect(play.state?.clocks.rescue?.state).toBe('met')
  })
  test('asks nothing when nobody answered, nor of who is in no danger', () => {
    burning().must({ ...reached, outcome: 'noAnswer' }, chief)
    const play = stage()
    play.must(registration())
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(play.must({ ...reached, safe: true }, chief)[0]).not.toHaveProperty('safe')
  })
})

test('erased at the customer’s wish while nobody was reached, it is over: nobody is given anything, whatever else it was about', () => {
  const play = stage()
  play.must(registration({ ...burns, signals: [...burns.signals, heard('legal.regulator', 'hard')] }))
  play.must({ type: 'handOff', cause: 'danger' })
  const { routing } = play.state ?? {}
  play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(staffWith('serviceManager').id))
  expect(play.state).toMatchObject({ status: 'erased', erased: true, routing })
})
