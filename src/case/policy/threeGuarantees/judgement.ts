// Judging with gaps: a condition holds, doesn't, or stays open with what is needed to tell. Knows no law.
import type { Need } from './terms.ts'

/** The same in the two languages of the desk. */
export interface Words {
  'zh-CN': string
  en: string
}
export interface Judgement {
  /** undefined: open until the needs are met */
  holds: boolean | undefined
  needs: readonly Need[]
  reasons: readonly Words[]
}

export const yes = (...reasons: Words[]): Judgement => ({ holds: true, needs: [], reasons })
export const no: Judgement = { holds: false, needs: [], reasons: [] }
export const open = (needs: readonly Need[], ...reasons: Words[]): Judgement => ({ holds: undefined, needs, reasons })

export const all = (...parts: readonly Judgement[]): Judgement =>
  parts.some(part => part.holds === false)
    ? no
    : {
        holds: parts.every(part => part.holds) || undefined,
        needs: [...new Set(parts.flatMap(part => part.needs))],
        reasons: parts.flatMap(part => part.reasons),
      }

/** The likeliest: one that holds, else one that is open, with the fewest needs. */
export const any = (parts: readonly Judgement[]): Judgement =>
  parts.find(part => part.holds) ??
  parts
    .filter(part => part.holds === undefined)
    .reduce<Judgement>((best, part) => (best === no || part.needs.length < best.needs.length ? part : best), no)
