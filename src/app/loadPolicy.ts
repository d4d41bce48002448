// Reads the policy pack, the store file, the known concerns and the figures of the law, once at start. Whatever is wrong stops the start: one line per problem, with
// file, line, path in the file and reason. Knows no environment.
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rules } from '../case/commands.ts'
import { compileWording } from '../case/policy/compileWording.ts'
import { type Directory, directorySchema } from '../case/policy/directory.ts'
import { holidays } from '../case/policy/holidays.ts'
import { concernsSchema, mergeConcerns } from '../case/policy/knownConcerns.ts'
import { type Pack, packSchema } from '../case/policy/pack.ts'
import type { Problem } from '../case/policy/soundness/problem.ts'
import { staffingProblems } from '../case/policy/soundness/staffing.ts'
import { directoryProblems, holidayProblems, packProblems } from '../case/policy/soundness.ts'
import { figuresSchema } from '../case/policy/threeGuarantees/figures.ts'
import { wordingFileSchema } from '../case/policy/wordingRules.ts'
import { readPolicyFile } from './policyFile.ts'

const packsFolder = fileURLToPath(new URL('../packs/', import.meta.url))
const demoStore = 'demo-store.yaml'
const calendarsFolder = resolve(packsFolder, 'calendars')
const wordingFolder = resolve(packsFolder, 'wording')
const concernsFile = 'concerns.yaml'
const lawFile = 'law/three-guarantees-cn.yaml'

export class PolicyError extends Error {
  /** one readable line each */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}

export interface PolicySource {
  /** a name in src/packs or a path */
  pack: string
  /** a path; the demo store when absent */
  storeFile?: string
}

export interface Inspection {
  /** undefined when there are problems */
  rules?: Rules
  /** as far as their shapes are right */
  pack?: Pack
  directory?: Directory
  /** one readable line each */
  problems: readonly string[]
  /** a further problem of the pack, with its file and line */
  packLine(problem: Problem): string
}

/** Throws PolicyError naming every problem. */
export function loadRules(from: PolicySource): Rules {
  const { rules, problems } = inspectPolicy(from)
  if (!rules) throw new PolicyError(problems)
  return rules
}

/** What the files say and what is wrong with them. Throws PolicyError only when there is no such pack. */
export function inspectPolicy(from: PolicySource): Inspection {
  const calendars = readdirSync(calendarsFolder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({ name, ...readPolicyFile(resolve(calendarsFolder, name), holidays, holidayProblems) }))
  const named = Object.fromEntries(
    calendars.flatMap(({ name, value }) => (value ? [[name.slice(0, -'.yaml'.length), value]] : [])),
  )
  const packFile = readPolicyFile(packPath(from.pack), packSchema, packProblems)
  const storeFile = readPolicyFile(
    from.storeFile ?? resolve(packsFolder, demoStore),
    directorySchema(named),
    directoryProblems,
  )
  const law = readPolicyFile(resolve(packsFolder, lawFile), figuresSchema(named), () => [])
  const concerns = readPolicyFile(resolve(packsFolder, concernsFile), concernsSchema, () => [])
  const [pack, directory, threeGuarantees] = [packFile.value, storeFile.value, law.value]
  const wordingFiles = readdirSync(wordingFolder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readPolicyFile(resolve(wordingFolder, name), wordingFileSchema, () => []))
  const compiled = compileWording(
    wordingFiles.map(file => file.value ?? wordingFileSchema.parse({})),
    pack?.wording ?? [],
  )
  const badPatterns = compiled.problems.map(problem =>
    (problem.file === undefined ? packFile : (wordingFiles[problem.file] ?? packFile)).line(problem),
  )
  const together = pack && directory ? staffingProblems(pack, directory).map(packFile.line) : []
  const problems = [...packFile.problems, ...storeFile.problems, ...together, ...concerns.problems, ...law.problems]
  problems.push(...calendars.flatMap(file => file.problems))
  problems.push(...wordingFiles.flatMap(file => file.problems), ...badPatterns)
  const found: Inspection = {
    problems,
    packLine: packFile.line,
    ...(pack ? { pack } : {}),
    ...(directory ? { directory } : {}),
  }
  if (!pack || !directory || !threeGuarantees || !concerns.value || problems.length > 0) return found
  const explained = mergeConcerns(concerns.value, directory.concerns)
  const rules = { pack, directory: { ...directory, concerns: explained }, threeGuarantees, wording: compiled.wording }
  return { ...found, rules }
}

function packPath(nameOrFile: string): string {
  if (/[/\\]|\.ya?ml$/i.test(nameOrFile)) return nameOrFile
  const known = readdirSync(packsFolder).flatMap(file =>
    file.endsWith('.yaml') && file !== demoStore && file !== concernsFile ? [file.slice(0, -'.yaml'.length)] : [],
  )
  if (known.includes(nameOrFile)) return resolve(packsFolder, `${nameOrFile}.yaml`)
  throw new PolicyError([
    `POLICY_PACK: there is no pack "${nameOrFile}"; there are ${known.join(', ')}, or name a file`,
  ])
}
