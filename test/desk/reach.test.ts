// What a case allows can be done on the desk's page, at every point of its way and for everybody of the roster; what is greyed says why.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { agreementOf } from '../../src/app/agreementView.ts'
import type { CaseDetail } from '../../src/app/caseShapes.ts'
import { rowShown } from '../../src/app/caseViews.ts'
import { handlingOf } from '../../src/app/handlingView.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { mayOf, withinRole } from '../../src/desk/access.ts'
import { by, minute, morning, rules, staffWith } from '../case/play.ts'
import { caseAt, doAll, type Point } from '../case/points.ts'

const { directory } = rules

/** The page's own modules are written for a browser: of what they need at their start, only this is made up. */
interface Page {
  offered(
    table: readonly unknown[],
    detail: CaseDetail,
    me: unknown,
  ): { type: string; next?(row: unknown, detail: CaseDetail): boolean }[]
  notNow(detail: CaseDetail, me: unknown, type: string): string | undefined
  hasToDoWith(detail: CaseDetail, me: unknown): boolean
}
let page: Page
let table: readonly unknown[]
const pageRoom = '../../src/desk/console/page'
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'zh-CN' })
  vi.stubGlobal('document', { documentElement: {} })
  const tick = vi.spyOn(globalThis, 'setInterval').mockReturnValue(undefined as never)
  page = await import(/* @vite-ignore */ `${pageRoom}/reach.ts`)
  table = (await import(/* @vite-ignore */ `${pageRoom}/formTable.ts`)).formTable
  tick.mockRestore()
  return () => vi.unstubAllGlobals()
})

const meOf = (staff: StaffMember) => ({ staff, may: mayOf(staff) })
function detailFor(state: CaseState | undefined, staff: StaffMember, now = morning + 5 * minute): CaseDetail {
  if (!state) throw new Error('no case')
  return {
    case: rowShown(rowOf(state)),
    handoff: handoffOf(state, { rules, previousCases: [], transcriptUrl: '/' }),
    agreement: agreementOf(state, rules),
    handling: handlingOf(state, rules, now),
    actions: actionsOf(state, { now, actor: by(staff.id), rules }).map(each => withinRole(each, staff)),
    timeline: [],
    transcript: [],
    version: state.version,
  }
}
const member = (id: string): StaffMember => {
  const found = directory.staff.find(each => each.id === id)
  if (!found) throw new Error(`nobody is called ${id}`)
  return found
}
/** What is said is said in the chat itself. */
const inChat = ['say']

const points: Point[] = [
  'assigned',
  'accepted',
  'contacted',
  'diagnosed',
  'proposed',
  'declined',
  'agreed',
  'inProgress',
  'resolved',
  'awaitingSignOff',
  'signedOff',
  'closed',
  'withdrawn',
  'merged',
  'live',
]

describe('what a case allows', () => {
  it.each(points)('%s: has a form for whoever may', point => {
    const { state } = caseAt(point)
    for (const staff of directory.staff) {
      const detail = detailFor(state, staff)
      const forms = page.offered(table, detail, meOf(staff)).map(each => each.type)
      const allowed = detail.actions.filter(each => each.allowed && !inChat.includes(each.type)).map(each => each.type)
      const besideChat = state?.live?.staffId === staff.id ? ['handBack'] : []
      expect([...forms, ...besideChat]).toEqual(expect.arrayContaining(allowed))
    }
  })

  it.each(['accepted', 'diagnosed', 'proposed', 'declined', 'inProgress'] as const)(
    'climbed when it was %s, it waits for its new owner to accept',
    point => {
      const play = caseAt(point)
      doAll(play, [{ type: 'escalate', reason: '客户要找上级' }])
      const owner = member(play.state?.routing?.owner.staffId ?? '')
      const detail = detailFor(play.state, owner)
      const me = meOf(owner)
      const next = page
        .offered(table, detail, me)
        .find(each => each.next?.(detail.case, detail) && !page.notNow(detail, me, each.type))
      expect(next?.type).toBe('accept')
    },
  )

  it.each([
    ['assigned', 'accept'],
    ['accepted', 'recordContact'],
    ['contacted', 'diagnose'],
    ['diagnosed', 'proposeSolution'],
    ['agreed', 'startWork'],
    ['inProgress', 'resolve'],
  ] as const)('%s: the step in front is %s', (point, step) => {
    const { state } = caseAt(point)
    const owner = member(state?.routing?.owner.staffId ?? '')
    const [detail, me] = [detailFor(state, owner), meOf(owner)]
    const next = page
      .offered(table, detail, me)
      .find(each => each.next?.(detail.case, detail) && !page.notNow(detail, me, each.type))
    expect(next?.type).toBe(step)
  })

  it('not accepted yet, the way ahead is in sight and says what it waits for', () => {
    const { state } = caseAt('assigned')
    const owner = member(state?.routing?.owner.staffId ?? '')
    const [detail, me] = [detailFor(state, owner), meOf(owner)]
    const forms = page.offered(table, detail, me).map(each => each.type)
    for (const step of ['diagnose', 'proposeSolution', 'resolve']) {
      expect(forms).toContain(step)
      expect(page.notNow(detail, me, step)).toContain('受理')
    }
  })

  it('that is no longer theirs says with whom it is', () => {
    const play = caseAt('diagnosed')
    const before = staffWith('frontDeskSupervisor')
    doAll(play, [{ type: 'escalate', reason: '客户要找上级' }])
    const { name } = play.state?.routing?.owner ?? {}
    expect(page.notNow(detailFor(play.state, before), meOf(before), 'resolve')).toBe(`案件现在由${name}负责。`)
  })

  it('signed off, it waits to be closed', () => {
    const owner = staffWith('frontDeskSupervisor')
    const detail = detailFor(caseAt('signedOff').state, owner)
    const close = page.offered(table, detail, meOf(owner)).find(each => each.type === 'close')
    expect(close?.next?.(detail.case, detail)).toBe(true)
    expect(detail.handling?.signedOff).toEqual({ staffId: owner.id, name: owner.name })
  })
})

describe('who has to do with a case', () => {
  it('is who has it and who stands above, and nobody beside or below', () => {
    const { state } = caseAt('accepted')
    const has = (role: string) => {
      const staff = staffWith(role)
      return page.hasToDoWith(detailFor(state, staff), meOf(staff))
    }
    expect([has('frontDeskSupervisor'), has('serviceManager'), has('generalManager')]).toEqual([true, true, true])
    expect([has('customerCareAgent'), has('salesConsultant')]).toEqual([false, false])
  })
})
