// A reading called "mileage" without a unit: in the unit of the odometers where the store stands.
import { expect, test } from 'vitest'
import type { ReadContext } from '../../src/app/ports.ts'
import type { Reading } from '../../src/case/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

const read = createLocalUnderstanding().read as (text: string, context: ReadContext) => Reading
const km = (text: string, timeZone: string) =>
  read(text, { at: Date.UTC(2026, 10, 23), timeZone, stores: [], staff: [] }).facts.find(
    each => each.slot === 'vehicle.mileageKm',
  )?.value

test.each([
  ['Asia/Shanghai', 'mileage 50,000', 50_000],
  ['Europe/Berlin', 'mileage 50,000', 50_000],
  ['America/New_York', 'mileage 50,000', 80_467],
  ['Europe/London', 'the odometer shows 20,000', 32_187],
  ['America/New_York', 'mileage 50,000 km', 50_000],
  ['Asia/Shanghai', '50,000 miles', 80_467],
])('%s: "%s" is %d km', (timeZone, text, expected) => {
  expect(km(text, timeZone)).toBe(expected)
})
