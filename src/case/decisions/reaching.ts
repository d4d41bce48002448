// Staff record that they reached the customer, or did not; where somebody is in danger, whether they are safe.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { StaffMember } from '../policy/directory.ts'
import { rolesAbove } from '../policy/ladders.ts'
import { endangeredIn, isUnreached } from '../views/endangered.ts'
import { actingStaff, byStaff, hasToDoWith } from './acting.ts'
import { fromElsewhere } from './concerned.ts'
import { refuse } from './draft.ts'
import { endContact, unlessGuest } from './guests.ts'
import { ofAnotherStore } from './ofAnotherStore.ts'
import { keepPromise } from './promises.ts'
import { meetClocks } from './stopClocks.ts'
import { newsToCallWith } from './tasks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Why it is not for them to end the alarm: nobody of another store may, whatever their role, nor a colleague of the owner's own. */
function passerBy(member: StaffMember, state: CaseState, context: DecideContext): Refusal {
  const elsewhere = ofAnotherStore(member, state, context)
  if (elsewhere) return elsewhere
  const { owner } = state.routing ?? {}
  const near = owner ? [owner.role, ...rolesAbove(owner.role, context.rules.pack)] : []
  return refuse('beyond-authority', 'Whoever has this case, helps with it or stands above says they are safe.', {
    mayAct: near.filter(role => role !== member.role),
    owner: owner?.staffId ?? null,
  })
}

const isInDanger = (state: CaseState, to = state.id): boolean =>
  endangeredIn(state).some(each => each.unreached && each.caseId === to)

/** Having reached who is in danger ends the alarm: only once they are safe, and with what is arranged. */
function safetyUnsaid({ safe, note }: Of<'recordContact'>): Refusal | undefined {
  if (safe === false)
    return refuse(
      'danger-now',
      'They are not safe yet: send help first. The alarm goes on; a note keeps what they said.',
    )
  const missing = [...(safe === undefined ? ['safe'] : []), ...(note?.trim() ? [] : ['note'])]
  if (missing.length === 0) return undefined
  return refuse(
    'safety-answer-missing',
    'They may be in danger: say whether they are safe or rescue is on its way, and in the note who was reached and what is arranged.',
    { missing },
  )
}

export const recordContact = (command: Of<'recordContact'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, member) => {
    const { outcome, by, safe, note, to } = command
    const stranger = unlessGuest(to, state)
    if (stranger) return stranger
    // having reached them ends the alarm: that is no word for a passer-by
    if (outcome === 'reached' && isUnreached(state) && !hasToDoWith(member, state, context))
      return passerBy(member, state, context)
    const elsewhere = outcome === 'reached' ? fromElsewhere(member, state, context) : undefined
    if (elsewhere) return elsewhere
    const endsAlarm = outcome === 'reached' && isInDanger(state, to)
    const unsafe = endsAlarm ? safetyUnsaid(command) : undefined
    if (unsafe) return unsafe
    draft.add({
      type: 'customer.contacted',
      outcome,
      by,
      ...(endsAlarm && safe ? { safe } : {}),
      ...(note ? { note } : {}),
      ...(to ? { to } : {}),
    })
    // An unanswered call is no contact: only having reached the customer stops the clock.
    if (outcome !== 'reached') return
    if (!isUnreached(draft.state)) meetClocks(draft, ['rescue'])
    endContact(draft, to)
    // news that waited for a call has been told with it
    const words = [...(note ? [note] : []), ...(to === undefined ? newsToCallWith(state) : [])]
    keepPromise(draft, { spoken: by === 'phone' ? 'call' : 'otherwise', note: words.join('\n') }, to)
  })
