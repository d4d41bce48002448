// Who is named to a customer while the one who has their case is away.
import { expect, test } from 'vitest'
import { ownerOf, type Talk } from '../../dialogs/talk.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Routing } from '../../src/case/caseParts.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })
const [one, other] = rules.directory.staff
if (!one || !other) throw new Error('a roster of two')
const personOf = ({ id, role, name }: typeof one) => ({ staffId: id, role, name })
const talkOf = (routing: Routing) =>
  ({ state: { language: 'zh-CN' }, rules, cases: { current: () => ({ routing }) } }) as unknown as Talk

test('whoever stands in is named, and nobody is told to wait for who is away', () => {
  const routing: Routing = { owner: personOf(one), assistants: [], informed: [], rule: 'any' }
  expect(ownerOf(talkOf(routing))).toContain(one.name)
  const away = ownerOf(talkOf({ ...routing, deputy: personOf(other) }))
  expect(away).toContain(other.name)
  expect(away).not.toContain(one.name)
})
