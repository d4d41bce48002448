// A promised time under fast clocks: as far from now on the case's clocks as it was on the wall.
import { expect, it } from 'vitest'
import { createCaseTime } from '../../src/app/caseTime.ts'
import { commandOf } from '../../src/app/orders.ts'
import type { CaseState } from '../../src/case/case.ts'
import { hour, morning, registration, stage } from '../case/play.ts'

it.each([1, 3_600])('at speed %i an hour of promise is an hour of the case', speed => {
  const play = stage()
  play.must(registration())
  play.must({ type: 'handOff', cause: 'confirmed' })
  const state = play.state as CaseState
  const time = createCaseTime(speed)
  const now = morning + 60_000
  const parts = { time, now, newId: () => 'p_1' }
  const command = commandOf({ type: 'promise', text: '回电', dueAt: now + hour }, state, parts)
  expect(command).toEqual({ type: 'promise', id: 'p_1', text: '回电', dueAt: time.caseTimeOf(state, now) + hour })
  expect(time.wallOf(state, (command as { dueAt: number }).dueAt)).toBe(now + hour / speed)
})
