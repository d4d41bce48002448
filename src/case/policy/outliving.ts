// Which tasks still matter when the customer no longer pursues a case, or when it is closed. Knows no case.
import type { TaskKind } from '../taskKinds.ts'

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
  eraseData: true,
  other: true,
  scenePhotos: false,
  phoneFollowUp: false,
  warrantyReply: false,
  sootheAndReport: false,
  recallCall: false,
  manufacturerCall: true,
  owedUpdate: false,
  leftCall: false,
  rescueCall: false,
}

/**
 * The law, the manufacturer and whoever works against the next such case still want them of a closed one. All else was for handling it,
 * and whoever closes it says that this is over.
 */
export const outlivesClosing: Readonly<Record<TaskKind, boolean>> = {
  possibleDefect: true,
  majorIncidentReport: true,
  manufacturerReport: true,
  referralReport: true,
  recordComplaint: true,
  longTermMeasure: true,
  eraseData: true,
  manufacturerCall: true,
  managementTold: false,
  pressContact: false,
  other: false,
  scenePhotos: false,
  phoneFollowUp: false,
  warrantyReply: false,
  sootheAndReport: false,
  recallCall: false,
  owedUpdate: false,
  leftCall: false,
  rescueCall: false,
}
