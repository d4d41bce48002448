// Facts typed by staff or sent by another system → slots with checked values. Tidies what people write (phone, plate, numbers); guesses nothing.
import { phoneTyped } from '../app/phoneShapes.ts'
import type { ToldFact } from '../app/toldFact.ts'
import { type FactSlot, factSlots, manyValuedFacts, parseFactValue } from '../case/facts.ts'
import type { Directory } from '../case/policy/directory.ts'
import { type PlainIssue, plainIssues, plainWords } from '../http/plainWords.ts'

export type FactsRead = { facts: ToldFact[]; issues: PlainIssue[] }

/** Names the handoff uses for what is a slot of another name. */
const otherNames: Readonly<Record<string, FactSlot>> = {
  'background.staffInvolved': 'background.staff',
  'background.priorRepairs': 'background.repairs',
  symptoms: 'symptom',
  demands: 'demand',
}
const groups = new Set(['customer', 'vehicle', 'background', 'symptom'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSlot = (name: string): name is FactSlot => (factSlots as string[]).includes(name)
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const asNumber = (text: string): unknown => (/^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : text)
const asTruth = (text: string): unknown =>
  /^(true|yes|是|能)$/i.test(text) ? true : /^(false|no|否|不能)$/i.test(text) ? false : text

function storeId(text: string, directory: Directory): string {
  const store = directory.stores.find(({ id, name, aliases }) => [id, name, ...aliases].includes(text))
  return store?.id ?? text
}

/** What no slot takes. */
const notANumber = ''

/** The value as the slot wants it, when that is only a matter of spelling. */
function tidy(slot: FactSlot, value: unknown, directory: Directory): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim().normalize('NFKC')
  switch (slot) {
    case 'customer.phone':
      return phoneTyped(text, directory.stores[0]?.region) ?? notANumber
    case 'vehicle.plate':
      return text.toUpperCase().replace(/[\s·.-]/g, '')
    case 'vehicle.vin':
      return text.toUpperCase().replace(/\s/g, '')
    case 'vehicle.year':
    case 'vehicle.mileageKm':
      return asNumber(text)
    case 'vehicle.household':
    case 'vehicle.secondHand':
    case 'symptom.drivable':
      return asTruth(text)
    case 'symptom.warningLamps':
      return text.split(/[,、;]/).map(lamp => lamp.trim())
    case 'background.store':
      return storeId(text, directory)
    case 'background.staff':
      return { name: text, complainedAbout: true }
    case 'background.repairs':
      return /^\d+$/.test(text) ? { count: Number(text), text } : { text }
    default:
      return text
  }
}

function check(slot: FactSlot, value: unknown, path: string, directory: Directory, into: FactsRead): void {
  const parsed = parseFactValue(slot, tidy(slot, value, directory), plainWords)
  if (!parsed.ok && slot === 'customer.phone')
    into.issues.push({ path, message: 'no telephone number that somebody can have; with its area or country code?' })
  else if (!parsed.ok)
    into.issues.push(
      ...plainIssues(parsed.issues).map(each => ({ ...each, path: each.path ? `${path}.${each.path}` : path })),
    )
  else if (slot === 'background.store' && !directory.stores.some(store => store.id === parsed.value))
    into.issues.push({ path, message: 'no store of that id or name' })
  else into.facts.push({ slot, value: parsed.value })
}

/** Reads `{ 'customer.phone': … }` and `{ customer: { phone: … } }` alike; blanks are left out, lists only where several are possible. */
export function readFacts(tree: Record<string, unknown>, path: string, directory: Directory, prefix = ''): FactsRead {
  const read: FactsRead = { facts: [], issues: [] }
  for (const [key, value] of Object.entries(tree)) {
    const name = otherNames[prefix + key] ?? prefix + key
    const at = path ? `${path}.${key}` : key
    if (isBlank(value)) continue
    if (isSlot(name) && !(name === 'symptom' && isObject(value) && !('component' in value))) {
      const several = manyValuedFacts.has(name) && Array.isArray(value) ? value : null
      if (several) for (const [index, one] of several.entries()) check(name, one, `${at}.${index}`, directory, read)
      else check(name, value, at, directory, read)
    } else if (groups.has(name) && isObject(value)) {
      const inner = readFacts(value, at, directory, `${name}.`)
      read.facts.push(...inner.facts)
      read.issues.push(...inner.issues)
    } else read.issues.push({ path: at, message: 'no fact of that name' })
  }
  return read
}

export function readFactList(
  list: readonly { slot: FactSlot; value: unknown }[],
  path: string,
  directory: Directory,
): FactsRead {
  const read: FactsRead = { facts: [], issues: [] }
  for (const [index, { slot, value }] of list.entries()) check(slot, value, `${path}.${index}.value`, directory, read)
  return read
}
