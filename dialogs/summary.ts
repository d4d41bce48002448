// Reading back what was understood, in lines the customer can check. Knows not what follows; confirm.ts does.
import type { Card } from '../src/app/messages.ts'
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot } from '../src/case/facts.ts'
import { nameIn, storeOf } from '../src/case/policy/directory.ts'
import type { Language } from '../src/case/vocabulary.ts'
import { editCommand } from './lineNames.ts'
import { type LineSlot, lineKeys, lineSlots } from './lines.ts'
import { written as nameWritten } from './nameWords.ts'
import { choicesOfQuestion } from './questions.ts'
import { asChoice, label, phrase, speak } from './speak.ts'
import { list, type Reworded, shorten, storyOf, wishesOf } from './story.ts'
import { caseOf, type FactView, factsOf, type Talk } from './talk.ts'
import { dateWords } from './when.ts'

const localPhone = (phone: string): string => phone.replace(/^\+86(\d{11})$/, '$1').replace(/^\+8869/, '09')

/** As on a letter: with the form of address when one was given. */
function fullName(facts: FactView): string {
  const name = nameWritten(facts('customer.name') ?? '')
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

/** Told in miles, it is read back in miles as well. */
const inMiles = /\d\s*(?:k |thousand )?mi(?:les?)?\b|[英哩]里?$|哩/i
const kmOfMile = 1.609344

function distanceIn(talk: Talk): string {
  const { language } = talk.state
  const last = (caseOf(talk)?.facts['vehicle.mileageKm'] ?? []).at(-1)
  const value = factsOf(talk)('vehicle.mileageKm') ?? 0
  const figure = (n: number) => (language === 'en' ? n.toLocaleString('en-GB') : String(n))
  const km = label(language, 'line.km', { km: figure(value) })
  if (last === undefined || !inMiles.test(last.evidence)) return km
  return label(language, 'line.miles', { miles: figure(Math.round(value / kmOfMile)), km })
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
      return distanceIn(talk)
    case 'vehicle.purchasedOn':
      return dateWords(facts(slot) ?? '', language)
    case 'background.occurredOn':
      return dateWords(facts(slot) ?? '', language)
    case 'background.place':
      return facts(slot) ?? ''
    case 'background.store':
      return nameIn(storeOf(talk.rules.directory, facts(slot)), talk.state.language)
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

/** A wish given up since is read back no more; a story that is nothing else stays. */
function withoutFormer(story: string, wishes: readonly string[] = []): string {
  const rest = wishes.reduce((left, words) => left.replace(words, ''), story)
  const tidy = rest.replace(/([,，、;；])\s*(?=[,，、;；。.!！])/g, '').replace(/^[\s,，、;；。.]+|[\s,，、;；]+$/g, '')
  return tidy || story
}

function lineValue(slot: LineSlot, talk: Talk, complaint: CaseState): string | undefined {
  const { language, reworded, mended, formerWishes } = talk.state
  if (slot === 'story') return withoutFormer(storyOf(complaint, language, reworded, mended), formerWishes)
  if (slot === 'demand')
    return shorten(list(wishesOf(complaint, language, reworded, mended), language, 'line.sentence'))
  if (slot === 'background.staff') return list(staffNamed(complaint, reworded), language)
  const known =
    (complaint.facts[slot]?.length ?? 0) > 0 ||
    (slot === 'vehicle.model' && complaint.facts['vehicle.brand'] !== undefined)
  return known ? readAloud(slot, factsOf(talk), talk) : undefined
}

/** All who were named, or, named anew, those since. Whoever was told by their work alone is the one named after. */
function staffNamed(complaint: CaseState, reworded: Reworded): string[] {
  const facts = complaint.facts['background.staff'] ?? []
  const anew = facts.findIndex(fact => fact.messageId === reworded?.['background.staff'])
  const told = facts.slice(Math.max(0, anew)).flatMap(fact => (fact.slot === 'background.staff' ? [fact.value] : []))
  const named = told.findLastIndex(each => !each.unnamed && each.complainedAbout)
  return told.filter(({ unnamed }, index) => !unnamed || index > named).map(each => each.name)
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

/** The lines as they stand, the first one first. */
export const linesRead = (talk: Talk): LineSlot[] => {
  const complaint = caseOf(talk)
  return complaint ? summaryLines(talk, complaint).map(({ slot }) => slot) : []
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
