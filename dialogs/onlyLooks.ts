// Told that writing anything shows what waits for them, somebody writes a word: what waits comes with it, and needs no other answer. A
// real message is heard as one. Says nothing but the question that is open, which is days old to whoever has seen it.
import type { Slot } from '../src/case/vocabulary.ts'
import { ask } from './ask.ts'
import { proposalOf } from './proposal.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import { isBareWord, isStillAsked } from './unseen.ts'

/** A sign, a letter, "收到", "看看", "ok": while a question is open that they have seen, anything more may be its answer. */
const glance =
  /^(?:.|\d{1,2}|收到[了啦]?|好[的滴啊呀]?|ok(?:ay)?|[嗯哦噢]+|看[看下]?|看一[看下]|查看|知道[了啦]?|(?:got|show) it|(?:show )?me|see|show|view|read)?[\p{P}\p{S}\s]*$/iu

export function onlyLooks(talk: Heard): boolean {
  const { turn, state, text, reading } = talk
  if (!turn.inbound.looks || reading.danger.now || state.closing === 'danger' || isUnderRescue(talk)) return false
  const isGlance = glance.test(text.trim())
  if (!isGlance && (state.open !== undefined || !isBareWord({ text, reading, inbound: turn.inbound }))) return false
  // what is open stays so
  talk.keepsOpen = true
  const open = stillOpen(talk)
  if (open !== undefined) ask(talk, open, { onRequest: true })
  return true
}

/** What they have seen and not answered; what has not reached them comes by itself. */
function stillOpen(talk: Heard): Slot | undefined {
  const { state, unseen } = talk
  if (unseen !== undefined) return undefined
  const complaint = openCaseOf(talk)
  if (proposalOf(complaint)?.answer === 'open') return 'proposal'
  const { open } = state
  if (open === undefined || !isStillAsked(talk, open)) return undefined
  return open === 'satisfaction' || (complaint && inIntake(complaint)) ? open : undefined
}
