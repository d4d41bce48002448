// A process of its own that commits until it is killed, and says after each commit what is safely stored.
// Arguments: DATA_DIR, name. Prints `case version seq`.
import { writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { batch, change, chat, fixedClock, note, randomIds, says, turn } from './samples.ts'

const [dataDir = '', name = ''] = process.argv.slice(2)
const ledger = await openLedger({ dataDir, clock: fixedClock, ids: randomIds })
for (let at = 0; ; at++) {
  const caseId = `HY-${name}-${at % 3}`
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
