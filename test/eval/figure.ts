// One measured figure: a share, an F1 or an AUC with its 95 % interval, for one half of the data, with the rows it got wrong.
export type Half = 'tune' | 'report' | 'all'
export const halves: readonly Half[] = ['tune', 'report', 'all']

/** A row the reader got wrong: what it was, what was read. Texts are shown of the tuning half only. */
export interface Miss {
  id: string
  text: string
  expected: string
  read: string
}
export interface Estimate {
  value: number
  /** 95 % interval */
  low: number
  high: number
  /** what the value is a share or mean of */
  n: number
}
export interface Figure extends Estimate {
  figure: string
  language: 'zh' | 'en' | 'all'
  half: Half
  class?: string
  atLeast?: number
  atMost?: number
  misses: Miss[]
}

/** FNV-1a of the row's id: even rows are for tuning, odd ones are only reported. */
export function halfOf(id: string): 'tune' | 'report' {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0
  return (hash & 1) === 0 ? 'tune' : 'report'
}

export const inHalf = <R extends { id: string }>(rows: readonly R[], half: Half): R[] =>
  half === 'all' ? [...rows] : rows.filter(row => halfOf(row.id) === half)

/** undefined when the figure has no goal. */
export function isReached(figure: Figure): boolean | undefined {
  if (figure.atLeast === undefined && figure.atMost === undefined) return undefined
  return figure.n > 0 && figure.value >= (figure.atLeast ?? 0) && figure.value <= (figure.atMost ?? Number.MAX_VALUE)
}
