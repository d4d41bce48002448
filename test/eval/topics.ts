// Which part of the car and which category a complaint is about, by the mapping of a platform's classes to our names.
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { f1PerClass, type Judged, macroF1, microF1, resampled, share } from './statistics.ts'

const leastRows = 20

type Row = Judged & { id: string; text: string }

/** A row counts as a hit when any name read maps to its class; a missed row counts against the class read first. */
function judge(
  rows: readonly { id: string; text: string; category: string }[],
  classesRead: (text: string) => string[],
): Row[] {
  return rows.map(({ id, text, category }) => {
    const read = classesRead(text)
    return { id, text, gold: [category], read: read.includes(category) ? [category] : read.slice(0, 1) }
  })
}

function macro(name: string, half: Half, rows: readonly Row[], classes: readonly string[], atLeast?: number): Figure[] {
  if (classes.length === 0) return []
  const base = { language: 'zh', half } as const
  const missed = rows.filter(row => !row.read.includes(row.gold[0] ?? ''))
  const misses = missed.map(row => ({ id: row.id, text: row.text, expected: row.gold.join(), read: row.read.join() }))
  const goal = atLeast === undefined ? {} : { atLeast }
  return [
    { figure: name, ...base, ...resampled(rows, sample => macroF1(sample, classes)), ...goal, misses },
    ...[...f1PerClass(rows, classes)].map(([of, value]) => ({
      figure: `${name}.class`,
      class: of,
      ...base,
      ...resampled(rows, sample => f1PerClass(sample, [of]).get(of) ?? 0, 100),
      value,
      n: rows.filter(row => row.gold.includes(of)).length,
      misses: misses.filter(each => each.expected === of),
    })),
  ]
}

const classesWithEnough = (
  rows: readonly { category?: string | null | undefined }[],
  of: readonly string[],
): string[] => of.filter(name => rows.filter(row => row.category === name).length >= leastRows)

export function measureTopics(data: Data, half: Half): Figure[] {
  const { componentToClass, classToCategory } = data.mapping
  const partClasses = [...new Set(Object.values(componentToClass).flat())]
  const told = data.zhComplaints.filter(row => row.followup_like !== true)
  const componentClasses = (text: string): string[] => [
    ...new Set(read(text).components.flatMap(part => componentToClass[part.component] ?? [])),
  ]
  const figures: Figure[] = []
  const labelled = (rows: typeof told) =>
    rows.flatMap(({ id, text, category }) => (category == null ? [] : [{ id, text, category }]))

  // which part: rows about a part of the car whose text tells a symptom
  const parts = classesWithEnough(told, partClasses)
  const aboutParts = inHalf(labelled(told), half).filter(row => parts.includes(row.category))
  figures.push(...macro('zhComponent', half, judge(aboutParts, componentClasses), parts, 0.8))
  // the same by the first part read alone
  const first = (text: string) => componentToClass[read(text).components[0]?.component ?? ''] ?? []
  figures.push(...macro('zhComponent.first', half, judge(aboutParts, first), parts).slice(0, 1))
  // harder readings of the same: every class that any part read maps to counts as read …
  const every = aboutParts.map(({ id, text, category }) => ({
    id,
    text,
    gold: [category],
    read: componentClasses(text),
  }))
  figures.push(...macro('zhComponent.everyPart', half, every, parts).slice(0, 1))
  // … and complaints of the other classes, in which a part may be read as well
  const allRows = inHalf(labelled(told), half)
  figures.push(...macro('zhComponent.amongAll', half, judge(allRows, componentClasses), parts).slice(0, 1))
  const withFollowUps = inHalf(labelled(data.zhComplaints), half).filter(row => parts.includes(row.category))
  figures.push(...macro('zhComponent.withFollowUps', half, judge(withFollowUps, componentClasses), parts).slice(0, 1))

  // which category, each class of the platform by itself: a row is a hit when the category read maps to its class
  const categoryClasses = classesWithEnough(told, Object.keys(classToCategory))
  const classesRead = (text: string): string[] => {
    const category = read(text).category ?? 'other'
    return Object.keys(classToCategory).filter(name => classToCategory[name]?.includes(category))
  }
  const inClasses = inHalf(labelled(told), half).filter(row => categoryClasses.includes(row.category))
  figures.push(...macro('zhCategory', half, judge(inClasses, classesRead), categoryClasses, 0.75))
  // harder: classes of equal categories as one, so that the twelve about the car weigh as one of four
  const groupOf = (name: string): string | undefined => {
    const categories = classToCategory[name]
    return categories === undefined ? undefined : categories.join(' or ')
  }
  for (const [name, rows] of [
    ['zhCategory.merged', told],
    ['zhCategory.mergedWithFollowUps', data.zhComplaints],
  ] as const) {
    const grouped = labelled(rows).flatMap(row => {
      const group = groupOf(row.category)
      return group === undefined ? [] : [{ ...row, category: group }]
    })
    const groups = classesWithEnough(grouped, [...new Set(grouped.map(row => row.category))])
    const groupsRead = (text: string): string[] => {
      const category = read(text).category ?? 'other'
      return groups.filter(group => group.split(' or ').includes(category))
    }
    const within = inHalf(grouped, half).filter(row => groups.includes(row.category))
    figures.push(...macro(name, half, judge(within, groupsRead), groups))
  }
  return [...figures, ...measureTitles(data, half)]
}

/** The chapters of the titles' platform by its own list of faults, and which of our parts belong there; some belong to several. */
const chapters: Readonly<Record<string, readonly string[]>> = {
  '发动机/电动机': ['engine', 'driveMotor', 'fuel', 'exhaust'],
  变速器: ['transmission'],
  离合器: ['transmission'],
  转向系统: ['steering'],
  制动系统: ['brakes'],
  轮胎: ['tyresWheels'],
  // all-wheel drive, half shafts and differentials, wheel noise, pulling to one side
  前后桥及悬挂系统: ['suspension', 'tyresWheels', 'transmission', 'steering'],
  // fuel pump and tank, exhaust pipe, traction battery and charging, rims and tyre pressure sensors
  车身附件及电器: [
    'body',
    'interior',
    'electrical',
    'lighting',
    'infotainment',
    'climate',
    'driverAssistance',
    'airbag',
    'seatbelt',
    'tractionBattery',
    'charging',
    'fuel',
    'exhaust',
    'tyresWheels',
  ],
}

function measureTitles(data: Data, half: Half): Figure[] {
  const rows = inHalf(data.zhTitles, half).flatMap((row): Row[] => {
    const gold = [
      ...new Set(row.labels.flatMap(({ category }) => (category !== null && chapters[category] ? [category] : []))),
    ]
    if (gold.length === 0) return []
    const parts = read(row.text).components.map(part => part.component as string)
    // a part that two chapters share counts for the one that is labelled, else for the first
    const said = parts.flatMap(part => {
      const of = Object.keys(chapters).filter(name => chapters[name]?.includes(part))
      const chosen = of.find(name => gold.includes(name)) ?? of[0]
      return chosen === undefined ? [] : [chosen]
    })
    return [{ id: row.id, text: row.text, gold, read: [...new Set(said)] }]
  })
  const isExact = (row: Row) => row.gold.length === row.read.length && row.gold.every(name => row.read.includes(name))
  const wrong = rows.filter(row => !isExact(row))
  const misses = wrong.map(row => ({ id: row.id, text: row.text, expected: row.gold.join(), read: row.read.join() }))
  const base = { language: 'zh', half, misses } as const
  return [
    { figure: 'titles.componentF1', ...base, ...resampled(rows, microF1), atLeast: 0.85 },
    { figure: 'titles.exact', ...base, ...share(rows.length - wrong.length, rows.length) },
  ]
}
