// Reads one YAML file of policy and checks it: every problem is one line with file, line, path in the file and reason.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { problemsOf } from '../case/policy/issues.ts'
import type { Problem } from '../case/policy/soundness/problem.ts'

export interface PolicyFile<T> {
  /** undefined when its shape is wrong */
  value?: T
  problems: string[]
  line(problem: Problem): string
}

/** @param unsound what is wrong with a value of the right shape */
export function readPolicyFile<T>(
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
