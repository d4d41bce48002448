// A proposal of staff put to the customer: accept, decline with a reason, ask back. Nothing is agreed that was not said. Knows no remedy.
import type { CaseState, SolutionOption } from '../src/case/case.ts'
import { isBareYes } from './bareReply.ts'
import { isChoice, label, speak } from './speak.ts'
import { declines, hasWords, isMatter, record, saysNo, saysYes } from './statement.ts'
import { acknowledgeCorrection } from './summary.ts'
import { type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** The proposal the customer may still answer: the open one, or the one just declined while the reason is awaited. */
const proposalOf = (complaint: CaseState | undefined): CaseState['solution'] =>
  complaint === undefined || complaint.resolution || complaint.withdrawn || complaint.solution?.answer === 'agreed'
    ? undefined
    : complaint.solution

export const optionLines = (talk: Talk, options: readonly SolutionOption[]): string =>
  options
    .map(({ text }, index) => label(talk.state.language, 'line.option', { n: String(index + 1), text: plain(text) }))
    .join('\n')
/** Without the full stop it may end in: it becomes part of a sentence. */
const plain = (text: string): string => text.trim().replace(/[。.;；]+$/, '')

const choicesFor = (talk: Talk, options: readonly SolutionOption[]): string[] => {
  const { language } = talk.state
  const accept =
    options.length === 1
      ? [label(language, 'choice.agree')]
      : options.map((_, index) => label(language, 'choice.option', { n: String(index + 1) }))
  return [...accept, label(language, 'choice.decline'), label(language, 'choice.askFirst')]
}

/** Puts the open proposal; false when there is none. */
export function readProposal(talk: Talk, lead?: string): boolean {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  const more = { asks: 'proposal', choices: choicesFor(talk, options), lead } as const
  const who = ownerOf(talk)
  const [only] = options
  if (options.length === 1 && only) speak(talk, 'proposal.offerOne', { who, what: plain(only.text) }, more)
  else speak(talk, 'proposal.offer', { who, lines: optionLines(talk, options) }, more)
  talk.state.open = 'proposal'
  return true
}

export const answersProposal = (talk: Heard): boolean =>
  talk.state.open === 'proposal' && proposalOf(openCaseOf(talk)) !== undefined

const hanDigits = '一二三四五六'
const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
/** Which option is named: "2", "方案二", "选第一个", "option 2", "the second one", or its own words. Undefined: none, or several. */
function optionNamed(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const folded = text.trim().toLowerCase()
  const named = options.filter((option, index) => {
    const n = index + 1
    const han = hanDigits[index] ?? ''
    const byNumber = new RegExp(
      `^[(（]?${n}[)）.。、!！]?$|(?:方案|选项|選項|选|選|第|要|就)\\s*(?:${n}|${han})(?!\\d)|^${han}$|\\b(?:option|number|no\\.?|#)\\s*${n}\\b|\\b${words[index]}\\b`,
      'i',
    )
    return byNumber.test(folded) || (option.text.length >= 4 && folded.includes(plain(option.text).toLowerCase()))
  })
  return named.length === 1 ? named[0] : undefined
}

const declined =
  /不同意|不接受|不行|不满意|不滿意|不要|不能接受|不可以|拒绝|拒絕|都不|太少|不够|不夠|没诚意|沒誠意|\b(?:decline|reject|refuse|neither|none of|not acceptable|unacceptable|not enough|no way|no deal)\b|\b(?:don't|do not|won't|can't|cannot) (?:want|accept|agree)\b/i
const accepted =
  /同意|接受|可以|就这样|就這樣|就按|照这个|照這個|行吧|没意见|沒意見|\b(?:agree|accept|deal|works for me|sounds good|go ahead|that's fine|fine with me)\b/i
const conditional =
  /但是?|不过|不過|可是|前提|除非|还要|還要|再加|\bbut\b|\bif\b|\bunless\b|\bprovided\b|\bonly when\b/i
const asks =
  /[?？]\s*$|[吗嗎么呢]\s*[。!！]?\s*$|^(?:为什么|為什麼|怎么|怎麼|什么|什麼|请问|請問|why|how|what|when|who|does|is|will|can)\b/i

/** "Yes, but the last digit is 3" puts a number right and asks for nothing. */
const putsRight = ({ reading: { facts, signals } }: Heard): boolean =>
  signals.length === 0 &&
  facts.length > 0 &&
  facts.every(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))

type Verdict = 'declined' | 'asked' | 'accepted' | 'thanks' | 'unclear'
function verdictOf(talk: Heard): Verdict {
  const { text, reading } = talk
  if (isChoice(text, 'choice.decline')) return 'declined'
  if (isChoice(text, 'choice.askFirst') || reading.intent === 'why' || asks.test(text.trim())) return 'asked'
  if (saysNo(talk) || declines(talk) || declined.test(text)) return 'declined'
  const yes = saysYes(talk) || isChoice(text, 'choice.agree') || accepted.test(text)
  // "yes, but" is an offer of the customer's own
  if (yes && conditional.test(text)) return putsRight(talk) ? 'accepted' : 'declined'
  if (yes) return 'accepted'
  if (reading.intents.includes('ask')) return 'asked'
  return reading.intent === 'thanks' ? 'thanks' : 'unclear'
}

export function runProposal(talk: Heard) {
  const { state, text } = talk
  const complaint = openCaseOf(talk)
  const proposal = proposalOf(complaint)
  if (!complaint || !proposal) return
  const named = optionNamed(text, proposal.options)
  const verdict = verdictOf(talk)
  if (named && verdict !== 'declined' && verdict !== 'asked') return agree(talk, named)
  if (proposal.answer === 'declined') return takeReason(talk, verdict)
  switch (verdict) {
    case 'accepted': {
      const [only] = proposal.options
      if (proposal.options.length === 1 && only) return agree(talk, only)
      return askWhich(talk, proposal.options)
    }
    case 'declined':
      return decline(talk)
    case 'asked':
      return askBack(talk)
    case 'thanks':
      talk.keepsOpen = true
      return speak(talk, 'after.thanks', {})
    default: {
      const { changed } = record(talk, isMatter(talk) || (!putsRight(talk) && text.trim().length >= 4))
      const lead = acknowledgeCorrection(talk, changed)
      if (lead && readProposal(talk, lead)) return
      talk.keepsOpen = true
      if (state.unclear >= 1) return speak(talk, 'after.noted', { who: ownerOf(talk) })
      state.unclear++
      return speak(talk, 'proposal.unclear', {}, { asks: 'proposal', choices: choicesFor(talk, proposal.options) })
    }
  }
}

function agree(talk: Heard, option: SolutionOption) {
  record(talk, false)
  if (!talk.cases.apply({ type: 'agreeSolution', optionId: option.id }).ok) return
  settle(talk)
  speak(talk, 'proposal.agreed', { what: plain(option.text), who: ownerOf(talk) })
}

function askWhich(talk: Heard, options: readonly SolutionOption[]) {
  speak(
    talk,
    'proposal.which',
    { lines: optionLines(talk, options) },
    { asks: 'proposal', choices: choicesFor(talk, options) },
  )
}

/** Recorded at once; a reason that was not given with it is asked for, once. */
function decline(talk: Heard) {
  const { text } = talk
  const bare = isChoice(text, 'choice.decline') || text.replace(declined, '').replace(/[\s\p{P}]/gu, '').length < 4
  record(talk, isMatter(talk))
  talk.cases.apply({ type: 'declineSolution', ...(bare ? {} : { reason: text.trim() }) })
  if (bare)
    return speak(
      talk,
      'proposal.whyNot',
      {},
      { asks: 'proposal', choices: [label(talk.state.language, 'choice.skip')] },
    )
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
}

function takeReason(talk: Heard, verdict: Verdict) {
  const { text } = talk
  if (verdict === 'asked') return askBack(talk)
  const silent = isChoice(text, 'choice.skip') || isBareYes(text) || declines(talk) || !hasWords(text)
  const changedMind = verdict === 'accepted' && !isBareYes(text)
  const { options = [] } = openCaseOf(talk)?.solution ?? {}
  const [only] = options
  if (changedMind && only) return options.length === 1 ? agree(talk, only) : askWhich(talk, options)
  record(talk, isMatter(talk))
  if (!silent) talk.cases.apply({ type: 'declineSolution', reason: text.trim() })
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
}

function askBack(talk: Heard) {
  const { text } = talk
  talk.keepsOpen = true
  record(talk, isMatter(talk))
  // "I'd like to ask something" asks nothing yet
  if (isChoice(text, 'choice.askFirst')) return speak(talk, 'talk.tell', {}, { asks: 'proposal' })
  talk.cases.apply({ type: 'questionSolution', text: text.trim() })
  speak(talk, 'proposal.asked', { who: ownerOf(talk) })
}

function settle({ state }: Talk) {
  delete state.open
  state.unclear = 0
}

/** What was agreed on, in a few words. */
export const agreedText = ({ solution }: CaseState): string | undefined => {
  const option =
    solution?.answer === 'agreed' ? solution.options.find(each => each.id === solution.optionId) : undefined
  return option && plain(option.text)
}
