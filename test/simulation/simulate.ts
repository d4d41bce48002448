// `npm run simulate -- [--pack NAME] [--seed N] [--cases N] [--days N] [--all]`: a simulated year of a dealership, told as a manager reads it.
// Ends with 1 and the trail of the case when an invariant does not hold; `--all` goes on and counts them.
import { fileURLToPath } from 'node:url'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { readOptions } from '../../src/commandLine.ts'
import type { Violation } from './invariants/all.ts'
import { summaryOf } from './summary.ts'
import { liveThrough } from './world.ts'

const { values } = readOptions(
  {
    options: {
      pack: { type: 'string', default: 'lamborghini-4s' },
      seed: { type: 'string', default: '2026' },
      cases: { type: 'string', default: '3000' },
      days: { type: 'string', default: '365' },
      all: { type: 'boolean', default: false },
    },
  },
  'Usage: npm run simulate -- [--pack NAME] [--seed N] [--cases N] [--days N] [--all]',
)
const rules = loadRules({ pack: values.pack, storeFile: fileURLToPath(new URL('store.yaml', import.meta.url)) })
const found = new Map<string, { first: string; times: number }>()
const began = performance.now()

class Broken extends Error {}
const told = ({ invariant, wrong, caseId, story }: Violation): string =>
  `${invariant}, case ${caseId}, seed ${values.seed}, pack ${values.pack}: ${wrong}\n${story()}`

try {
  const year = liveThrough({
    rules,
    seed: Number(values.seed),
    cases: Number(values.cases),
    days: Number(values.days),
    start: Date.parse('2026-01-01T00:00:00+08:00'),
    onViolation(violation) {
      const known = found.get(violation.invariant) ?? { first: told(violation), times: 0 }
      found.set(violation.invariant, { ...known, times: known.times + 1 })
      if (!values.all) throw new Broken()
    },
  })
  const seconds = (performance.now() - began) / 1_000
  console.log(summaryOf(year, rules))
  console.log(
    `\n${[...year.given.values()].reduce((sum, each) => sum + each, 0)} steps in ${seconds.toFixed(1)} s, every invariant looked at after each`,
  )
} catch (error) {
  if (!(error instanceof Broken)) throw error
}
for (const { first } of found.values()) console.error(`\n${first}`)
for (const [invariant, { first, times }] of found) console.error(`${times}× ${invariant}: ${first.split('\n')[0]}`)
process.exitCode = found.size > 0 ? 1 : 0
