// npm run desk:link -- STAFF_ID: prints a one-time sign-in link, made in the same store the server uses.
import { loadRules } from './app/loadPolicy.ts'
import { staffOf } from './case/policy/directory.ts'
import { readConfig } from './config.ts'
import { makeLink } from './desk/session.ts'
import { randomIds, secret } from './ids.ts'
import { openLedger } from './ledger/openLedger.ts'

const staffId = process.argv[2]
const config = readConfig()
const { directory } = loadRules({
  pack: config.policyPack,
  ...(config.storeFile ? { storeFile: config.storeFile } : {}),
})
if (!staffId || !staffOf(directory, staffId)) {
  console.error('Usage: npm run desk:link -- STAFF_ID, one of:')
  for (const member of directory.staff) console.error(`  ${member.id}  ${member.name}  ${member.role}, ${member.store}`)
  process.exit(1)
}
const clock = { now: () => Date.now() }
const ledger = await openLedger({
  dataDir: config.dataDir,
  ...(config.dataKey ? { dataKey: config.dataKey } : {}),
  clock,
  ids: randomIds,
})
const publicUrl = config.publicUrl ?? config.address
console.log(await makeLink(staffId, { ledger, secret, now: clock.now, publicUrl }))
await ledger.close()
