// Since when, how often and under which conditions a fault shows itself, in the customer's words. Knows no parts of the car.
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message, trimmed } from './message.ts'
import type { Hit } from './rules.ts'

const since =
  /(?:自从|从|自|打)[^,.;!?]{1,14}(?:开始|起|以来|以后|之后)|(?:今天|昨天|前天|上周|上个?月|去年|今年|最近|前几天|[0-9一二三四五六七八九十]{1,3}月(?:份)?)[^,.;!?]{0,6}(?:开始|起)(?=[^,.;!?]|$)|提车(?:当天|第[一二三]天|就)|(?:买来|提车|接车|到手|交车)(?:之?后)?(?:就一直|一直)|新车就|(?:保养|维修|修|换|更换|升级|事故)[^,.;!?]{0,6}(?:之后|以后|后)(?:就)?一直|(?:已经|持续|连续)(?:有|持续)?[0-9一二两三四五六七八九十半几]{1,3}个?多?(?:天|周|星期|礼拜|月|年)了?|(?:ever )?since [^,.;!?]{2,40}|for (?:the )?(?:past|last) [^,.;!?]{2,30}|for (?:about |over |almost )?(?:a|an|one|two|three|four|five|six|several|[0-9]{1,2}) (?:days?|weeks?|months?|years?) now|(?:started|began) (?:about |around )?(?:yesterday|today|last [a-z]+|this [a-z]+|on [a-z]+|in [a-z]+|[a-z0-9]+ (?:days?|weeks?|months?) ago)|from day one|from the (?:very )?(?:beginning|start|first day)/
const frequency =
  /时好时坏|时有时无|断断续续|三天两头|隔三差五|隔三岔五|一阵一阵|有的时候|有时候?|偶尔会?|偶发性?|偶而|经常性?|常常|几乎每次|几乎每天|每次(?:都)?|总是|老是|一直|时不时|间歇性?|越来越频繁|频繁|天天|每天[^,.;!?]{0,4}次|每天|每周[^,.;!?]{0,4}次|每隔[^,.;!?]{1,6}|一天[^,.;!?]{1,4}次|动不动(?:就)?|十有八九|必现|必然出现|反复(?:出现)?|持续|\b(?:sometimes|occasionally|always|almost every time|nearly every time|every single (?:time|day|morning)|every (?:time|day|morning|few [a-z]+|other day)|each time|often|intermittent(?:ly)?|on and off|off and on|now and then|now and again|from time to time|once in a while|constantly|continuously|consistently|frequently|repeatedly|all the time|most of the time|randomly|at random|at times|daily|rarely|non-?stop|(?:once|twice|(?:two|three|several|a few|[2-9]) times) (?:a|per) (?:day|week|month))\b/
const conditions =
  /冷车(?:启动|起步)?|热车(?:后|启动)?|冷启动|热启动|早上(?:第一次)?(?:启动|发动|打火|开)|刚(?:启动|着车|打着火)|下雨天?|大雨天?|暴雨|雨天|下雪天?|涉水后?|高速(?:行驶)?(?:时|上)?|中高速|低速|怠速(?:时)?|原地|停车时|起步(?:的时候|时)?|急?加速(?:的时候|时|过程中)?|减速(?:的时候|时)|松油门|收油|踩?急?刹车(?:的时候|时)|踩刹车|轻踩刹车|转弯(?:的时候|时)?|打方向(?:盘)?(?:的时候|时)?|倒车(?:的时候|时)?|挂倒[挡档]|换[挡档](?:的时候|时)?|过减速带(?:的时候|时)?|过坎(?:的时候|时)?|过坑|颠簸(?:路面|路段)?(?:时)?|烂路|坑洼路面|开空调(?:的时候|时|后)?|开暖风|充电(?:的时候|时|中|过程中)|快充(?:时)?|慢充(?:时)?|行驶中|行驶过程中|上坡(?:的时候|时)?|下坡(?:的时候|时)?|爬坡|堵车(?:的时候|时)?|等红灯(?:的时候|时)?|时速[0-9]+[^,.;!?]{0,4}|[0-9]{2,3}(?:码|迈|km\/h)(?:以上|以下|左右)?|[0-9]{3,4}转|夏天|冬天|天气?冷(?:的时候)?|天气?热(?:的时候)?|零下[0-9一二三十]*度?|高温|低温|洗车后|满载|\b(?:cold start(?:s|ing)?|when (?:it(?:'s| is)|the (?:engine|car|weather) is) (?:cold|hot|warm|raining|wet|parked|idling)|when (?:cold|hot|warm)|when it rains|in (?:the )?(?:rain|snow|heat|morning|reverse|traffic)|when (?:i |the car )?(?:am |is )?(?:braking|brake|turning|turn|reversing|reverse|accelerating|accelerate|driving|drive|starting|start|shifting|shift|parking|merging|stopping|charging)(?: (?:left|right|hard|slowly|the car|uphill|downhill))?|while (?:driving|braking|turning|charging|reversing|accelerating|idling|parked|merging)|at (?:high|low|highway|idle|higher|lower) ?(?:speeds?|rpms?)?|at (?:a )?(?:red|stop) ?(?:lights?|signs?)|(?:at|above|over|below|under|around|between) [0-9]{2,3}(?: (?:and|to|-) ?[0-9]{2,3}| ?- ?[0-9]{2,3})? ?(?:mph|km\/h|kmh|kph)|on the (?:highway|freeway|motorway)|over (?:speed )?bumps|on (?:rough|bumpy|wet|icy) roads|in (?:cold|hot|wet|winter|summer) ?(?:weather|mornings?)?|going (?:up|down)hill|uphill|with the (?:ac|a\/c|air conditioning|heater) on|under (?:load|acceleration|braking))\b/g
const notTold = /你们|客服|店里|打电话|联系|回复|推|说|the dealer|they|you (?:guys )?/

interface Circumstances {
  since?: Hit
  frequency?: Hit
  conditions?: Hit[]
}
const mostConditions = 4

function find(message: Message): Circumstances {
  const text = message.folded.slice(0, 2000)
  const at = (pattern: RegExp): Hit | undefined => {
    const match = pattern.exec(text)
    return match === null ? undefined : trimmed(message, { start: match.index, end: match.index + match[0].length })
  }
  const [began, often] = [at(since), at(frequency)]
  const when: Hit[] = []
  for (const match of everyMatch(text, conditions)) {
    if (when.length >= mostConditions) break
    const hit = trimmed(message, { start: match.index, end: match.index + match[0].length })
    const words = text.slice(hit.start, hit.end)
    if (!when.some(other => text.slice(other.start, other.end).includes(words))) when.push(hit)
  }
  return {
    ...(began === undefined ? {} : { since: began }),
    ...(often === undefined ? {} : { frequency: often }),
    ...(when.length === 0 ? {} : { conditions: when }),
  }
}

const cut = (message: Message, at: Hit): string => message.text.slice(at.start, at.end)
const joined = (message: Message, hits: readonly Hit[]): string => {
  const words = hits.map(hit => cut(message, hit))
  return words.join(/[\u4e00-\u9fff]/.test(words[0] ?? '') ? '、' : ', ')
}

/** For the symptoms of the message: each in the customer's words. */
export function circumstancesOf(message: Message): { since?: string; frequency?: string; conditions?: string } {
  const found = find(message)
  return {
    ...(found.since === undefined ? {} : { since: cut(message, found.since) }),
    ...(found.frequency === undefined ? {} : { frequency: cut(message, found.frequency) }),
    ...(found.conditions === undefined ? {} : { conditions: joined(message, found.conditions) }),
  }
}

/** The same as facts of their own, each with its place, when the message speaks of a fault. */
export function readCircumstances(message: Message): ReadFact[] {
  if (message.found.words('fault').length === 0 || message.context.asked !== undefined) return []
  const found = find(message)
  const facts: ReadFact[] = []
  const ofTheFault = (at: Hit): boolean => !notTold.test(message.folded.slice(Math.max(0, at.start - 6), at.end + 8))
  if (found.since !== undefined) facts.push(fact(message, 'symptom.since', cut(message, found.since), found.since))
  if (found.frequency !== undefined && ofTheFault(found.frequency))
    facts.push(fact(message, 'symptom.frequency', cut(message, found.frequency), found.frequency))
  const first = found.conditions?.[0]
  if (found.conditions !== undefined && first !== undefined)
    facts.push(fact(message, 'symptom.conditions', joined(message, found.conditions), first))
  return facts
}
