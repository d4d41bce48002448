// A process of its own that commits to three cases at once until it is killed, and says after each commit what is safely stored.
// Arguments: DATA_DIR, name. Prints `case version seq`.
import { writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { batch, change, chat, fixedClock, note, randomIds, says, turn } from './samples.ts'

const [dataDir = '', name = ''] = process.argv.slice(2)
const ledger = await openLedger({ dataDir, clock: fixedClock, ids: randomIds })
async function commitNext(at: number): Promise<void> {
  const caseId = `HY-${name}-${at}`
  const version = (await ledger.caseVersion(caseId)) ?? 0
  const ref = chat(caseId)
  const text = `${caseId} says ${version + 1}`
  const result = await ledger.commit(
    batch({
      conversation: turn(ref, version, {
        messages: [says(text, { caseKey: caseId }), says(`answer to ${text}`, { from: 'bot', caseKey: caseId })],
        inboundId: `in${version}`,
      }),
      cases: [change(caseId, version, [note(text)], { searchText: text })],
    }),
  )
  if (!result.ok) throw new Error(`${text}: ${result.why}`)
  writeSync(1, `${caseId} ${version + 1} ${result.messages.at(-1)?.seq}\n`)
}

// together they share a transaction
for (;;) await Promise.all([0, 1, 2].map(commitNext))
