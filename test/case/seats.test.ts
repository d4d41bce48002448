// Everybody stands in a case once: where they stand highest.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Person } from '../../src/case/caseParts.ts'
import { seated } from '../../src/case/decisions/seats.ts'
import { by, fact, heard, registration, staffWith, stage } from './play.ts'

const person = (staffId: string): Person => ({ role: 'serviceAdvisor', staffId, name: staffId })
const everybody = ({ routing }: CaseState) =>
  [routing?.owner, ...(routing?.assistants ?? []), ...(routing?.informed ?? [])].flatMap(each => each?.staffId ?? [])

describe('the seats of a case', () => {
  it('give each person the highest place they were named for', () => {
    const routing = {
      owner: person('a'),
      assistants: [person('b'), person('a'), person('b')],
      informed: [person('c'), person('b'), person('a')],
      rule: 'r',
    }
    expect(seated(routing)).toEqual({ ...routing, assistants: [person('b')], informed: [person('c')] })
  })

  it('keep a role nobody has apart from people of that role', () => {
    const nobody: Person = { role: 'serviceAdvisor' }
    const routing = { owner: person('a'), assistants: [nobody], informed: [nobody], rule: 'r' }
    expect(seated(routing)).toEqual({ ...routing, informed: [] })
  })

  it('leave nobody informed of what they have: a case climbs to the general manager who heard of it', () => {
    const play = stage()
    play.must(registration({ category: 'productQuality', signals: [heard('safety.brakes', 'hard')] }))
    const manager = staffWith('serviceManager')
    const above = staffWith('generalManager')
    expect(play.state?.routing?.informed.map(each => each.staffId)).toContain(above.id)
    play.must({ type: 'accept' }, by(manager.id))
    play.must({ type: 'escalate', reason: 'beyond us' }, by(manager.id))
    const after = play.state as CaseState
    expect(after.routing?.owner.staffId).toBe(above.id)
    expect(new Set(everybody(after)).size).toBe(everybody(after).length)
  })

  it('make an assistant of who was informed and then is named as one', () => {
    const play = stage()
    play.must(registration({ facts: [fact('customer.name', '王先生')], signals: [heard('fault.product', 'strong')] }))
    const manager = staffWith('serviceManager')
    play.must({ type: 'reassign', staffId: manager.id, reason: 'r' }, by(staffWith('frontDeskSupervisor').id))
    const after = play.state as CaseState
    expect(after.routing?.informed.map(each => each.staffId)).not.toContain(manager.id)
    expect(after.routing?.assistants.map(each => each.staffId)).toContain(staffWith('frontDeskSupervisor').id)
  })
})
