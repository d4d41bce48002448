// npm run pack:check -- NAME|FILE [--store FILE]: a policy pack in plain words, then what contradicts itself, with file and line.
import { inspectPolicy, PolicyError } from './app/loadPolicy.ts'
import { explainPack } from './case/policy/explain/sections.ts'
import { emptyRoles } from './case/policy/soundness/staffing.ts'
import { readOptions } from './commandLine.ts'

const usage = 'Usage: npm run pack:check -- NAME|FILE [--store FILE]'

function check(pack: string, storeFile: string | undefined): readonly string[] {
  const found = inspectPolicy({ pack, ...(storeFile ? { storeFile } : {}) })
  if (found.pack) {
    console.log(`${found.pack.title} (${found.pack.id})`)
    for (const { title, lines } of explainPack(found.pack, found.directory))
      console.log(`\n${title}\n${lines.map(line => `  - ${line}`).join('\n')}`)
    console.log('')
  }
  // A role nobody has and nobody above steps in for is no reason not to start (the rescue line may be a firm of its own): told here.
  const nobody =
    found.pack && found.directory
      ? emptyRoles(found.pack, found.directory)
          .filter(each => !each.standIn)
          .map(({ role, path }) =>
            found.packLine({ path, reason: `nobody in the store file is ${role}, and nobody above steps in` }),
          )
      : []
  return [...found.problems, ...nobody.filter(line => !found.problems.includes(line))]
}

function run(args: string[]): number {
  const { values, positionals } = readOptions(
    { args, allowPositionals: true, options: { store: { type: 'string' } } },
    usage,
  )
  const [pack, ...more] = positionals
  if (!pack || more.length > 0) {
    console.error(usage)
    return 1
  }
  const problems = check(pack, values.store)
  if (problems.length === 0) {
    console.log('No contradictions.')
    return 0
  }
  console.log(`${problems.length === 1 ? 'One contradiction' : `${problems.length} contradictions`}:`)
  for (const problem of problems) console.log(`  ${problem}`)
  return 1
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  if (error instanceof PolicyError) console.error(error.message)
  else throw error
  process.exitCode = 1
}
