// When a customer wishes to be rung, in their own words, as far as the store is open then. Knows no case and says nothing.
import type { Store } from '../src/case/policy/directory.ts'
import { openingBookOf } from '../src/case/policy/openings.ts'
import { localParts } from '../src/case/policy/zone.ts'

/** The request around the time: "明天上午十点打给我". */
const request =
  /(?:请|請|麻烦|麻煩|你们|你們|您|再|就|可以|能不能|最好|都)*(?:打给我|打給我|打电话给我|打電話給我|给我打电话|給我打電話|给我打|打过来|打過來|打电话|打電話|联系我|聯絡我|联络我|聯繫我|回电话?|回電話?|来电|來電|找我|联系|聯絡)(?:吧|哦|喔|啊|就行|就好|可以|谢谢|謝謝|好了)*|\b(?:please|can you|could you|you can|just)\b|\b(?:call|ring|phone|contact|reach)(?: me)?(?: back)?\b/giu
const tellsTime =
  /[点點:：]|上午|下午|早上|晚上|中午|今天|明天|后天|後天|今晚|明早|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|\b(?:am|pm|morning|afternoon|evening|noon|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|o'clock)\b|\d\s*(?:am|pm)\b|\b(?:after|before|at|around|from|until) \d{1,2}\b/iu
const tellsSpell = new RegExp(
  `${tellsTime.source}|周末|週末|平日|上班|工作日|白天|夜里|夜裡|午休|开会|開會|睡|饭点|假日|休息|\\b(?:weekends?|weekdays?|work|nights?|meetings?|evenings?|mornings?|before|after)\\b`,
  'iu',
)
const longest = 24

/** "周末也别打", "don't call before ten": when it does not suit them. */
const not = /别|別|不要|勿|不用|不方便|不行|没空|沒空|不接|接不了|\b(?:don't|dont|do not|never|not|no)\b/iu
export const tellsWhenNot = (wish: string): boolean => not.test(wish) && tellsSpell.test(wish)

export const namesTime = (wish: string): boolean => tellsTime.test(wish)

const numerals = '零一二三四五六七八九十'

/** The words of the time alone; undefined: none is told. */
export function timeWords(wish: string): string | undefined {
  if (not.test(wish)) return undefined
  const words = wish
    .replace(request, ' ')
    .replace(/[\s,，。.!！;；]+$|^[\s,，。.!！;；]+/gu, '')
    .replace(/\s+/g, ' ')
  return words.length > 0 && words.length <= longest && tellsTime.test(words) ? words : undefined
}

/** The hour named; undefined: only a part of the day. */
function hourOf(words: string): number | undefined {
  const [, digits, han, meridiem] =
    /(\d{1,2})(?=\s*(?:[点點:：]|am|pm|o'clock))|([一二三四五六七八九十两兩]{1,3})(?=[点點])|(?:at|after) (\d{1,2})\b/iu.exec(
      words,
    ) ?? []
  const told = digits ?? meridiem
  const n = told !== undefined ? Number(told) : han === undefined ? undefined : hanHour(han)
  if (n === undefined) return undefined
  const later = /下午|晚上|傍晚|今晚|\bpm\b|\dpm\b|afternoon|evening|tonight/iu.test(words)
  const early = /上午|早|凌晨|\bam\b|\dam\b|morning/iu.test(words)
  // nobody is rung at three in the night
  return n < 12 && (later || (n < 7 && !early)) ? n + 12 : n
}

function hanHour(han: string): number {
  const plain = han.replace(/[两兩]/gu, '二')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain]
  const of = (each: string | undefined) => Math.max(0, numerals.indexOf(each || '零'))
  return (plain.includes('十') ? (tens ? of(tens) : 1) * 10 : 0) + of(ones)
}

/**
 * The wished time in their words, when the store opens at that hour on one of the next days.
 * @param now case time, epoch ms
 */
export function wishedTime(wish: string | undefined, store: Store, now: number): string | undefined {
  const words = wish === undefined ? undefined : timeWords(wish)
  if (words === undefined) return undefined
  const hour = hourOf(words)
  if (hour === undefined) return words
  const book = openingBookOf(store)
  const today = localParts(now, store.timeZone).dayNumber
  const open = [0, 1, 2].some(ahead =>
    book.spansOf(today + ahead).some(({ from, to }) => {
      const [start, end] = [localParts(from, store.timeZone), localParts(to - 1, store.timeZone)]
      return hour >= start.hour && hour <= end.hour
    }),
  )
  return open ? words : undefined
}
