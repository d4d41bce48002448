// A customer who no longer pursues a matter: asked once whether they mean it, recorded, never deleted. How it is
// taken up again is in takeUp.ts.
import { askAgain, consentDue } from './ask.ts'
import { putConfirming } from './confirming.ts'
import { goOn } from './intake.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { hasWords, isMatter, record, saysNo, saysYes } from './statement.ts'
import { tellStatus } from './status.ts'
import { readSummary } from './summary.ts'
import { type Heard, openCaseOf, ownerOf, storeName } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { leavingOf, letsGoIf } from './words/leaving.ts'
import { tellsBesideAnswer } from './words/notDone.ts'
import { isQuestion } from './words/outcome.ts'

export function askWithdraw(talk: Heard) {
  const complaint = openCaseOf(talk)
  if (!complaint) return speak(talk, 'talk.cancelled', {})
  const { state } = talk
  if (complaint.withdrawn) return speak(talk, 'status.withdrawn', { caseId: complaint.id })
  if (complaint.resolution) {
    record(talk, true)
    return speak(talk, 'after.noted', { who: ownerOf(talk) })
  }
  keepReason(talk)
  if (state.open && state.open !== 'confirm') state.parked = state.open
  putConfirming(talk, 'withdraw')
}

/** "他们退钱了" beside it is why, and no wish: whoever has the case reads it. */
function keepReason(talk: Heard) {
  const { reading, text } = talk
  const facts = reading.facts.filter(({ slot }) => slot !== 'demand')
  talk.reading = { ...reading, facts, demands: [] }
  delete talk.removes
  record(talk, leavingOf(text) === undefined && !isQuestion(text) && tellsBesideAnswer(text))
}

const confirms =
  /^(?:是的?|对|對|嗯|好|那就)?[,，\s]*(?:确定|確定|确认|確認|肯定|真的|真心的|撤|撤了|撤吧|撤回|撤销|撤銷|撤掉|就撤|要撤|取消)(?:撤回|撤销|撤銷)?[吧的了啊]*[。.!！\s]*$|\b(?:confirm(?:ed)?|yes,? really|go ahead|withdraw it|i am sure|i'm sure|definitely)\b/i
const hesitates =
  /再(?:想|考虑|考慮|看看|说|說|等)|不(?:确定|確定|撤|取消)|先(?:别|別|不)|等(?:等|一下|下)|(?:别|別)撤|\b(?:not sure|let me think|wait|hold on|not yet)\b/i

/** Said of what was done for them, as after news that came in between: no yes to being withdrawn. */
const content = /(?:满意|滿意)|\b(?:satisfied|happy with)\b/i

/** What is wished for beside the question has its own answer; nothing is withdrawn meanwhile. */
const besides = ({ reading, text }: Heard): boolean =>
  isChoice(text, 'choice.human') || isChoice(text, 'choice.callMe') || reading.intents.includes('human')

export const answersWithdraw = (talk: Heard): boolean =>
  talk.state.open === 'confirm' &&
  talk.state.confirming === 'withdraw' &&
  openCaseOf(talk) !== undefined &&
  !besides(talk) &&
  (hasWords(talk.text) || talk.turn.inbound.attachments.length === 0)

/** What is told instead of an answer is heard as at any other time, once they know that nothing is withdrawn; true. */
export function hearInstead(talk: Heard): true {
  const { state } = talk
  speak(talk, 'withdraw.kept', {})
  if (state.parked) state.open = state.parked
  delete state.parked
  return true
}

/** @returns true: a matter was told instead of an answer, and is still to be heard */
export function runWithdraw(talk: Heard, repeatsWish: boolean): boolean {
  const { state, text, reading } = talk
  if (reading.intent === 'status' || isChoice(text, 'choice.status')) {
    tellStatus(talk)
    putConfirming(talk, 'withdraw')
    return false
  }
  // "不影响的话就撤": once it has been said that nothing depends on it, that is a yes
  const onlyIf = letsGoIf(text)
  const told = (state.said['digress.effect'] ?? 0) > 0
  if (onlyIf && !told) speak(talk, 'digress.effect', {})
  else if (!onlyIf && isQuestion(text) && !repeatsWish)
    speak(talk, 'talk.askLine', { store: storeName(talk), phone: whomToRing(talk) })
  if (talk.says.length > 0) {
    putConfirming(talk, 'withdraw')
    return false
  }
  const matter = isMatter(talk) && !onlyIf
  const unsure = hesitates.test(text) || content.test(text) || disputesWithdrawal(text)
  const yes =
    isChoice(text, 'choice.withdraw') ||
    (!matter && !unsure && (saysYes(talk) || repeatsWish || onlyIf || confirms.test(text.trim())))
  delete state.confirming
  delete state.open
  if (yes && !isChoice(text, 'choice.keep') && (onlyIf || !saysNo(talk))) {
    withdraw(talk)
    return false
  }
  if (matter && !disputesWithdrawal(text)) return hearInstead(talk)
  goesOnWith(talk, matter)
  return false
}

function goesOnWith(talk: Heard, matter: boolean) {
  const { state, text } = talk
  record(talk, matter || tellsBesideAnswer(text))
  const lead = phrase(talk, 'withdraw.kept', {})
  if (!openCaseOf(talk)?.handedOff) {
    // the notes that waited for a yes are as they were
    if (state.summaries > 0 && !matter && !state.parked && !consentDue(talk))
      return readSummary(talk, { updated: false, uncounted: true, lead })
    return goOn(talk, lead)
  }
  const { parked } = state
  delete state.parked
  if (parked) {
    state.open = parked
    askAgain(talk, { lead })
    return
  }
  talk.says.push({ text: lead, textKey: 'withdraw.kept' })
}

/** Nothing is asked any more: it was said in so many words. */
export function withdraw(talk: Heard) {
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const { state } = talk
  // who answers for it hears of it before anything is closed, also when the intake was not over
  const first = !complaint.handedOff && talk.cases.apply({ type: 'handOff', cause: 'stopped' }).ok
  talk.cases.apply({ type: 'withdraw' })
  for (const key of ['parked', 'closing', 'danger'] as const) delete state[key]
  state.tail = []
  // of two customers' one matter it is theirs alone that has ended, under its own number
  const values = { caseId: openCaseOf(talk)?.id ?? complaint.id, who: ownerOf(talk) }
  speak(talk, 'withdraw.done', values, first ? { event: 'handoff' } : {})
}

/** "谁说我撤诉了", "I never withdrew it": it is not, or should not be, withdrawn. */
const disputes =
  /(?:谁|誰|哪个|哪個)(?:跟你|跟妳|告诉你|告訴你)?(?:说|說|讲|講)(?:过|過|了)?(?:我|是我)?(?:要|想)?(?:撤|取消|不投诉|不投訴|不客訴|不追究|不办|不辦)|(?:我|我们|我們|本人|人家)?(?:从来|從來|根本|压根|壓根|并|並|可|又|什么时候|什麼時候|几时|幾時)*(?:没|沒|没有|沒有|未)(?:有)?(?:说|說|讲|講|提|要求|同意|答应|答應|想)?(?:过|過)?(?:我)?(?:要|想)?(?:撤(?!换|換|走|离|離)|取消投|不投诉|不投訴|不客訴|不追究)|(?:什么时候|什麼時候|几时|幾時|啥时候|何时)(?:说|說|讲|講)?(?:过|過)?(?:要|想)?撤|不是我(?:要)?(?:撤|取消)的?|\bwho (?:said|told you|says) (?:that )?i\b.{0,20}\b(?:withdr[ae]w|cancel|drop|clos)|\bi (?:never|did not|didn't|didnt|haven't|have not)\b(?! know).{0,24}\b(?:withdr[ae]wn?|withdrawal|cancel(?:l?ed)?|dropp?(?:ed)?|clos(?:e|ed)) ?(?:it|this|that|my|the|anything|a|any)?\b|\b(?:it|that|this) (?:wasn't|was not|isn't|is not) (?:me who )?withdrawn\b/i
export const disputesWithdrawal = (text: string): boolean => text.length <= 80 && disputes.test(text)
