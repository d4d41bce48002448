// Who owns a case, who assists, who is told: the pack's table (first match wins) and then actual people of the directory.
// The person involved never gets the case. Knows no text, no time but the one it is given.
import type { HeardSignal, Person, Routing } from '../caseParts.ts'
import type { Rules } from '../commands.ts'
import type { StaffMention } from '../facts.ts'
import type { Category, Language, Role, SeverityLevel, Signal, Source } from '../vocabulary.ts'
import type { Directory, StaffMember } from './directory.ts'
import { holds } from './holds.ts'
import { downFromTop, isNotAbove, reachesMinimum, rolesAbove, shareLadder } from './ladders.ts'
import { maybeSame } from './naming.ts'
import type { Assistant, Pack, RoutingRule } from './pack.ts'
import { involvedIn, type Load, type People, peopleFor } from './people.ts'

export interface RoutingFacts {
  severity: SeverityLevel
  category: Category
  source: Source
  /** with the strength heard, so that a mere echo of a signal moves nothing; a bare name counts as clearly heard */
  signals: readonly (Signal | Pick<HeardSignal, 'signal' | 'strength'>)[]
  danger: boolean
  staffInvolved: readonly StaffMention[]
  storeId?: string
  language?: Language
  /** nobody below this role (a case handled again); off its ladder, the next level up */
  atLeast?: Role
  /** epoch ms, to pass over people on leave that day and prefer those on duty */
  at?: number
  /** who has the case now */
  keep?: string
  /** it does not count among theirs at the moment: they keep it only with room for it */
  keepNeedsRoom?: boolean
}

/** The complaint is about this person, as far as a name can tell. */
export const isInvolved = (staff: StaffMember, staffInvolved: readonly StaffMention[]): boolean =>
  staffInvolved.some(mention => mention.complainedAbout && maybeSame(mention, staff))

/** The same, or somebody of their work is complained about and nobody knows yet who of them. */
export const mayBeMeant = (staff: StaffMember, staffInvolved: readonly StaffMention[], directory: Directory): boolean =>
  isInvolved(staff, staffInvolved) || involvedIn(staffInvolved, directory).unnamed.includes(staff.role)

/** Staff ids of everybody the complaint may be about. */
export const involvedOf = (staffInvolved: readonly StaffMention[], { staff }: Directory): string[] =>
  staff.flatMap(each => (isInvolved(each, staffInvolved) ? [each.id] : []))

export function mayOwn(
  staff: StaffMember,
  state: { severity: SeverityLevel; staffInvolved: readonly StaffMention[] },
  rules: Rules,
): 'ok' | 'conflict-of-interest' | 'beyond-authority' {
  if (mayBeMeant(staff, state.staffInvolved, rules.directory)) return 'conflict-of-interest'
  return reachesMinimum(staff.role, state.severity, rules.pack) ? 'ok' : 'beyond-authority'
}

export function routingOf(facts: RoutingFacts, rules: Rules, load?: Load): Routing {
  const { pack } = rules
  const people = peopleFor(facts, rules.directory, load)
  const rule =
    pack.routing.find(each => applies(each, facts, people.rolesInvolved, pack)) ?? (pack.routing.at(-1) as RoutingRule)
  const owner = ownerOf(lifted(rule.owner, facts.atLeast, pack), facts, people, pack)
  const taken = [owner]
  const resolve = (wanted: readonly Assistant[]): Person[] =>
    wanted.flatMap(each => {
      const role = assistantRole(each, facts)
      const person = role && people.of(role)
      if (!person || taken.some(other => other.role === person.role && other.staffId === person.staffId)) return []
      taken.push(person)
      return [person]
    })
  const routing = { owner, assistants: resolve(rule.assist), informed: resolve(rule.informed), rule: rule.id }
  return owner.staffId === undefined ? withSomebodyTold(routing, people, pack) : routing
}

/** Whoever stood in did so for the owner before. */
export function withOwner({ deputy: _, ...routing }: Routing, owner: Person): Routing {
  return { ...routing, owner }
}

/** A case nobody has yet is seen all the same: by the next level up with somebody there; above the top, by the next below. */
export function withSomebodyTold(routing: Routing, people: People, pack: Pack): Routing {
  const { role } = routing.owner
  const below = downFromTop(role, pack).filter(each => each !== role && isNotAbove(each, role, pack))
  const levels = [...rolesAbove(role, pack), ...below]
  const firstOf = (find: (role: Role) => Person | undefined) => levels.flatMap(each => find(each) ?? [])[0]
  const told = firstOf(people.onDuty) ?? firstOf(people.present)
  const knows = [...routing.assistants, ...routing.informed].some(each => each.staffId === told?.staffId)
  return !told || knows ? routing : { ...routing, informed: [...routing.informed, told] }
}

function lifted(owner: Role, atLeast: Role | undefined, pack: Pack): Role {
  if (atLeast === undefined) return owner
  if (shareLadder(owner, atLeast, pack)) return isNotAbove(owner, atLeast, pack) ? atLeast : owner
  return rolesAbove(owner, pack)[0] ?? owner
}

/**
 * From the role the table names up its ladder, past the person involved, their colleagues and those below them. A role whose people
 * are all away or full keeps the case in its queue: the role without a name. Danger does not wait there, nor does what has no level
 * above: it goes up, and over capacity.
 */
function ownerOf(role: Role, { severity, danger }: RoutingFacts, people: People, pack: Pack): Person {
  const upwards = [role, ...rolesAbove(role, pack)].filter(each => reachesMinimum(each, severity, pack))
  const free = upwards.filter(each => !people.rolesInvolved.some(involved => isNotAbove(each, involved, pack)))
  // With the top itself involved nobody stands above: better an uninvolved person as high as possible than nobody.
  const known = [...free, ...downFromTop(role, pack)].filter(each => people.nearby(each).length > 0)
  for (const each of known) {
    const over = danger || rolesAbove(each, pack).length === 0
    const person = people.available(each) ?? (over ? people.present(each) : undefined)
    if (person) return person
    if (!danger) return { role: each }
  }
  return { role: known[0] ?? free[0] ?? role }
}

function applies(rule: RoutingRule, facts: RoutingFacts, rolesInvolved: readonly Role[], pack: Pack): boolean {
  const { personInvolvedRole, ...when } = rule.when
  return holds(when, facts, pack) && (personInvolvedRole?.some(role => rolesInvolved.includes(role)) ?? true)
}

/** The role when it assists in this case: a limit by category or by signal is met by either. */
function assistantRole(wanted: Assistant, facts: RoutingFacts): Role | undefined {
  if (typeof wanted === 'string') return wanted
  const { role, category, anySignalPrefix } = wanted
  if (!category && !anySignalPrefix) return role
  const names = facts.signals.map(each => (typeof each === 'string' ? each : each.signal))
  const bySignal = anySignalPrefix?.some(prefix => names.some(name => name.startsWith(prefix))) ?? false
  return bySignal || category?.includes(facts.category) ? role : undefined
}
