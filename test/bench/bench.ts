// npm run bench: the same intake through a textbook Bot Framework bot and through Huiyin's two doors, in one run; prints
// ratios. Then WeChat's pushes (pushes.ts), and a large store: seeding, the desk, a command, timers (scale.ts). Options: --rounds 3 --conversations 150
// --parallel 16 --open 1000 --main FILE --show (the talk) --check (exit 1 on a missed goal); --cases 100000 (0: no large store)
// --timers 10000 --store DIR (seeded before; it is changed) --pushes 200 (WeChat's, a second) --only talk|pushes|scale.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readOptions } from '../../src/commandLine.ts'
import { hangUp } from './call.ts'
import { type Child, startChild } from './child.ts'
import { directLine } from './directLineTalk.ts'
import { type Goal, tell } from './goal.ts'
import { type Measured, median, openMany, rehearse, run } from './load.ts'
import { measurePushes } from './pushes.ts'
import { measureScale } from './scale.ts'
import { script } from './script.ts'
import { type Line, openSwitchboard } from './talk.ts'

const { values: options } = readOptions(
  {
    options: {
      rounds: { type: 'string', default: '3' },
      conversations: { type: 'string', default: '150' },
      parallel: { type: 'string', default: '16' },
      open: { type: 'string', default: '1000' },
      main: { type: 'string' },
      show: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      cases: { type: 'string', default: '100000' },
      timers: { type: 'string', default: '10000' },
      pushes: { type: 'string', default: '200' },
      store: { type: 'string' },
      only: { type: 'string' },
    },
  },
  `Usage: npm run bench -- [--rounds 3] [--conversations 150] [--parallel 16] [--open 1000] [--main FILE] [--show] [--check]
       [--cases 100000] [--timers 10000] [--store DIR] [--pushes 200] [--only talk|pushes|scale]`,
)
const parallel = Number(options.parallel)
const root = fileURLToPath(new URL('../../', import.meta.url))

/** As `npm start` starts it, node's own options included. */
function startArguments(): string[] {
  if (options.main) return [options.main]
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}

interface Contestant {
  key: 'a' | 'b' | 'c'
  name: string
  line: Line
  child: Child
  counts: number[]
  rounds: Measured[]
  rss: number
  rssOpen: number
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const fixed = (value: number, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

async function contestants(): Promise<{ list: Contestant[]; close: () => Promise<void> }> {
  const switchboard = await openSwitchboard()
  const list: Contestant[] = []
  const add = async (key: Contestant['key'], name: string, args: string[], lineTo: (url: string) => Line) => {
    const child = await startChild(args)
    list.push({ key, name, child, line: lineTo(child.url), counts: [], rounds: [], rss: 0, rssOpen: 0 })
  }
  const close = async () => {
    hangUp()
    await Promise.all(list.map(({ child }) => child.stop()))
    await switchboard.close()
  }
  try {
    await add('a', 'CloudAdapter + waterfall + memory', [`${root}test/bench/bareBot.ts`], switchboard.line)
    // two processes, so that one door's memory is not the other's
    await add('b', 'Huiyin, /api/messages', startArguments(), switchboard.line)
    await add('c', 'Huiyin, Direct Line', startArguments(), directLine)
  } catch (error) {
    if (list.length === 0) {
      await close()
      throw error
    }
    say(`NOT MEASURED beyond (${list.at(-1)?.key}): ${(error as Error).message}`)
    process.exitCode = 1
  }
  return { list, close }
}

function table(list: readonly Contestant[]): void {
  say('')
  say(
    `     ${'CPU ms/turn'.padStart(12)} ${'turns/s'.padStart(9)} ${'p50 ms'.padStart(8)} ${'p99 ms'.padStart(8)} ${'RSS MB'.padStart(8)} ${`RSS ${options.open} open`.padStart(14)}`,
  )
  for (const each of list) {
    const of = (key: keyof Measured, digits = 2) => fixed(median(each.rounds.map(round => round[key])), digits)
    const cells = [
      of('cpuPerTurnMs').padStart(12),
      of('turnsPerSecond', 0).padStart(9),
      of('p50Ms', 1).padStart(8),
      of('p99Ms', 1).padStart(8),
      fixed(each.rss, 0).padStart(8),
      fixed(each.rssOpen, 0).padStart(14),
    ]
    say(`(${each.key})  ${cells.join(' ')}   ${each.name}`)
    say(`      CPU by round: ${each.rounds.map(round => fixed(round.cpuPerTurnMs)).join('  ')}`)
  }
}

/** The goals as data: what is compared, and with what. */
function goals(list: readonly Contestant[]): Goal[] {
  const of = (key: string, field: keyof Measured) =>
    median(list.find(each => each.key === key)?.rounds.map(round => round[field]) ?? [])
  // each round against the same round's yardstick: what slows the machine slows both
  const ratio = (key: string) => {
    const [yard, other] = ['a', key].map(name => list.find(each => each.key === name)?.rounds ?? [])
    return median((other ?? []).map((round, index) => round.cpuPerTurnMs / (yard?.[index]?.cpuPerTurnMs ?? Number.NaN)))
  }
  const open = (key: string) => list.find(each => each.key === key)?.rssOpen ?? Number.NaN
  return [
    { name: 'CPU (b) / (a)', value: ratio('b'), limit: 1 },
    { name: 'CPU (c) / (a)', value: ratio('c'), limit: 0.5 },
    { name: 'p99 of (c), ms', value: of('c', 'p99Ms'), limit: 60 },
    { name: `RSS of (b) with ${options.open} open, MB`, value: open('b'), limit: 250 },
    { name: `RSS of (c) with ${options.open} open, MB`, value: open('c'), limit: 250 },
  ]
}

async function bench(list: Contestant[]): Promise<void> {
  for (const each of list) {
    const { counts, answers } = await rehearse(each.line, `${each.key}-rehearsal`)
    each.counts = counts
    if (options.show)
      for (const [step, text] of script.entries())
        say(`(${each.key}) > ${text}\n${answers[step]?.map(line => `      ${line.replaceAll('\n', ' ')}`).join('\n')}`)
    await run(each.line, { name: `${each.key}-warm`, conversations: 200, parallel, counts }, each.child.cpuMs)
  }
  for (let round = 1; round <= Number(options.rounds); round++)
    for (const each of list) {
      const load = {
        name: `${each.key}-${round}`,
        conversations: Number(options.conversations),
        parallel,
        counts: each.counts,
      }
      const measured = await run(each.line, load, each.child.cpuMs)
      each.rounds.push(measured)
      say(
        `round ${round} (${each.key}) ${fixed(measured.cpuPerTurnMs)} ms CPU/turn, ${fixed(measured.turnsPerSecond, 0)} turns/s, p99 ${fixed(measured.p99Ms, 1)} ms`,
      )
    }
  for (const each of list) {
    each.rss = each.child.rssMb()
    await openMany(each.line, {
      name: `${each.key}-open`,
      conversations: Number(options.open),
      parallel,
      counts: each.counts,
    })
    each.rssOpen = each.child.rssMb()
  }
}

function judge(judged: readonly Goal[]): void {
  for (const goal of judged) if (!tell(goal, say) && options.check) process.exitCode = 1
}

async function talk(): Promise<void> {
  const { list, close } = await contestants()
  try {
    say(
      `${script.length} lines a conversation, ${options.conversations} conversations a round, ${parallel} at a time; node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`,
    )
    await bench(list)
    table(list)
    say('')
    const unanswered = list.flatMap(each => each.rounds).reduce((sum, round) => sum + round.unanswered, 0)
    if (unanswered > 0) say(`${unanswered} lines were not answered in full: the numbers above are not to be trusted`)
    judge(goals(list))
  } finally {
    await close()
  }
}

async function scale(): Promise<void> {
  const [cases, timers] = [Number(options.cases), Number(options.timers)]
  if (cases === 0) return
  say(`\na store of ${options.store ?? `${cases} cases`}`)
  const store = options.store ? { store: options.store } : {}
  try {
    judge(await measureScale({ cases, timers, args: startArguments(), ...store }, say))
  } finally {
    hangUp()
  }
}

async function pushes(): Promise<void> {
  say('\nWeChat')
  judge(await measurePushes({ perSecond: Number(options.pushes), seconds: 5, args: startArguments() }, say))
}

const parts = { talk, pushes, scale }
for (const [name, part] of Object.entries(parts)) if (!options.only || options.only === name) await part()
