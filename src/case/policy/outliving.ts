// Which tasks still matter when the customer no longer pursues a case. Knows no case.
import type { TaskKind } from '../facts.ts'

/** The law, the manufacturer, the press and the house still want them; a task in words only its writer can call off. */
export const outlivesWithdrawal: Readonly<Record<TaskKind, boolean>> = {
  possibleDefect: true,
  majorIncidentReport: true,
  managementTold: true,
  pressContact: true,
  manufacturerReport: true,
  referralReport: true,
  recordComplaint: true,
  longTermMeasure: true,
  other: true,
  scenePhotos: false,
  phoneFollowUp: false,
  warrantyReply: false,
  sootheAndReport: false,
  recallCall: false,
  manufacturerCall: true,
  owedUpdate: false,
}
