// Something came that tells nothing yet: the menu's entry for complaints was tapped, or an article passed on. What it is about is asked;
// neither begins a case or says anything of one.
import type { CaseState } from '../src/case/case.ts'
import { ask, askAgain } from './ask.ts'
import { recap } from './cases.ts'
import { putAgain } from './evidence.ts'
import { greet } from './smallTalk.ts'
import { phrase, speak } from './speak.ts'
import { tellStatus } from './status.ts'
import { type Heard, inIntake, openCaseOf, ownerOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'

export const isShown = ({ turn }: Heard): boolean => turn.inbound.shows !== undefined

export function runShown(talk: Heard) {
  if (talk.turn.inbound.shows?.kind === 'article') return takeArticle(talk)
  talk.state.tapped = true
  const complaint = openCaseOf(talk)
  if (complaint) return tellOf(talk, complaint)
  if (!talk.state.greeted) return greet(talk)
  delete talk.state.lookUp
  ask(talk, 'story', { key: 'talk.tell', onRequest: true })
}

/** They have a case: whether it is that one or something new, they say next. */
function tellOf(talk: Heard, complaint: CaseState) {
  if (inIntake(complaint) || isUnderRescue(talk)) {
    if (!askAgain(talk) && talk.says.length === 0) recap(talk)
    return
  }
  const { open } = talk.state
  const lead = phrase(talk, 'shown.another', {})
  if (open) return putAgain(talk, lead, 'shown.another')
  talk.says.push({ text: lead, textKey: 'shown.another' })
  tellStatus(talk)
}

/** A headline is nobody's statement: what they want to say by it is asked, and it stays where it was sent. */
function takeArticle(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return ask(talk, 'story', { key: 'shown.article', onRequest: true })
  if (state.open === 'story') return ask(talk, 'story', { key: 'shown.article', onRequest: true })
  if (!state.open) return speak(talk, 'shown.articleKept', { who: ownerOf(talk) })
  putAgain(talk, phrase(talk, 'shown.articleNoted', {}), 'shown.articleNoted')
}
