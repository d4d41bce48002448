// An 8D report as it grows: how harm is contained is told in time and alone meets its clock; what was told stays.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { houses } from './houses.ts'
import { by, heard, hour, refold, registration, type Stage, stage } from './play.ts'
import { onTheSpot } from './points.ts'

const contain: Command = { type: 'recordImprovement', eightD: { containment: '同批次车辆停驶检查' } }
const measures = { rootCause: '密封老化', corrective: '更换', preventive: '保养时检查' } as const
const diagnose: Command = { type: 'diagnose', cause: '密封老化', liable: 'store', justified: true }

function grave(house = houses['quality-8d']) {
  const play: Stage = stage(house)
  play.must(registration({ signals: [heard('safety.brakes', 'hard')], category: 'productQuality' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  const owner = by(play.state?.routing?.owner.staffId as string)
  return { play, owner, clock: () => play.state?.clocks.containment }
}

describe('an 8D report', () => {
  it('says how harm is contained while its clock runs, and only that meets it', () => {
    const { play, owner, clock } = grave()
    expect(clock()?.state).toBe('running')
    expect(play.give(contain, owner)).toMatchObject({ code: 'not-accepted' })
    play.must({ type: 'accept' }, owner)
    play.must(diagnose, owner)
    play.must({ type: 'recordImprovement', eightD: { team: '技术组', problem: '制动异响' } }, owner)
    play.must({ type: 'startWork', skipped: [{ step: 'agreed', reason: '先行处理' }] }, owner)
    expect(clock()?.state).toBe('running')
    play.at(play.now + hour).must(contain, owner)
    expect(clock()).toMatchObject({ state: 'met', endedAt: play.now })
    expect(refold(play)).toEqual(play.state)
  })
  it('keeps what was told before, and takes what is told anew', () => {
    const { play, owner } = grave()
    play.must({ type: 'accept' }, owner)
    play.must(contain, owner)
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, owner)
    play.must({ type: 'recordImprovement', ...measures, eightD: { team: '技术组', rootCause: '密封老化' } }, owner)
    play.must({ type: 'recordImprovement', eightD: { team: '技术组和配件组' } }, owner)
    expect(play.state?.improvement).toMatchObject({
      ...measures,
      eightD: { containment: '同批次车辆停驶检查', team: '技术组和配件组', rootCause: '密封老化' },
    })
    expect(refold(play)).toEqual(play.state)
  })
  it('does not count as contained by being resolved', () => {
    const { play, owner, clock } = grave()
    play.must({ type: 'accept' }, owner)
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, owner)
    expect(clock()?.endedAt).toBe(play.now)
    expect(clock()?.state).not.toBe('met')
  })
  it('tells the measures once it is resolved, and begins early only where it is wanted', () => {
    const { play, owner } = grave()
    play.must({ type: 'accept' }, owner)
    expect(play.give({ type: 'recordImprovement', ...measures }, owner)).toMatchObject({ code: 'not-resolved' })
    const plain = grave(houses['lamborghini-4s'])
    plain.play.must({ type: 'accept' }, plain.owner)
    expect(plain.play.give(contain, plain.owner)).toMatchObject({ code: 'not-resolved' })
  })
})
