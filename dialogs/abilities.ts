// What the bot can do, as a table: the first ability that fits a message answers it.
import { runAbout, wishesAboutTalk, wishesWithdrawal } from './about.ts'
import { asksWhatWasSaid, tellWhatWasSaid } from './afterLive.ts'
import { runAllClear, tellsAllClear } from './allClear.ts'
import { answersApart, runApart } from './apart.ts'
import { asksOfRescue, runAsksOfRescue } from './askedOfRescue.ts'
import { awaitsRescue, runAwaitsRescue } from './awaitsRescue.ts'
import { isDespairing, isThreat, runCare, runSoftly, runThreat, staysWith } from './care.ts'
import { choosesCase, runCaseChoice } from './cases.ts'
import { isBack, runBack } from './comeBack.ts'
import { answerSummary } from './confirm.ts'
import { awaitsConsent, runConsent } from './consent.ts'
import { isDanger, runDanger } from './danger.ts'
import { asksHow, runAsksHow } from './dangerQuestions.ts'
import { deniesAgreement, runDenial } from './denial.ts'
import { answerDigression, digresses } from './digress.ts'
import { asksToDriveOn, runToDriveOn } from './driveInDanger.ts'
import { asksInDanger, drivesOn, hasStopped, runAsksInDanger, runDrivesOn, runStopped } from './duringDanger.ts'
import { answerEdit, editsLine, keepsLine, pressesEdit, runEdit, runKeep } from './edit.ts'
import { answersForAnother, passOnAnswer } from './elsewhere.ts'
import { runErasureBack, takesErasureBack } from './erasing.ts'
import { runEvidence, sendsEvidence } from './evidence.ts'
import { isFalseAlarm, runFalseAlarm } from './falseAlarm.ts'
import { awaitsSatisfaction, runFollowUp } from './followUp.ts'
import { isWorseInAir, runWorseInAir } from './fumes.ts'
import { runCallTime, tellsCallTime } from './hearCallTime.ts'
import { awaitsComment, runComment } from './howHandled.ts'
import { asksDoctor, runAsksDoctor } from './hurt.ts'
import { answerIntake, beginIntake } from './intake.ts'
import { asksWhetherThere, runWhetherThere } from './isThere.ts'
import { answersLeave, runLeave } from './leave.ts'
import { letsOneGo, runLetOneGo } from './letOneGo.ts'
import { callsLineByNumber, runLineByNumber } from './lineByNumber.ts'
import { isWorseInside, runWorseInside } from './lockedIn.ts'
import { looksUp, runLookUp } from './lookUp.ts'
import { isLost, runLost } from './lost.ts'
import { mends, runMend } from './mend.ts'
import { runMistaken, wasMistaken } from './mistaken.ts'
import { onlyLooks } from './onlyLooks.ts'
import { runPerson, wantsPerson } from './person.ts'
import { answerPlainly, asksPlainly, givesStrayNumber, keepStrayNumber } from './plainAnswers.ts'
import { namesFault, plainQuestionOf } from './plainQuestions.ts'
import { runAfter } from './progress.ts'
import { answersProposal, runProposal } from './proposalAnswer.ts'
import { runReachable, tellsReachable } from './reachable.ts'
import { bringsBack, runReopen } from './reopen.ts'
import { onlyLanguage, runLanguage, runRepair, wantsRepair } from './repair.ts'
import { saysItAgain, takeWhatWasSaid } from './saidAlready.ts'
import { asksForSeparate, runSeparate } from './separate.ts'
import { pointsToPlace, runPointsToPlace } from './sharedPlace.ts'
import { isShown, runShown } from './shown.ts'
import { runSmallTalk } from './smallTalk.ts'
import { runStandDown, standsDown } from './standDown.ts'
import { voicesProblem } from './statement.ts'
import { runStatus, wantsStatus } from './statusAsked.ts'
import { runSupposed, supposes } from './supposed.ts'
import { leavesLineOut, runLeaveOut } from './takeBack.ts'
import { runTakeUp } from './takeUp.ts'
import { type Heard, inIntake, openCaseOf, type Talk } from './talk.ts'
import { lacksNumber, offerPerson } from './toldBefore.ts'
import {
  answersSafe,
  askSafe,
  callsOff,
  isInside,
  movesAgain,
  putsRight,
  runInside,
  runMovesAgain,
  runPutRight,
  runSafe,
} from './toldInDanger.ts'
import { isUnheard, runUnheard } from './unheard.ts'
import { answersUnseen, takesForAnswer } from './unseen.ts'
import { runUrged, urges } from './urging.ts'
import { takesUpAgain } from './wantsBack.ts'
import { answersWithdraw, runWithdraw } from './withdraw.ts'

const isAsking = (talk: Talk): boolean => {
  const complaint = openCaseOf(talk)
  return complaint !== undefined && inIntake(complaint)
}

/** What is asked while a matter is about to be let go is answered, and the question comes back. */
const asksBeside = (talk: Heard): boolean =>
  (asksPlainly(talk) && plainQuestionOf(talk) !== 'goOn') || asksWhetherThere(talk) || digresses(talk)

interface Ability {
  name: string
  fits(talk: Heard): boolean
  run(talk: Heard): unknown
}

/** The first that fits answers the message. */
const abilities: readonly Ability[] = [
  { name: 'unheard', fits: isUnheard, run: runUnheard },
  { name: 'shown', fits: isShown, run: runShown },
  { name: 'threat', fits: isThreat, run: runThreat },
  { name: 'callsOff', fits: callsOff, run: askSafe },
  { name: 'safe', fits: answersSafe, run: runSafe },
  { name: 'softly', fits: isDespairing, run: runSoftly },
  { name: 'standDown', fits: standsDown, run: runStandDown },
  { name: 'drivesOn', fits: drivesOn, run: runDrivesOn },
  { name: 'worseInside', fits: isWorseInside, run: runWorseInside },
  { name: 'worseInAir', fits: isWorseInAir, run: runWorseInAir },
  { name: 'toDriveOn', fits: asksToDriveOn, run: runToDriveOn },
  { name: 'danger', fits: isDanger, run: runDanger },
  { name: 'pointsToPlace', fits: pointsToPlace, run: runPointsToPlace },
  { name: 'putsRight', fits: putsRight, run: runPutRight },
  { name: 'stopped', fits: hasStopped, run: runStopped },
  { name: 'movesAgain', fits: movesAgain, run: runMovesAgain },
  { name: 'inside', fits: isInside, run: runInside },
  { name: 'lost', fits: isLost, run: runLost },
  { name: 'asksHow', fits: asksHow, run: runAsksHow },
  { name: 'asksDoctor', fits: asksDoctor, run: runAsksDoctor },
  { name: 'asksOfRescue', fits: asksOfRescue, run: runAsksOfRescue },
  { name: 'asksInDanger', fits: asksInDanger, run: runAsksInDanger },
  { name: 'care', fits: staysWith, run: runCare },
  { name: 'awaitsRescue', fits: awaitsRescue, run: runAwaitsRescue },
  { name: 'lookUp', fits: looksUp, run: runLookUp },
  { name: 'apart', fits: answersApart, run: runApart },
  { name: 'whichCase', fits: choosesCase, run: runCaseChoice },
  { name: 'letOneGo', fits: letsOneGo, run: runLetOneGo },
  {
    name: 'withdraw',
    fits: talk => answersWithdraw(talk) && !asksBeside(talk),
    run: talk => runWithdraw(talk, wishesWithdrawal(talk)) && answer(talk),
  },
  {
    name: 'leave',
    fits: talk => answersLeave(talk) && !asksBeside(talk),
    run: talk => runLeave(talk, wishesWithdrawal(talk)) && answer(talk),
  },
  { name: 'falseAlarm', fits: isFalseAlarm, run: runFalseAlarm },
  { name: 'mistaken', fits: wasMistaken, run: runMistaken },
  { name: 'erasureBack', fits: takesErasureBack, run: runErasureBack },
  { name: 'evidence', fits: sendsEvidence, run: runEvidence },
  { name: 'lineByNumber', fits: callsLineByNumber, run: runLineByNumber },
  { name: 'callTime', fits: tellsCallTime, run: runCallTime },
  { name: 'reachable', fits: tellsReachable, run: runReachable },
  { name: 'editLine', fits: pressesEdit, run: runEdit },
  { name: 'keepLine', fits: keepsLine, run: runKeep },
  { name: 'supposed', fits: supposes, run: runSupposed },
  { name: 'mend', fits: mends, run: runMend },
  { name: 'leaveOut', fits: leavesLineOut, run: runLeaveOut },
  { name: 'isThere', fits: asksWhetherThere, run: runWhetherThere },
  { name: 'plain', fits: asksPlainly, run: answerPlainly },
  { name: 'about', fits: wishesAboutTalk, run: talk => runAbout(talk) && answer(talk) },
  { name: 'person', fits: wantsPerson, run: runPerson },
  { name: 'language', fits: onlyLanguage, run: runLanguage },
  { name: 'denial', fits: deniesAgreement, run: runDenial },
  { name: 'whatWasSaid', fits: asksWhatWasSaid, run: tellWhatWasSaid },
  { name: 'urged', fits: urges, run: runUrged },
  { name: 'takeUp', fits: takesUpAgain, run: runTakeUp },
  { name: 'reopen', fits: bringsBack, run: runReopen },
  { name: 'comeBack', fits: isBack, run: runBack },
  { name: 'digress', fits: digresses, run: talk => answerDigression(talk) && answer(talk) },
  { name: 'status', fits: wantsStatus, run: runStatus },
  { name: 'noNumber', fits: lacksNumber, run: offerPerson },
  { name: 'followUp', fits: awaitsSatisfaction, run: runFollowUp },
  { name: 'handling', fits: awaitsComment, run: runComment },
  { name: 'putToAnother', fits: answersForAnother, run: passOnAnswer },
  { name: 'proposal', fits: answersProposal, run: runProposal },
  { name: 'repair', fits: wantsRepair, run: runRepair },
  { name: 'consent', fits: awaitsConsent, run: runConsent },
  { name: 'saidAlready', fits: saysItAgain, run: takeWhatWasSaid },
  { name: 'separate', fits: asksForSeparate, run: runSeparate },
  { name: 'edited', fits: editsLine, run: answerEdit },
  {
    name: 'summary',
    fits: talk => talk.state.open === 'confirm' && isAsking(talk),
    run: answerSummary,
  },
  { name: 'strayNumber', fits: givesStrayNumber, run: keepStrayNumber },
  { name: 'intake', fits: isAsking, run: answerIntake },
  { name: 'after', fits: talk => openCaseOf(talk) !== undefined, run: runAfter },
  { name: 'allClear', fits: tellsAllClear, run: runAllClear },
  { name: 'begin', fits: talk => voicesProblem(talk) || namesFault(talk), run: beginIntake },
  { name: 'smallTalk', fits: () => true, run: runSmallTalk },
]

/** Answers the message with what fits it first. */
export function answer(talk: Heard) {
  if (answersUnseen(talk) || onlyLooks(talk)) return
  abilities.find(({ name, fits }) => !(talk.unseen && takesForAnswer.has(name)) && fits(talk))?.run(talk)
}
