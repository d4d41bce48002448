// Reading back what was understood, in lines the customer can check. Knows not what follows; confirm.ts does.
import type { Card } from '../src/app/ports.ts'
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot, Language } from '../src/case/facts.ts'
import { storeOf } from '../src/case/policy/directory.ts'
import { editCommand } from './lineNames.ts'
import { type LineSlot, lineKeys, lineSlots } from './lines.ts'
import { choicesOfQuestion } from './questions.ts'
import { asChoice, label, phrase, speak } from './speak.ts'
import { caseOf, type FactView, factsOf, type Talk } from './talk.ts'
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
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'background.store',
])
/** What stands around a name or a number and says nothing of its own. */
const aroundContact =
  /我|叫|是|姓名|姓|名字|本人|的|您好|你好|电话|電話|手机|手機|号码|號碼|号|號|联系|聯絡|车牌|車牌|车架|車架|车身|車身|在|店|\b(?:my|name|is|it|i am|i'm|it's|this|the|hello|hi|phone|mobile|cell|tel|number|no|call me|on|at|and|plate|licence|license|vin|store|dealership|branch)\b|[^\p{L}\p{N}]/giu

type Reworded = Talk['state']['reworded']

/** The customer's words about the matter, as they were told; told anew, those since. */
export function storyOf(complaint: CaseState, language: Language, reworded: Reworded): string {
  const facts = Object.values(complaint.facts).flat()
  const answers = facts
    .filter(fact => fact.slot === 'demand' || fact.slot === 'background.repairs')
    .map(fact => fact.messageId)
  const anew = complaint.narrative.findIndex(each => each.messageId === reworded?.story)
  const told = complaint.narrative
    .slice(Math.max(0, anew))
    .filter((each, index) => index === 0 || !answers.includes(each.messageId))
    .filter(each => !Object.entries(reworded ?? {}).some(([line, id]) => line !== 'story' && id === each.messageId))
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

/** "Change the demand: …": what follows is the wish. */
const announcesChange =
  /^(?:please )?change (?:the|my) (?:demand|wish|request)(?: to)?\s*[:,]?\s*|^(?:把)?(?:我的)?(?:诉求|訴求|要求|需求|期望)(?:改成|改为|改為|换成|換成)\s*[:：,，]?\s*/i

/** An answer to "what would you like" stands as it was given, a wish inside a story with its own words; told anew, those since. */
function wishesOf(complaint: CaseState, language: Language, reworded: Reworded): string[] {
  const order = complaint.narrative.map(each => each.messageId)
  const anew = order.indexOf(reworded?.demand ?? '')
  const first = complaint.narrative[0]?.messageId
  const wishes = (complaint.facts.demand ?? []).flatMap(fact => {
    if (fact.slot !== 'demand' || (anew >= 0 && order.indexOf(fact.messageId) < anew)) return []
    const answer =
      fact.messageId === first ? undefined : complaint.narrative.find(each => each.messageId === fact.messageId)?.text
    return [
      answer?.trim().replace(announcesChange, '') ||
        fact.value.text.trim() ||
        label(language, `demand.${fact.value.kind}`),
    ]
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

/** How one fact reads; undefined for facts not read back as such. */
function readAloud(slot: FactSlot, facts: FactView, talk: Talk): string | undefined {
  const { language } = talk.state
  switch (slot) {
    case 'customer.name':
      return fullName(facts)
    case 'customer.phone':
      return localPhone(facts('customer.phone') ?? '')
    case 'customer.contactPreference':
      return facts(slot) ?? ''
    case 'vehicle.brand':
    case 'vehicle.model':
    case 'vehicle.year':
      return carName(facts, language)
    case 'vehicle.plate':
      return facts(slot) ?? ''
    case 'vehicle.vin':
      return facts(slot) ?? ''
    case 'vehicle.mileageKm':
      return label(language, 'line.km', { km: String(facts(slot)) })
    case 'vehicle.purchasedOn':
      return dateWords(facts(slot) ?? '', language)
    case 'background.occurredOn':
      return dateWords(facts(slot) ?? '', language)
    case 'background.place':
      return facts(slot) ?? ''
    case 'background.store':
      return storeOf(talk.rules.directory, facts(slot)).name
    case 'background.visit':
      return facts(slot) ?? ''
    case 'background.repairs':
      return shorten(facts(slot)?.text ?? '')
    case 'background.losses':
      return facts(slot) ?? ''
    case 'symptom.drivable':
      return label(language, facts(slot) ? 'line.canDrive' : 'line.cannotDrive')
    case 'location':
      return facts(slot) ?? ''
    default:
      return undefined
  }
}

/** The customer says yes to these, so they hear them, in the story or not. */
const alwaysRead: ReadonlySet<LineSlot> = new Set([
  'customer.name',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.mileageKm',
  'vehicle.purchasedOn',
  'background.store',
  'background.staff',
  'story',
  'demand',
])

interface Line {
  slot: LineSlot
  value: string
}

function lineValue(slot: LineSlot, talk: Talk, complaint: CaseState): string | undefined {
  const { language, reworded } = talk.state
  if (slot === 'story') return storyOf(complaint, language, reworded)
  if (slot === 'demand') return shorten(list(wishesOf(complaint, language, reworded), language, 'line.sentence'))
  if (slot === 'background.staff') return list(staffNamed(complaint, reworded), language)
  const known =
    (complaint.facts[slot]?.length ?? 0) > 0 ||
    (slot === 'vehicle.model' && complaint.facts['vehicle.brand'] !== undefined)
  return known ? readAloud(slot, factsOf(talk), talk) : undefined
}

/** All who were named, or, named anew, those since. */
function staffNamed(complaint: CaseState, reworded: Reworded): string[] {
  const facts = complaint.facts['background.staff'] ?? []
  const anew = facts.findIndex(fact => fact.messageId === reworded?.['background.staff'])
  return facts.slice(Math.max(0, anew)).flatMap(fact => (fact.slot === 'background.staff' ? [fact.value.name] : []))
}

/** Only what is known; nothing blank. */
function summaryLines(talk: Talk, complaint: CaseState): Line[] {
  const lines = lineSlots.flatMap(slot => {
    const value = lineValue(slot, talk, complaint)
    return value ? [{ slot, value }] : []
  })
  const story = lines.find(line => line.slot === 'story')?.value ?? ''
  const { reworded } = talk.state
  return lines.filter(({ slot, value }) => alwaysRead.has(slot) || reworded?.[slot] || !story.includes(value))
}

const written = ({ slot, value }: Line, language: Language): string =>
  label(language, 'line.one', { label: label(language, lineKeys[slot]), value })

/** What is noted so far, a line each. */
export function notedLines(talk: Talk): string {
  const complaint = caseOf(talk)
  const lines = complaint ? summaryLines(talk, complaint) : []
  return lines.map(line => written(line, talk.state.language)).join('\n')
}

/** The finished text, taken apart: what stands before the lines, the lines, what stands after. */
function cardOf(text: string, lines: readonly Line[], words: string, language: Language, choices: string[]): Card {
  const [before = '', ...after] = words ? text.split(words) : [text]
  return {
    kind: 'summary',
    title: before.trim(),
    lines: lines.map(({ slot, value }) => ({
      slot,
      label: label(language, lineKeys[slot]),
      value,
      edit: { title: label(language, 'edit.button'), value: editCommand(slot, language) },
    })),
    closing: after.join(words).trim(),
    actions: choices.map(asChoice),
  }
}

/** "电话 139…": what was corrected, for the acknowledgement. */
function namedFacts(talk: Talk, changed: readonly Fact[]): string {
  const { language } = talk.state
  const facts = factsOf(talk)
  const named = changed.flatMap(({ slot }) => {
    const line = lineSlots.find(each => each === (carParts.has(slot) ? 'vehicle.model' : slot))
    const value = line ? readAloud(slot, facts, talk) : undefined
    return line && value !== undefined ? [`${label(language, lineKeys[line])} ${value}`] : []
  })
  return list([...new Set(named)], language)
}
/** Told in one line. */
const carParts: ReadonlySet<FactSlot> = new Set(['vehicle.brand', 'vehicle.model', 'vehicle.year'])

/** @param more.uncounted put right by its button: that may go on as long as it takes */
export function readSummary(talk: Talk, more: { updated: boolean; lead?: string | undefined; uncounted?: boolean }) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const { state } = talk
  const { language } = state
  const choices = (choicesOfQuestion.confirm ?? []).map(key => label(language, key))
  const lines = summaryLines(talk, complaint)
  const words = lines.map(line => written(line, language)).join('\n')
  const key = more.updated ? 'summary.updated' : 'summary.read'
  const card = (text: string) => cardOf(text, lines, words, language, choices)
  speak(talk, key, { lines: words }, { asks: 'confirm', choices, lead: more.lead, card })
  state.open = 'confirm'
  delete state.editing
  if (!more.uncounted) state.summaries++
  if (state.trail.at(-1) !== 'confirm') state.trail.push('confirm')
}

export const acknowledgeCorrection = (talk: Talk, changed: readonly Fact[]): string | undefined => {
  const what = namedFacts(talk, changed)
  return what ? phrase(talk, 'ack.corrected', { what }) : undefined
}
