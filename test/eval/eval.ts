// `npm run eval -- --data DIR [--json] [--only PREFIX] [--misses N]`: the reader measured on labelled data, by language and class.
// Half of the rows (by a hash of their id) may be used for tuning; the other half is only reported, its texts are never shown.
import { readOptions, showUsage } from '../../src/commandLine.ts'
import { type Data, dataFiles, loadData, missingFiles } from './data.ts'
import { type Figure, type Half, halves, isReached } from './figure.ts'
import { measureSpeed, measureStart } from './speed.ts'

const usage = 'Usage: npm run eval -- --data DIR [--json] [--only PREFIX] [--misses N]'
const { values } = readOptions(
  {
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      misses: { type: 'string', default: '3' },
    },
  },
  usage,
)
if (values.data === undefined) showUsage(usage, 'Say where the labelled data is.')
const missing = missingFiles(values.data)
if (missing.length === dataFiles.length) {
  console.error(`${values.data} holds none of the files listed in test/eval/data.ts: nothing to measure on`)
  process.exit(2)
}
if (missing.length > 0) console.error(`Not there, their figures are left out: ${missing.join(', ')}`)

const start = await measureStart()
// readings kept by the other measures would slow the speed down
const onlySpeed = values.only.startsWith('speed')
const measures: ((data: Data, half: Half) => Figure[])[] = onlySpeed
  ? []
  : [
      (await import('./safety.ts')).measureSafety,
      (await import('./usComplaints.ts')).measureUsComplaints,
      (await import('./usComponents.ts')).measureUsComponents,
      (await import('./severity.ts')).measureSeverity,
      (await import('./topics.ts')).measureTopics,
      (await import('./vehicles.ts')).measureVehicles,
      (await import('./numbers.ts')).measureNumbers,
      (await import('./anger.ts')).measureAnger,
      (await import('./law.ts')).measureLaw,
    ]
const data = loadData(values.data)
const wanted = (figure: Figure): boolean => figure.n > 0 && figure.figure.startsWith(values.only)
const figures = [
  ...measures.flatMap(measure => halves.flatMap(half => measure(data, half))),
  ...start,
  ...('speed'.startsWith(values.only) || onlySpeed ? await measureSpeed(data) : []),
].filter(wanted)

if (values.json) {
  const told = figures.map(({ misses, ...figure }) => ({
    ...figure,
    reached: isReached(figure as Figure),
    missed: misses.length,
    ...(figure.half === 'tune' ? { misses: misses.slice(0, Number(values.misses)) } : {}),
  }))
  console.log(JSON.stringify({ figures: told }, null, 1))
} else print(figures)

function print(all: readonly Figure[]): void {
  const names = [...new Set(all.map(nameOf))]
  const number = (value: number): string => (value >= 10 ? value.toFixed(1) : value.toFixed(3))
  const cell = (figure: Figure | undefined): string =>
    figure === undefined || figure.n === 0
      ? '–'
      : `${number(figure.value)} [${number(figure.low)} ${number(figure.high)}] ${figure.n}`
  console.log(`${pad('figure', 52)}${pad('goal', 10)}${halves.map(half => pad(half, 27)).join('')}`)
  for (const name of names) {
    const rows = all.filter(figure => nameOf(figure) === name)
    const of = (half: Half) => rows.find(figure => figure.half === half)
    const shown = of('all') ?? rows[0]
    const goal =
      shown?.atLeast !== undefined ? `≥ ${shown.atLeast}` : shown?.atMost !== undefined ? `≤ ${shown.atMost}` : ''
    const reached = shown === undefined ? undefined : isReached(shown)
    const mark = reached === undefined ? '' : reached ? ' ok' : ' NOT'
    console.log(`${pad(name, 52)}${pad(goal, 10)}${halves.map(half => pad(cell(of(half)), 27)).join('')}${mark}`)
  }
  const most = Number(values.misses)
  for (const figure of all.filter(each => each.half === 'tune' && each.misses.length > 0)) {
    if (most === 0) break
    console.log(`\n${nameOf(figure)}: ${figure.misses.length} missed in the tuning half`)
    for (const miss of figure.misses.slice(0, most)) {
      console.log(`  ${miss.id}  expected ${miss.expected}; read ${miss.read || 'nothing'}`)
      console.log(`    ${miss.text.replace(/\s+/g, ' ').slice(0, 400)}`)
    }
  }
}

function nameOf(figure: Figure): string {
  return `${figure.figure} ${figure.language}${figure.class === undefined ? '' : ` ${figure.class}`}`
}

function pad(text: string, width: number): string {
  const wide = [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - wide))
}
