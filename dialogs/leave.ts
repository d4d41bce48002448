// "算了", "forget it": asked once whether the matter is withdrawn or only the questions are to end. Nothing is withdrawn or declined for it.
import { askAgain, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { concernsSafety, putConfirming } from './confirming.ts'
import { goOn } from './intake.ts'
import { stop } from './repair.ts'
import { isChoice, phrase } from './speak.ts'
import { hasWords, isMatter, record, saysNo, saysYes } from './statement.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'
import { hearInstead, withdraw } from './withdraw.ts'
import { lettingGo } from './words/leaving.ts'
import { notDoneAfterAll, tellsBesideAnswer } from './words/notDone.ts'

/** Open questions such words answer themselves: "no photo", "keep that line". */
const answered: readonly string[] = ['consent', 'case', 'evidence', 'satisfaction']
/** "不用了" to a question for a fact leaves that fact out. */
const onlyDeclines = /不用|不必|不要|\b(?:no need|don't bother)\b/i

/** Given up, settled otherwise, or the car is sold. */
type Why = 'leave' | 'settled' | 'sold'

export function mayLeave(talk: Heard, why: Why = 'leave'): boolean {
  const { state, text } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.withdrawn || complaint.resolution) return false
  if (state.editing || state.closing || state.danger || state.confirming || answered.includes(state.open ?? ''))
    return false
  if ((state.said['withdraw.orStop'] ?? 0) + (state.said['withdraw.orKeep'] ?? 0) > 0) return false
  // "算了" to a refusal takes it as it is
  if (why === 'leave' && state.open === 'proposal' && complaint.solution?.refused) return false
  const asksFact = state.open !== undefined && !['confirm', 'proposal', 'story'].includes(state.open)
  return !(asksFact && why === 'leave' && onlyDeclines.test(text))
}

export function askLeave(talk: Heard, why: Why) {
  const { state } = talk
  if (!openCaseOf(talk)) return
  // "修好了" wishes for no repair; who has the case reads how it was settled
  talk.reading = { ...talk.reading, facts: [], signals: [] }
  // whoever has the case reads that they have had enough
  const tired = Boolean(openCaseOf(talk)?.handedOff) && talk.text.trim().length > 4
  record(talk, why !== 'leave' || (tired && lettingGo(talk.text) === 'wearily'))
  if (state.open && state.open !== 'confirm') state.parked = state.open
  putConfirming(talk, why)
}

export const answersLeave = (talk: Heard): boolean =>
  talk.state.open === 'confirm' &&
  ['leave', 'settled', 'sold'].includes(talk.state.confirming ?? '') &&
  openCaseOf(talk) !== undefined &&
  (hasWords(talk.text) || talk.turn.inbound.attachments.length === 0) &&
  !talk.reading.intents.includes('human') &&
  talk.reading.intent !== 'status'

const wantsOut =
  /^(?:是的?|对|對|嗯)?[,，\s]*(?:我)?(?:要|想)?(?:撤|撤回|撤销|撤銷|撤诉|撤訴|撤掉|取消|不办|不辦|不追究|不投诉|不投訴|不客訴|到此为止|到此為止)(?:了|吧|掉)*[。.!！\s]*$|\b(?:withdraw|drop (?:it|the)|cancel)\b/i
const wantsOn =
  /接着|接著|继续|繼續|照常|再说说|往下|不撤|别撤|別撤|(?:先|还是|還是)(?:留|办|辦)|(?<![不别別])要(?:你们|你們|您)?(?:给我|給我)?(?:处理|處理|解决|解決|负责|負責)|\b(?:carry on|go on|continue|keep|not withdraw|don't withdraw)\b/i

/** @returns true: a matter was told instead of an answer, and is still to be heard */
export function runLeave(talk: Heard, wishesOut: boolean): boolean {
  const { state, text } = talk
  const matter = isMatter(talk)
  const complaint = openCaseOf(talk)
  const asked = state.confirming
  const settled = asked === 'settled' || asked === 'sold'
  delete state.confirming
  delete state.open
  const goesOn =
    isChoice(text, 'choice.goOn') || isChoice(text, 'choice.keep') || wantsOn.test(text) || notDoneAfterAll(text)
  const out =
    isChoice(text, 'choice.withdraw') ||
    (!goesOn && (wishesOut || wantsOut.test(text.trim()) || (settled && saysYes(talk))))
  if (out && !matter) {
    if (complaint && concernsSafety(complaint)) putConfirming(talk, 'withdraw')
    else withdraw(talk)
    return false
  }
  if (
    complaint &&
    inIntake(complaint) &&
    !settled &&
    !goesOn &&
    !matter &&
    talk.reading.facts.length === 0 &&
    !saysNo(talk)
  ) {
    delete state.parked
    stop(talk)
    return false
  }
  const plain = !goesOn && !matter && talk.reading.facts.length === 0 && !saysNo(talk)
  // "thanks" or "pardon?" keeps nothing open: asked once more
  if (settled && plain && (state.said[`withdraw.${asked}`] ?? 0) < 2) {
    putConfirming(talk, asked)
    return false
  }
  // a yes to "withdraw it, or keep on?" is nearer to the first, and nothing is withdrawn without a plain one
  if (asked === 'leave' && plain && isBareYes(text)) {
    putConfirming(talk, 'withdraw')
    return false
  }
  if (matter && !goesOn) return hearInstead(talk)
  const { changed } = record(talk, matter || (goesOn && !isChoice(text, 'choice.goOn') && tellsBesideAnswer(text)))
  resume(talk, acknowledgeCorrection(talk, changed) ?? phrase(talk, 'withdraw.kept', {}))
  return false
}

/** Back to what was open before. */
function resume(talk: Heard, lead: string) {
  const { state } = talk
  if (!openCaseOf(talk)?.handedOff) {
    if (state.summaries > 0 && !state.parked && !consentDue(talk))
      return readSummary(talk, { updated: false, uncounted: true, lead })
    return goOn(talk, lead)
  }
  const { parked } = state
  delete state.parked
  if (!parked) return void talk.says.push({ text: lead, textKey: 'withdraw.kept' })
  state.open = parked
  askAgain(talk, { lead })
}
