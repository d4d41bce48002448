// A complaint taken by phone, on site or from the manufacturer: what may be sent, and how it becomes facts.
import { z } from 'zod'
import type { PhonedCase } from '../app/registerCase.ts'
import { demand } from '../case/facts.ts'
import { type Directory, storeOf } from '../case/policy/directory.ts'
import { hasNotBegun, pastDates } from '../case/policy/looseDates.ts'
import { type DemandKind, language, source } from '../case/vocabulary.ts'
import { notValid } from '../http/problem.ts'
import { readFacts } from './factInput.ts'

const group = (names: string) => z.record(z.string(), z.unknown()).describe(names)

export const registerBody = z.strictObject({
  source,
  story: z.string().trim().min(1).max(10_000).describe("the customer's words, as noted"),
  language: language.exactOptional(),
  store: z.string().exactOptional().describe('store id or name'),
  customer: group('name, salutation, phone, contactPreference, relation').exactOptional(),
  vehicle: group(
    'brand, model, year, plate, vin, purchasedOn, deliveredOn, mileageKm, powertrain, household, secondHand',
  ).exactOptional(),
  background: group('occurredOn, place, store, visit, staff, repairs, losses').exactOptional(),
  demands: z
    .array(z.union([z.string().trim().min(1).max(500), demand.strict()]))
    .max(20)
    .exactOptional(),
})
export type RegisterBody = z.infer<typeof registerBody>

/** @param now wall clock, epoch ms. `kindOf` reads what kind of demand plain words are. */
export async function newCase(
  body: RegisterBody,
  directory: Directory,
  kindOf: (text: string) => Promise<DemandKind>,
  now: number,
): Promise<PhonedCase> {
  const { customer, vehicle, background, store } = body
  const told = { customer, vehicle, background: { ...background, ...(store ? { store } : {}) } }
  const read = readFacts(told, '', directory)
  if (read.issues.length) throw notValid(read.issues)
  const storeFact = read.facts.find(({ slot }) => slot === 'background.store')
  const storeId = storeFact ? String(storeFact.value) : undefined
  const { timeZone } = storeOf(directory, storeId)
  const ahead = read.facts.filter(({ slot, value }) => pastDates.has(slot) && hasNotBegun(String(value), now, timeZone))
  if (ahead.length > 0)
    throw notValid(ahead.map(({ slot }) => ({ path: slot, message: 'what happened cannot lie in the future' })))
  const demands = await Promise.all(
    (body.demands ?? []).map(async one => (typeof one === 'string' ? { kind: await kindOf(one), text: one } : one)),
  )
  return {
    source: body.source,
    story: body.story,
    ...(body.language ? { language: body.language } : {}),
    ...(storeId ? { storeId } : {}),
    facts: [...read.facts, ...demands.map(value => ({ slot: 'demand' as const, value }))],
  }
}
