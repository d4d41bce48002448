// Lengths of time and numbers of times as people write them, for lexicon rules to build on (`<longTime>`, `<manyTimes>`).
// Knows neither what was waited for nor what was done so often.
import { everyMatch } from './everyMatch.ts'
import type { Hit } from './rules.ts'

/** Two hours and up, two days and up, any week, month or year: what is long for somebody who waits. Not an age, a date or a "… ago". */
const chineseTime =
  /(?<![第0-9.])(?:好?几|数|半|大半|[2-9]|[1-9][0-9]{1,2}|[二两三四五六七八九]?十[一二三四五六七八九几多]?|[一二两俩三四五六七八九]|1)(?:来|多|余)?个?(?:多|整|半)?(?:天|周|星期|礼拜|个?月|年|小时|钟头)多?(?![前款份底初代级保龄号日0-9])/g
const englishTime =
  /\b(?:(?:[2-9]|[1-9][0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a few|a couple of|couple of|few)(?: more)?[ -](?:hours|hrs|days|weeks|months|years)|(?:a|one|1|over a|another|the whole|an entire) (?:week|month|year))\b(?! (?:old|ago|warrant|guarantee|before|earlier|prior))/g
const chineseTimes =
  /(?<![第0-9.])(?:好几|无数|[2-9]|[1-9][0-9]{1,2}|[二两三四五六七八九]?十[一二三四五六七八九几多]?|[二两三四五六七八九几数多n])[来多余几]{0,2}(?:次|回|趟|遍)(?!性)/g
const englishTimes =
  /\b(?:twice|thrice|(?:[2-9]|[1-9][0-9]|two|three|four|five|six|seven|eight|nine|ten|dozen|a dozen|dozens of|several|many|multiple|numerous|countless)(?: different| separate| more)? (?:times|occasions|visits|trips|attempts))\b/g

/** ¥10,000 and up (domain: a large claim); never a distance. */
const largeSum =
  /(?<![0-9.])(?:[0-9]{1,3}(?:\.[0-9]{1,2})?|[一二两三四五六七八九十几]{1,3}|半百)多?(?:万|w)(?:多|余|来)?(?![0-9a-z公里千米多]*(?:公里|千米|km|里|次|转))|(?<![0-9.a-z-])(?:[1-9][0-9]{4,6}|[1-9][0-9]{1,2},[0-9]{3})(?= ?(?:元|块|rmb|人民币|yuan))|(?:rmb|cny|¥|￥|\$|£|€|usd|gbp|eur|ntd?\$?) ?(?:[1-9][0-9]{4,6}|[1-9][0-9]{1,2},[0-9]{3}|[1-9][0-9]{1,2}(?:k|,000)\b)|(?<![0-9.,a-z-])(?:[1-9][0-9]{4,6}|[1-9][0-9]{1,2},[0-9]{3}|[1-9][0-9]{1,2} ?k|[1-9][0-9]{1,2} thousand)(?= ?(?:pounds|quid|euros?|dollars|bucks|yuan|rmb|kuai)\b)|(?<![0-9.,a-z-])[1-9][0-9]{1,2} grand\b/g

/** Any number, in digits or Chinese numerals. */
const amount = /[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百几]+/g

/** A month needs its 个 ("三个月"; "3月" is March); one hour or one day is not long. */
const isLong = (said: string): boolean => {
  if (/月/.test(said)) return /个/.test(said)
  if (/年/.test(said)) return !/^[0-9]{2,}/.test(said)
  return !(/^[一1]/.test(said) && !/^[一1][0-9十]/.test(said) && /天|小时|钟头/.test(said) && !/整/.test(said))
}

const hitsOf = (pattern: RegExp, text: string, counts: (said: string) => boolean = () => true): Hit[] => {
  const hits: Hit[] = []
  for (const match of everyMatch(text, pattern)) {
    if (hits.length >= 200) break
    if (counts(match[0])) hits.push({ start: match.index, end: match.index + match[0].length })
  }
  return hits
}
const inOrder = (hits: Hit[]): Hit[] => hits.sort((a, b) => a.start - b.start)

/** Finders by the name of the word list they add to; each is given the folded text. */
export const quantities: Readonly<Record<string, (folded: string) => Hit[]>> = {
  longTime: text =>
    inOrder([
      ...(/[天周期拜月年时头]/.test(text) ? hitsOf(chineseTime, text, isLong) : []),
      ...hitsOf(englishTime, text),
    ]),
  amount: text => hitsOf(amount, text),
  bigMoney: text => (/[万w]|[0-9],?[0-9]{3}|[0-9] ?(?:k|thousand|grand)\b/.test(text) ? hitsOf(largeSum, text) : []),
  manyTimes: text =>
    inOrder([...(/[次回趟遍]/.test(text) ? hitsOf(chineseTimes, text) : []), ...hitsOf(englishTimes, text)]),
}
