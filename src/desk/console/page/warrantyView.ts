// The three-guarantees screening for staff: what may apply by which article, what is still to be checked, by when to answer.
import type { Handoff } from '../../../case/handoff.ts'
import { chip, el } from './dom.ts'
import { section } from './handoffFacts.ts'
import { deskLanguage, nameOf } from './texts.ts'
import { type WarrantyTexts, warrantyTexts } from './warrantyTexts.ts'

type Screen = Handoff['warrantyScreen']
type Clause = Screen['clauses'][number]
type Follow = NonNullable<Screen['follows']>[number]

const words = (): WarrantyTexts => warrantyTexts[deskLanguage()]
const whyOf = ({ why, words }: Pick<Clause, 'why' | 'words'>): string => words?.[deskLanguage()] ?? why
const needName = (need: string): string => words().need[need] ?? nameOf('slot', need)
/** Facts to ask for come before proofs to look up. */
const byKind = (needs: readonly string[]): string[] =>
  [...needs].sort((one, other) => Number(one.startsWith('proof.')) - Number(other.startsWith('proof.')))

const needsOf = ({ needs }: Pick<Clause, 'needs'>): HTMLElement | null =>
  needs.length
    ? el(
        'div',
        { class: 'needs' },
        el('span', { class: 'muted' }, words().missing),
        ...byKind(needs).map(need => chip('missing', needName(need))),
      )
    : null

function clauseItem(clause: Clause): HTMLElement {
  const { clause: names, effect, article, by, state } = words()
  const effects = (clause.effects ?? []).map(each => effect[each] ?? each)
  return el(
    'li',
    { class: clause.state },
    chip(`screen ${clause.state ?? 'open'}`, state[clause.state ?? 'open']),
    el('strong', {}, names[clause.id] ?? clause.id),
    clause.article ? el('span', { class: 'muted' }, article(clause.article)) : null,
    el('p', {}, whyOf(clause)),
    effects.length ? el('p', {}, `→ ${clause.by ? `${by[clause.by]}: ` : ''}${effects.join('; ')}`) : null,
    needsOf(clause),
  )
}

function deadlineLine({ deadlines }: Follow): HTMLElement | null {
  if (!deadlines) return null
  const { replyBy, completeBy, provisional } = words()
  const dated = (name: string, { date, provisional: open }: typeof deadlines.replyBy) =>
    el('span', {}, `${name} `, el('time', { datetime: date }, date), open ? ` (${provisional})` : '')
  return el(
    'p',
    { class: 'notice deadlines' },
    dated(replyBy, deadlines.replyBy),
    dated(completeBy, deadlines.completeBy),
  )
}

/** What is not known yet stands in it by its name. */
const formulaOf = ({ formula }: NonNullable<Follow['useFee']>): string =>
  formula.replace(/\b(price|km)\b(?= [×/])/g, fact => needName(fact === 'price' ? 'proof.price' : 'vehicle.mileageKm'))

function followItem(follow: Follow): HTMLElement {
  const { clause: names, article } = words()
  return el(
    'li',
    {},
    el('span', {}, names[follow.id] ?? follow.id),
    follow.article ? el('span', { class: 'muted' }, article(follow.article)) : null,
    el('p', { class: 'muted' }, whyOf(follow)),
    follow.useFee ? el('p', { class: 'muted' }, formulaOf(follow.useFee)) : null,
    needsOf(follow),
  )
}

/** Null where there is nothing to screen. */
export function warrantySection({ warrantyScreen }: Handoff): HTMLElement | null {
  const { clauses, follows = [], outside, start } = warrantyScreen
  if (!clauses.length && !outside) return null
  const { title, note, outside: notCovered, start: counted, article } = words()
  return section(
    title,
    el('p', { class: 'muted' }, note),
    outside
      ? el(
          'p',
          { class: 'notice' },
          `${notCovered}: ${whyOf(outside)}${outside.article ? ` (${article(outside.article)})` : ''}`,
        )
      : null,
    ...follows.map(deadlineLine),
    start && clauses.length ? el('p', { class: 'muted' }, `${counted} ${start}`) : null,
    el('ul', { class: 'reasons screening' }, ...clauses.map(clauseItem)),
    el('ul', { class: 'reasons screening follows' }, ...follows.map(followItem)),
  )
}
