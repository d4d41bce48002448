// Under a text for the customer: what the guard finds in it while it is written, each with better words. Decides nothing.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { WordingReply } from '../../schemas.ts'
import { checkWording } from './api.ts'
import { longTime } from './clockText.ts'
import { el, fill } from './dom.ts'
import { deskLanguage, nameOf, texts } from './texts.ts'

export type WordingFinding = WordingReply['findings'][number]

export interface WordingHints {
  node: HTMLElement
  /** looks at the text as it is now; what its writer has not seen yet */
  unseen(): Promise<readonly WordingFinding[]>
  show(findings: readonly WordingFinding[]): void
}

/** What is to be decided first, of a text that will not be taken as it stands; undefined: it may be sent all the same. */
export function refusedWords(findings: readonly WordingFinding[]): string | undefined {
  const refused = findings.filter(each => each.refused)
  const wanted = refused.flatMap(({ about }) => (about ? nameOf('decideFirst', about) : []))
  if (wanted.length > 0) return texts().wording.notTaken([...new Set(wanted)])
  return refused.length > 0 ? texts().wording.hurts : undefined
}

const pauseMs = 700

const keyOf = (text: string, to: string | undefined): string => (text === '' ? '' : JSON.stringify([text, to]))

interface Reading {
  /** the case of another customer who is to read it, as chosen just now */
  toWhom?: () => string | undefined
  /** sending the text decides what it grants: no hint that it is not decided */
  grants?: boolean
}
const granted: readonly WordingFinding['about'][] = ['result', 'remedy', 'sum']

/** @param fields what the customer reads, one after the other @param zone in which times are meant */
export function wordingHints(
  fields: readonly (HTMLTextAreaElement | HTMLInputElement)[],
  { case: row, handoff }: Pick<CaseDetail, 'case' | 'handoff'>,
  zone: string,
  { toWhom = () => undefined, grants = false }: Reading = {},
): WordingHints {
  const node = el('ul', { class: 'wording', role: 'status', 'aria-label': texts().wording.title })
  let timer: ReturnType<typeof setTimeout> | undefined
  let looked = ''
  let shown = ''
  let language = handoff?.language ?? deskLanguage()

  const namedAs = ({ kind, about, dueAt }: WordingFinding) => {
    const { recorded, contact } = texts().wording
    if (dueAt) return recorded(longTime(dueAt, zone))
    return about === 'contact' ? contact : nameOf('wordingKinds', kind)
  }
  const show = (findings: readonly WordingFinding[]) =>
    fill(
      node,
      ...findings.map(finding => {
        const { kind, about, evidence, better, refused, dueAt } = finding
        return el(
          'li',
          { class: refused ? 'refused' : '' },
          el('q', {}, evidence),
          ` ${namedAs(finding)}`,
          refused ? el('strong', {}, ` ${about ? texts().wording.undecided : texts().wording.notForCustomers}`) : null,
          kind === 'otherLanguage'
            ? el('strong', {}, ` ${texts().wording.theirLanguage(nameOf('language', language))}`)
            : null,
          // what is recorded as it stands needs no other words
          about === 'contact' && dueAt ? null : el('p', { lang: language }, better[language]),
        )
      }),
    )

  const textOf = () => fields.flatMap(({ value }) => value.trim() || []).join('\n')
  async function look(): Promise<readonly WordingFinding[]> {
    const text = textOf()
    const to = toWhom()
    looked = keyOf(text, to)
    // Without an answer there is nothing to warn of: the desk itself refuses what may not be sent.
    const found = text === '' ? undefined : await checkWording(row.id, text, to).catch(() => undefined)
    if (looked !== keyOf(text, to)) return []
    shown = looked
    if (found) language = found.language
    const findings = (found?.findings ?? []).filter(({ about }) => !(grants && granted.includes(about)))
    show(findings)
    return findings
  }
  // whom it is for may change as well
  const changed = () => {
    if (keyOf(textOf(), toWhom()) === looked) return
    clearTimeout(timer)
    timer = setTimeout(look, pauseMs)
  }
  for (const watched of new Set(fields.map(field => field.form ?? field))) watched.addEventListener('input', changed)
  return {
    node,
    show,
    async unseen() {
      clearTimeout(timer)
      return shown === keyOf(textOf(), toWhom()) ? [] : look()
    },
  }
}
