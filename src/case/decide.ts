// Commands → events, or a coded refusal. One small function per command; this file only says which. Pure.
import type { CaseState } from './case.ts'
import type { Command, DecideContext, Decision } from './commands.ts'
import { refuse } from './decisions/draft.ts'
import { fireDue } from './decisions/due.ts'
import { enrich } from './decisions/enrich.ts'
import * as intake from './decisions/intake.ts'
import * as staff from './decisions/staff.ts'

/** Never throws for what can be asked; the events are not applied to `state`. */
export function decide(command: Command, state: CaseState | undefined, context: DecideContext): Decision {
  if (command.type === 'register') return intake.register(command, state, context)
  if (!state) return refuse('unknown-case', 'There is no such case.')
  if (command.type === 'fireDue') return fireDue(state, context)
  if (state.erased)
    return refuse('personal-data-erased', 'The personal data of this case is erased; it can only be counted.')
  if (command.type === 'erasePersonalData') return staff.erasePersonalData(command, state, context)
  if (state.status === 'closed' && command.type !== 'addNote')
    return refuse('case-already-closed', 'This case is closed.')
  switch (command.type) {
    case 'recordStatement':
      return intake.recordStatement(command, state, context)
    case 'changeLanguage':
      return intake.changeLanguage(command, state, context)
    case 'addAttachment':
      return intake.addAttachment(command, state, context)
    case 'consentToAttachments':
      return intake.consentToAttachments(command, state, context)
    case 'handOff':
      return intake.handOff(command, state, context)
    case 'enrich':
      return enrich(command, state, context)
    case 'accept':
      return staff.accept(state, context)
    case 'recordContact':
      return staff.recordContact(command, state, context)
    case 'sendUpdate':
      return staff.sendUpdate(command, state, context)
    case 'addNote':
      return staff.addNote(command, state, context)
    case 'correctFacts':
      return staff.correctFacts(command, state, context)
    case 'overrideSeverity':
      return staff.overrideSeverity(command, state, context)
    case 'resolve':
      return staff.resolve(command, state, context)
    case 'recordFollowUp':
      return staff.recordFollowUp(command, state, context)
    case 'signOff':
      return staff.signOff(state, context)
    case 'close':
      return staff.close(command, state, context)
  }
}
