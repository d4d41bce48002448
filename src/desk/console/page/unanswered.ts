// What the customer wrote and nobody has answered: the mark in the list, the line on the case, the hint before it ends.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import { caseNow, minutesSpan } from './clockText.ts'
import { chip, el } from './dom.ts'
import { texts } from './texts.ts'

const longest = 160
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
const agoOf = (at: string, row: CaseRowShown): string => minutesSpan(Math.max(0, caseNow(row) - Date.parse(at)))

export function wroteChip(row: CaseRowShown): HTMLElement | null {
  if (!row.wrote) return null
  const { rowAsks, row: plain } = texts().wrote
  return chip('signal', (row.wrote.asks ? rowAsks : plain)(agoOf(row.wrote.at, row)))
}

/** The last question, else the last of what was written. */
function toAnswer({ case: row, handling }: CaseDetail) {
  if (!row.wrote) return undefined
  const { wrote = [] } = handling ?? {}
  return wrote.findLast(each => each.asks) ?? wrote.at(-1)
}

function wordsOf({ text, from }: NonNullable<ReturnType<typeof toAnswer>>): string {
  if (text !== undefined) return clipped(text)
  return from === undefined ? texts().wrote.file : texts().wrote.inCase(from)
}

export function wroteLines(detail: CaseDetail): HTMLElement[] {
  const open = toAnswer(detail)
  if (!open) return []
  const { asked, told, inCase, more } = texts().wrote
  const { case: row, handling } = detail
  const { length } = handling?.wrote ?? []
  return [
    el(
      'p',
      { class: 'notice wrote' },
      (open.asks ? asked : told)(agoOf(open.at, row)),
      open.text === undefined ? wordsOf(open) : el('q', {}, wordsOf(open)),
      open.text !== undefined && open.from !== undefined ? ` ${inCase(open.from)}` : null,
      length > 1 ? el('span', { class: 'muted' }, ` · ${more(length)}`) : null,
    ),
  ]
}

/** Before the case is resolved or closed over it; empty: nothing stands open. */
export function wroteHint(detail: CaseDetail): string {
  const open = toAnswer(detail)
  if (!open) return ''
  const { beforeEnd, beforeEndTold } = texts().wrote
  return (open.asks ? beforeEnd : beforeEndTold)(wordsOf(open))
}

/** Still to be done before it ends. */
export const asksStill = ({ case: row }: CaseDetail): boolean => row.wrote?.asks === true
