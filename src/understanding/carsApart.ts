// Two cars in one message, each with its plate and its own trouble: "我的车沪A…刹车响，我老婆的沪B…空调不凉". Where the telling of the second
// begins, and what each part says by itself.
import type { ReadContext } from '../app/ports.ts'
import type { CarsApart, Reading } from '../case/reading.ts'
import { type Message, prepare } from './message.ts'
import { platesIn } from './plate.ts'
import { kin } from './twoCars.ts'

/** The longest message looked at; a letter of more is for people. */
const longest = 1_000
/** A plate that takes the place of another is of the same car. */
const putsRight =
  /不对|不是|说错|写错|打错|搞错|弄错|填错|记错|更正|应该是|改成|换成|原来的?车牌|旧车牌|\b(?:sorry|actually|wrong|mistake|typo|i meant|correction|should be|instead|formerly)\b/
/** A clause that only says whose the second is: "还有我老婆的车，…". */
const announces = new RegExp(
  `^(?:还有|另外|以及|加上|and|also|plus|then)?[ ,]*(?:我|我们|咱)?(?:家|家里)?(?:的)?(?:${kin}|父亲|母亲|哥哥?|姐姐?|弟弟?|妹妹?|朋友|另|第二|公司|my (?:wife|husband|partner|son|daughter|dad|mum|mom)|the other|another)`,
)

/** Index in the text, UTF-16. Undefined: one car, or nothing that parts them. */
export function beginsAnother(message: Message): number | undefined {
  const { text, folded, clauses } = message
  if (text.length > longest || putsRight.test(folded)) return undefined
  const plates = platesIn(message)
  if (new Set(plates.map(each => each.value)).size !== 2) return undefined
  const first = plates[0]
  const second = plates.find(each => each.value !== first?.value)
  if (!first || !second || plates.findLast(each => each.value === first.value) !== first) return undefined
  const clauseAt = (at: number): number => clauses.clauseOf[at] ?? 0
  const before = clauseAt(first.span[1] - 1)
  let clause = clauseAt(second.span[0])
  if (clause <= before) return undefined
  for (let at = clause - 1; at > before; at--) {
    const [from, to] = clauses.spans[at] ?? [0, 0]
    if (announces.test(folded.slice(from, to))) clause = at
  }
  return clauses.spans[clause]?.[0]
}

/** Something is wrong with it. */
const tellsMatter = ({ components, facts, signals }: Reading): boolean =>
  components.length > 0 ||
  facts.some(({ slot }) => slot === 'symptom') ||
  signals.some(({ strength }) => strength !== 'weak')

/** With what each part says by itself. Danger is never parted. */
export function withCarsApart(
  text: string,
  context: ReadContext,
  whole: Reading,
  read: (text: string, context: ReadContext) => Reading,
): Reading {
  // nearly every message tells of no plate, and is not looked at once more
  const hasPlate = whole.facts.some(({ slot }) => slot === 'vehicle.plate')
  const from = hasPlate && !whole.danger.now ? beginsAnother(prepare(text, context)) : undefined
  if (from === undefined) return whole
  const apart: CarsApart = { from, first: read(text.slice(0, from), context), other: read(text.slice(from), context) }
  if (apart.first.danger.now || apart.other.danger.now) return whole
  return tellsMatter(apart.first) && tellsMatter(apart.other) ? { ...whole, cars: apart } : whole
}
