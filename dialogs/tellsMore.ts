// Words that tell something, given while another question is open: a detail of the matter, not a failed answer. Knows no case.
import { isBareYes } from './bareReply.ts'
import { hasNone } from './haveNone.ts'
import { aboutTheTalk, answersIn, declines, hasWords, isCode } from './statement.ts'
import type { Heard } from './talk.ts'
import { urgesOn } from './urging.ts'

/** Hardly a clause is without one of these; a name, a brand and characters typed at random mostly are. */
const joinsHan =
  /[的了在有是没沒就才还還要会會能着著过過不被把给給跟和与與从從到很都又再也刚剛时時候前后後里裡上下只每停开開请請让讓来來去想得大概]|[修换換拆装裝坏壞响響漏]/u
/** "报警了", "在路边": three characters that tell something. */
const briefHan = /^\s*[有在没沒](?!问|問)|了\W*$/u
/** What an input method makes of keys hit at random. */
const atRandom = /阿斯顿|阿斯頓|撒旦|阿萨德|啊实打实|发斯蒂芬|的撒|法撒|发生的发/u
const joinsLatin =
  /\b(?:the|a|an|is|was|are|were|it|it's|i|i'm|i've|my|your|they|we|in|on|at|under|behind|after|before|when|while|about|since|for|from|with|without|only|not|no|never|why|so|too|how|goes|went|happens|also|every|almost|still|just|around|because|than|to|of|and|then|there)\b/i
/** "7万", "about 32k": a figure with its measure. */
const measured =
  /^\W*(?:大概|大约|大約|差不多|约|約|about|around|roughly)?\s*\d[\d.,]*\s*(?:[万萬千百块塊元]|k\b|km\b)\S{0,6}$/iu

const longestNoise = 2000

/** Letters or characters that make a clause: not keys hit at random, not one word alone. */
export function saysSomething(text: string): boolean {
  const head = text.slice(0, longestNoise)
  if (!hasWords(head) || isCode(head) || isBareYes(head) || atRandom.test(head)) return false
  if (measured.test(head.trim())) return true
  const han = new Set(head.match(/\p{Script=Han}/gu)).size
  if (han > 3) return joinsHan.test(head)
  if (han === 3) return briefHan.test(head)
  return new Set(head.toLowerCase().match(/[a-z']{2,}/g)).size >= 3 && joinsLatin.test(head)
}

/** Digits where a number is asked for, and any name to a question for one, are tries to answer. */
const triesToAnswer = ({ text, state }: Heard): boolean =>
  state.open === 'background.store' ||
  (state.open === 'customer.phone' && /\d[\d\s-]{6,}/.test(text)) ||
  (text.match(/\p{N}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) * 2

/** Told beside the open question, though it says too little to be a matter of its own: "热了就好", "about two weeks now". */
export function tellsMore(talk: Heard): boolean {
  const { reading, state, text } = talk
  const { open } = state
  if (open === undefined || aboutTheTalk.has(open) || reading.intent !== 'unclear' || reading.aside) return false
  if (hasNone(text, open) || declines(talk) || urgesOn(talk) || triesToAnswer(talk) || answersIn(reading.facts, open))
    return false
  if (reading.facts.some(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))) return false
  return saysSomething(text)
}

/** Something is to be put right, however it goes on. */
const changes = /^\W*(?:please )?(?:change|edit|correct|keep|leave)\b|^\s*[请請]?[把将將]?(?:改|修改|更正|换成|換成)/iu
/** The same where the summary is to be checked: a wish, a deadline, a fact beside it. */
export const tellsBesideSummary = ({ reading, text }: Heard): boolean =>
  reading.intent === 'unclear' &&
  !reading.aside &&
  reading.facts.length === 0 &&
  !changes.test(text) &&
  saysSomething(text)

/** Asked of the matter while it is being told, "能去你们店修吗", "why so expensive": for whoever will look after it. */
export const asksOwner = ({ reading, text }: Heard): boolean =>
  reading.intent === 'ask' &&
  !isCode(text) &&
  (new Set(text.match(/\p{Script=Han}/gu)).size >= 3 || (text.match(/[a-z']+/gi)?.length ?? 0) >= 3)
