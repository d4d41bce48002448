// To whom a case climbs when people are full: past a full level to one with room; with all of them full the highest takes it all the
// same, and in danger the nearest. The rules then know that they go over.
import { expect, test } from 'vitest'
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

test('in danger nobody is too full, from the first owner on', () => {
  const everybody = [advisor.id, desk.id, otherDesk.id, chief.id, top.id]
  const play = stage(given, () => 20)
  play.must(registration({ danger: { now: true, kind: 'fire' } }))
  expect(play.state?.routing?.owner.name).toBe('管')
  expect(climbed(everybody, true)).toBe('总')
})
