// Whether a fault or a wish is only asked after: "is the air conditioning fixed yet?" tells of no new one.
import type { ReadFact } from '../../src/case/facts.ts'

/** Right behind the words. */
const questionMark = /^[了呢吗嗎么麼啊呀吧\s]*[?？]/u
/** The words themselves end as a question does. */
const endsAsking = /[吗嗎么麼]$/u
/** Asked in anger: it tells that the fault is there. */
const isThere =
  /又|还是|還是|还在|還在|仍|依然|照样|照樣|为什么|為什麼|为何|為何|凭什么|憑什麼|\b(?:why|again|still|keeps?|how come|worse)\b/iu
/** How far it is, when, who: what is wanted is known already, or is the answer alone. */
const asksOfProgress =
  /什么时候|什麼時候|何时|何時|几时|幾時|几点|幾點|多久|多长时间|多長時間|几天|幾天|哪一步|进度|進度|谁|誰|哪位|好了[吗嗎没沒]|^[今明后後][天晚日早](?:就|到底)?(?:能|可以|可)[^之以前内內]{0,6}[好完到][吗嗎么麼]|[了没沒][吗嗎没沒]?\s*$|\b(?:when|how long|how soon|how many days|who|whose|what stage|yet|already|by now)\b/iu

/** A wish for something may be put as a question ("can I have a refund?"); asked when an answer comes, none is demanded. */
export function isAsked({ slot, span: [, end], evidence }: ReadFact, text: string): boolean {
  if (slot !== 'symptom' && slot !== 'demand') return false
  if (!questionMark.test(text.slice(end)) && !endsAsking.test(evidence)) return false
  return slot === 'symptom' ? !isThere.test(evidence) : asksOfProgress.test(evidence)
}
