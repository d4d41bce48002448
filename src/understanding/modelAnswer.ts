// The answer to "which car is it?", taken whole when it looks like a name; a model no list has is still an answer.
import { namesNoCar } from './asides.ts'
import { isOnlyWhen } from './contact.ts'
import { type Message, trimmed, whole } from './message.ts'
import { isOnlyYear } from './modelYear.ts'
import type { Hit } from './rules.ts'

const prefix =
  /^(?:我?的?车?(?:是|型是|型号是)|我开的?是?|开的?是?|就是|一辆|一台|it's|it is|i have|i drive|my car is|that's)(?: an?| the)?[ :]*/
/** Signs and words that stand in sentences, sums and times, and in no car's name. */
const noName =
  /[的了吗呢吧啊呀嘛哦喔啦我你您他她它们这那不没是还要去来说给把被就都也很又再只才退赔修啥怎么谁哪几多少钱块元岁点号日月昨今明周前后刚快慢先生女士车店人好行对谢算跳忘问系烦同意在有会想等回头第次期]|小姐|经理|前台|公里|[0-9]{5,}|[0-9] ?(?:年|万|千|块|元|km|miles?|yuan|rmb)/
const noNameInEnglish =
  /\b(?:i|i'm|i'll|i've|you|your|he|she|we|they|it|its|it's|that|this|these|those|there|here|the|my|our|his|her|one|some|any|all|is|are|was|were|be|been|do|does|don't|did|have|has|had|can|can't|will|would|should|may|not|no|yes|yeah|yep|ok|okay|sure|skip|pass|never|nothing|and|or|but|so|if|of|for|to|from|with|about|on|in|at|by|as|later|now|then|today|tomorrow|yesterday|again|still|already|just|only|please|pls|sorry|thanks|thank|what|why|who|when|where|which|how|know|idea|tell|told|said|say|look|check|wait|waiting|call|human|agent|refuse|whatever|idk|year|years|old|month|months|week|day|days|bought|got|get|going|go|fix|repair|refund|problem|complain|lied|rude|attitude|fine|good|great|maybe|car|phone|number|plate|name|wife|husband|white|black|red|blue|grey|gray|silver|green|yellow|brown)\b/
/** "铃木超维", "Trabant 601", "XG500": short, of letters, digits or a few signs, and of nothing that makes a sentence. */
function looksLikeName(said: string): boolean {
  if (!/^[\p{Script=Han}\p{Script=Latin}0-9 .+·'’-]+$/u.test(said)) return false
  const signs = said.match(/\p{Script=Han}/gu)?.length ?? 0
  if (signs === 0) return said.split(' ').length <= 3 && /[a-z]/.test(said) && !noNameInEnglish.test(said)
  return signs >= 2 && signs <= 8 && said.length <= 16 && !noName.test(said.replace(/^(?:国产|进口)/, ''))
}

/** A plate with a sign missing or too many is no model. */
const halfPlate = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][ ·-]?[a-z0-9]{1,9}$/

/** "Huracan EVO plate pending", "Urus 车牌还没下来": what is said of the plate or the VIN is no part of the name. */
const ofPlate =
  /[ (-]*(?:\b(?:(?:no|the|its|my|with|without) )*(?:(?:licen[sc]e|number|registration|temporary|temp) ?plates?|plates?|registration|vin)\b|(?:还?没有?|还?未|的)?(?:临时)?(?:[上挂领办]?车牌|[上挂领办]?牌照|上牌|车架号|临牌))/
/** "A4L 2万公里", "Q5L 跑了8万", "Civic 30k miles": how far it has run is no part of the name. */
const ofDistance =
  /[ ,(-]*(?:(?:里程|公里数|才|刚|已经|大概|差不多|大约|约|快|有|跑|开|行驶|了|过)*[ :]*(?<![a-z0-9.])(?:[0-9][0-9.,]*|[一二两三四五六七八九十百千零]+)[ 多来几]*(?:[万千w]多?几? ?)?(?:公里|千米|英里|里程|迈)|(?:跑|开|行驶)(?:了|过)?(?:[0-9][0-9.]*|[一二两三四五六七八九十]+)[多来几]*[万千w]|(?:\b(?:with|has|done|around|about|at|mileage|odo(?:meter)?|it has)\b[ :]*)*(?<![a-z0-9.])[0-9][0-9.,]* ?(?:thousand |k )?(?:km|kms|kilomet(?:er|re)s?|mi|miles?)\b)/
/** What is said behind the name, of its plate or how far it has run, is cut off. */
function nameAlone(said: string): string {
  const at = [ofPlate, ofDistance].map(each => said.search(each)).filter(each => each > 0)
  return at.length > 0 ? said.slice(0, Math.min(...at)) : said
}

/** `known`: the car the lists found in it; `wishes`: where something is wished for. */
export function answeredModel(message: Message, known: Hit | undefined, wishes: readonly Hit[]): Hit | undefined {
  const all = trimmed(message, whole(message))
  const start = all.start + (prefix.exec(message.folded.slice(all.start, all.end))?.[0].length ?? 0)
  const text = message.folded.slice(start, all.end)
  if (text.length === 0 || text.length > 60) return known
  const first = nameAlone(text.split(/[,;.!?\n](?![0-9])/)[0] ?? text)
  if (known !== undefined) {
    const end = start + first.length
    return known.start >= start && known.end <= end ? withoutLooks(message, known, { start, end }) : known
  }
  if (halfPlate.test(first) || isOnlyYear(text) || isOnlyWhen(text, true) || namesNoCar(message)) return undefined
  if (wishes.some(wish => wish.start < start + first.length && wish.end > start)) return undefined
  return looksLikeName(first) ? { start, end: start + first.length } : undefined
}

/** "white Huracan" is a Huracan; "马自达CX-50行也" stays as it was told. A sentence around the name gives the name alone. */
function withoutLooks(message: Message, known: Hit, all: Hit): Hit {
  const before = message.folded.slice(all.start, known.start)
  const after = message.folded.slice(known.end, all.end)
  return {
    start:
      onlyLooks(message, all.start, known.start) || sentence.test(before) || plateBefore.test(before)
        ? known.start
        : all.start,
    end: onlyLooks(message, known.end, all.end) || sentence.test(after) ? known.end : all.end,
  }
}
/** "RCC-7788 Honda Fit" */
const plateBefore = /[a-z]{2,3}[- ]?[0-9]{4}[ ,]*$|[0-9]{4}[- ]?[a-z]{2}[ ,]*$/
const sentence = /[\u4e00-\u9fff]{5}|(?:[a-z']+ ){3}/
/** Colours and kinds fill the stretch. */
function onlyLooks(message: Message, start: number, end: number): boolean {
  const rest = message.folded.slice(start, end).split('')
  const said = message.found.words('looks').filter(hit => hit.start >= start && hit.end <= end)
  for (const hit of said) rest.fill(' ', hit.start - start, hit.end - start)
  return said.length > 0 && !/[\p{L}\p{N}]/u.test(rest.join('').replace(/的|色|\b(?:a|an|the|my)\b/g, ''))
}
