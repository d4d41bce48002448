// The answer to "which car is it?", taken whole when it looks like a name; a model no list has is still an answer.
import { namesNoCar } from './asides.ts'
import { isOnlyWhen } from './contact.ts'
import { type Message, trimmed, whole } from './message.ts'
import { isOnlyYear } from './modelYear.ts'
import type { Hit } from './rules.ts'

const prefix =
  /^(?:我?的?车?(?:是|型是|型号是)|我开的?是?|开的?是?|就是|一辆|一台|it's|it is|i have|i drive|my car is|that's)(?: an?| the)?[ :]*/
const notModel =
  /^(?:不|没|跳过|算了|你们|其他|谁|为什么|干嘛|先|快|转人工|人工|随便|系统|忘|skip|no|i don'?t|don'?t|not|why|human|pass|what|refuse|never|nothing|idk|就这些|同意|好的?$|可以$|是的?$|对$|嗯|已经|前面|刚才|烦|哦|谢|取消)/
const sentenceLike =
  /知道|不清楚|不记得|啥|几点|哪|[一二两三四五六七八九十几0-9]次|^(?:once|twice)|刹车|漏|修|投诉|坏|多少|怎么|什么|吗|呢|[你我他]|fix|repair|refund|problem|complain|lied|rude|salesm|attitude|know|idea|sure|tell|human|agent/

/** A plate with a sign missing or too many is no model. */
const halfPlate = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][ ·-]?[a-z0-9]{1,9}$/

/** `known`: the car the lists found in it; `wishes`: where something is wished for. */
export function answeredModel(message: Message, known: Hit | undefined, wishes: readonly Hit[]): Hit | undefined {
  const all = trimmed(message, whole(message))
  const start = all.start + (prefix.exec(message.folded.slice(all.start, all.end))?.[0].length ?? 0)
  const text = message.folded.slice(start, all.end)
  if (text.length === 0 || text.length > 60 || notModel.test(text)) return known
  const first = text.split(/[,;.!?\n](?![0-9])/)[0] ?? text
  if (known !== undefined)
    return known.start >= start && known.end <= start + first.length ? { start, end: start + first.length } : known
  if (first.length > 30 || sentenceLike.test(first)) return undefined
  if (halfPlate.test(first) || isOnlyYear(text) || isOnlyWhen(text, true) || namesNoCar(message)) return undefined
  if (wishes.some(wish => wish.start < start + first.length && wish.end > start)) return undefined
  if (/^[0-9]{5,}$/.test(first.replace(/[ -]/g, '')) || /^[\u4e00-\u9fff]{1}$/.test(first)) return undefined
  return { start, end: start + first.length }
}
