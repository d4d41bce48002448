// A proposal of staff put to the customer: its lines, its buttons, what was agreed on. Knows no answer and no remedy.
import { optionAgreed } from '../src/case/agreed.ts'
import type { CaseState } from '../src/case/case.ts'
import type { SolutionOption } from '../src/case/caseParts.ts'
import { putRefusal } from './refusal.ts'
import { inOneBreath, label, phrase, speak, withoutStop } from './speak.ts'
import { colleagueNamed, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** The proposal the customer may still answer: the open one, or the one just declined while the reason is awaited. */
export const proposalOf = (complaint: CaseState | undefined): CaseState['solution'] =>
  complaint === undefined || complaint.resolution || complaint.withdrawn || isTaken(complaint.solution)
    ? undefined
    : complaint.solution
const isTaken = (solution: CaseState['solution']) => solution?.answer === 'agreed' || solution?.answer === 'noted'

export const optionLines = (talk: Talk, options: readonly SolutionOption[]): string =>
  options
    .map(({ text }, index) =>
      label(talk.state.language, 'line.option', { n: String(index + 1), text: withoutStop(text) }),
    )
    .join('\n')
export const proposalChoices = (talk: Talk, options: readonly SolutionOption[]): string[] => {
  const { language, proposals = 1 } = talk.state
  const name = proposals > 1 ? 'choice.newOption' : 'choice.option'
  const accept =
    options.length === 1
      ? [label(language, 'choice.agree')]
      : options.map((_, index) => label(language, name, { n: String(index + 1) }))
  const not = openCaseOf(talk)?.agreed ? 'choice.keepAgreed' : 'choice.decline'
  return [...accept, label(language, not), label(language, 'choice.askFirst')]
}

/** Said before something else is put to them: what they have agreed on is not lost by it. */
export function whatStands(talk: Talk, lead?: string): string | undefined {
  const complaint = openCaseOf(talk)
  const what = complaint?.agreed && agreedText(complaint)
  if (!what) return lead
  const stands = phrase(talk, 'proposal.stands', { what })
  return lead ? inOneBreath(talk, lead, stands) : stands
}

/** Puts the open proposal; false when there is none. */
export function readProposal(talk: Talk, lead?: string): boolean {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  delete talk.state.afterAll
  delete talk.state.asksFirst
  if (proposal.refused) {
    putRefusal(talk, proposal, lead)
    return true
  }
  if (proposal.answer === 'declined') {
    recallDeclined(talk, options, lead)
    return true
  }
  const more = { asks: 'proposal', choices: proposalChoices(talk, options), lead: whatStands(talk, lead) } as const
  const who = colleagueNamed(talk, proposal.by)
  const [only] = options
  if (options.length === 1 && only) speak(talk, 'proposal.offerOne', { who, what: withoutStop(only.text) }, more)
  else speak(talk, 'proposal.offer', { who, lines: optionLines(talk, options) }, more)
  talk.state.open = 'proposal'
  return true
}

/** Said no to, it is nobody's offer any more: told as what it was, and whoever has the case now does not make it. */
function recallDeclined(talk: Talk, options: readonly SolutionOption[], lead?: string) {
  const { state } = talk
  const who = ownerOf(talk)
  // a page that opens the answers to a new offer below it would put the old one again
  speak(talk, 'proposal.before', { lines: optionLines(talk, options), who }, { asks: 'proposal', lead })
  state.open = 'proposal'
}

/** What was agreed on, in a few words. */
export const agreedText = (complaint: CaseState): string | undefined => {
  const option = optionAgreed(complaint)
  return option && withoutStop(option.text)
}
