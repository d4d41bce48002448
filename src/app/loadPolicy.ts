// Reads the policy pack, the store file, the known concerns and the figures of the law, once at start. Whatever is wrong stops the start: one line per problem, with
// file, line, path in the file and reason. Knows no environment.
import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Rules } from '../case/commands.ts'
import { directorySchema } from '../case/policy/directory.ts'
import { problemsOf } from '../case/policy/issues.ts'
import { concernsSchema, mergeConcerns } from '../case/policy/knownConcerns.ts'
import { packSchema } from '../case/policy/pack.ts'
import type { Problem } from '../case/policy/soundness/problem.ts'
import { staffingProblems } from '../case/policy/soundness/staffing.ts'
import { directoryProblems, packProblems } from '../case/policy/soundness.ts'
import { figuresSchema } from '../case/policy/threeGuarantees/figures.ts'
import { compileWording, wordingFileSchema } from '../case/policy/wordingRules.ts'

const packsFolder = fileURLToPath(new URL('../packs/', import.meta.url))
const demoStore = 'demo-store.yaml'
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

/** `pack`: a name in src/packs or a path; `storeFile`: a path, the demo store when absent. Throws PolicyError naming every problem. */
export function loadRules(from: { pack: string; storeFile?: string }): Rules {
  const packFile = readPolicyFile(packPath(from.pack), packSchema, packProblems)
  const storeFile = readPolicyFile(
    from.storeFile ?? resolve(packsFolder, demoStore),
    directorySchema,
    directoryProblems,
  )
  const law = readPolicyFile(resolve(packsFolder, lawFile), figuresSchema, () => [])
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
  problems.push(...wordingFiles.flatMap(file => file.problems), ...badPatterns)
  if (!pack || !directory || !threeGuarantees || !concerns.value || problems.length > 0) throw new PolicyError(problems)
  const explained = mergeConcerns(concerns.value, directory.concerns)
  return {
    pack,
    directory: { ...directory, concerns: explained },
    threeGuarantees,
    wording: compiled.wording,
  }
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

interface PolicyFile<T> {
  /** undefined when its shape is wrong */
  value?: T
  problems: string[]
  line(problem: Problem): string
}

function readPolicyFile<T>(
  path: string,
  schema: z.ZodType<T>,
  unsound: (value: T) => readonly Problem[],
): PolicyFile<T> {
  const name = shownName(path)
  const failed = (reason: string) => ({ problems: [reason], line: () => reason })
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return failed(`${name}: can't be read: ${(error as NodeJS.ErrnoException).code ?? error}`)
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(each => `${name}:${lines.linePos(each.pos[0]).line}: ${each.message}`)
    return { problems, line: () => name }
  }
  let raw: unknown
  try {
    raw = document.toJS()
  } catch (error) {
    return failed(`${name}: ${(error as Error).message}`)
  }
  if (raw === null) return failed(`${name}: the file is empty`)
  const line = ({ path, reason }: Problem) => {
    const offset = offsetOf(document, path)
    const where = offset === undefined ? name : `${name}:${lines.linePos(offset).line}`
    return `${where}: ${path.length > 0 ? `${shownPath(path)}: ` : ''}${reason}`
  }
  const checked = schema.safeParse(raw)
  if (!checked.success) return { problems: problemsOf(checked.error, raw).map(line), line }
  return { value: checked.data, problems: unsound(checked.data).map(line), line }
}

/** Where in the text the path leads, or its nearest ancestor that is written down. */
function offsetOf(document: Document.Parsed, path: Problem['path']): number | undefined {
  let node: unknown = document.contents
  let offset = document.contents?.range[0]
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(each => isScalar(each.key) && String(each.key.value) === String(key))
      if (!pair) return offset
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

function shownName(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere === '' || fromHere.startsWith('..') ? path : fromHere
}

const shownPath = (path: Problem['path']): string =>
  path
    .map((key, at) =>
      typeof key === 'number' ? `[${key}]` : /[^\w]/.test(key) ? `["${key}"]` : at > 0 ? `.${key}` : key,
    )
    .join('')
