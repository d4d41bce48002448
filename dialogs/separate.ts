// Before the first matter is handed over, a case of its own is asked for another: that one is told first, then the talk goes back to
// the first where it was left. Knows no wording.
import { askForCar, askForStory, awaitsStory, beginApart } from './apart.ts'
import { wantsSeparate } from './bareReply.ts'
import { interrupt } from './interrupted.ts'
import { announcesOtherCar, isOfOtherCar, tellsMatter } from './otherCar.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'

export const asksForSeparate = (talk: Heard): boolean => {
  const complaint = openCaseOf(talk)
  if (!complaint || !inIntake(complaint) || talk.reading.danger.now) return false
  return awaitsStory(talk) || wantsSeparate(talk.text) || isOfOtherCar(talk) || announcesOtherCar(talk)
}

export function runSeparate(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const awaited = awaitsStory(talk)
  const open = awaited ? state.parked : state.open
  const ofOther = isOfOtherCar(talk)
  if (!awaited && !ofOther && !tellsMatter(talk)) {
    if (announcesOtherCar(talk)) askForCar(talk)
    else askForStory(talk)
    if (open && open !== 'story') state.parked = open
    return
  }
  beginApart(talk)
  interrupt(state, { caseId: complaint.id, open: open ?? 'confirm' })
}
