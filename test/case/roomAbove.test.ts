// To whom a case climbs when people are full: past a full level to one with room; with all of them full the highest takes it all the
// same, and in danger the nearest. The rules then know that they go over.
import { expect, test } from 'vitest'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { hour, morning, registration, stage, statement, system } from './play.ts'
import { person, withStaff } from './policy/fixtures.ts'

const advisor = person('梅', 'serviceAdvisor')
const desk = person('台', 'frontDeskSupervisor')
const otherDesk = person('桌', 'frontDeskSupervisor')
const chief = person('管', 'serviceManager')
const top = person('总', 'generalManager')
const given = withStaff(advisor, desk, otherDesk, chief, top)

const climbed = (full: string[], danger = false) => {
  const play = stage(given, id => (full.includes(id) ? 20 : 0))
  play.must(registration({ category: 'other' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  if (danger)
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm2', text: '现在冒烟了', danger: { now: true, kind: 'fire' } }),
    })
  play.at(morning + hour).must({ type: 'fireDue' }, system)
  return play.state?.routing?.owner.name
}

test.each<[string, string[], string]>([
  ['the nearest level', [], '台'],
  ['a colleague at that level with room', [desk.id], '桌'],
  ['past a full level', [desk.id, otherDesk.id], '管'],
  ['past two', [desk.id, otherDesk.id, chief.id], '总'],
  ['all full: the top all the same', [desk.id, otherDesk.id, chief.id, top.id], '总'],
])('%s', (_, full, name) => {
  expect(climbed(full)).toBe(name)
})

test('a level passed over for want of room is on record, and hears of it', () => {
  const play = stage(given, id => ([desk.id, otherDesk.id].includes(id) ? 20 : 0))
  play.must(registration({ category: 'other' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  const bodies = play.at(morning + hour).must({ type: 'fireDue' }, system)
  expect(bodies.find(each => each.type === 'case.escalated')).toMatchObject({
    to: { name: '管' },
    full: ['frontDeskSupervisor'],
  })
  const told = bodies.find(each => each.type === 'staff.told' && each.about === 'escalated')
  expect(told && 'to' in told && Array.isArray(told.to) && told.to.map(each => each.name)).toEqual(['管', '梅', '台'])
  const { reason } = timelineOf(play.events).find(each => each.type === 'case.escalated') ?? {}
  expect(reason).toBe('breach, firstContact, full, frontDeskSupervisor')
})

test('a level with nobody there is not full', () => {
  const off = person('台', 'frontDeskSupervisor', { shifts: { sun: ['09:00-12:00'] } })
  const play = stage(withStaff(advisor, off, chief, top))
  play.must(registration({ category: 'other' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.at(morning + hour).must({ type: 'fireDue' }, system)
  expect(play.state?.escalations[0]).toMatchObject({ to: { name: '管' } })
  expect(play.state?.escalations[0]?.full).toBeUndefined()
})

test('in danger nobody is too full, from the first owner on', () => {
  const everybody = [advisor.id, desk.id, otherDesk.id, chief.id, top.id]
  const play = stage(given, () => 20)
  play.must(registration({ danger: { now: true, kind: 'fire' } }))
  expect(play.state?.routing?.owner.name).toBe('管')
  expect(climbed(everybody, true)).toBe('总')
})
