// A correction that only makes sense beside what is known: "不是王芳，是王方", "the last digit is 8". Made into facts as if they had been
// told in full. Knows no question and says nothing.
import { type FactSlot, parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { namedOtherwise } from './amendLine.ts'
import { valueFrom } from './lineValue.ts'
import { referredTo } from './referBack.ts'
import { factsOf, type Heard } from './talk.ts'

/** What people name by its old value. Numbers and dates are read without that. */
const named = [
  'customer.name',
  'vehicle.model',
  'vehicle.plate',
  'customer.contactPreference',
  'background.visit',
  'background.place',
] as const satisfies readonly FactSlot[]

/** `wrong` and `right`, whichever comes first. */
export const contrasts: readonly RegExp[] = [
  /不是(?<wrong>[^,，。;；是]{1,30}?)[,，、;；\s]*(?:而|应该|應該)?是(?<right>[^,，。;；!！]{1,30})/u,
  /(?:^|[,，。;；是叫])(?<right>[^,，。;；是叫]{1,30}?)[,，、;；\s]*(?:而)?不是(?<wrong>[^,，。;；!！]{1,30})/u,
  /(?:把)?(?<wrong>[^,，。;；]{1,30}?)(?:改成|改为|改為|换成|換成)(?<right>[^,，。;；!！]{1,30})/u,
  /\bnot (?<wrong>[^,.;]{1,40}?)[,;]? (?:but|it's|it is|it should be) (?<right>[^,.;!]{1,40})/i,
  /(?:^|\b(?:is|it's|name's|be|called) )(?<right>[^,.;]{1,40}?),? (?:and )?not (?<wrong>[^,.;!]{1,40})/i,
  /\bchange (?<wrong>[^,.;]{1,40}?) to (?<right>[^,.;!]{1,40})/i,
]
const bare = (words: string): string => words.toLowerCase().replace(/[\s"'“”「」·]|(?:的|了|啊|呀|呢|哦)$/gu, '')

/** One letter or two, said for the end of a number. */
const ending =
  /(?<plate>车牌|車牌|plate)?[^,，。;；]{0,12}?(?:最后|最後|末|后|後)[一二两兩三四1-4几幾]?(?:位|个数字|個數字|个字|個字)[^,，。;；A-Za-z0-9]{0,6}(?<zh>[A-Za-z0-9]{1,4})(?![A-Za-z0-9])|(?<plateTail>车牌|車牌)?(?:尾号|尾號)[^,，。;；A-Za-z0-9]{0,6}(?<tail>[A-Za-z0-9]{1,4})(?![A-Za-z0-9])|(?<plateEn>plate)?[^,.;]{0,30}\b(?:last (?:\w+ )?(?:digits?|numbers?|letters?)|ends? (?:in|with))[^,.;\d]{0,20}?(?: should| is| are| be| in| with)*\s+(?<en>(?=[A-Z]*\d)[A-Z0-9]{1,4})(?![A-Za-z0-9])/iu

type Evidence = Pick<ReadFact, 'evidence' | 'span'>

function byContrast({ text }: Heard, known: ReturnType<typeof factsOf>, from: Evidence): ReadFact[] {
  for (const shape of contrasts) {
    const { wrong, right } = shape.exec(text)?.groups ?? {}
    const slot = wrong && right ? named.find(each => bare(String(known(each) ?? '')) === bare(wrong)) : undefined
    const part =
      wrong && right && nameInPart(known('customer.name'), wrong, right.replace(/^.*\b(?:is|be|it's|name's) /i, ''))
    if (!slot && part) return [{ slot: 'customer.name', value: part, ...from }]
    if (!slot || !right) continue
    const words = right.trim().replace(/[的了]$/u, '')
    const checked = parseFactValue(slot, valueFrom(words, slot))
    if (checked.ok) return [{ slot, value: checked.value, ...from } as ReadFact]
  }
  return []
}

function byEnding({ text }: Heard, known: ReturnType<typeof factsOf>, from: Evidence): ReadFact[] {
  const found = ending.exec(text)?.groups
  const end = found && (found.zh ?? found.tail ?? found.en)
  if (!end) return []
  const slot = /车牌|車牌|\bplate\b/i.test(text) ? 'vehicle.plate' : 'customer.phone'
  const before = known(slot)
  if (before === undefined || before.length <= end.length || (slot === 'customer.phone' && /\D/.test(end))) return []
  const checked = parseFactValue(slot, before.slice(0, -end.length) + end.toUpperCase())
  return checked.ok ? [{ slot, value: checked.value, ...from } as ReadFact] : []
}

/** Another wish instead of the one before, not beside it: read back from here on. */
const insteadOf =
  /不是.{1,30}?[,，、 ]*(?:而)?是.|是.{1,30}?[,，、 ]*(?:而)?不是.|\bnot\b.{1,60}\bbut\b|\binstead of\b|\brather than\b|\bnot (?:an? |the )?[^,.;]{1,30}[,.;] *(?:i|we) (?:want|need|would like|prefer)\b|\bchange (?:the|my) (?:demand|wish|request)\b|(?:诉求|訴求|需求|期望|我的要求)(?:的|要)*(?:改|换|換)(?:成|为|為)|(?:要求|希望|想要)(?:的|要)*改(?:成|为|為)|^(?:那|那就|还是|還是|就|算了|我|我想|我要|请|請|帮我|幫我|给我|給我|[,，\s])*(?:改成|改为|改為)/i
/** Beside what they wish already. */
const asWell =
  /(?:还|還|也|另外|此外|同时|同時|再加|外加|并且|並且)(?:想|要|得|需|希望|求|有|请|請)|\b(?:also|as well|too|in addition|on top of)\b/i
/** What is wished instead, in words no reader knows as a wish. */
const wishedInstead =
  /\bnot (?:an? |the )?[^,.;]{1,30}[,.;] *(?<wish>(?:i|we) (?:want|need|would like|prefer) [^!?]{3,200})|\bchange (?:the|my) (?:demand|wish|request)(?: to)?\s*[:,]?\s*(?<changed>.{3,200})|(?:诉求|訴求|要求|需求|期望|希望|想要)(?:的|要)*(?:改|换|換)(?:成|为|為)\s*[:：,，]?\s*(?<zh>.{2,200})/iu

/** A part of what the name is as a whole: "Quail" in "Tom Quail". */
const isPart = (fact: ReadFact, value: ReadFact['value']): boolean =>
  fact.slot === 'customer.name' && bare(String(value)).includes(bare(fact.value))

/** "Delivery by Christmas" is no day the car was bought on. */
const ofWish: ReadonlySet<FactSlot> = new Set(['demand', 'vehicle.purchasedOn', 'background.occurredOn'])

/** "要求改成道歉": of the wish as a whole, whatever words of it were told before. */
export const changesWish = (talk: Heard): boolean =>
  changed.test(talk.text) &&
  factsOf(talk)('demand') !== undefined &&
  talk.reading.facts.some(each => each.slot === 'demand')
const changed = /(?:诉求|訴求|要求|需求|期望|希望|想要)(?:的|要)*改(?:成|为|為)/i

/** The wish that takes the place of the one known, read as one or in its own words. */
function wishInstead({ reading, text }: Heard, from: Evidence): ReadFact[] {
  // "not enough. I want to talk to your manager" wishes for a person, and for nothing else than before
  if (!insteadOf.test(text) || asWell.test(text) || reading.intents.includes('human')) return []
  const read = reading.facts.filter(each => each.slot === 'demand')
  const { wish, changed, zh } = wishedInstead.exec(text)?.groups ?? {}
  const words = (wish ?? changed ?? zh)?.trim()
  if (read.length > 0)
    return read.map(each => ({ ...each, value: { ...each.value, text: changed ?? zh ?? each.value.text } }))
  return words ? [{ slot: 'demand', value: { kind: 'other', text: words }, ...from }] : []
}

/** One name of several: "Quail, not Quill" of Tom Quill. */
function nameInPart(known: string | undefined, wrong: string, right: string): string | undefined {
  const names = known?.split(' ') ?? []
  const at = names.findIndex(each => bare(each) === bare(wrong))
  return names.length > 1 && at >= 0 && !right.includes(' ') ? names.with(at, right).join(' ') : undefined
}

/** "最后一位改成8" tells no mileage, and no wish: of what was read in such words only whole names and numbers are kept. */
const misread = ({ slot, value }: ReadFact, { text }: Heard): boolean =>
  slot === 'vehicle.mileageKm' || slot === 'demand' || slot.startsWith('background.') || value === text.trim()

/** The reading with what follows from it and from what is known. */
export function amended(talk: Heard): Heard['reading'] {
  const { reading, text, turn } = talk
  if (text.length > 120 || turn.lookedUp) return reading
  const from: Evidence = { evidence: text, span: [0, text.length] }
  const known = factsOf(talk)
  const instead = known('demand') === undefined ? [] : wishInstead(talk, from)
  if (instead.length > 0) {
    talk.removes = [{ slot: 'demand' }]
    return { ...reading, facts: [...reading.facts.filter(each => !ofWish.has(each.slot)), ...instead] }
  }
  const pointed = [
    ...referredTo(talk, known, from),
    ...byEnding(talk, known, from),
    ...namedOtherwise(talk, known, from),
  ]
  if (pointed.length > 0)
    return { ...reading, facts: [...reading.facts.filter(each => !misread(each, talk)), ...pointed] }
  const facts = byContrast(talk, known, from).filter(
    ({ slot, value }) =>
      !reading.facts.some(
        each => each.slot === slot && bare(String(each.value)) !== bare(String(known(slot))) && !isPart(each, value),
      ),
  )
  if (facts.length === 0) return reading
  const rest = reading.facts.filter(each => !facts.some(({ slot }) => slot === each.slot))
  return { ...reading, facts: [...rest, ...facts] }
}
