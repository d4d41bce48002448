// What it cost the customer: every sum and kind (towing, taxi, hotel, work and time missed), in their own words, one after the other.
// A demand for money is no loss. Knows no accounts.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message, trimmed } from './message.ts'
import type { Hit } from './rules.ts'

const sum =
  '(?:[¥￥$€£] ?[0-9][0-9,]*(?:\\.[0-9]+)?k?|(?:rmb|nt\\$?|usd|cny) ?[0-9][0-9,]*|[0-9][0-9,]*(?:\\.[0-9]+)? ?[万千百wk]?[多余来几]?(?:[0-9]{1,4})? ?(?:元|块钱?|圆|人民币|dollars|yuan|rmb|usd|bucks|euros?)|[一二两三四五六七八九十百千万几]{1,7}[多余来]?(?:元|块钱?|大洋)|(?:[0-9]{1,3}(?:\\.[0-9])?|[一二两三四五六七八九十]{1,3})[千万][多几来]?[0-9一二三四五六七八九]?(?![公里米k转次年月]))'
/** Kinds that are losses by themselves. */
const chineseKinds =
  '(?:拖车|拖吊|救援|误工|打车|打的|网约车|计程车|出租车|租车|(?<!现)代步|住宿|酒店|医药|医疗|改签|停运)(?:费|钱)|误工(?:损失)?|停运(?:损失)?|营运损失|误机|误了(?!会)|耽误|请了?[^,.;!?]{0,5}假|扣了?[^,.;!?]{0,4}工资|违约金|白跑|退了?机票|精神损失费?'
const englishKinds =
  '\\b(?:tow(?:ing)? (?:fee|cost|bill|charge)s?|rental (?:fee|cost|bill)s?|cost of (?:a |the )?(?:tow|rental|towing)|lost wages|loss of (?:income|earnings|wages)|miss(?:ed)? (?:work|a day|two days|my (?:flight|train|meeting|appointment|shift|exam)|our (?:flight|train)|a flight|an appointment|[a-z]+ days? of work)|(?:took|take) (?:a|the|two|three|several|half a) days? off|days? off work|cab fare|taxi fare)\\b'
const kind = new RegExp(`${chineseKinds}|${englishKinds}`)
/** Losses only when paid for: a sum, or "自己", "every day". */
const paidService =
  /打车|打的|网约车|租车|拖车|救援|酒店|宾馆|住宿|\b(?:taxis?|cabs?|ubers?|hotel|rental|tow(?:ing|ed)?)\b/
const paidFor = new RegExp(
  `${sum}|自费|自己(?:掏|出|花|付|叫|打|租)|只[能好](?:打车|租车|住)|不得不|天天打车|每天打车|花了[0-9一二两三四五六七八九十百千]|\\b(?:had to (?:take|rent|pay|get a hotel|stay)|paid for|out of (?:my )?pocket|at my own expense|out-of-pocket)\\b`,
)
/** Costs that are losses only as money spent or taken. */
const spent = new RegExp(
  `(?:损失了?|多收了?(?:我)?|多花了?|白花了?|自费|自己(?:掏|出|花|垫付?|付)了?|垫付了?|倒贴了?|花了|花费了?|付了|交了|收了?我|收费|坑了?我|亏了|搭进去|掏了|\\b(?:paid|pay|costs? me|spent|charged me|billed me|lost|overcharged me|overcharged|wasted)\\b)[^,.;!?]{0,24}?${sum}`,
)
const onlySum = new RegExp(
  `^(?:一共|总共|合计|共计|大概|花了?|都?是|又|还|就|共|totall?(?:ing|ed)?|about|around|for|it was|which was| ){0,3}${sum}[^,.;!?]{0,4}$`,
)
const noLoss =
  /(?:没有?|不用|无需|免费?|不收|不要|未)(?:产生|花|收|出|要|任何)?(?:拖车|打车|费)|(?:多少钱|几块|一次多少|怎么收)|(?:送|给|提供)[^,.;!?]{0,6}代步|\b(?:how much|no tow|free tow)/
const demanded =
  /要求|赔(?:偿|我|付|钱)|补偿|索赔|退(?:我|还|款|给)|车价|裸车|贷款|首付|落地|全款|买的?车|买车|买了|购买|购入|入手|提(?:的|了)?(?:一台|一辆)?车|\b(?:would|refund|compensat\w+|bought|for the car|purchase price|should pay|reimburse)\b/
/** Asked or feared, not yet paid. */
const notYet =
  /(?:要|需要?|让|叫|得)(?:我|客户|车主|消费者|我们)?(?:自费|自己(?:掏|出|花|付)|出钱)|如果|万一|否则|不然|\b(?:wants? me to|wanted me to|want us to|need(?:ed)? to|asked me to|would have to|if|would not pay|will cost|would cost)\b/
const mostLosses = 8
const longest = 80

export function readLosses(message: Message): ReadFact[] {
  const hits: Hit[] = []
  let unpaid: Hit | undefined
  const text = message.folded
  for (const [from, to] of message.clauses.spans.slice(0, 200)) {
    if (hits.length >= mostLosses) break
    const clause = text.slice(from, Math.min(to, from + 160))
    const last = hits.at(-1)
    if (onlySum.test(clause)) {
      // "拖车费也是我出的,800块", "住了酒店,共计1200": the sum may stand in the next clause
      if (last !== undefined && from - last.end <= 3)
        hits[hits.length - 1] = { start: last.start, end: Math.min(to, last.start + longest * 2) }
      else if (unpaid !== undefined && from - unpaid.end <= 3) hits.push({ start: unpaid.start, end: to })
      unpaid = undefined
      continue
    }
    const at = lossIn(clause)
    if (at !== undefined) hits.push(cutAround(text, from, to, from + at))
    unpaid = at === undefined && paidService.test(clause) && to - from <= longest ? { start: from, end: to } : undefined
  }
  const first = hits[0]
  if (first === undefined) return []
  const words = hits.map(hit => {
    const at = trimmed(message, hit)
    return message.text.slice(at.start, at.end)
  })
  const value = words.join(/[\u4e00-\u9fff]/.test(words[0] ?? '') ? '；' : '; ').slice(0, 300)
  return [fact(message, 'background.losses', value, trimmed(message, first))]
}

/** Where in the clause the loss is told; undefined when none is. */
function lossIn(clause: string): number | undefined {
  if (noLoss.test(clause)) return undefined
  // who shall pay for a towing is asked about a loss; a sum to be paid back without one is a demand
  const told = kind.exec(clause)
  if (told !== null) return told.index
  if (notYet.test(clause)) return undefined
  const service = paidFor.test(clause) ? paidService.exec(clause) : null
  return service?.index ?? (demanded.test(clause) ? undefined : spent.exec(clause)?.index)
}

/** The clause, or of a long one what stands around the loss, without half words. */
function cutAround(text: string, from: number, to: number, at: number): Hit {
  if (to - from <= longest) return { start: from, end: to }
  let start = Math.max(from, at - 24)
  let end = Math.min(to, start + longest)
  while (start > from && /[a-z0-9]/.test(text.charAt(start - 1)) && /[a-z0-9]/.test(text.charAt(start))) start--
  while (
    end < to &&
    end < start + longest + 20 &&
    /[a-z0-9]/.test(text.charAt(end - 1)) &&
    /[a-z0-9]/.test(text.charAt(end))
  )
    end++
  return { start, end }
}
