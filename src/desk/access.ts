// Who is calling the desk and what their role may ask for. Knows tokens and sessions, nothing of a case:
// whether this case allows it (conflict of interest, authority, status) is the core's decision.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../case/events.ts'
import { type Directory, type StaffMember, staffOf } from '../case/policy/directory.ts'
import type { Role } from '../case/vocabulary.ts'
import { Problem } from '../http/problem.ts'
import type { CallHead } from '../http/route.ts'
import type { StaffCommandType } from './commandBody.ts'
import type { DeskDeps } from './ports.ts'
import { checkOrigin, sessionToken, subjectOfSession } from './session.ts'

/** `staff` is null for a system call that names nobody of the roster. */
export type Caller = { via: 'session'; staff: StaffMember } | { via: 'system'; staff: StaffMember | null }

const responsible: readonly Role[] = [
  'serviceAdvisor',
  'frontDeskSupervisor',
  'serviceManager',
  'serviceDirector',
  'generalManager',
  'salesConsultant',
  'salesManager',
]
const talking: readonly Role[] = ['customerCareAgent', 'customerCareManager', ...responsible]
const anybody: readonly Role[] = [...talking, 'manufacturerSupervisor', 'rescueLine', 'salesStaff']

/** What a role is asked for: commands on a case, sending a dead letter again, handing out a progress link. */
export type DeskAct = StaffCommandType | 'requeue' | 'progressLink'

/**
 * Role → acts, after the duties of domain.md section 2. Assisting roles record what they did and saw; customer care records,
 * informs and tracks but decides nothing; how grave a matter is, a supervisor judges; erasure cannot be undone and is a manager's.
 */
export const rolesTable: Readonly<Record<DeskAct, readonly Role[]>> = {
  addNote: anybody,
  recordContact: anybody,
  accept: responsible,
  proposeSolution: responsible,
  refuse: responsible,
  recordAnswer: talking,
  startWork: responsible,
  promise: talking,
  letGoPromise: talking,
  pause: responsible,
  resume: responsible,
  extendClock: responsible,
  recordJointCheck: talking,
  withdraw: talking,
  reopen: responsible,
  takeOver: talking,
  say: talking,
  handBack: talking,
  sendUpdate: talking,
  requeue: talking,
  progressLink: talking,
  correctFacts: talking,
  recordFollowUp: talking,
  resolve: responsible,
  signOff: responsible,
  close: responsible,
  overrideSeverity: ['frontDeskSupervisor', 'serviceManager', 'serviceDirector', 'generalManager', 'salesManager'],
  diagnose: responsible,
  reassign: responsible,
  // who may not decide may still call for somebody who may
  escalate: talking,
  referToManufacturer: responsible,
  recordImprovement: responsible,
  requestApproval: responsible,
  answerApproval: responsible,
  finishTask: anybody,
  openTask: talking,
  reassignTask: talking,
  link: talking,
  unlink: talking,
  merge: responsible,
  unmerge: responsible,
  erasePersonalData: ['serviceManager', 'serviceDirector', 'generalManager'],
}

export const mayOf = (staff: StaffMember): DeskAct[] =>
  (Object.keys(rolesTable) as DeskAct[]).filter(act => rolesTable[act].includes(staff.role))

/** What the case would let them do, less what their role is not asked for. */
export function withinRole<A extends { type: string; allowed: boolean }>(action: A, { role }: StaffMember) {
  const roles = rolesTable[action.type as StaffCommandType]
  if (roles.includes(role)) return action
  return { type: action.type, allowed: false, code: 'beyond-authority', detail: `Roles: ${roles.join(', ')}.` }
}

export function requireAuthority(act: DeskAct, staff: StaffMember): void {
  const roles = rolesTable[act]
  if (roles.includes(staff.role)) return
  throw new Problem(409, 'beyond-authority', `The role ${staff.role} may not do this; ${roles.join(', ')} may.`, {
    roles,
  })
}

export function requireStaff(caller: Caller): StaffMember {
  if (caller.staff) return caller.staff
  throw new Problem(403, 'actor-required', 'Name a member of the roster in X-Staff-Id.')
}

/** A complaint is kept from the member of staff it is about, by whichever door they come. */
export async function requireUninvolved(caseId: string, { staff }: Caller, app: DeskDeps['app']): Promise<void> {
  if (!staff || !(await app.involvedIn(caseId)).includes(staff.id)) return
  throw new Problem(403, 'conflict-of-interest', 'The complaint is about this person; somebody else handles it.')
}

/** For the OpenAPI document. */
export const readerHeader = {
  'X-Staff-Id': 'with the bearer token: who reads; a complaint is not shown to the person it is about',
}
/** For lists: complaints about whom are left out. */
export const readerOf = ({ staff }: Caller): { reader?: string } => (staff ? { reader: staff.id } : {})

export const actorOf = (caller: Caller): Actor => ({ kind: 'staff', staffId: requireStaff(caller).id, via: caller.via })

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const notSignedIn = () =>
  new Problem(
    401,
    'not-signed-in',
    'Sign in with a desk link, or send the bearer token.',
    {},
    { 'www-authenticate': 'Bearer' },
  )

function callerByToken(authorization: string, head: CallHead, deps: DeskDeps, directory: Directory): Caller {
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (!given || !deps.apiToken || !sameSecret(given, deps.apiToken)) throw notSignedIn()
  const staffId = head.headers['x-staff-id']
  return { via: 'system', staff: (typeof staffId === 'string' && staffOf(directory, staffId.trim())) || null }
}

/** Admits a caller or throws. `changes`: the call has an effect, so a session's request must come from our own page. */
export async function admit(head: CallHead, changes: boolean, deps: DeskDeps): Promise<Caller> {
  const { directory } = deps.app
  const { authorization } = head.headers
  if (authorization !== undefined) return callerByToken(authorization, head, deps, directory)
  const token = sessionToken(head.headers.cookie, deps.publicUrl)
  const staffId = token && (await subjectOfSession(token, deps))
  const staff = staffId ? staffOf(directory, staffId) : undefined
  if (!staff) throw notSignedIn()
  if (changes) checkOrigin(head.headers, deps.publicUrl)
  return { via: 'session', staff }
}
