// Which of the cars named is the customer's own, not the one compared with, traded in or crashed into. Knows no lexicon of names.
import type { Mention } from './carMentions.ts'
import type { Beside } from './carWords.ts'
import type { Message } from './message.ts'

/** Undefined when every car named is somebody else's. Of equals the one named first. */
export function ownCar(message: Message, mentions: readonly Mention[], beside: Beside): Mention | undefined {
  const scored = mentions.map(mention => ({ mention, score: scoreOf(message, mention, beside) }))
  const often = new Map<string, number>()
  for (const { mention, score } of scored)
    if (score > 0) often.set(mention.car.brand, (often.get(mention.car.brand) ?? 0) + 1)
  const makers = new Set(scored.filter(({ score }) => score > 0).map(({ mention }) => mention.car.maker))
  let best: { mention: Mention; score: number } | undefined
  for (const { mention, score } of scored) {
    if (score <= 0) continue
    // "长城哈弗": the maker is named along with its brand
    const maker = mention.series === undefined && makers.has(mention.car.brand) ? 2.5 : 0
    const total = score - maker + Math.min(3, (often.get(mention.car.brand) ?? 1) - 1) * 0.5
    if (best === undefined || total > best.score) best = { mention, score: total }
  }
  return best?.mention
}

/** The series of that brand, said elsewhere in the message, when the car itself was named by brand alone. */
export function seriesElsewhere(
  message: Message,
  own: Mention,
  mentions: readonly Mention[],
  beside: Beside,
): Mention | undefined {
  return mentions.find(
    other => other.series !== undefined && other.car.brand === own.car.brand && scoreOf(message, other, beside) > 0,
  )
}

/** Not somebody else's, not compared with. */
export const mayBeOwn = (message: Message, mention: Mention, beside: Beside): boolean =>
  scoreOf(message, mention, beside) > 0

const someoneElses = -8
function scoreOf(message: Message, mention: Mention, beside: Beside): number {
  const han = /[\u4e00-\u9fff]/.test(message.folded.slice(Math.max(0, mention.start - 12), mention.end + 4))
  const mine = beside.ahead('carMine', mention, han ? 14 : 30)
  const other = beside.ahead('carTheirs', mention, han ? 5 : 14)
  // "置换掉买了荣威": what stands nearer is meant
  const theirs = (other >= 0 && other >= mine) || beside.after('carTheirsAfter', mention)
  return (
    1 +
    (mention.series === undefined ? 0 : 2) +
    (mention.branded ? 1 : 0) +
    (mine >= 0 ||
    /\b(?:for )?mine,? (?:is |it's |being )?(?:an?|the) (?:[a-z0-9]+ ){0,2}$/.test(
      message.folded.slice(Math.max(0, mention.start - 40), mention.start),
    )
      ? 2
      : 0) +
    (hasYear(message, mention) ? 1 : 0) +
    (theirs ? someoneElses : kinsmans(message, mention)) -
    (isFirm(message, mention) ? 3 : isPlace(message, mention) ? 0.5 : 0)
  )
}

/** "My brother's brakes failed in his Golf": his, unless nobody else's car is named; of a child or spouse it may be the case's. */
function kinsmans(message: Message, { start }: Mention): number {
  const before = message.folded.slice(Math.max(0, start - 90), start)
  if (!/\b(?:his|her|their)(?: own| old| new)? $/.test(before)) return 0
  if (
    /\b(?:brother|sister|friend|mate|buddy|cousin|colleague|co-?worker|neighbou?r|uncle|aunt|boss|flatmate|roommate)(?:-in-law)?s?(?:'s?)?\b[^.;!?]*$/.test(
      before,
    )
  )
    return -6
  return /\b(?:son|daughter|father|mother|dad|mum|mom|parents?)(?:-in-law)?(?:'s?)?\b[^.;!?]*$/.test(before) ? -1.5 : 0
}

const hasYear = (message: Message, { start, end }: Mention): boolean =>
  /(?:19[89][0-9]|20[0-3][0-9]|[0-9]款|'[0-9]{2}) ?(?:[a-z]+ )?$/.test(
    message.folded.slice(Math.max(0, start - 14), start),
  ) || /^ ?20[0-3][0-9](?:款|\b)/.test(message.folded.slice(end, end + 6))

/** "长安通利华4S店", "the Kia dealer": the shop's name says less than the car's. */
const isPlace = (message: Message, { end }: Mention): boolean =>
  /^[\u4e00-\u9fff]{0,6}(?:4s|店)|^ (?:dealer|of [a-z]+)/.test(message.folded.slice(end, end + 12))

/** "北京博瑞祥驰汽车销售服务有限公司": a name inside a firm's name. */
const isFirm = (message: Message, { end }: Mention): boolean =>
  /^[\u4e00-\u9fff]{1,6}?(?:汽车)?(?:销售|服务有限|贸易|汽贸|有限公司)/.test(message.folded.slice(end, end + 12))
