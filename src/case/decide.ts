// Commands → events, or a coded refusal. One small function per command; this file only says which. Pure.
import type { CaseState } from './case.ts'
import type { Command, DecideContext, Decision, Refusal } from './commands.ts'
import * as approval from './decisions/approval.ts'
import { addConsequences } from './decisions/consequences.ts'
import * as contact from './decisions/contact.ts'
import * as delivery from './decisions/delivery.ts'
import { draftAfter, refuse } from './decisions/draft.ts'
import { fireDue } from './decisions/due.ts'
import * as ending from './decisions/ending.ts'
import { enrich } from './decisions/enrich.ts'
import { escalate } from './decisions/escalation.ts'
import * as followUp from './decisions/followUp.ts'
import * as handling from './decisions/handling.ts'
import * as intake from './decisions/intake.ts'
import { letGoPromise } from './decisions/lettingGo.ts'
import * as linking from './decisions/linking.ts'
import * as live from './decisions/live.ts'
import * as negotiation from './decisions/negotiation.ts'
import { offer } from './decisions/offering.ts'
import * as pausing from './decisions/pausing.ts'
import * as reaching from './decisions/reaching.ts'
import * as staff from './decisions/staff.ts'
import * as tasks from './decisions/tasks.ts'

/** What a closed case still takes. */
const afterClosing: ReadonlySet<Command['type']> = new Set([
  'addNote',
  'reopen',
  'moveChannel',
  'handBack',
  'recordProgressLink',
  'recordUndeliverable',
  'recordArrival',
  // work beside the case may outlive it
  'finishTask',
  // a right that ends with no case
  'askForErasure',
  'takeBackErasure',
  'release',
  // read together, whatever became of them: a repetition mostly points at a case that was closed
  'link',
  'unlink',
  // a survey's score comes when it comes
  'recordFollowUp',
])

/** What a case still takes that goes on in another one. */
const whileMerged: ReadonlySet<Command['type']> = new Set([
  'addNote',
  'link',
  'unlink',
  'unmerge',
  // what is theirs alone: where they are heard, what language they speak, how they are reached
  'recordStatement',
  'correctFacts',
  'changeLanguage',
  'moveChannel',
  'recordUndeliverable',
  'recordArrival',
  // a wish made before the two went on together stands here
  'askForErasure',
  'takeBackErasure',
  'finishTask',
])

/** Never throws for what can be asked; the events are not applied to `state`. */
export function decide(command: Command, state: CaseState | undefined, context: DecideContext): Decision {
  const decision = decided(command, state, context)
  if (!decision.ok || decision.events.length === 0) return decision
  // who they are, told to a case that rests, sets nothing in motion
  if (state?.merged && (command.type === 'recordStatement' || command.type === 'correctFacts')) return decision
  const draft = draftAfter(decision.events, state, context)
  addConsequences(draft, [...decision.events])
  return draft.done()
}

/** Why it would be refused, without working out what would follow; undefined: it would be done. */
export function refusalOf(command: Command, state: CaseState, context: DecideContext): Refusal | undefined {
  const decision = decided(command, state, context)
  return decision.ok ? undefined : decision
}

function decided(command: Command, state: CaseState | undefined, context: DecideContext): Decision {
  if (command.type === 'register') return intake.register(command, state, context)
  if (!state) return refuse('unknown-case', 'There is no such case.')
  if (command.type === 'fireDue') return fireDue(state, context)
  if (state.erased)
    return refuse('personal-data-erased', 'The personal data of this case is erased; it can only be counted.')
  if (command.type === 'erasePersonalData') return staff.erasePersonalData(command, state, context)
  if (state.status === 'closed' && !afterClosing.has(command.type))
    return refuse('case-already-closed', 'This case is closed.')
  if (state.merged && !whileMerged.has(command.type))
    return refuse('case-merged', 'This case goes on in another one.', { into: state.merged.into })
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
    case 'recordUndeliverable':
      return delivery.recordUndeliverable(command, state, context)
    case 'recordArrival':
      return delivery.recordArrival(state, context)
    case 'enrich':
      return enrich(command, state, context)
    case 'offer':
      return offer(state, context)
    case 'accept':
      return staff.accept(state, context)
    case 'recordContact':
      return reaching.recordContact(command, state, context)
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
      return followUp.recordFollowUp(command, state, context)
    case 'proposeSolution':
      return negotiation.proposeSolution(command, state, context)
    case 'refuse':
      return negotiation.refuseDemand(command, state, context)
    case 'agreeSolution':
      return negotiation.agreeSolution(command, state, context)
    case 'declineSolution':
      return negotiation.declineSolution(command, state, context)
    case 'noteRefusal':
      return negotiation.noteRefusal(state, context)
    case 'questionSolution':
      return negotiation.questionSolution(command, state, context)
    case 'askForContact':
      return contact.askForContact(command, state, context)
    case 'askForErasure':
      return tasks.askForErasure(state, context)
    case 'takeBackErasure':
      return tasks.takeBackErasure(state, context)
    case 'recordAnswer':
      return negotiation.recordAnswer(command, state, context)
    case 'startWork':
      return negotiation.startWork(command, state, context)
    case 'pause':
      return pausing.pause(command, state, context)
    case 'resume':
      return pausing.resume(state, context)
    case 'extendClock':
      return pausing.extendClock(command, state, context)
    case 'promise':
      return negotiation.promise(command, state, context)
    case 'letGoPromise':
      return letGoPromise(command, state, context)
    case 'postponeFollowUp':
      return followUp.postponeFollowUp(command, state, context)
    case 'recordJointCheck':
      return ending.recordJointCheck(command, state, context)
    case 'withdraw':
      return ending.withdraw(command, state, context)
    case 'reopen':
      return ending.reopen(command, state, context)
    case 'takeOver':
      return live.takeOver(state, context)
    case 'say':
      return live.say(command, state, context)
    case 'handBack':
      return live.handBack(state, context)
    case 'moveChannel':
      return intake.moveChannel(command, state, context)
    case 'commentHandling':
      return followUp.commentHandling(command, state, context)
    case 'recordProgressLink':
      return staff.recordProgressLink(command, state, context)
    case 'signOff':
      return staff.signOff(command, state, context)
    case 'close':
      return staff.close(command, state, context)
    case 'diagnose':
      return handling.diagnose(command, state, context)
    case 'reassign':
      return handling.reassign(command, state, context)
    case 'escalate':
      return escalate(command, state, context)
    case 'referToManufacturer':
      return handling.referToManufacturer(command, state, context)
    case 'recordImprovement':
      return handling.recordImprovement(command, state, context)
    case 'requestApproval':
      return approval.requestApproval(command, state, context)
    case 'answerApproval':
      return approval.answerApproval(command, state, context)
    case 'finishTask':
      return tasks.finishTask(command, state, context)
    case 'openTask':
      return tasks.openTask(command, state, context)
    case 'reassignTask':
      return tasks.reassignTask(command, state, context)
    case 'link':
      return linking.link(command, state, context)
    case 'unlink':
      return linking.unlink(command, state, context)
    case 'merge':
      return linking.merge(command, state, context)
    case 'unmerge':
      return linking.unmerge(command, state, context)
    case 'absorb':
      return linking.absorb(command, state, context)
    case 'release':
      return linking.release(command, state, context)
  }
}
