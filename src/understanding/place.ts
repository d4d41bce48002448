// Where it happened, in the customer's words; and, in danger or when it was asked for, where they are now. Knows no maps.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message, trimmed, whole } from './message.ts'
import { beyondName, isNoPlace } from './notAPlace.ts'
import { overIn } from './over.ts'
import {
  chatterLength,
  chinesePlaceIn,
  englishPlaceIn,
  introLength,
  isChatter,
  isNowhere,
  namesPlace,
  tellsWhere,
} from './placeTold.ts'

const place =
  /(?:在|到|位于|停在|于)((?:[^,.;!?在到 ]|(?<![\u4e00-\u9fff]) | (?![\u4e00-\u9fff])){0,16}(?:国道[0-9一二三四五六七八九十]{1,3}号(?:[东南西北]上|[东南西北]下|[东南西北]向)?|高速公路|高速|高架|路口|国道|省道|服务区|隧道|大桥|大道|路上|街|立交|收费站|停车场|小区|匝道|车库|地库|车位|充电站|商场|超市|公司|单位|加油站|路段|路边|路(?!肩))(?:上|旁边|旁|边|附近|门口|出口|入口|里|往[^,.;!?]{1,12}方向)?)/
const roadside =
  /([^\s,.;!?在我于上下走跑开到车刚天了提的突从是都就还家买卖人你他她们那这有没不又再年月日时候后前才把被跟和与修熄火次去趟往一跑拉拖停趴坏堵过]{1,6}高速(?:公路)?(?![时速上路]{0,2}(?:开|行|跑|突然|行驶))(?:[^,.;!?]{0,20}(?:公里|k[0-9]+|服务区|出口|方向|处|段|附近|匝道|入口|km(?: ?[0-9]+)?))?|国道[0-9一二三四五六七八九十]{1,3}号(?:[东南西北]上|[东南西北]下|[东南西北]向)?(?: ?[0-9.]+ ?(?:公里|k|km))?|(?<=\t)(?:高速公路|高速|高架|国道|省道|隧道|马路|路)[上里边]|(?<![a-z0-9.])(?<![\u4e00-\u9fff在上走到于从速道] ?)[a-z]?[0-9]{0,3}g[0-9]{1,4}(?![a-z])[^,.;!?]{0,16}[a-z0-9]*|\b(?:near exit|on the|at the|on|near) (?:[a-z0-9' -]{1,30}) (?:highway|expressway|freeway|motorway|road|street|avenue|tunnel|bridge|exit [0-9]+|service area|parking lot)\b|\b(?:i|us|route|hwy|highway)[- ]?[0-9]{1,3}\b|\b(?:in|at|outside|inside) (?:the|a|my|our) (?:[a-z]+ ){0,3}(?:parking lot|parking garage|garage|driveway|mall|gas station|charging station|office|supermarket|airport)(?: (?:of|at|near|in) [a-z0-9' -]{2,30})?\b)/
/** "上周高速上": the week is no part of the place. */
const timeWords =
  /[上下这本](?:个?(?:周|星期|礼拜)[一二三四五六日天末]?|个?月|次|回|午)|(?:周|星期|礼拜)[一二三四五六日天末]|昨[天晚日]|前[天几](?:天|次)?|今[天早晚]|去年|那天|当时|刚[才刚]|早上|中午|晚上|[0-9]{1,2}[月日号点]/g
/** Asked where, a telephone number or a bare cry for help is no place. */
const noLocation = (said: string): boolean =>
  (!/\p{L}{2}/u.test(
    said.replace(/我的?|手机|电话|号码?|联系|打|是|\b(?:my|phone|number|is|call|me|mobile)\b/g, ' '),
  ) &&
    !/(?<![a-z0-9])[gskax][0-9]{1,4}(?![0-9])/.test(said)) ||
  /^(?:救命|快来|快点|快派|快救|help|hurry|sos)[^0-9,]{0,8}$/.test(said)
/** A question, a wish, how it goes: told where a place was asked for, it is none. */
const noPlace =
  /^(?:(?:and|but|so|ok|okay|please|now|then|also) )*(?:(?:why|what|what's|whats|who|whom|how|when)\b|where (?:do|can|should|are|is|to|shall)\b|(?:should|shall|can|could|do|does|did|will|would|may) (?:i|we|you|they|it|he|she|somebody|someone)\b|(?:i|we) (?:also )?(?:want|need|demand|would like)\b|i'd like|still (?:going|moving|driving|rolling)|(?:(?:i|we|it|car|the car)(?:'ve|'s|'m|'re| have| has| am| are)? )?(?:(?:just|now|finally|already|safely) )*(?:pulled (?:over|in|up)|stopped|parked up|at a standstill|switched off|out of the car)(?: (?:now|safely|already|to the side|at the side|on the side))*$|thank|(?:i'?m|i am|we'?re|we are|everyone is) (?:all )?(?:ok|okay|safe|fine|dizzy|scared|out)\b|(?:it|she|he|they|everyone)(?:'s|'re| is| are)? (?:all )?(?:out|safe|ok|fine|bleeding)\b|(?:the |a )?(?:fire ?(?:truck|engine|brigade)|firefighters|tow ?truck|tow|police|ambulance)\b.{0,20}\b(?:here|arrived|left|took|came|coming)\b)|怎么办|咋办|为什么|为啥|怎么(?:会|停|回事|还)|打什么|打哪个|打给谁|谁[来会能]|^(?:我|我们)(?:还|也)?(?:要|想)(?:投诉|退|换|赔|知道|问)|^还在[^,]{0,8}(?:开|动|走|跑|滑)着?$|停哪|停在哪|停不下|刹不住|煞不住|^还在[^,]{0,4}(?:动|溜|滑)|^(?!.*(?:路|高速|公里|出口|号|k[0-9])).*(?:护栏外|安全的?地方|安全地带|安全处)|^(?!.*(?:road|motorway|highway|exit|km|[0-9])).*(?:behind the barrier|safe place|somewhere safe)|虚惊|误报|开玩笑|\b(?:false alarm|joking|kidding)\b|^(?:不用|不要|不必|别|不想|不需要)|(?:吗|么)$|(?:要不要|用不用|需不需要|该不该|是不是)|^(?:(?:我们?|车子?|人|都|也|已经|现在|终于|刚|先|好的?|嗯|是的?){0,6}(?:靠边(?:停)?(?:车|好|下|稳)?|停(?:下来?|好|稳|住|妥|车(?!场))|熄火|下车|下来|出来|撤离|撤到护栏外面?|照做|(?:打|开)(?:开|了)?(?:双闪|双黄灯)|拉(?:了|好)?手[刹煞]车?)(?:了|啦|喽)?[ .、]{0,4}){1,4}$|^(?:120|119|110|122|救护车|消防车?|警察|交警|拖车|救援|你们|人).{0,3}(?:还没|没|怎么还|什么时候|快)/

const asksBeside =
  /[一-龥] [一-龥].*(?:[吗么]|要不要|能不能|可不可以|怎么)|(?:[吗么]|要不要|能不能|可不可以|怎么).* [一-龥]/
/** What hangs at the end of a place: "松江出口 快来啊" */
const goesOn = /(?<=.{2})(?:[ 、]+(?:快|赶紧|麻烦|救命|谢谢|拜托)[^0-9 ]{0,8}|[了啊呀哦的])+$/

interface Part extends At {
  /** within it, and no place: cut out */
  gaps: readonly At[]
}
/** What is left of an answer for the place once questions and the like are cut off at its ends, and the plate or the name in its midst. */
function placePart(text: string, all: At): Part | undefined {
  const parts: { start: number; end: number; fits: boolean; odd: boolean }[] = []
  const told = text.slice(all.start, all.end)
  // "我在地下室 要拔插头吗": a blank divides what is told from what is asked
  const piece = asksBeside.test(told) ? /[^,;!? ]+/g : /[^,;!?]+/g
  for (const found of told.matchAll(piece)) {
    const words = found[0].trim()
    if (words === '') continue
    const from = all.start + found.index + found[0].indexOf(words)
    const start = from + chatterLength(words)
    const end = from + words.length
    const said = text.slice(start, end)
    const odd = isNoPlace(said)
    parts.push({ start, end, fits: !odd && !noPlace.test(said) && namesPlace(said) && !isChatter(said), odd })
  }
  const first = parts.findIndex(part => part.fits)
  const last = parts.findLastIndex(part => part.fits)
  const [from, until] = [parts[first], parts[last]]
  if (from === undefined || until === undefined) return undefined
  const gaps = parts.flatMap(({ start, end, odd }, at) =>
    // with the comma before it
    odd && at > first && at < last ? [{ start: parts[at - 1]?.end ?? start, end }] : [],
  )
  return { start: from.start, end: until.end, gaps }
}
/** The words of a stretch without its gaps. */
const wordsOf = (text: string, { start, end }: At, gaps: readonly At[]): string =>
  [...gaps, { start: end, end }].map((gap, at) => text.slice(at === 0 ? start : gaps[at - 1]?.end, gap.start)).join('')

/** "已经在家了,没危险": sends rescue away and names no place. */
const standsDown = (message: Message, said: string): boolean => {
  if (overIn(message) !== undefined && !/路|街|区|号|高速|road|street|avenue|highway|exit/.test(said)) return true
  const has = (rule: string): boolean => message.found.of(`danger/${rule}`).length > 0
  return (
    (has('safe') || has('over') || (has('home') && /已|了|昨|now|already|yesterday/.test(said))) &&
    !/路|街|区|号|高速|[0-9]|road|street|avenue|highway|exit/.test(said)
  )
}

export function readPlace(message: Message, evasive: boolean, inDanger: boolean): ReadFact[] {
  const facts: ReadFact[] = []
  const { asked } = message.context
  // pinyin put right stands at other places than it was written
  if (message.folded.includes('_') && !/\p{Script=Han}/u.test(message.text)) return facts
  const text = message.folded.slice(0, 4000)
  const all = trimmed(message, whole(message))
  const timeless = text.replace(timeWords, word => '\t'.repeat(word.length))
  const where = roadside.exec(timeless) ?? place.exec(text)
  const found = where === null ? undefined : placed(message, where)
  if (found !== undefined && found.end - found.start >= 3)
    facts.push(fact(message, 'background.place', message.text.slice(found.start, found.end), found))
  const part = placePart(text, all)
  const said = part === undefined ? '' : wordsOf(text, part, part.gaps)
  if (
    asked === 'location' &&
    part !== undefined &&
    (!evasive || tellsWhere(said)) &&
    !standsDown(message, said) &&
    !noLocation(said) &&
    said.length >= 2
  ) {
    const cut = trimmed(message, { start: part.start + introLength(said), end: part.end })
    const tail = goesOn.exec(text.slice(cut.start, cut.end))?.[0].length ?? 0
    const span = { start: cut.start, end: Math.min(cut.end - tail, cut.start + 300) }
    facts.push(fact(message, 'location', wordsOf(message.text, span, part.gaps), span))
  } else if (asked !== 'location' && message.context.rescue && part !== undefined && tellsWhere(said)) {
    const cut = trimmed(message, { start: part.start + introLength(said), end: part.end })
    const tail = goesOn.exec(text.slice(cut.start, cut.end))?.[0].length ?? 0
    const span = { start: cut.start, end: cut.end - tail }
    facts.push(fact(message, 'location', wordsOf(message.text, span, part.gaps), span))
  } else if (asked !== 'location' && inDanger) {
    const at =
      longer(found, englishPlaceIn(message.text.slice(0, 400)) ?? chinesePlaceIn(text.slice(0, 200))) ??
      numberedRoadIn(text.slice(0, 200))
    if (at && !isNowhere(text.slice(at.start, at.end)))
      facts.push(fact(message, 'location', message.text.slice(at.start, at.end), at))
  }
  return facts
}

/** "车在G60上抛锚了" */
function numberedRoadIn(text: string): At | undefined {
  const found =
    /(?<![a-z0-9])[gs][0-9]{1,4}(?![a-z0-9])(?: ?[一-龥]{2,3}(?:高速|快速)(?:公路)?)?(?=上|[往向去]|[,.;!?]|$)/.exec(
      text,
    )
  return found && /[一-龥]/.test(text) ? { start: found.index, end: found.index + found[0].length } : undefined
}

type At = { start: number; end: number }
const longer = (one: At | undefined, other: At | undefined): At | undefined =>
  one && other ? (other.end - other.start > one.end - one.start ? other : one) : (one ?? other)

function placed(message: Message, match: RegExpExecArray): At {
  const caught = match[1] ?? match[0]
  const start = match.index + Math.max(0, match[0].indexOf(caught))
  // "在延安路家乐福门口", and not "延安路" alone
  const more = beyond.exec(message.folded.slice(start + caught.length, start + caught.length + 16))?.[0].length ?? 0
  const name = message.folded.slice(start, start + caught.length + more)
  const end = start + name.length - (/\p{Script=Han}/u.test(name) ? 0 : (beyondName.exec(name)?.[0].length ?? 0))
  return trimmed(message, { start, end })
}
const beyond =
  /^[^,.;!? 了着的我车]{0,10}(?:门口|对面|旁边|旁|附近|出口|入口|匝道|路口|加油站|服务区|商场|广场|中心|大厦|地库|车库|停车场|[0-9]+号|方向)(?:边|处|口)?/
