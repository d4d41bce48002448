// The odometer, in kilometres: of all distances and unit-less numbers the one that is the car's own reading, the current one where
// several are told. Speeds, trips, ranges, warranties, service intervals and ways to somewhere are left alone.
import type { ReadFact } from '../case/facts.ts'
import { amountOf, type Distance, distanceNumber, findDistances, inKm } from './distances.ts'
import { englishNumberOf, englishNumberPattern } from './englishNumerals.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message } from './message.ts'
import { oddDistance, readingHints, sinceWork, sinceWorkAfter } from './mileageContext.ts'

/** Called by its name, with no unit needed: "里程数 8500", "表显3.2万", "the failure mileage was about 45,000". */
const filler =
  '(?:数|表|上|的|应该|应|是|为|有|在|到|约|刚|才|仅|只|显示|读数|目前|现在|已经?|大概|大约|差不多|总共|一共|[:= ,(])'
const namedChinese = new RegExp(
  `(?<!不限|续航|保养)(?:公里数|里程数|里程表|总里程|行驶里程|码表|表显里程|表显|表底|里程)${filler}{0,8}(?<![0-9.])(${distanceNumber})(?![0-9.:/-])`,
  'g',
)
/** A verb of driving is enough when the number ends in 万: "跑了3万5". */
const drivenChinese =
  /(?:跑|开|行驶|行使|走)(?:了|有|到|过|掉)?(?:大概|差不多|大约|快|近|有|才|都|约|不止|已经|将近){0,2}((?:[0-9]{1,2}(?:\.[0-9]{1,2})?|[一二两三四五六七八九十]{1,3}几?)(?:万|w(?![a-z]))(?:[0-9一二两三四五六七八九](?![0-9])千?)?)/g
const englishFiller =
  "(?:was|were|is|are|as|of|at|on|in|about|around|roughly|approx|appx|approximately|over|just|only|nearly|almost|currently|now|then|today|the|my|car|vehicle|it|reads?|reading|read|shows?|showed|says?|said|that|this|should|actually|time|failure|incident|accident|crash|breakdown|event|repair|current|reported|estimated|exactly|somewhere|between|under|below|less|more|than|a|little|bit|has|had|to be|be|when|happened|driven|'s|[:=.,()~ -])"
const namedEnglish = new RegExp(
  `\\b(?<!\\b(?:gas|fuel|petrol|average|good|great|poor|better|worse|bad|highway|city) )(?:mile?ages?|odometer|odo|miles|kms?)\\b${englishFiller}{0,20}(?<![0-9.,])(?:([0-9]{1,3}(?:[,.][0-9]{3})+|[0-9]{2,3}(?: [0-9]{3})+|[0-9]{1,7}(?:\\.[0-9]{1,2})?)( ?k(?![a-z])| ?thousand)?|(${englishNumberPattern}))(?![0-9/:-]|,[0-9]|\\.[0-9])`,
  'g',
)
/** "45k on the clock", "with 60,000 on it". */
const onTheClock =
  /(?<![0-9.,$])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7}(?:\.[0-9]{1,2})?)( ?k(?![a-z])| ?thousand)? on (?:the |my )?(?:clock|odometer|odo|dash|it\b|her\b|car\b)/g
/** "a Civic with 58k", "at 45k": thousands without a unit are miles or kilometres, unless it is money. */
const inThousands =
  /(?:\b(?:with|w\/|has|had|at|only|under)|@) ?(?:only |about |just |over |around |approximately |roughly |nearly |almost ){0,2}(?<![$¥0-9.,])([0-9]{1,3}(?:\.[0-9])?)( ?k)(?![a-z0-9]| ?(?:of|in|for|dollars?|yuan|rmb|usd|down|loan|rpm|per|a year))/g
/** "at 43,000 the engine died", "only has 37,000", "43,000 at the time of failure": in a message that speaks of miles. */
const bareThousands =
  /\b(?<!(?:valued|priced|sold|bought|quoted|listed|offered|estimated) )(?:at|@|(?:has|had) (?:only|just)|(?:only|just) (?:has|had)) ?(?:about |around |approximately |roughly )?([0-9]{1,3},[0-9]{3})(?= (?:the|my|it|when|and the)\b|[,.;)]|$)|(?<![0-9.,$])([0-9]{1,3},[0-9]{3})(?= at (?:the )?time of (?:the )?(?:failure|incident|accident|crash))/g
/** "10万多点开始烧机油": no unit, no verb of driving, but a trouble that sets in there. */
const setsIn =
  /(?<![0-9.花价值])([0-9]{1,2}(?:\.[0-9]{1,2})?[万w](?:[0-9](?![0-9]))?)(?:多点?|左右|出头|不到)?(?:就|才|的时候)?开始/g
/** "我才开了六千": so few thousands only where they are said to be all. */
const drivenThousands =
  /(?:才|只|刚|就|仅|总共|一共)(?:刚|才|仅|只)?(?:跑|开|行驶|走)(?:了|到|过)?(?:大概|差不多|大约|不到|快)?((?:[1-9]|[一二两三四五六七八九])千(?:[0-9一二三四五六七八九](?![0-9零一二三四五六七八九十百]))?)/g
const tenThousands =
  '(?:[0-9]{1,2}(?:\\.[0-9]{1,2})?|[一二两三四五六七八九十]{1,3})(?:万|w)(?:[0-9一二两三四五六七八九]千?)?(?:[0-9一二三四五六七八九]百?)?'
/** "一万出头就漏油": a clause that begins with it and goes on with the fault. */
const setsInAlone = new RegExp(
  `(?:^|[,.;!?\\n ])(${tenThousands})(?:多点?|出头|左右|不到)?就(?:开始)?(?:漏|坏|响|异响|抖|烧机油|顿挫|熄火|报故障|趴窝|不行)`,
  'g',
)
/** "跑了四千五" */
const drivenFew =
  /(?:跑|行驶)了(?:大概|差不多|不到|快)?((?:[1-9]|[一二两三四五六七八九])千(?:[1-9一二三四五六七八九](?![0-9零一二三四五六七八九十百]))?)(?=$|[,.;!?\n ]|多|就|左右)/g
/** "到现在一万两千六": nothing but the number, and the clause ends. */
const nowBare = new RegExp(
  `(?:到现在|现在|目前|至今|如今)(?:都|已经|已|大概|差不多|快|有|才|刚|也就|是|,| ){0,2}(${tenThousands}|[一二两三四五六七八九]千[一二三四五六七八九]?)(?:多|左右|出头)?了?(?=$|[,.;!?\n ])`,
  'g',
)
/** "22年底提的 4万4 后排异响": a clause of its own right behind the date, the age or the plate. */
const bareClause = new RegExp(
  `(?:[年月]|[买提]的|买的?车|提的?车|上牌|[年0-9]款|[\\u4e00-\\u9fff][a-z][a-z0-9]{4,6})[, ]{1,2}(${tenThousands})(?:多|左右|出头)?(?=$|[,.;!?\n ])`,
  'g',
)
const ofMoney = /价|块|元|钱|费|优惠|降|便宜|收|赔|付|贷|款项|全款|裸车|落地|花|报(?!故|警|错|码|$)|补贴|损失/
const noReading =
  /^ ?(?:元|块|钱|多?(?:元|块)|年|月|日|号|天(?!窗)|个|次|回|%|升(?!级)|多?转|岁|小时|分钟|度|人|台|米|码|迈|days|years|months|times|hours|mph|dollars|psi|rpm)/

/** Driven so little since it was new, not just driven so far. */
const brandNew =
  /新车|才|刚|不到|不足|没到|未满|不够|仅|只|一共|总|里程|提|落地|\b(?:new|only|just|with|has|had|total|at|already|since|less|under|not even|on (?:it|the (?:car|vehicle|clock|odometer)))\b/

const han = /[\u4e00-\u9fff]/

interface Candidate {
  km: number
  score: number
  start: number
  end: number
}

export function readMileage(message: Message): ReadFact[] {
  const asked = message.context.asked === 'vehicle.mileageKm'
  const text = message.folded.slice(0, 8000)
  if (!/[0-9一二两三四五六七八九十万千]|thousand|hundred/.test(text)) return []
  const distances = findDistances(text)
  const candidates = [
    ...distances.flatMap(distance => ofDistance(message, text, distance, asked)),
    ...unnamed(message, text, distances, asked),
  ]
  if (asked && candidates.length === 0 && distances.length === 0) candidates.push(...answered(message, text))
  const best = candidates.reduce<Candidate | undefined>((chosen, next) => {
    if (chosen === undefined || next.score > chosen.score) return next
    // an odometer only grows: of two readings of equal standing the larger is the later one; reports in English begin with the failure
    return next.score === chosen.score && next.km > chosen.km && han.test(text) ? next : chosen
  }, undefined)
  // "行驶里程21303km … 现在才跑了2w": the same reading, told exactly
  const exact =
    best && han.test(text) && best.km % 1000 === 0
      ? candidates.find(each => each.score > 1 && each.km % 100 !== 0 && Math.abs(each.km - best.km) < best.km / 12)
      : undefined
  return best === undefined ? [] : [fact(message, 'vehicle.mileageKm', (exact ?? best).km, exact ?? best)]
}

/** "新车还没两千公里": a way of saying new; the figure is asked for. "跑了不到两万公里" is told as a reading. */
const vagueBound = /(?<!跑|开|驶|走|里程|了)还没有?到?[^,.;!?0-9]{0,2}$/

/** "sold as new with 900 km": of the day it was handed over. */
const soldWith = /\bsold(?: [a-z]+){0,5} with(?: [a-z]+){0,2} ?$/
/** "发票开了16.5万" */
const invoiced = /(?:发票|开票|收据|单据|票)上?(?:开|写)了?$/
/** "140 km more on the clock": what it was driven in the workshop. */
const moreOnTheClock =
  /^ ?(?:more|extra|further|additional|added)\b(?! than)|^ ?(?:were |was |have been |had been )?added\b/

const possible = (km: number): boolean => km >= 0 && km <= 2_000_000

function ofDistance(message: Message, text: string, distance: Distance, asked: boolean): Candidate[] {
  const km = inKm(distance.amount, distance.unit ?? 'km')
  if (!possible(km)) return []
  const { start, end } = distance
  if (askedInGeneral(text, start)) return []
  const [from, to] = message.clauses.spans[message.clauses.clauseOf[start] ?? 0] ?? [start, end]
  const before = text.slice(Math.max(0, start - 70), start)
  const inClause = text.slice(Math.max(0, from, start - 40), start)
  const after = text.slice(end, end + 24)
  const hints = readingHints(before, inClause, after)
  if (oddDistance(km, before, inClause, after, text.slice(end, Math.min(to, end + 40)), hints, asked)) return []
  if (/(?:多|少|差|涨|增加|偷跑|多跑|多开)(?:了|出)[^,.;!?]{0,3}$/.test(inClause)) return []
  if (moreOnTheClock.test(after) || /\b(?:extra|another|additional) $/.test(inClause)) return []
  if (!asked && !hints.named && (sinceWork.test(before) || sinceWorkAfter.test(after))) return []
  if (!asked && vagueBound.test(inClause)) return []
  if (invoiced.test(inClause) || soldWith.test(inClause)) return []
  // a short distance is the reading of a new car only when it is said to be driven
  if (
    !asked &&
    km < (hints.score === 0 && distance.unit === 'mile' ? 500 : 300) &&
    !(
      hints.score > 0 &&
      (hints.named || brandNew.test(before + text.slice(start, end + 14)) || /^左?右?就/.test(after))
    )
  )
    return []
  return [{ km, start, end, score: (asked ? 20 : 1) + hints.score }]
}

function unnamed(message: Message, text: string, distances: readonly Distance[], asked: boolean): Candidate[] {
  const found: Candidate[] = []
  const offer = (
    raw: string,
    amount: number | undefined,
    match: RegExpExecArray,
    score: number,
    alone = false,
  ): void => {
    const start = match.index + match[0].lastIndexOf(raw)
    const end = start + raw.length
    if (amount === undefined || found.length > 40) return
    if (distances.some(distance => start < distance.end && end > distance.start)) return
    if (noReading.test(text.slice(match.index + match[0].length)) || askedInGeneral(text, start)) return
    const before = text.slice(Math.max(0, match.index - 30), start)
    if (invoiced.test(before)) return
    const after = text.slice(end, end + 24)
    const unit = milesMeant(message, text) ? 'mile' : 'km'
    const km = inKm(amount, unit)
    const hints = readingHints(before, before, after)
    if (!possible(km) || oddDistance(km, before, before, after, alone ? '' : after, hints, asked)) return
    found.push({ km, start, end, score: score + hints.score })
  }
  for (const match of everyMatch(text, namedChinese)) {
    const amount = amountOf(match[1] ?? '')
    // "里程表3个月前换过" and the like: small numbers need a unit
    if (amount !== undefined && amount >= 10) offer(match[1] ?? '', amount, match, 3)
  }
  for (const match of everyMatch(text, drivenChinese)) offer(match[1] ?? '', amountOf(match[1] ?? ''), match, 2)
  for (const match of everyMatch(text, drivenThousands)) offer(match[1] ?? '', amountOf(match[1] ?? ''), match, 1)
  for (const match of everyMatch(text, drivenFew)) offer(match[1] ?? '', amountOf(match[1] ?? ''), match, 1)
  for (const pattern of [nowBare, bareClause, setsInAlone])
    for (const match of everyMatch(text, pattern)) {
      const end = match.index + match[0].length
      const around = text.slice(Math.max(0, match.index - 24), match.index) + text.slice(end, end + 6)
      if (!ofMoney.test(around)) offer(match[1] ?? '', amountOf(match[1] ?? ''), match, 1, true)
    }
  for (const match of everyMatch(text, setsIn)) offer(match[1] ?? '', amountOf(match[1] ?? ''), match, 1)
  for (const match of everyMatch(text, inThousands)) {
    const amount = Number(match[1]) * 1000
    if (amount >= 3000) offer(`${match[1] ?? ''}${match[2] ?? ''}`, amount, match, 1)
  }
  if (/mile|odometer|\bmph\b/.test(text))
    for (const match of everyMatch(text, bareThousands))
      offer(match[1] ?? match[2] ?? '', amountOf(match[1] ?? match[2] ?? ''), match, 1)
  if (!/mil(?:e|ag)|odo|clock|\bkms?\b|\bon (?:it|her|the|my)\b/.test(text)) return found
  for (const match of everyMatch(text, namedEnglish)) {
    if (/^(?:miles|kms?)/.test(match[0]) && !/^(?:miles|kms?)[:= ]/.test(match[0])) continue
    const raw = `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`
    const amount =
      match[3] === undefined
        ? (amountOf(match[1] ?? '') ?? Number.NaN) * (match[2] === undefined ? 1 : 1000)
        : englishNumberOf(match[3])
    // a new car may fail at five miles, but "mileage 2 years" is nothing
    const least = /failure/.test(text.slice(Math.max(0, match.index - 12), match.index)) ? 1 : 10
    if (amount !== undefined && amount >= least) offer(raw, amount, match, /^miles|^km/.test(match[0]) ? 1 : 3)
  }
  for (const match of everyMatch(text, onTheClock)) {
    const amount = Number((match[1] ?? '').replaceAll(',', '')) * (match[2] === undefined ? 1 : 1000)
    if (amount >= 300) offer(`${match[1] ?? ''}${match[2] ?? ''}`, amount, match, 2)
  }
  return found
}

/** A number called "mileage" without a unit: miles where the message speaks in miles, or as American defect reports do. */
function milesMeant(message: Message, text: string): boolean {
  if (/[\u4e00-\u9fff]|\bkms?\b|km\/h|\bkph\b|kilomet|\bkms\b|\byuan\b|\brmb\b|¥/.test(message.folded)) return false
  if (
    /\bfailures?\b[^.;!?]{0,24}\bmileages?\b|\bmileages?\b[^.;!?]{0,16}\bat (?:the )?(?:time of )?(?:the )?failure\b/.test(
      text,
    )
  )
    return true
  if (/\bmph\b|\bmiles?\b|\bmi\b|gallon|\bfreeway\b|\binterstate\b|\$/.test(text)) return true
  return countsInMiles.test(message.context.timeZone) && /\bmile?ages?\b|\bodometer\b/.test(message.folded)
}
/** Where odometers show miles; the rest of the Americas has kilometres. */
const countsInMiles =
  /^(?:US\/|Europe\/London$|America\/(?:New_York|Detroit|Chicago|Denver|Phoenix|Boise|Los_Angeles|Anchorage|Indiana|Kentucky|North_Dakota)\b|Pacific\/Honolulu$)/

/** "Is it normal for pads to go at 15k km?": asked of cars at large, not told of the own one. */
const inGeneral =
  /\b(?:is it|isn't it|is that|are they|would it be) (?:normal|usual|common|typical|ok(?:ay)?|acceptable|standard|expected|fine)\b[^.;!?]*$|\b(?:how long|how many|how often|when) (?:do|does|should|will|would|can)\b[^.;!?]*$|\b(?:if|suppose|say) (?:a|some|any|somebody's|someone's) [^.;!?]*$/
const ownCar = /\b(?:my|mine|our|ours|i|i've|we|we've|this car|the car)\b/
const askedInChinese =
  /^[^,;!?了才]{0,12}就(?:要|得|该|需要)?(?:换|更换|坏|磨)[^,.;!?了]{0,6}(?:正常|合理|算快)(?:吗|么|不)/
function askedInGeneral(text: string, start: number): boolean {
  const rest = text.slice(start, start + 40)
  if (askedInChinese.test(rest) && !/我|这车|这台/.test(text.slice(Math.max(0, start - 30), start) + rest)) return true
  const said = inGeneral.exec(text.slice(Math.max(0, start - 120), start))?.[0]
  return said !== undefined && !ownCar.test(said)
}

/** What stands around a reading and says nothing of its own. */
const aroundReading =
  /大概|大约|差不多|左右|上下|不到|多|了|吧|才|刚|跑|开|是|就|有|约|里程|表|显示|公里|千米|万|\b(?:about|around|roughly|approx\w*|just|only|over|under|nearly|almost|like|maybe|it's|it|is|at|the|thousand|k|km|kms|miles?|mileage|or so|i think|says)\b|[^\p{L}\p{N}]/gu
/** The bare number in answer to the question: "大概四千五", "3万5", and "5.8", which can only be 万. */
function answered(message: Message, text: string): Candidate[] {
  const found: Candidate[] = []
  const bare = new RegExp(
    `(?<![0-9.:])(?:(${englishNumberPattern})|(${distanceNumber}))(?! ?(?:年|月|天|个月|岁|号|日|次|days|months|years|times))(?![0-9])`,
    'g',
  )
  for (const match of everyMatch(text.slice(0, 200), bare)) {
    const raw = match[0]
    const amount = match[1] === undefined ? amountOf(raw) : englishNumberOf(match[1])
    if (amount === undefined || noReading.test(text.slice(match.index + raw.length))) continue
    const around = text.slice(0, match.index) + text.slice(match.index + raw.length)
    if (/[退赔花扣块]|[元钱]$/.test(text.slice(Math.max(0, match.index - 4), match.index))) continue
    // "改一下", "退一赔三", "two of you": a small number is a reading only where nothing else is said
    if (amount < 100 && !(raw.length > 1 && /^[0-9.]+$/.test(raw)) && around.replace(aroundReading, '') !== '') continue
    // "tomorrow at 3pm" is when to ring
    if (amount <= 24 && /^ ?(?:[ap]\.?m\b|o'?clock|:[0-9]{2}|点)/.test(text.slice(match.index + raw.length))) continue
    const tenThousands = /^[0-9]{1,2}\.[0-9]{1,2}$/.test(raw)
    const unit = milesMeant(message, text) ? 'mile' : 'km'
    const km = inKm(tenThousands && unit === 'km' ? amount * 10_000 : amount, unit)
    if (possible(km)) found.push({ km, start: match.index, end: match.index + raw.length, score: 1 })
  }
  return found.slice(0, 1)
}
