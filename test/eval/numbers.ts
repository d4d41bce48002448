// Identifiers and mileage: VIN, plate, telephone, odometer.
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import type { Data, Entity } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { share } from './statistics.ts'

const slotOf: Readonly<Record<string, Slot>> = {
  vin: 'vehicle.vin',
  plate: 'vehicle.plate',
  phone_cn: 'customer.phone',
  landline_cn: 'customer.phone',
  mileage: 'vehicle.mileageKm',
}
const understanding = createLocalUnderstanding()

/** A valid one is read as written in the file; an invalid one is not read, asked for or not. */
function entityIsRight(entity: Entity): { right: boolean; said: string } {
  const slot = slotOf[entity.type]
  if (slot === undefined) return { right: false, said: 'unknown type' }
  const context = { at: Date.parse('2026-11-22T02:00:00Z'), timeZone: 'Asia/Shanghai', stores: [], staff: [] }
  const asked = understanding.read(entity.input, { ...context, asked: slot })
  const value = asked.facts.find(fact => fact.slot === slot)?.value
  const said = String(value ?? '')
  if (entity.valid === false) return { right: value === undefined, said }
  const expected = slot === 'customer.phone' ? e164(String(entity.normalized)) : String(entity.normalized)
  return { right: said === expected, said }
}

/** The file writes mainland numbers as dialled at home, some with a trunk zero and separators. */
function e164(written: string): string {
  if (written.startsWith('+')) return written.replace(/[^+0-9]/g, '')
  return `+86${written.replace(/[^0-9]/g, '').replace(/^0/, '')}`
}

/** Odometer readings that leave no doubt, found by a pattern of its own: one number, called the mileage. */
const zhOdometer =
  /(?:行驶里程|行驶了|公里数|里程数|总里程|已行驶|表显里程|跑了)[^0-9一-九,，。]{0,4}([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(万)?(?:多|余)?(?:公里|千米|km)(?!\/|每|时)/gi

function zhMileage(text: string): number | undefined {
  const found = [...text.matchAll(zhOdometer)]
  if (found.length !== 1 || (text.match(/公里|千米|km/gi) ?? []).length !== 1) return undefined
  const number = Number((found[0]?.[1] ?? '').replaceAll(',', ''))
  const km = Math.round(found[0]?.[2] ? number * 10_000 : number)
  // a stretch on one charge or one journey is no odometer reading
  return km < 1000 && /续航|满电|充满|高速|来回|往返|试车/.test(text) ? undefined : km
}

export function measureNumbers(data: Data, half: Half): Figure[] {
  // the English reports are American
  const km = (text: string, timeZone?: string): number | undefined =>
    read(text, timeZone).facts.find(fact => fact.slot === 'vehicle.mileageKm')?.value as number | undefined
  const zh = inHalf(data.zhComplaints, half).flatMap(({ id, text }) => {
    const expected = zhMileage(text)
    return expected === undefined || expected < 10 ? [] : [{ id, text, expected }]
  })
  const en = inHalf(data.enComplaints, half).flatMap(({ id, text, miles }) => {
    if (miles == null || miles < 10) return []
    const written = [String(miles), miles.toLocaleString('en-US'), `${miles / 1000}k`]
    const stands = written.some(form =>
      new RegExp(`(?<![\\d,.])${form.replaceAll('.', '\\.')}(?![\\d]|,\\d)`, 'i').test(text),
    )
    return stands ? [{ id, text, expected: Math.round(miles * 1.609344) }] : []
  })
  const exact = (rows: readonly { id: string; text: string; expected: number }[], language: 'zh' | 'en'): Figure => {
    const zone = language === 'en' ? 'America/New_York' : undefined
    const wrong = rows.filter(row => Math.abs((km(row.text, zone) ?? -9) - row.expected) > 1)
    return {
      figure: 'mileage.exact',
      language,
      half,
      ...share(rows.length - wrong.length, rows.length),
      atLeast: 0.98,
      misses: wrong.map(row => ({
        id: row.id,
        text: row.text,
        expected: String(row.expected),
        read: String(km(row.text, zone)),
      })),
    }
  }
  const entities = half === 'all' ? data.entities.map(entity => ({ entity, ...entityIsRight(entity) })) : []
  return [
    exact(zh, 'zh'),
    exact(en, 'en'),
    ...(half === 'all'
      ? [
          {
            figure: 'entities',
            language: 'all' as const,
            half,
            ...share(entities.filter(({ right }) => right).length, entities.length),
            atLeast: 1,
            misses: entities
              .filter(({ right }) => !right)
              .map(({ entity, said }) => ({
                id: entity.type,
                text: entity.input,
                expected: String(entity.normalized),
                read: said,
              })),
          },
        ]
      : []),
  ]
}
