// Work beside the case: the tasks the rules open, and the parts of an 8D report.
import { z } from 'zod'

/** Work of its own that the rules open beside the case, each with an owner and a time. */
export const taskKinds = [
  /** a possible safety defect is looked into and reported (recall regulation, art. 11) */
  'possibleDefect',
  'scenePhotos',
  /** to the manufacturer's regional manager */
  'majorIncidentReport',
  /** which outlet it is and what was recorded */
  'pressContact',
  /** management and public relations know */
  'managementTold',
  'phoneFollowUp',
  'warrantyReply',
  'recordComplaint',
  /** content, method and result to the manufacturer */
  'manufacturerReport',
  /** progress or result back to whoever referred the case */
  'referralReport',
  /** the customer is soothed first, then it is reported upwards */
  'sootheAndReport',
  'recallCall',
  /** a time told to the customer has passed without a word: they are owed one */
  'owedUpdate',
  /** the customer has left the account their conversation was in: they are rung up */
  'leftCall',
  /** nobody of the roster answers the rescue line: whoever has the case rings it for the customer in danger */
  'rescueCall',
  'longTermMeasure',
  /** the customer wants erased what is kept of them (PIPL, art. 47) */
  'eraseData',
  /** after a low score the manufacturer calls the customer again */
  'manufacturerCall',
  /** opened by hand, in words */
  'other',
] as const
export const taskKind = z.enum(taskKinds)
export type TaskKind = z.infer<typeof taskKind>

/** The eight parts of an 8D report, in order. */
export const eightDSteps = [
  'team',
  'problem',
  'containment',
  'rootCause',
  'correctiveAction',
  'verification',
  'prevention',
  'closure',
] as const
export type EightDStep = (typeof eightDSteps)[number]
