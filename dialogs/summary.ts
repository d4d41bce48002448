// Reading back what was understood, in lines the customer can check. Knows not what follows; confirm.ts does.
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot, Language } from '../src/case/facts.ts'
import { storeOf } from '../src/case/policy/directory.ts'
import { choicesOfQuestion } from './questions.ts'
import { label, phrase, speak } from './speak.ts'
import { addressOf, caseOf, type FactView, factsOf, type Talk } from './talk.ts'
import type { LabelKey } from './text/zh-CN.ts'

const longestStory = 160

const shorten = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return [...plain].length > longestStory ? `${[...plain].slice(0, longestStory).join('')}…` : plain
}
const localPhone = (phone: string): string => phone.replace(/^\+86(\d{11})$/, '$1').replace(/^\+8869/, '09')

const list = (items: readonly string[], language: Language, key: 'line.list' | 'line.sentence' = 'line.list'): string =>
  items.reduce((a, b) => (a ? label(language, key, { a, b }) : b), '')

/** The customer's words about the matter, without those that stand in another line anyway. */
function storyOf(complaint: CaseState, language: Language): string {
  const elsewhere = [...(complaint.facts.demand ?? []), ...(complaint.facts['background.repairs'] ?? [])].map(
    fact => fact.messageId,
  )
  const told = complaint.narrative.filter((each, index) => index === 0 || !elsewhere.includes(each.messageId))
  return shorten(
    list(
      told.map(each => each.text.trim()),
      language,
      'line.sentence',
    ),
  )
}

/** What one fact is called and how it reads; undefined for facts not read back. */
function lineOf(slot: FactSlot, facts: FactView, talk: Talk): [LabelKey, string] | undefined {
  const { language } = talk.state
  switch (slot) {
    case 'customer.name':
      return ['line.name', addressOf(facts, language) ?? '']
    case 'customer.phone':
      return ['line.phone', localPhone(facts('customer.phone') ?? '')]
    case 'customer.contactPreference':
      return ['line.contact', facts(slot) ?? '']
    case 'vehicle.brand':
    case 'vehicle.model':
    case 'vehicle.year': {
      const model = facts('vehicle.model') ?? ''
      const brand = facts('vehicle.brand') ?? ''
      return [
        'line.vehicle',
        [model.toLowerCase().includes(brand.toLowerCase()) ? '' : brand, model].filter(Boolean).join(' '),
      ]
    }
    case 'vehicle.plate':
      return ['line.plate', facts(slot) ?? '']
    case 'vehicle.vin':
      return ['line.vin', facts(slot) ?? '']
    case 'vehicle.mileageKm':
      return ['line.mileage', label(language, 'line.km', { km: String(facts(slot)) })]
    case 'vehicle.purchasedOn':
      return ['line.purchasedOn', facts(slot) ?? '']
    case 'background.occurredOn':
      return ['line.occurredOn', facts(slot) ?? '']
    case 'background.place':
      return ['line.place', facts(slot) ?? '']
    case 'background.store':
      return ['line.store', storeOf(talk.rules.directory, facts(slot)).name]
    case 'background.visit':
      return ['line.visit', facts(slot) ?? '']
    case 'background.repairs':
      return ['line.repairs', shorten(facts(slot)?.text ?? '')]
    case 'background.losses':
      return ['line.losses', facts(slot) ?? '']
    case 'symptom.drivable':
      return ['line.drivable', label(language, facts(slot) ? 'line.canDrive' : 'line.cannotDrive')]
    case 'location':
      return ['line.location', facts(slot) ?? '']
    default:
      return undefined
  }
}

const order: readonly FactSlot[] = [
  'customer.name',
  'customer.phone',
  'customer.contactPreference',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.mileageKm',
  'vehicle.purchasedOn',
  'background.occurredOn',
  'background.place',
  'background.store',
  'background.visit',
  'background.repairs',
  'background.losses',
  'symptom.drivable',
  'location',
]

/** Only what is known; nothing blank. */
export function summaryLines(talk: Talk, complaint: CaseState): string {
  const { language } = talk.state
  const facts = factsOf(talk)
  const lines: [LabelKey, string][] = order.flatMap(slot => {
    const known =
      (complaint.facts[slot]?.length ?? 0) > 0 ||
      (slot === 'vehicle.model' && complaint.facts['vehicle.brand'] !== undefined)
    const line = known ? lineOf(slot, facts, talk) : undefined
    return line ? [line] : []
  })
  const people = (complaint.facts['background.staff'] ?? []).flatMap(fact =>
    fact.slot === 'background.staff' ? [fact.value.name] : [],
  )
  const wishes = (complaint.facts.demand ?? []).flatMap(fact =>
    fact.slot === 'demand' ? [fact.value.text.trim() || label(language, `demand.${fact.value.kind}`)] : [],
  )
  lines.push(['line.staff', list(people, language)], ['line.story', storyOf(complaint, language)])
  lines.push(['line.demand', shorten(list([...new Set(wishes)], language))])
  return lines
    .filter(([, value]) => value)
    .map(([key, value]) => label(language, 'line.one', { label: label(language, key), value }))
    .join('\n')
}

/** "电话 139…": what was corrected, for the acknowledgement. */
export function namedFacts(talk: Talk, changed: readonly Fact[]): string {
  const { language } = talk.state
  const facts = factsOf(talk)
  const named = changed.flatMap(fact => {
    const line = lineOf(fact.slot, facts, talk)
    return line ? [`${label(language, line[0])} ${line[1]}`] : []
  })
  return list([...new Set(named)], language)
}

export function readSummary(talk: Talk, more: { updated: boolean; lead?: string | undefined }) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const { state } = talk
  const choices = (choicesOfQuestion.confirm ?? []).map(key => label(state.language, key))
  const key = more.updated ? 'summary.updated' : 'summary.read'
  speak(talk, key, { lines: summaryLines(talk, complaint) }, { asks: 'confirm', choices, lead: more.lead })
  state.open = 'confirm'
  state.summaries++
  if (state.trail.at(-1) !== 'confirm') state.trail.push('confirm')
}

export const acknowledgeCorrection = (talk: Talk, changed: readonly Fact[]): string | undefined => {
  const what = namedFacts(talk, changed)
  return what ? phrase(talk, 'ack.corrected', { what }) : undefined
}
