// The open matters of a customer: in which order, what each is called, and which one a message means. Says nothing.
import type { CaseState } from '../src/case/case.ts'
import { categoryOf } from '../src/case/matter.ts'
import { localParts } from '../src/case/policy/zone.ts'
import { label } from './speak.ts'
import { caseStore, type Heard, openCaseOf, type Talk } from './talk.ts'
import { dateWords } from './when.ts'

/**
 * What it is about and when it was told. Not in the customer's words: it stands in a message about another case, and would outlive the
 * erasure of this one.
 */
export function matterName(complaint: CaseState, talk: Talk): string {
  const { language } = talk.state
  const [part] = (complaint.facts.symptom ?? []).flatMap(fact =>
    fact.slot === 'symptom' && fact.value.component !== 'other' ? [fact.value.component] : [],
  )
  const what = part ? label(language, `part.${part}`) : label(language, `about.${categoryOf(complaint)}`)
  const { date } = localParts(complaint.registeredAt, caseStore(talk).timeZone)
  return label(language, 'line.matter', { what, date: dateWords(date, language) })
}

/** The current matter and the others still open, the newest first. */
export function openMatters(talk: Talk): CaseState[] {
  const current = openCaseOf(talk)
  return [...(current ? [current] : []), ...talk.cases.others()]
    .filter(each => each.status !== 'closed' && !each.erased)
    .sort((one, other) => other.registeredAt - one.registeredAt || other.id.localeCompare(one.id))
}

/** Said of any matter. */
const ofAny =
  /怎么样|怎麼樣|怎样|怎樣|进度|進度|进展|進展|那件|这件|這件|那个|那個|件事|的事|投诉|投訴|处理|處理|情况|情況|问题|問題|什么时候|什麼時候|现在|現在|到哪|哪一步|如何|联系|聯絡|[我你您他的了吗嗎呢吧是在有没沒不查问問请請一二两个個]|\b(?:how|what|which|when|about|the|case|complaint|status|progress|with|that|this|going|stand|stands|matter|other|thing|please|your|mine)\b/gi

function termsOf(text: string): Set<string> {
  const rest = text.toLowerCase().replace(ofAny, ' ')
  const words = rest.match(/[a-z]{4,}/g) ?? []
  const pairs = (rest.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap(run =>
    [...run].slice(1).map((letter, index) => `${[...run][index]}${letter}`),
  )
  return new Set([...words, ...pairs])
}

const toldOf = (complaint: CaseState): string =>
  [
    ...complaint.narrative.map(each => each.text),
    ...(complaint.facts.symptom ?? []).map(fact => fact.evidence),
    ...(complaint.facts.demand ?? []).map(fact => fact.evidence),
  ]
    .join('\n')
    .toLowerCase()

/** The one that shares most words with the message. */
function byWords(text: string, matters: readonly CaseState[]): CaseState | undefined {
  const terms = termsOf(text)
  const scored = matters
    .map(each => ({ each, shared: [...terms].filter(term => toldOf(each).includes(term)).length }))
    .sort((one, other) => other.shared - one.shared)
  const [best, next] = scored
  return best && best.shared > 0 && best.shared > (next?.shared ?? 0) ? best.each : undefined
}

/** The matter named by its number, its place in the list, its car part or its words. */
export function namedMatter(talk: Heard): CaseState | undefined {
  const matters = openMatters(talk)
  const text = talk.text.normalize('NFKC').toUpperCase()
  const byNumber = matters.find(each => text.includes(each.id))
  if (byNumber) return byNumber
  const place = /^\s*(?:第)?([1-6一二三四五六])(?:件|个|個)?\s*[.。]?\s*$/.exec(talk.text)?.[1]
  const index =
    place === undefined ? -1 : '一二三四五六'.includes(place) ? '一二三四五六'.indexOf(place) : Number(place) - 1
  if (matters[index]) return matters[index]
  const parts = new Set(talk.reading.components.map(each => each.component))
  const about = matters.filter(each =>
    (each.facts.symptom ?? []).some(fact => fact.slot === 'symptom' && parts.has(fact.value.component)),
  )
  return about.length === 1 ? about[0] : talk.text.length <= 60 ? byWords(talk.text, matters) : undefined
}
