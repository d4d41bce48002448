// Answers in the customer's own words to the questions that take any words: conditions, frequency, lamps, drivable, place, losses …
// Also drivable, lamps, losses and place when told unasked. What refuses or evades is no answer.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message, trimmed, whole } from './message.ts'

const undrivable =
  /不能开|开不了|没法开|无法行驶|不敢开|动不了|开不动|趴窝|打不着|启动不了|无法启动|不能动|走不了|开不走|不能行驶|没办法开|不能上路|can'?t (?:be )?driven?|cannot (?:be )?driven?|can not drive|not drivable|undrivable|undriveable|not driveable|won'?t start|doesn'?t move|won'?t move|unsafe to drive|not safe to drive|will not start|immobile/
const drivable =
  /还能开|能开|可以开|能正常开|开得走|可以行驶|能行驶|能动|照常开|正常开|能走|可以走|勉强能|can (?:still )?(?:be )?driven?|still drivable|still drive|is drivable|drives fine|still driving|it moves|driveable/
const place =
  /(?:在|到|位于|停在|于)([^,.;!?在到]{0,16}(?:高速公路|高速|高架|路口|国道|省道|服务区|隧道|大桥|大道|路上|街|立交|收费站|停车场|小区|匝道|车库|加油站|路段|路边|路)(?:上|旁边|旁|边|附近|门口|出口|入口|里|往[^,.;!?]{1,12}方向)?)/
const roadside =
  /([^\s,.;!?在我于上下走跑开到]{1,6}高速(?:公路)?(?![时速上路]{0,2}(?:开|行|跑|突然|行驶))(?:[^,.;!?]{0,20}(?:公里|k[0-9]+|服务区|出口|方向|处|段|附近|匝道|入口|km(?: ?[0-9]+)?))?|(?<=\t)(?:高速公路|高速|高架|国道|省道|隧道|马路|路)[上里边]|[a-z]?[0-9]{0,3}g[0-9]{1,4}[^,.;!?]{0,16}[a-z0-9]*|\b(?:near exit|on the|at the|on|near) (?:[a-z0-9' -]{1,30}) (?:highway|expressway|freeway|motorway|road|street|avenue|tunnel|bridge|exit [0-9]+|service area|parking lot)\b|\b(?:i|us|route|hwy|highway)[- ]?[0-9]{1,3}\b)/
/** "上周高速上": the week is no part of the place. */
const timeWords =
  /[上下这本](?:个?(?:周|星期|礼拜)[一二三四五六日天末]?|个?月|次|回|午)|(?:周|星期|礼拜)[一二三四五六日天末]|昨[天晚日]|前[天几](?:天|次)?|今[天早晚]|去年|那天|当时|刚[才刚]|早上|中午|晚上|[0-9]{1,2}[月日号点]/g
/** Asked where, a telephone number or a bare cry for help is no place. */
const noLocation = (said: string): boolean =>
  !/\p{L}{2}/u.test(said.replace(/我的?|手机|电话|号码?|联系|打|是|\b(?:my|phone|number|is|call|me|mobile)\b/g, ' ')) ||
  /^(?:救命|快来|快点|快派|快救|help|hurry|sos)[^0-9,]{0,8}$/.test(said)
const placeWords =
  /路|高速|服务区|公里|附近|街|区|市|省|县|镇|村|站|桥|隧道|出口|入口|匝道|门口|停车|小区|号|弄|收费|方向|楼|广场|店|大厦|机场|学校|医院|公园|家|地库|车库|公司|对面|旁边|国道|k[0-9]|road|street|highway|exit|near|km|avenue|parking|mall|airport|bridge|tunnel|gas station|station|home|office|lane|drive|blvd|freeway|motorway|between|[0-9]{2,}\.[0-9]{3,}|g[0-9]+/
const losses =
  /[^,.;!?]{0,10}(?:拖车费|误工费?|打车费|打车钱|租车费?|住宿费?|停运|营运损失|医药费|耽误|误机|误工|请假|扣工资|违约金|损失了|白跑|towing fee|tow fee|tow bill|rental car|lost wages|missed work|hotel|missed my flight|taxi)[^,.;!?]{0,16}/
/** "Call me after 6pm", "晚上七点以后联系我": how and when, told unasked. */
const contactEnglish =
  /\b(?:(?:please )?(?:only )?(?:call|ring|phone|text|contact|reach|message|email) (?:me|us)(?: back)?(?: only)? (?:after|before|between|in the|at|around|on (?:week|mon|tue|wed|thu|fri|sat|sun|my mobile|wechat)|by (?:text|email|phone|wechat|sms)|any ?time|during|instead|tomorrow|tonight|this (?:afternoon|evening))|(?:please )?(?:don't|do not) (?:call|phone|ring)(?: me)?)[^.,;!?\n]{0,40}/
const contactTime =
  '早上|上午|中午|下午|晚上|傍晚|下班|周末|周[一二三四五六日]|工作日|平时|明天|后天|随时|(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,2})点'
const contactChinese = new RegExp(
  `(?:请|麻烦|最好|尽量|只能?|可以)?(?:在|等)?(?:(?:${contactTime})[^,.;!?没未才就都]{0,10}?(?:再)?(?:打给我|打我|给我(?:打|来|回)|联系我|致电|找我|回我|回电给我)|(?:请|最好|麻烦)?(?:发|用|加)?(?:短信|微信|邮件)(?:联系|通知|回复?|给|发)我?)(?:电话|手机|就行|就好|即可|吧)*`,
)
const notPreference =
  /没|未|不接|说(?!话)|答应|承诺|昨|前天|上周|之前说|你们说|什么时候|多久|为什么|吗|nobody|never|didn't|did not|promised|was supposed/
/** Each lamp once, by its longest name. */
export function namesOf(message: Message, lamps: readonly { start: number; end: number }[]): string[] {
  const few = lamps.slice(0, 12)
  const longest = few.filter(
    hit => !few.some(other => other !== hit && other.start <= hit.start && other.end >= hit.end),
  )
  return [...new Set(longest.map(hit => message.text.slice(hit.start, hit.end)))]
}

/** "已经在家了,没危险": sends rescue away and names no place. */
const standsDown = (message: Message, said: string): boolean => {
  const has = (rule: string): boolean => message.found.of(`danger/${rule}`).length > 0
  return (
    (has('safe') || (has('home') && /已|了|昨|now|already|yesterday/.test(said))) &&
    !/路|街|区|号|高速|[0-9]|road|street|avenue|highway|exit/.test(said)
  )
}

const free = ['customer.contactPreference', 'symptom.frequency', 'symptom.conditions'] as const

export function readAnswers(message: Message, evasive: boolean, inDanger: boolean): ReadFact[] {
  const facts: ReadFact[] = []
  const { asked } = message.context
  const text = message.folded.slice(0, 4000)
  const all = trimmed(message, whole(message))
  const at = (match: RegExpExecArray, group = 0): { start: number; end: number } => {
    const start = match.index + (group === 0 ? 0 : match[0].indexOf(match[group] ?? ''))
    return trimmed(message, { start, end: start + (match[group] ?? '').length })
  }

  const bad = undrivable.exec(text)
  const good = bad === null ? drivable.exec(text) : null
  const told = bad ?? good
  const asksBack = told !== null && /^.{0,3}(?:吗|么|\?|不$)/.test(text.slice(told.index + told[0].length))
  if (
    told !== null &&
    !asksBack &&
    !/万一|如果|怕|会不会|能不|是否|can i|is it/.test(text.slice(Math.max(0, told.index - 8), told.index))
  )
    facts.push(fact(message, 'symptom.drivable', bad === null, at(told)))
  else if (asked === 'symptom.drivable' && told === null && all.end > all.start) {
    const answer = text.slice(all.start, all.end)
    if (/^(?:不能|不行|不可以|不敢|no|nope|not)(?![a-z])/.test(answer))
      facts.push(fact(message, 'symptom.drivable', false, all))
    else if (/^(?:能|可以|还行|行|yes|yeah|yep|ok|sure|是的?)(?![a-z])/.test(answer))
      facts.push(fact(message, 'symptom.drivable', true, all))
  }

  const lamps = message.found.words('lampWord')
  const first = lamps[0]
  if (first !== undefined) {
    facts.push(fact(message, 'symptom.warningLamps', namesOf(message, lamps), { start: first.start, end: first.end }))
  } else if (
    asked === 'symptom.warningLamps' &&
    !evasive &&
    all.end - all.start <= 60 &&
    /灯|light|lamp|abs|esp|报警|标/.test(text.slice(all.start, all.end))
  ) {
    facts.push(fact(message, 'symptom.warningLamps', [message.text.slice(all.start, all.end)], all))
  }

  if (
    asked === 'symptom.warningLamps' &&
    first === undefined &&
    /^(?:没有?(?:亮)?灯?|都?没亮|没有?(?:故障灯|报警|亮)|无|no|none|no lights?|no warning lights?)[了的啊 ]*$/.test(
      text.slice(all.start, all.end),
    )
  ) {
    facts.push(fact(message, 'symptom.warningLamps', [], all))
  }

  const lost = losses.exec(text)
  if (lost !== null) {
    const span = at(lost)
    facts.push(fact(message, 'background.losses', message.text.slice(span.start, span.end).slice(0, 300), span))
  }

  const timeless = text.replace(timeWords, word => '\t'.repeat(word.length))
  const where = roadside.exec(timeless) ?? place.exec(text)
  if (where !== null) {
    const span = at(where, where.length > 1 && where[1] !== undefined ? 1 : 0)
    if (span.end - span.start >= 3)
      facts.push(fact(message, 'background.place', message.text.slice(span.start, span.end), span))
  }
  const said = text.slice(all.start, all.end)
  if (
    asked === 'location' &&
    !evasive &&
    !standsDown(message, said) &&
    !noLocation(said) &&
    (said.length >= 3 || (said.length === 2 && placeWords.test(said)))
  ) {
    const span = { start: all.start, end: Math.min(all.end, all.start + 300) }
    facts.push(fact(message, 'location', message.text.slice(span.start, span.end), span))
  } else if (where !== null && asked !== 'location' && inDanger) {
    const span = at(where, where.length > 1 && where[1] !== undefined ? 1 : 0)
    facts.push(fact(message, 'location', message.text.slice(span.start, span.end), span))
  }

  const wish = asked === 'customer.contactPreference' ? null : (contactEnglish.exec(text) ?? contactChinese.exec(text))
  if (wish !== null && !notPreference.test(text.slice(Math.max(0, wish.index - 16), wish.index + wish[0].length + 6))) {
    const span = at(wish)
    const number = /[0-9][0-9 -]{4,}[0-9]/.test(wish[0])
    if (!number) facts.push(fact(message, 'customer.contactPreference', message.text.slice(span.start, span.end), span))
  }

  for (const slot of free) {
    if (asked !== slot || evasive || all.end === all.start) continue
    const span = { start: all.start, end: Math.min(all.end, all.start + 200) }
    facts.push(fact(message, slot, message.text.slice(span.start, span.end), span))
  }
  return facts
}
