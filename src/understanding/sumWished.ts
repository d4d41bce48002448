// A sum and hardly more, as what is wished: "退500", "赔我三千就行", "500 back". Asked what they wish, a sum of money alone is one too.
// Knows no case.
import type { Demand } from '../case/facts.ts'
import type { DemandKind } from '../case/vocabulary.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

const lead =
  '(?:那|就|要|我要|我想要?|我们要|我只要|只要|得|必须|至少|最少|起码|希望|要求|麻烦|请|给我|你们|您们?|直接|全部|一共|总共|再|也|应该|需要| )*'
const figure =
  '(?:[0-9]{2,7}(?:[.][0-9]{1,2})?|[一二两三四五六七八九十百千万零半]{2,}|[0-9一二两三四五六七八九十](?:[.][0-9])?(?=[万千百块元]))'
const sum = `${figure}(?:万|千|百)?[0-9一二三四五六七八九]?`
const money = '(?:块钱?|元钱?|圆|块大洋|人民币|rmb|大洋)'
const tail = '(?:就行|就好|就可以|就够|即可|就完事|就满意|给我|回来|吧|了事|好了|谢谢| )*'
const back = '(?:退|返|还)(?:还|回)?'
const paid = '(?:赔|补)(?:偿|贴)?'
const object = '(?:给)?(?:我们?)?(?:款|钱|差价|现金)? ?'

const ofKind: readonly (readonly [DemandKind, RegExp])[] = [
  ['refund', new RegExp(`^${lead}(?:退|返|还(?=[我给]))(?:还|回)?${object}${sum} ?${money}?${tail}$`)],
  ['compensation', new RegExp(`^${lead}${paid}${object}${sum} ?${money}?${tail}$`)],
]
const whenAsked: readonly (readonly [DemandKind, RegExp])[] = [
  ['refund', new RegExp(`^${lead}${back}${object}${sum} ?${money}?${tail}$`)],
  ['other', new RegExp(`^${lead}(?:大概)?${sum} ?${money}${tail}$`)],
]

const currency = '(?:yuan|rmb|cny|dollars?|bucks|usd|nt|euros?|pounds?|quid)'
const wish = "(?:(?:i want|i'd like|i would like|i need|i expect|we want|please|just|at least|only|me|about) )*"
const inEnglish: readonly (readonly [DemandKind, RegExp])[] = [
  [
    'refund',
    new RegExp(
      `^${wish}(?:(?:give|pay|send|refund) (?:me )?)?(?:a )?[$£€¥]?[0-9][0-9.]{1,8}(?: ?${currency})? (?:back|refunded|refund|returned)(?: please| will do| is fine| would do)?$`,
    ),
  ],
  [
    'other',
    new RegExp(`^${wish}(?:[$£€¥][0-9][0-9.]{1,8}|[0-9][0-9.]{1,8} ?${currency})(?: please| will do| is fine)?$`),
  ],
]

/** of one clause */
const longest = 40

/** Told of what was offered, promised or paid already, a sum is no wish. */
const ofBefore = /没|不给|不肯|不退|只肯|才肯|答应|说好|承诺|已经|到账|offered|promised|paid|already|refus/

/** @param found wishes read already: what stands in their clause is theirs */
export function sumsWished(message: Message, asked: boolean, found: readonly Hit[]): (Demand & Hit)[] {
  const { folded, clauses, text } = message
  if (!/[0-9一二两三四五六七八九十]/.test(folded) || (!asked && ofBefore.test(folded))) return []
  const kinds = asked ? [...ofKind, ...whenAsked, ...inEnglish] : [...ofKind, ...inEnglish.slice(0, 1)]
  return clauses.spans.flatMap(([from, to]) => {
    if (to - from > longest) return []
    const said = folded.slice(from, to).trim()
    const kind = kinds.find(([, shape]) => shape.test(said))?.[0]
    if (kind === undefined || found.some(each => each.start < to && each.end > from)) return []
    const start = from + folded.slice(from, to).search(/\S/)
    const end = start + said.length
    return [{ kind, text: text.slice(start, end), start, end }]
  })
}
