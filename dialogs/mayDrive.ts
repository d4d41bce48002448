// "Can I still drive it?": of a fault that may matter on the road nobody here can say yes. Knows no texts.
import { type Heard, openCaseOf } from './talk.ts'
import { wordsOf } from './words/wordsOf.ts'

const mayI = wordsOf(
  '',
  `(?:还|還)?(?:能不能|可不可以|敢不敢|能|可以|敢)(?:再|继续|繼續|接着|接著|放心)?(?:开|開|上路|上高速)(?:车|車)?(?:吗|嗎|么|不|上路吗|回去吗|回家吗|[?？])|(?:还|還)(?:能不能|可不可以)(?:再|继续|繼續)?(?:开|開)|(?:开|開)(?:着|著|起来|起來)?(?:安全|危险|危險|有没有危险|有沒有危險)(?:吗|嗎|[?？])`,
  `(?:can|may|should|could) (?:i|we) (?:still |safely |just |even )?(?:drive|keep driving|go on driving|carry on driving|continue (?:to drive|driving))|(?:is|would) (?:it|the car|this)(?: still| be)? (?:safe|ok|okay|all right|alright|dangerous) to (?:drive|keep driving|use)|(?:is it|is the car) (?:still )?(?:safe|drivable|driveable|roadworthy)`,
)
/** What nobody drives with: a smell, a scratch, a screen. */
const ofComfort: ReadonlySet<string> = new Set(['interior', 'body', 'climate', 'infotainment', 'audio'])

/** Asked of a fault, told now or before, that is no mere matter of comfort. */
export function asksToDrive(talk: Heard): boolean {
  if (!mayI.test(talk.text)) return false
  const known = (openCaseOf(talk)?.facts.symptom ?? []).flatMap(fact =>
    fact.slot === 'symptom' ? [fact.value.component] : [],
  )
  return [...talk.reading.components.map(each => each.component), ...known].some(part => !ofComfort.has(part))
}
