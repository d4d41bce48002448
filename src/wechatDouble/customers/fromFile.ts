// The customers of a file, as the command line names them: read, chosen, played, counted.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { WeChatDouble } from '../createWeChatDouble.ts'
import { seenLines } from '../terminal/words.ts'
import { createDeskSight } from './deskSight.ts'
import { type Way, ways } from './hand.ts'
import { playScenarios } from './playScenarios.ts'
import { readScenarios, type Scenario } from './scenario.ts'

export interface FileOptions {
  file: string
  /** ids with commas; undefined: all */
  only?: string
  /** of the server */
  base: string
  deskToken: string
  staffId: string
  answers: string
  /** the talk is printed too, and every expectation */
  show: boolean
  print(line: string): void
}

const quietMs = 450
const patienceMs = 8_000

function chosen(scenarios: readonly Scenario[], only: string | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios
  const ids = only.split(',').map(each => each.trim())
  const unknown = ids.filter(id => !scenarios.some(each => each.id === id))
  if (unknown.length > 0) throw new Error(`no scenario ${unknown.join(', ')}`)
  return scenarios.filter(({ id }) => ids.includes(id))
}

/** Throws with what is wrong with the file or the options. @returns all of them held */
export async function playFile(double: WeChatDouble, options: FileOptions): Promise<boolean> {
  const { file, only, base, deskToken, staffId, answers, show, print } = options
  const way = ways.find((each): each is Way => each === answers)
  if (!way) throw new Error(`--answers is one of ${ways.join(', ')}`)
  const scenarios = chosen(readScenarios(await readFile(file, 'utf8')), only)
  if (show) double.onSeen((_, seen) => seenLines(seen).forEach(print))
  const held = await playScenarios(scenarios, {
    double,
    desk: createDeskSight(base, deskToken, staffId),
    way,
    quietMs,
    patienceMs,
    random: Math.random,
    newOpenId: () => `oHuiyin${randomBytes(10).toString('hex')}`,
    print,
    verbose: show,
    ...(show ? { onDeed: (words: string) => print(`customer ▸ ${words}`) } : {}),
  })
  return held === scenarios.length
}
