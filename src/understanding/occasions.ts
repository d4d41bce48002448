// Which of the dates said is the purchase and which the event. Knows the words around a date, not how dates are read.
import type { ReadFact } from '../case/facts.ts'
import { hasNotBegun } from '../case/policy/looseDates.ts'
import { type DayInClause, liesAhead } from './ahead.ts'
import { type FoundDate, findDates } from './dates.ts'
import { fact, type Message } from './message.ts'

const bought =
  '买的|提的|牵的|牵回|提滴|买滴|购买|购入|提新?车|购车|买车|买了|买回|入手|交的?车|上牌|牵车(?!去|来|进厂|给)|买入|提到车|提了|提得|购置|落地|开票|拿的?车|接的?车|喜提|[才刚][提买拿]'
const ordered = '订车|订的|下订|定车|定的车|交定金'
const purchaseAfter = new RegExp(
  `^[^.;!?]{0,10}?(?:${bought}|${ordered})|^[^.;!?]{0,24}?\\b(?:bought|purchased|picked (?:it|her|the car) up|picked up|took delivery|got (?:it|the car|this car|my car))`,
)
const purchaseBefore =
  /(?:买于|购于|购车时间|购买时间|提车时间|购车日期|购买日期|买车时间|上牌时间|上牌日期|新车|提车|购车|买车|购买|购入|买了|车才买|刚买|提的|买的|上牌|交车|bought|purchased|picked (?:it|her|the car|my car) up|picked up|pick up|took delivery|delivered|purchase(?: date)?|delivery|new car|owned|had|got)[^,.;!?0-9]{0,14}$/
const purchaseInside = /买|提车|购|车龄|提了|入手|bought|purchased|picked up|owned|\bold$/
const useInside = /^(?:开了|用了)/
/** "They have had my car for 6 weeks": in the workshop, not owned. */
const heldByShop =
  /\b(?:they|you|dealers?|dealership|shop|garage|mechanics?|technicians?|tech|workshop|department|cent(?:er|re)|manufacturer|store|people|guys)(?:'ve|'s)?(?: have| has)?(?: been)?(?: now| already| only| still| both| just| all){0,2} ?$/
const agesOfParts =
  /轮胎|电瓶|蓄电池|刹车片|刹车盘|雨刮|配件|零件|灯泡|贴膜|脚垫|行车记录仪|机油|tires?|tyres?|batter|pads?|rotor|wiper|rubber|stock|\bparts?\b/
const future = /(?:约|预约|之前要|前要|要用|要去|得|需要)[^.;]{0,4}$/
const refused = /(?:不是|并非|而非) ?$|\bnot (?:in |on )?$/
/** Said to be done by then, or offered: a date of a promise, not of what happened. */
const promised =
  /说好|说是|答应|承诺|保证|约好|约定|原定|预计|本来|应该|通知我?|让我等|等到|截止|截至|到期|过保|\b(?:promised|supposed|was told|told me|said it would|expected|scheduled|expires?|expired|appointment|until|by)\b/

export function readDates(message: Message): ReadFact[] {
  const { asked } = message.context
  const dates = findDates(message).filter(
    date => !refused.test(message.folded.slice(Math.max(0, date.start - 9), date.start)),
  )
  if (dates.length === 0) return asked === 'vehicle.purchasedOn' ? bareYear(message) : []
  const facts: ReadFact[] = []
  const purchases = dates.filter((date, i) => !isToCome(message, date) && isPurchase(message, date, dates[i - 1]))
  // delivered beats ordered, an exact date a vague one
  const purchase =
    purchases.find(date => isExactDay(date) && !isOrder(message, date)) ??
    purchases.find(date => !date.vague && !isOrder(message, date)) ??
    purchases[0] ??
    (asked === 'vehicle.purchasedOn' ? dates.find(date => !isToCome(message, date)) : undefined)
  if (purchase !== undefined) facts.push(fact(message, 'vehicle.purchasedOn', purchase.value, purchase))
  if (asked === 'vehicle.purchasedOn' || asked === 'demand') return facts
  const other = dates.filter(
    date =>
      !date.duration &&
      !purchases.includes(date) &&
      !isAside(message, date) &&
      !isAge(message, date) &&
      !liesAhead(clausePartsOf(message, date)) &&
      !isToCome(message, date) &&
      !future.test(message.folded.slice(Math.max(0, date.start - 8), date.start)),
  )
  const event =
    other.find(date => !date.vague && !isRepairTime(message, date)) ??
    other.find(date => !date.vague) ??
    other.find(date => !isRepairTime(message, date)) ??
    other[0]
  if (event !== undefined) facts.push(fact(message, 'background.occurredOn', event.value, event))
  else if (asked === 'background.occurredOn' && purchase === undefined) {
    const first = dates.find(date => !isToCome(message, date))
    if (first !== undefined) facts.push(fact(message, 'background.occurredOn', first.value, first))
  }
  return facts
}

/** Whatever the words around it: a day that has not begun is no day of the trouble, and none of the purchase. */
const isToCome = ({ context }: Message, { value }: FoundDate): boolean =>
  hasNotBegun(value, context.at, context.timeZone)

/** "bought five days ago, invoice dated 23 November": the day written out. */
const isExactDay = ({ value, relative, vague, duration }: FoundDate): boolean =>
  value.length === 10 && !relative && !vague && !duration

/** "2023", in answer to when the car was bought. */
function bareYear(message: Message): ReadFact[] {
  const match = /(?<![0-9])(?:19[89][0-9]|20[0-4][0-9])(?![0-9])/.exec(message.folded.slice(0, 40))
  return match === null || hasNotBegun(match[0], message.context.at, message.context.timeZone)
    ? []
    : [fact(message, 'vehicle.purchasedOn', match[0], { start: match.index, end: match.index + 4 })]
}

/** "说十月底交车": announced, not done. */
const announced = /(?:说|讲|答应|承诺|约定)(?:是|的|了|好|在)?$/

function isPurchase(message: Message, date: FoundDate, previous?: FoundDate): boolean {
  if (announced.test(message.folded.slice(Math.max(0, date.start - 4), date.start))) return false
  const inside = message.folded.slice(date.start, date.end)
  const before = message.folded.slice(Math.max(0, date.start - 30), date.start)
  const after = message.folded.slice(date.end, date.end + 30)
  const clause = clauseOf(message, date)
  if (date.duration) {
    if (agesOfParts.test(clause) || isAge(message, date)) return false
    if (heldByShop.test(before)) return false
    if (purchaseInside.test(inside) || /^(?:owned|had|have had)/.test(inside)) return !/^had (?:it )?in/.test(inside)
    if (useInside.test(inside)) return !/才能|只能|换|修|再/.test(clause) && !/[天周]$/.test(inside)
    // "才三个月" is the car's age when the sentence has just named it
    return (
      /^(?:才|刚|is|only)/.test(inside) &&
      /车|\bcar\b|vehicle/.test(before) &&
      !/修|等|放|停|shop|wait|repair/.test(clause)
    )
  }
  if (/^[^.;!?]{0,6}(?:保养|修|坏|出现|发现|熄火|故障)/.test(after)) return false
  // "车是22年3月的"
  if (/车子?(?:就|都)?是$/.test(before) && /^份?的(?=$|[,.;!? ])/.test(after)) return true
  const upTo = message.folded.slice(Math.max(0, date.start - 70), date.start)
  if (/\binvoice[^.;!?]{0,20}$/.test(upTo) && workBilled.test(message.folded.slice(date.end, date.end + 60)))
    return false
  if (handedOver.test(upTo) && !/\b(?:repair|service)[^.;!?]{0,30}$/.test(upTo)) return !backFromRepair.test(clause)
  if (collected(message, upTo)) return !backFromRepair.test(clause)
  if (promised.test(clauseBefore(message, date)) && !/买|购/.test(after.slice(0, 8))) return false
  if (purchaseAfter.test(after.split(/[,，]/)[0] ?? ''))
    return !/(?:保险|延保|延长|保修|保养|配件|轮胎|电瓶|机油|套餐|会员|卡)/.test(boughtWhat(after))
  return purchaseBefore.test(before)
    ? !/\b(?:had|got)[^.;!?0-9]{0,14}$/.test(before) ||
        /\b(?:had|got) (?:it|her|him|the car|this car|my car)\b(?! back\b(?! in\b))/.test(before)
    : boughtInClause.test(clauseBefore(message, date)) &&
        !(previous !== undefined && isFollowedUp(message, previous, date))
}
const boughtWhat = (after: string): string => /(?:买的|买了|购买|bought)([^,.;!?]{0,20})/.exec(after)?.[1] ?? ''
const isOrder = (message: Message, date: FoundDate): boolean =>
  new RegExp(`^[^,.;!?]{0,8}(?:${ordered}|ordered)`).test(message.folded.slice(date.end, date.end + 20))

/** The verb of buying, and up to the date nothing else that happens. */
const boughtInClause =
  /(?:\b(?:bought|purchased|picked up|took delivery)\b|买了|买的|购买|购入|提了)(?!.*(?:fail|broke|stop|happen|repair|servic|noise|leak|sent|took|since|坏|修|漏|熄|保养|故障|出现|发现)).{0,90}$/

/** "picked it up from the showroom 6 days ago", "invoice dated 23 November". */
const handedOver =
  /\b(?:invoice(?: is| was)? (?:dated|of|from)|invoice date(?: is| was)?:?|date of (?:purchase|delivery)(?: is| was)?:?|(?:picked|collected) (?:it|her|him|the car|my car|this car|the keys) ?(?:up )?(?:brand new |new )?(?:from|at) (?:the |your |a )?(?:[a-z]+ )?(?:show ?room|dealer(?:ship)?|store|sales [a-z]+)|got (?:it|her|him|the car|this car|my car)(?: brand new| new)?)(?: (?:about|around|roughly|nearly|almost|over|only|just|on|in|back in|brand new|new|the))* ?$/
/** "Collected the Haval H6 on Nov 14" */
function collected(message: Message, upTo: string): boolean {
  const car =
    /\b(?:collected|picked up|took delivery of|taken delivery of) (?:the |my |our |a )?(?:brand new |new )?([a-z0-9 -]{1,24}?)(?: on| in)? ?$/.exec(
      upTo,
    )?.[1]
  return car?.split(' ').some(word => message.lexicon.vehicles.has(word)) === true
}
/** "your invoice from 5 November for the brake repair" */
const workBilled =
  /^[^.;!?]{0,40}\b(?:repairs?|service|servicing|labou?r|work|brakes?|tyres?|tires?|oil change|respray|diagnos\w*|fitting)\b/
const backFromRepair = /\b(?:back|after|repair\w*|servic(?:e|ed|ing)|fix\w*|work ?shop|garage|checked|inspect\w*)\b/
/** "bought on the 2nd of October, and on the 9th of November it broke down": the second date begins something new. */
const isFollowedUp = (message: Message, previous: FoundDate, date: FoundDate): boolean =>
  /\b(?:bought|purchased|picked|took delivery)\b/.test(
    message.folded.slice(Math.max(0, previous.start - 60), previous.start),
  ) && /^[ ,]*(?:and|then|but|,)[ ,a-z]{0,12}$/.test(message.folded.slice(previous.end, date.start))

const living =
  'son|daughter|boy|girl|kids?|child|children|baby|toddler|infant|twins|grandson|granddaughter|niece|nephew|dogs?|puppy|cats?|mother|father|mum|mom|dad|wife|husband|grandmother|grandfather|granny|grandad'
const livingBefore = new RegExp(
  `\\b(?:${living}|i'm|i am)\\b(?:'s|,)?(?: (?:is|are|was|who is|who's|aged|now|only|just|about|nearly|almost)){0,3} ?$`,
)
const livingAfter = new RegExp(
  `^,? ?(?:(?:${living})\\b|(?:is|was|are|were|has|had|got|gets|keeps|cried|screamed|in the (?:back|car)|inside)\\b|[.,;!?]|$)`,
)
/** "my 2 year old is in the car", "my dog is 4 years old": nobody bought them. */
function isAge(message: Message, { start, end }: FoundDate): boolean {
  if (!/\b(?:old|is [a-z0-9]+ years?|aged)\b/.test(message.folded.slice(start, end + 4))) return false
  const before = message.folded.slice(Math.max(0, start - 40), start)
  const inside = message.folded.slice(start, end)
  if (livingBefore.test(before)) return true
  const after = message.folded.slice(end, end + 20)
  if (/^,? ?(?:son|daughter|boy|girl|kid|child|baby|toddler|twins|grand|niece|nephew|dog|puppy|cat)/.test(after))
    return true
  return /old$/.test(inside) && /\b(?:my|our|his|her|their)$/.test(before.trimEnd()) && livingAfter.test(after)
}

const spanOf = (message: Message, date: FoundDate): readonly [number, number] =>
  message.clauses.spans[message.clauses.clauseOf[date.start] ?? 0] ?? [date.start, date.end]
const clauseBefore = (message: Message, date: FoundDate): string =>
  message.folded.slice(Math.max(Math.min(spanOf(message, date)[0], date.start), date.start - 110), date.start)
const clausePartsOf = (message: Message, date: FoundDate): DayInClause => {
  const [, to] = spanOf(message, date)
  return {
    before: clauseBefore(message, date),
    inside: message.folded.slice(date.start, date.end),
    after: message.folded.slice(date.end, Math.max(date.end, Math.min(to, date.end + 60))),
  }
}
function clauseOf(message: Message, date: FoundDate): string {
  const [from, to] = spanOf(message, date)
  return message.folded.slice(
    Math.max(Math.min(from, date.start), date.start - 60),
    Math.min(Math.max(to, date.end), date.end + 40),
  )
}

/** "刚刚打过电话了", "just now I called": of the talk and the calls about the matter, unless these are the matter. */
const ofTheTalk =
  /打[过了完通]|打的?电话|电话|来电|联系|联络|沟通|聊|[说讲问回发填写报给]|告诉|提供|通知|\b(?:called|call|rang|phoned|spoke|talked|told|said|sent|texted|emailed|messaged|answered|replied|contacted|hung up|gave|wrote|mentioned)\b/
const toldOfTalk =
  /没人|不接|没接|骂|吼|凶|态度|挂[了断我]|不理|敷衍|推|难听|不耐烦|[坏漏响熄失断撞冒烧卡抖]|\b(?:rude|yelled|shouted|hung up on|ignored|nobody|no one|swore|broke|fail\w*|leak\w*|stall\w*|died|crash\w*|smok\w*)\b/
/** Fine weather today, by when something is wished, or what was promised for then: no date of the trouble. */
function isAside(message: Message, date: FoundDate): boolean {
  const clause = clauseOf(message, date)
  if (/天气|心情|快乐|愉快|weather|nice day|lovely day/.test(clause)) return true
  const inside = message.folded.slice(date.start, date.end)
  if (/^刚|^just now$/.test(inside) && ofTheTalk.test(clause) && !toldOfTalk.test(message.folded)) return true
  const before = clauseBefore(message, date)
  // "it's Thursday today": the day of writing
  if (inside === 'today' && /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day $/.test(before)) return true
  if (/^今[天日]/.test(inside) && /(?:到|至|截止|直到)$/.test(before)) return true
  // "宝马三系20年的", "22年的高尔夫": the year of the car
  if (
    /^[0-9]{2,4}年$/.test(inside) &&
    message.folded.charAt(date.end) === '的' &&
    message.found.words('vehicleWord').some(hit => hit.start > date.end && hit.start <= date.end + 2)
  )
    return true
  if (/^[0-9]{2,4}年$/.test(inside) && /^[的式](?=$|[,.;!? ])/.test(message.folded.slice(date.end, date.end + 2)))
    return true
  // "the map is from 2015": how old a thing is
  if (
    /^(?:from )?(?:19|20)[0-9]{2}$/.test(inside.trim()) &&
    /\b(?:is|are|was|were|it's|still|dates?|dated)(?: from| back to)? ?$/.test(before)
  )
    return true
  const past = /^(?:上|昨|前|去|刚|last|yesterday)/.test(inside)
  if (promised.test(before) && !/[坏漏响熄失断]|fail|broke|leak|stall/.test(clause)) return true
  const wished =
    /希望|盼|能不能|能否|可否|务必|最好|必须|请|尽快|\b(?:hope|please|could you|can you|would like|must|by) ?(?:[^.;!?]*)$/.test(
      before,
    ) ||
    /^(?:之前|以前|前|内)?(?:必须|务必|能|就要|要|得|给我|帮我)[^,.;!?]{0,6}(?:修|好|解决|处理|答复|联系)/.test(
      message.folded.slice(date.end, date.end + 16),
    )
  return wished && !past
}

/** "上周三做完保养,第二天漏油": the visit's date says when, too, but a date of the fault is better. */
const isRepairTime = (message: Message, date: FoundDate): boolean =>
  /^[^,.;!?]{0,12}(?:保养|维修|修|service|repair)/.test(message.folded.slice(date.end, date.end + 20)) ||
  /\b(?:fixed|repaired|serviced|replaced|looked at)(?: it| them| by you| twice| once)? (?:back )?(?:in |on )?$/.test(
    message.folded.slice(Math.max(0, date.start - 30), date.start),
  )
