// Every clock a pack may keep, and what a clock may wait for.
import { z } from 'zod'

/** Every clock a pack may keep (domain.md section 6); each case has those whose rows in its pack fit it. */
export const clockNames = [
  'firstContact',
  'resolve',
  'update',
  'followUp',
  'warrantyReply',
  'rescue',
  /** received: the customer is attended to, or a case of the manufacturer's system is acknowledged and assigned */
  'acknowledge',
  /** written down */
  'record',
  /** help has arrived where the car stands */
  'onSpot',
  /** how it will be handled is settled */
  'plan',
  /** whoever referred the case hears how it goes */
  'referralReport',
  'manufacturerHelp',
  /** a demand under the three guarantees is carried out */
  'warrantyCompletion',
  /** the harm is stopped from spreading, before its cause is known */
  'containment',
  'analysis',
  'callBack',
  'survey',
  /** the level a case climbed to takes it */
  'attention',
  /** what was overdue when the case climbed is still not settled */
  'overdue',
  /** a time told to the customer was missed and no other runs for them: by then they hear from us again */
  'nextWord',
  /** while its clocks stand still: somebody looks whether there is anything to wait for still */
  'standStill',
  /** settled or withdrawn, and known how it went: signed off and closed */
  'signOff',
  /** a colleague talks to the customer in the bot's place, and the customer waits for their next word */
  'liveReply',
  /** the same, and neither of them says anything more */
  'liveIdle',
] as const
export const clockName = z.enum(clockNames)
export type ClockName = z.infer<typeof clockName>
export const calendarKind = z.enum(['always', 'business'])

/** What a case may be waiting for that a clock may pause over. */
export const waitingKinds = ['customer', 'test', 'parts'] as const
export const waitingKind = z.enum(waitingKinds)
export type WaitingKind = z.infer<typeof waitingKind>
