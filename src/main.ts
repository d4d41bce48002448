// Starts the process: reads the configuration, prints where it is, ends cleanly. Everything else is in compose.ts.
import { PolicyError } from './app/loadPolicy.ts'
import { type Huiyin, startHuiyin } from './compose.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createLog } from './log.ts'

/** What went wrong in one readable line each; for the terminal, not for a log. */
function explain(err: unknown): string {
  if (err instanceof ConfigError || err instanceof PolicyError) return err.message
  const { code, message } = err as { code?: string; message?: string }
  if (code === 'EADDRINUSE') return 'PORT: something else listens there already.'
  if (code === 'EACCES') return 'No permission to listen there or to write DATA_DIR.'
  return message ?? 'unknown reason'
}

async function run(): Promise<Huiyin> {
  const config: Config = readConfig()
  const huiyin = await startHuiyin(config, createLog(config.logLevel), { now: () => Date.now() })
  console.log(`Huiyin 回音 listens on ${config.address}`)
  console.log(`  customers  ${config.publicUrl ?? config.address}/`)
  console.log(`  staff      ${config.publicUrl ?? config.address}/desk`)
  // A link signs in whoever reads it: never into a log file.
  if (process.stdout.isTTY) {
    const staffId = huiyin.firstOfDesk
    console.log(`  sign in as ${staffId}, once, within ten minutes: ${await huiyin.deskLink(staffId)}`)
    console.log('  for somebody else: npm run desk:link -- STAFF_ID')
  }
  return huiyin
}

try {
  const huiyin = await run()
  let ending = false
  const end = () => {
    if (ending) process.exit(1)
    ending = true
    huiyin.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
} catch (err) {
  console.error(`Huiyin cannot start:\n${explain(err)}`)
  process.exit(1)
}
