// The customer's telephone number to E.164: of several the own one. Never a hotline, an emergency number, somebody else's, an order or
// card number, nor a stretch of a longer one. Which digits make a number is known to app/phoneShapes.ts.

import { e164, type Region } from '../app/phoneShapes.ts'
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { scriptsOf } from './fold.ts'
import { fact, type Message } from './message.ts'

/** A run of digit groups: what may hold one or several numbers. */
const run =
  /(?:(?<![0-9a-z.])|(?<=(?<![a-z])(?:dh|sj|sjh|tel|vx|wx|ph)))\(?\+?\(?[0-9][0-9 \-()+/.]{4,60}[0-9](?![0-9a-z%])/g
const group = /\+?[0-9]+/g
const spelledDigit = '[零〇一二三四五六七八九幺]'
const spelled = new RegExp(
  `(?<![零〇一二三四五六七八九幺十百千万])${spelledDigit}(?:[ ,-]?${spelledDigit}){7,11}(?![零〇一二三四五六七八九幺十百千万])`,
  'g',
)
const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const digitWord = `(?:(?:double|triple) )?(?:${digitWords.join('|')}|oh|o|nought)`
const spelledEnglish = new RegExp(`(?<![a-z])(?:plus )?${digitWord}(?:[ ,.-]{1,3}${digitWord}){6,14}(?![a-z])`, 'g')
/** The digits of a number read out. */
const digitsOf = (words: string): string =>
  /[a-z]/.test(words)
    ? [...words.matchAll(/(?:(double|triple) )?([a-z]+)/g)]
        .map(([, times, word = '']) => {
          const digit = Math.max(0, digitWords.indexOf(word))
          return word === 'plus' ? '+' : String(digit).repeat(times === 'double' ? 2 : times === 'triple' ? 3 : 1)
        })
        .join('')
    : [...words.replaceAll(/[ ,-]/g, '')]
        .map(char => (char === '幺' ? 1 : '零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char)))
        .join('')
const mostGroups = 6
/** "138.1234.5678": no date, no decimal, no address in a network. */
const dotted = /^\+?[0-9]{3,4}(?:\.[0-9]{3,5}){2}$/

interface Found {
  value: string
  start: number
  end: number
  standing: number
}

export function readPhone(message: Message): ReadFact[] {
  const text = message.folded.slice(0, 12_000)
  const region = regionOf(message)
  const asked = message.context.asked === 'customer.phone'
  const found: Found[] = []
  for (const match of everyMatch(text, run)) {
    if (found.length >= 20) break
    found.push(...numbersIn(text, match[0], match.index, region, asked))
  }
  for (const pattern of [spelled, spelledEnglish])
    for (const match of everyMatch(text, pattern)) {
      const value = e164([digitsOf(match[0])], true, region)
      const at = { start: match.index, end: match.index + match[0].length }
      if (value !== undefined && found.length < 20) found.push({ value, ...at, standing: standingOf(text, at, asked) })
    }
  const own = found.filter(number => number.standing > -2)
  // "not 138…, it's 139…": of equals the number said last is the one meant
  const best = own.reduce<Found | undefined>(
    (chosen, next) => (chosen === undefined || next.standing >= chosen.standing ? next : chosen),
    undefined,
  )
  return best === undefined ? [] : [fact(message, 'customer.phone', best.value, { start: best.start, end: best.end })]
}

/** Windows of whole groups that make a number: "138 0013 8000", and both of "13800138000 13900139000". */
function numbersIn(text: string, raw: string, offset: number, region: Region, asked: boolean): Found[] {
  const groups = [...raw.matchAll(group)].map(match => ({
    digits: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
  const found: Found[] = []
  let i = 0
  while (i < groups.length && i < 24) {
    let taken = 0
    const first = groups[i]
    let expected: boolean | undefined
    for (let count = Math.min(mostGroups, groups.length - i); count >= 1; count--) {
      const last = groups[i + count - 1]
      if (first === undefined || last === undefined || last.end - first.start < 7 || last.end - first.start > 24)
        continue
      const window = groups.slice(i, i + count)
      const length = window.reduce((sum, part) => sum + part.digits.length, 0)
      if (length < 7 || length > 18) continue
      const written = text.slice(first.start, last.end)
      if (/[/.]|[ -]{3}/.test(written) && !dotted.test(written)) continue
      expected ??= asked || called.test(text.slice(Math.max(0, first.start - 20), first.start))
      const alone = groups.length === count
      const value = e164(
        window.map(part => part.digits),
        expected,
        region,
        alone,
      )
      if (value === undefined) continue
      const opens = text.charAt(first.start - 1) === '('
      const at = { start: opens ? first.start - 1 : first.start, end: last.end }
      found.push({ value, ...at, standing: standingOf(text, at, asked) })
      taken = count
      break
    }
    i += Math.max(1, taken)
  }
  return found
}

const called =
  /(?:电话|手机|号码|联系|座机|固话|打给?我|致电|phone|call|tel|mobile|number|cell|reach me|whatsapp)[^0-9,;!?]{0,14}$/
const otherNumber =
  /(?:单号?|订单|合同|编号|流水号?|身份证|卡号|账号|帐号|银行卡|发票|税号|序列号|车架号|vin|order|invoice|ticket|case|account|card|reference|ref|serial|contract|policy|claim)(?: ?(?:no|number|id|#)\.?)?[^0-9,;!?a-z]{0,6}(?:is )?$/
const own =
  /(?:我的?|本人|自己|打给?我|联系我|联络我|找我|请打|麻烦打|可以打|就打|回电|回拨|换成|改成|新号|现在用|应该是|正确的?|\b(?:my|mine|me|i'm at|it's|should be)\b)[^0-9.;!?]{0,14}$/
const ownAfter =
  /^ ?(?:是?我的?(?!老|爱|家|朋|先|太|妻|丈|妈|爸)|是本人|微信同号|同微信|随时|can reach me|is mine|is my (?!wife|husband))/
const family =
  /(?:老婆|老公|爱人|太太|妻子|丈夫|我先生|儿子|女儿|父亲|母亲|爸|妈|朋友|同事|wife|husband|son|daughter|father|mother|friend)(?:'s)?[^,.;!?0-9]{0,14}$/
const familyAfter =
  /^ ?(?:是|is )(?:我|my )? ?(?:老婆|老公|爱人|太太|妻子|丈夫|儿子|女儿|父亲|母亲|爸|妈|朋友|同事|wife|husband|friend)/
const others =
  /(?:你们|你店|店里|4s店?|客服|热线|销售|顾问|经理|师傅|前台|售后|厂家|官方|总部|保险|救援|拖车|他|她|对方|前车|后车|交警|\b(?:your|dealer(?:ship)?(?:'s)?|hotline|his|her|advisor(?:'s)?|manager(?:'s)?|store|shop|service center|towing|insurance|their))[^,.;!?0-9]{0,14}$/
/** A store as the place where something happened, or as who did it: whose number follows is not said by it. */
const placeOnly =
  /(?:(?<=[在到去从回]|\b(?:at|to|in|from|by|when) (?:the |one of )?)(?:你们|你店|店里|4s店?|your|the (?:store|shop|dealer)|store|shop|dealer)|(?:你们|你店|店里|4s店?)[^,.;!?0-9]{0,10}[了被过]|\byour\b[^,.;!?0-9]{0,14}\b(?:scratch|damag|broke|repair|fix|did|lost|forgot)\w*)[^,.;!?0-9]{0,34}$/
const ofDesk =
  /(?:客服|热线|销售|顾问|经理|师傅|前台|电话|号码|厂家|官方|总部|保险|救援|拖车|打|拨|\b(?:hotline|number|phone|line|advisor|manager|towing|insurance|call\w*)\b)[^,.;!?0-9]{0,14}$/
const dialled =
  /(?:打过了?|打了|我打(?!给)|拨打?[过了]|打的是|打通过?|\b(?:called|dialed|dialled|rang|phoned|tried))[^,.;!?0-9给我]{0,6}$/
const dialledAfter =
  /^[^,.;!?]{0,3}(?:没人接|打不通|无人接听|关机|停机|占线|不接|没接|一直占|是你们|这个(?:销售|客服|电话)|rings? out|no answer|nobody|was busy)/
const refused =
  /(?:不是|别打|不要打|不用了?|停用|旧号?|以前的?|原来的?|写错|填错|作废|\b(?:not|isn't|wasn't|old|instead of|don't call|do not call|wrong number))[^0-9,.;!?]{0,8}$/
/** "不是这个 改成138…": what follows is the right one. */
const replaced = /(?:改成|换成|改为|应该是|应为|新号|should be|change it to|it's)[^0-9]{0,4}$/
const refusedAfter =
  /^ ?(?:是?(?:错的?|旧的?|以前的)|不用了|停用|已?停机|不是我|换了|is (?:wrong|old)|was wrong|no longer)/

/** How much speaks for the number being the customer's: below -1 it is somebody else's or none. */
function standingOf(text: string, at: { start: number; end: number }, asked: boolean): number {
  const before = text.slice(Math.max(0, at.start - 30), at.start)
  const after = text.slice(at.end, at.end + 16)
  if (otherNumber.test(before) && !asked) return -5
  // of several cues in front the one nearest to the number counts: "我老婆电话 138…", "打不通你们 021…, 打我 139…"
  const placeOf = (pattern: RegExp): number => before.search(pattern)
  const asPlace = text.slice(Math.max(0, at.start - 64), at.start)
  const theirs = placeOnly.test(asPlace) && !ofDesk.test(before) ? -1 : placeOf(others)
  const nearest = Math.max(placeOf(own), placeOf(family), theirs, placeOf(dialled))
  let standing = called.test(before) ? 1 : 0
  if (ownAfter.test(after)) standing += 3
  else if (familyAfter.test(after)) standing -= 2
  else if (dialledAfter.test(after)) standing -= asked ? 1 : 4
  else if (nearest >= 0) {
    if (theirs === nearest) standing -= asked ? 2 : 3
    else if (placeOf(dialled) === nearest) standing -= asked ? 1 : 4
    else if (placeOf(family) === nearest) standing -= 1
    else standing += 3
  }
  if ((refused.test(before) && !replaced.test(before)) || refusedAfter.test(after)) standing -= 6
  return standing
}

/** Signs that are written in Cantonese only. */
const cantonese = /[喺嘅咗冇佢啲嗰咁哋嚟揾俾㗎喎]|電話係|係我/
/** Where numbers without a country code are at home: Taiwan for who writes traditional Chinese, unless they name another place. */
function regionOf(message: Message): Region {
  const { traditional, simplified } = scriptsOf(message.text.slice(0, 400))
  const taiwan = message.context.language === 'zh-TW' ? simplified <= traditional : traditional > simplified
  if (/香港|hong ?kong|\bhk\b/.test(message.folded) || cantonese.test(message.text)) return 'HK'
  if (
    /\b(?:uk|u\.k\.|united kingdom|britain|british|england|english number|scotland|wales)\b|英国/.test(message.folded)
  )
    return 'UK'
  if (/澳门|macau|macao/.test(message.folded)) return 'MO'
  if (taiwan || /台湾|taiwan/.test(message.folded)) return 'TW'
  return message.context.language === 'en' || /^[\x20-\x7e\s]*$/.test(message.folded) ? 'english' : 'CN'
}
