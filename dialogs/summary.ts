// Reading back what was understood, in lines the customer can check. Knows not what follows; confirm.ts does.
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot, Language } from '../src/case/facts.ts'
import { storeOf } from '../src/case/policy/directory.ts'
import { choicesOfQuestion } from './questions.ts'
import { label, phrase, speak } from './speak.ts'
import { caseOf, type FactView, factsOf, type Talk } from './talk.ts'
import type { LabelKey } from './text/zh-CN.ts'
import { dateWords } from './when.ts'

const longestStory = 160

/** Cut where a sentence ends, else between two words. */
const shorten = (text: string, longest = longestStory): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  const letters = [...plain]
  if (letters.length <= longest) return plain
  const head = letters.slice(0, longest).join('')
  const ends = [...head.matchAll(/[。！？；!?;]|\.(?= )/g)].map(match => match.index + 1)
  const commas = [...head.matchAll(/[，,、](?!\d)| /g)].map(match => match.index)
  const at = [ends.at(-1), commas.at(-1)].find(each => each !== undefined && each > head.length / 2) ?? head.length
  return `${head.slice(0, at).trim()}…`
}
/** Shortened so that the sentence with `kept` in it stays: the beginning, then that sentence. */
function shortenAround(text: string, kept: readonly string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const short = shorten(plain)
  const words = kept.map(each => each.replace(/\s+/g, ' ').trim()).find(each => each !== '' && plain.includes(each))
  if (short === plain || words === undefined || short.includes(words)) return short
  const at = plain.indexOf(words)
  const before = [...plain.slice(0, at).matchAll(/[。！？；!?;]|\.(?= )/g)].at(-1)
  const sentence = before === undefined ? 0 : before.index + 1
  // of a sentence that goes on for long, the part with the words
  const start = at + words.length - sentence > longestStory * 0.7 ? startOfPart(plain, at) : sentence
  const rest = shorten(plain.slice(start))
  const head = plain.slice(0, start).trim()
  const lead = shorten(head, Math.max(60, longestStory - rest.length))
  return lead === '' ? rest : `${lead.replace(/…?$/, '…')}${/\p{Script=Han}$/u.test(lead) ? '' : ' '}${rest}`
}
const startOfPart = (plain: string, at: number): number => {
  const comma = [...plain.slice(0, at).matchAll(/[，,、;；]/g)].at(-1)
  return comma === undefined || at - comma.index > longestStory / 2 ? at : comma.index + 1
}
const localPhone = (phone: string): string => phone.replace(/^\+86(\d{11})$/, '$1').replace(/^\+8869/, '09')

const list = (items: readonly string[], language: Language, key: 'line.list' | 'line.sentence' = 'line.list'): string =>
  items.reduce((a, b) => (a ? label(language, key, { a, b }) : b), '')

/** Told in lines of their own: clauses that say nothing else are left out of the story. */
const contactData: ReadonlySet<FactSlot> = new Set([
  'customer.name',
  'customer.salutation',
  'customer.phone',
  'vehicle.plate',
  'vehicle.vin',
  'background.store',
])
/** What stands around a name or a number and says nothing of its own. */
const aroundContact =
  /我|叫|是|姓名|姓|名字|本人|的|您好|你好|电话|電話|手机|手機|号码|號碼|号|號|联系|聯絡|车牌|車牌|车架|車架|车身|車身|在|店|\b(?:my|name|is|it|i am|i'm|it's|this|the|hello|hi|phone|mobile|cell|tel|number|no|call me|on|at|and|plate|licence|license|vin|store|dealership|branch)\b|[^\p{L}\p{N}]/giu

/** The customer's words about the matter, as they were told. */
function storyOf(complaint: CaseState, language: Language): string {
  const facts = Object.values(complaint.facts).flat()
  const answers = facts
    .filter(fact => fact.slot === 'demand' || fact.slot === 'background.repairs')
    .map(fact => fact.messageId)
  const told = complaint.narrative
    .filter((each, index) => index === 0 || !answers.includes(each.messageId))
    .map(({ text, messageId }) => {
      const elsewhere = facts
        .filter(fact => fact.messageId === messageId && contactData.has(fact.slot) && fact.evidence)
        .map(fact => fact.evidence)
        .sort((a, b) => b.length - a.length)
      const clauses = text
        .split(/(?<=[,，。;；!！?？\n]|\.(?=\s|$))/)
        .filter(clause => !saysOnlyContact(clause, elsewhere))
      return (clauses.join('').trim() || text).replace(/[,，;；\s]+$/, '')
    })
  return shortenAround(list(told, language, 'line.sentence'), mainWords(complaint))
}

/** What the complaint is mainly about, in the words it was read from: a grave signal, a fault, then what speaks strongly. */
function mainWords(complaint: CaseState): string[] {
  const heard = (strength: string, kinds: RegExp): string[] =>
    complaint.signals.filter(each => each.strength === strength && kinds.test(each.signal)).map(each => each.evidence)
  const symptoms = (complaint.facts.symptom ?? []).map(fact => fact.evidence)
  return [...heard('hard', /^(?:safety|accident)\./), ...symptoms, ...heard('strong', /^(?:fault|safety|repair)\./)]
}

/** A number or a name corrected since is no part of the story either. */
const shapes =
  /\+?\d[\d\s-]{5,}\d|\p{Script=Han}[A-Z][·\s-]?[A-Z0-9]{5,6}|(?:我叫|名字叫|名字是|姓名)[:：]?\s*\p{Script=Han}{2,4}(?=[,，。;；!！\s]|$)|\bmy name is [a-z'-]+(?: [a-z'-]+)?(?=[,.;!]|\s*$)/giu

function saysOnlyContact(clause: string, elsewhere: readonly string[]): boolean {
  const rest = elsewhere.reduce((left, words) => left.replace(words, ' '), clause).replace(shapes, ' ')
  return rest !== clause && rest.replace(aroundContact, '').length === 0
}

/** An answer to "what would you like" stands as it was given, a wish inside a story with its own words. */
function wishesOf(complaint: CaseState, language: Language): string[] {
  const first = complaint.narrative[0]?.messageId
  const wishes = (complaint.facts.demand ?? []).flatMap(fact => {
    if (fact.slot !== 'demand') return []
    const answer =
      fact.messageId === first ? undefined : complaint.narrative.find(each => each.messageId === fact.messageId)?.text
    return [answer?.trim() || fact.value.text.trim() || label(language, `demand.${fact.value.kind}`)]
  })
  return [...new Set(wishes)]
}

/** As on a letter: with the form of address when one was given. */
function fullName(facts: FactView): string {
  const name = facts('customer.name') ?? ''
  const title = facts('customer.salutation') ?? ''
  if (!title || name.includes(title)) return name
  return /\p{Script=Han}/u.test(name) ? `${name}${title}` : `${title} ${name}`
}

function carName(facts: FactView, language: Language): string {
  const model = facts('vehicle.model') ?? ''
  const brand = facts('vehicle.brand') ?? ''
  // a brand only deduced from the model is written as the list has it, in mainland characters
  const foreign = language !== 'zh-CN' && /\p{Script=Han}/u.test(brand)
  return !model || (!foreign && !model.toLowerCase().includes(brand.toLowerCase())) ? `${brand} ${model}`.trim() : model
}

/** What one fact is called and how it reads; undefined for facts not read back. */
function lineOf(slot: FactSlot, facts: FactView, talk: Talk): [LabelKey, string] | undefined {
  const { language } = talk.state
  switch (slot) {
    case 'customer.name':
      return ['line.name', fullName(facts)]
    case 'customer.phone':
      return ['line.phone', localPhone(facts('customer.phone') ?? '')]
    case 'customer.contactPreference':
      return ['line.contact', facts(slot) ?? '']
    case 'vehicle.brand':
    case 'vehicle.model':
    case 'vehicle.year':
      return ['line.vehicle', carName(facts, language)]
    case 'vehicle.plate':
      return ['line.plate', facts(slot) ?? '']
    case 'vehicle.vin':
      return ['line.vin', facts(slot) ?? '']
    case 'vehicle.mileageKm':
      return ['line.mileage', label(language, 'line.km', { km: String(facts(slot)) })]
    case 'vehicle.purchasedOn':
      return ['line.purchasedOn', dateWords(facts(slot) ?? '', language)]
    case 'background.occurredOn':
      return ['line.occurredOn', dateWords(facts(slot) ?? '', language)]
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

/** The customer says yes to these, so they hear them, in the story or not. */
const alwaysRead: ReadonlySet<LabelKey> = new Set([
  'line.name',
  'line.phone',
  'line.vehicle',
  'line.plate',
  'line.store',
  'line.staff',
  'line.story',
  'line.demand',
])

/** Only what is known; nothing blank. */
function summaryLines(talk: Talk, complaint: CaseState): string {
  const { language } = talk.state
  const facts = factsOf(talk)
  const lines: [LabelKey, string][] = order.flatMap(slot => {
    const known =
      (complaint.facts[slot]?.length ?? 0) > 0 ||
      (slot === 'vehicle.model' && complaint.facts['vehicle.brand'] !== undefined)
    const line = known ? lineOf(slot, facts, talk) : undefined
    return line ? [line] : []
  })
  const story = storyOf(complaint, language)
  const people = (complaint.facts['background.staff'] ?? []).flatMap(fact =>
    fact.slot === 'background.staff' ? [fact.value.name] : [],
  )
  lines.push(['line.staff', list(people, language)], ['line.story', story])
  lines.push(['line.demand', shorten(list(wishesOf(complaint, language), language, 'line.sentence'))])
  return lines
    .filter(([key, value]) => value && (alwaysRead.has(key) || !story.includes(value)))
    .map(([key, value]) => label(language, 'line.one', { label: label(language, key), value }))
    .join('\n')
}

/** "电话 139…": what was corrected, for the acknowledgement. */
function namedFacts(talk: Talk, changed: readonly Fact[]): string {
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
