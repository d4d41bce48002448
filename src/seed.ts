// npm run seed -- [--cases 100000] [--seed 1] [--days 365] [--add]: fills DATA_DIR with invented cases, to see how a large
// store behaves. Refuses a store that has cases already, unless told to add to them.

import { createCaseNumbers } from './app/caseNumbers.ts'
import { loadRules } from './app/loadPolicy.ts'
import { storeOf } from './case/policy/directory.ts'
import { dayMs } from './case/policy/durations.ts'
import { readOptions, showUsage } from './commandLine.ts'
import { readConfig } from './config.ts'
import { randomIds } from './ids.ts'
import { openLedger } from './ledger/openLedger.ts'
import { fill } from './seed/fill.ts'
import { momentsOf, type Span } from './seed/invent.ts'
import { inventing } from './seed/inventing.ts'
import { showProgress } from './seed/progress.ts'

/** of the last days' cases; with what is under way about one in thirty of all is open then */
const stuck = 0.3
/** written, in one transaction, while others are invented */
const atOnce = 128

const usage = 'Usage: npm run seed -- [--cases 100000] [--seed 1] [--days 365] [--add]'
const { values: options } = readOptions(
  {
    options: {
      cases: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '365' },
      add: { type: 'boolean', default: false },
    },
  },
  usage,
)
const [cases, seed, days] = [options.cases, options.seed, options.days].map(Number) as [number, number, number]
if (![cases, seed, days].every(Number.isInteger) || cases < 1 || days < 1)
  showUsage(usage, 'Cases, seed and days are whole numbers, at least one case and one day.')

const config = readConfig()
const policy = { pack: config.policyPack, ...(config.storeFile ? { storeFile: config.storeFile } : {}) }
const { directory } = loadRules(policy)
const clock = { now: () => Date.now() }
const ledger = await openLedger({
  dataDir: config.dataDir,
  ...(config.dataKey ? { dataKey: config.dataKey } : {}),
  clock,
  ids: randomIds,
  bulk: true,
})
try {
  const { items } = await ledger.rows({ limit: 1 })
  if (items.length > 0 && !options.add) {
    console.error(
      `${config.dataDir} has cases already: choose another DATA_DIR, or say --add to put invented ones beside them.`,
    )
    process.exitCode = 1
  } else {
    const until = clock.now()
    const span: Span = { seed, cases, from: until - days * dayMs, to: until, until, stuck }
    const moments = momentsOf(span)
    const ids = await createCaseNumbers(ledger, storeOf(directory, undefined).timeZone).reserveAll(moments)
    await fill(ledger, inventing({ policy, span, ids, moments, atOnce }), showProgress(cases))
  }
} finally {
  await ledger.close()
}
