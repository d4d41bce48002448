// The options of a command in the terminal: --help, and one it does not know, show how it is called.
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Ends the process: with 0 when asked for help, with 1 after what is wrong. */
export function showUsage(usage: string, wrong?: string): never {
  if (wrong === undefined) {
    console.log(usage)
    process.exit(0)
  }
  console.error(`${wrong}\n${usage}`)
  process.exit(1)
}

/** As `parseArgs` reads them. @param usage what is shown, one line or more */
export function readOptions<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  const args = config.args ?? process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) return showUsage(usage)
  try {
    return parseArgs(config)
  } catch (err) {
    if (!(err instanceof TypeError && 'code' in err && String(err.code).startsWith('ERR_PARSE_ARGS_'))) throw err
    return showUsage(usage, err.message)
  }
}
