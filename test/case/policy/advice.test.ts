// What whoever takes a case over is advised, where the pack says so: a customer who waits on site.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/case/case.ts'
import { adviceOf } from '../../../src/case/policy/advice.ts'
import { by, registration, rules, staffWith, stage } from '../play.ts'
import { onTheSpot } from '../points.ts'

const from = (source: 'onSite' | 'phone') => {
  const play = stage()
  play.must({ ...registration(), source } as ReturnType<typeof registration>)
  play.must({ type: 'handOff', cause: 'staff' })
  return play
}
const adviceTo = (state: CaseState | undefined, pack: Parameters<typeof adviceOf>[1] = rules.pack) =>
  state ? adviceOf(state, pack).do.filter(each => each.startsWith('onSite.')) : undefined

describe('a customer who waits on site', () => {
  it("is apologised to and told news by the pack's figures", () => {
    expect(adviceTo(from('onSite').state)).toEqual(['onSite.apologiseAfter:15', 'onSite.newsEvery:30'])
    expect(adviceTo(from('onSite').state, { waiting: { apologiseAfterMinutes: 10, updateEveryMinutes: 20 } })).toEqual([
      'onSite.apologiseAfter:10',
      'onSite.newsEvery:20',
    ])
  })
  it('is nobody who rang, nor of a pack that says nothing, nor whose matter is settled', () => {
    expect(adviceTo(from('phone').state)).toEqual([])
    expect(adviceTo(from('onSite').state, {})).toEqual([])
    const play = from('onSite')
    const desk = by(play.state?.routing?.owner.staffId ?? staffWith('frontDeskSupervisor').id)
    play.must({ type: 'accept' }, desk)
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, desk)
    expect(adviceTo(play.state)).toEqual([])
  })
})
