// The words for times to come as data: their shape, made ready to be read with. Which words there are stands in src/packs/wording. Knows
// no file and no calendar.
import { z } from 'zod'
import { movingHolidays } from './namedHolidays.ts'
import type { Problem } from './soundness/problem.ts'
import type { PartOfDay } from './timeWord.ts'
import { minutesOf } from './zone.ts'

const pattern = z.string().min(1)
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'write HH:MM, at most 24:00')
const written = { zh: pattern.optional(), en: pattern.optional() }
const words = z.strictObject(written)
const beside = z.strictObject({ before: words, after: words })

/** What the groups of a pattern tell says all about these. */
const toldByGroups = [
  'none',
  'before',
  'weekday',
  'week',
  'weekend',
  'partOfWeek',
  'partOfMonth',
  'endOfMonth',
  'endOfYear',
  'month',
  'date',
  'dayOfMonth',
  'afterHoliday',
  'beforeHoliday',
  'clock',
  'opening',
  'closing',
  'length',
] as const
const timeWord = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(toldByGroups), ...written }),
  z.strictObject({ is: z.literal('day'), on: z.int().min(0), part: z.string().optional(), ...written }),
  z.strictObject({ is: z.literal('part'), part: z.string(), rolls: z.literal(true).optional(), ...written }),
  z.strictObject({ is: z.literal('time'), at: timeOfDay, ...written }),
])
const holiday = z.strictObject({
  on: z.union([z.enum(movingHolidays), z.string().regex(/^\d\d-\d\d$/, 'write MM-DD')]),
  ...written,
})
export type TimeWordData = z.infer<typeof timeWord>

export const timesSchema = z
  .strictObject({
    weekdays: z.record(z.string(), z.int().min(0).max(6)),
    months: z.record(z.string(), z.int().min(1).max(12)),
    parts: z.record(
      z.string(),
      z.strictObject({ from: timeOfDay, to: timeOfDay, due: timeOfDay, by: timeOfDay.optional() }),
    ),
    holidays: z.array(holiday),
    words: z.array(timeWord),
    joins: words,
    upTo: words,
    anHour: beside,
    manners: z.strictObject({ about: beside, by: beside, after: beside }),
    leads: beside,
    hollow: words,
    excludes: words,
    fromEvent: beside,
    shift: z.array(words),
    ofOthers: beside,
  })
  .superRefine(({ parts, words: all }, context) => {
    for (const [at, word] of all.entries())
      if ('part' in word && word.part !== undefined && !Object.hasOwn(parts, word.part))
        context.addIssue({ code: 'custom', path: ['words', at, 'part'], message: `there is no part "${word.part}"` })
  })
type TimesData = z.infer<typeof timesSchema>

export type Patterns = readonly RegExp[]
export type Beside = Readonly<Record<'before' | 'after', Patterns>>
export interface Times {
  weekdays: Readonly<Record<string, number>>
  months: Readonly<Record<string, number>>
  parts: Readonly<Record<string, PartOfDay>>
  holidays: readonly { on: z.infer<typeof holiday>['on']; names: Patterns }[]
  /** in the order in which they are looked for; each pattern with the flag `g` */
  words: readonly { word: TimeWordData; patterns: Patterns }[]
  joins: Patterns
  upTo: Patterns
  anHour: Beside
  manners: Readonly<Record<'about' | 'by' | 'after', Beside>>
  leads: Beside
  hollow: Patterns
  excludes: Patterns
  fromEvent: Beside
  /** by so much later than before, or sooner, with the groups of a length; each with the flag `g` */
  shift: Patterns
  ofOthers: Beside
}

const nowhere: Beside = { before: [], after: [] }
const none: Times = {
  weekdays: {},
  months: {},
  parts: {},
  holidays: [],
  words: [],
  joins: [],
  upTo: [],
  anHour: nowhere,
  manners: { about: nowhere, by: nowhere, after: nowhere },
  leads: nowhere,
  hollow: [],
  excludes: [],
  fromEvent: nowhere,
  shift: [],
  ofOthers: nowhere,
}

type Read = (text: string, flags: string, path: Problem['path']) => RegExp[]

export function compileTimes(data: TimesData | undefined, read: Read): Times {
  if (!data) return none
  const both = ({ zh, en }: z.infer<typeof words>, flags: string, ...path: (string | number)[]): Patterns =>
    Object.entries({ zh, en }).flatMap(([script, text]) =>
      text === undefined ? [] : read(text, flags, ['times', ...path, script]),
    )
  const sides = ({ before, after }: z.infer<typeof beside>, ...path: string[]): Beside => ({
    before: both(before, '', ...path, 'before'),
    after: both(after, '', ...path, 'after'),
  })
  const { manners } = data
  return {
    weekdays: data.weekdays,
    months: data.months,
    parts: Object.fromEntries(
      Object.entries(data.parts).map(([name, { from, to, due, by }]) => [
        name,
        { from: minutesOf(from), to: minutesOf(to), due: minutesOf(due), by: minutesOf(by ?? due) },
      ]),
    ),
    holidays: data.holidays.map((each, at) => ({ on: each.on, names: both(each, '', 'holidays', at) })),
    words: data.words.map((word, at) => ({ word, patterns: both(word, 'g', 'words', at) })),
    joins: both(data.joins, '', 'joins'),
    upTo: both(data.upTo, '', 'upTo'),
    anHour: sides(data.anHour, 'anHour'),
    manners: {
      about: sides(manners.about, 'manners', 'about'),
      by: sides(manners.by, 'manners', 'by'),
      after: sides(manners.after, 'manners', 'after'),
    },
    leads: sides(data.leads, 'leads'),
    hollow: both(data.hollow, '', 'hollow'),
    excludes: both(data.excludes, '', 'excludes'),
    fromEvent: sides(data.fromEvent, 'fromEvent'),
    shift: data.shift.flatMap((each, at) => both(each, 'g', 'shift', at)),
    ofOthers: sides(data.ofOthers, 'ofOthers'),
  }
}

export const fitsOne = (patterns: Patterns, text: string): boolean => patterns.some(each => each.test(text))
