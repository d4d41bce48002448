// Round trips: any mileage, telephone number, plate, VIN or date written in any usual form is read back exactly.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactSlot } from '../../src/case/facts.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { hasValidCheckDigit } from '../../src/understanding/vin.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const readBack = (text: string, slot: FactSlot, asked?: Slot): unknown =>
  understanding
    .read(text, { ...dealership, ...(asked === undefined ? {} : { asked }) })
    .facts.find(fact => fact.slot === slot)?.value

const digits = '零一二三四五六七八九'
/** 23456 → 二万三千四百五十六, as schools teach it. */
function inChinese(value: number): string {
  const section = (part: number): string => {
    let text = ''
    let zero = false
    for (const [power, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / power) % 10
      if (digit === 0) zero = text !== ''
      else {
        text += `${zero ? '零' : ''}${digits.charAt(digit)}${name}`
        zero = false
      }
    }
    return text
  }
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return section(low)
  return `${section(high)}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${section(low)}`}`
}
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const grouped = (value: number): string => value.toLocaleString('en-US')
const tenThousands = (value: number): string => String(value / 10_000)

const forms: readonly [string, (km: number) => string][] = [
  ['plain', km => `${km}公里`],
  ['spaced', km => `跑了 ${km} km 了`],
  ['grouped', km => `行驶里程${grouped(km)}公里`],
  ['ten thousands', km => `现在${tenThousands(km)}万公里`],
  ['w', km => `${tenThousands(km)}w公里`],
  ['full width', km => `里程：${fullWidth(String(km))}公里`],
  ['spelled', km => `开了${inChinese(km)}公里`],
  ['named without unit', km => `公里数${km}，异响`],
  ['English', km => `The car has ${grouped(km)} km on it.`],
  ['shouted', km => `IT HAS ${km} KM ON THE ODOMETER`],
  ['grouped by dots', km => `The car is at ${grouped(km).replace(',', '.')} km now`],
  ['grouped by blanks', km => (km < 10_000 ? `${km} km` : `It has ${grouped(km).replace(',', ' ')} km on it`)],
  ['bounded', km => `跑了不到${km}公里就坏了`],
  ['reached', km => `行驶至${km}KM时更换刹车片`],
  ['before a service', km => `行驶里程${km}公里，去4S店保养`],
  ['with more after it', km => `已经跑了${km}公里，上周在你们店换的机油，花了800元`],
]

describe('mileage', () => {
  const km = fc.integer({ min: 300, max: 600_000 })
  test.each(forms)('%s', (_, write) => {
    fc.assert(
      fc.property(km, value => {
        expect(readBack(write(value), 'vehicle.mileageKm')).toBe(value)
      }),
      { numRuns: 150 },
    )
  })
  test('miles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 300_000 }), fc.boolean(), (miles, shouted) => {
        const text = shouted ? `THE FAILURE MILEAGE WAS ${grouped(miles)}.` : `It has ${grouped(miles)} miles on it`
        expect(readBack(text, 'vehicle.mileageKm')).toBe(Math.round(miles * 1.609344))
      }),
      { numRuns: 200 },
    )
  })
  test('asked for, a number alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom(String, grouped, fullWidth, inChinese),
        (value, write) => {
          expect(
            readBack(
              write === fullWidth ? fullWidth(String(value)) : (write as (n: number) => string)(value),
              'vehicle.mileageKm',
              'vehicle.mileageKm',
            ),
          ).toBe(value)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('a speed, a range, a warranty, an interval or a way is none', () => {
    const other = fc.constantFrom<(n: number) => string>(
      n => `时速${(n % 200) + 20}公里的时候抖`,
      n => `续航只有${(n % 600) + 50}公里`,
      n => `质保三年${n}公里`,
      n => `每${n}公里保养一次`,
      n => `离店里还有${n % 1000}公里`,
      n => `it shakes at ${(n % 150) + 10} km/h`,
      n => `the warranty is ${n} miles`,
      n => `every ${n} miles`,
    )
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 150_000 }), other, (value, write) => {
        expect(readBack(write(value), 'vehicle.mileageKm')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

const mobile = fc
  .tuple(fc.constantFrom('130', '138', '150', '166', '177', '189', '199'), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([head, tail]) => `${head}${String(tail).padStart(8, '0')}`)
const separators = fc.constantFrom('', ' ', '-')

describe('telephone', () => {
  test('mainland mobiles, however grouped and prefixed', () => {
    fc.assert(
      fc.property(
        mobile,
        separators,
        fc.constantFrom('', '+86', '+86 ', '0086 ', '86-'),
        fc.boolean(),
        (number, gap, prefix, wide) => {
          const written = `${prefix}${[number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap)}`
          expect(readBack(`我的电话是${wide ? fullWidth(written) : written}，刹车异响`, 'customer.phone')).toBe(
            `+86${number}`,
          )
        },
      ),
      { numRuns: 300 },
    )
  })
  test('spelled out', () => {
    fc.assert(
      fc.property(mobile, number => {
        const spelled = [...number].map(digit => digits.charAt(Number(digit))).join('')
        expect(readBack(`打我电话${spelled}`, 'customer.phone')).toBe(`+86${number}`)
      }),
    )
  })
  test('landlines and Taiwan mobiles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('010', '021', '0755', '0591'),
        fc.integer({ min: 20_000_000, max: 88_888_888 }),
        separators,
        (area, number, gap) => {
          expect(readBack(`座机${area}${gap}${number}`, 'customer.phone')).toBe(`+86${area.slice(1)}${number}`)
        },
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), separators, (tail, gap) => {
        const number = `09${String(tail).padStart(8, '0')}`
        const written = [number.slice(0, 4), number.slice(4, 7), number.slice(7)].join(gap)
        expect(readBack(`手機 ${written}`, 'customer.phone')).toBe(`+886${number.slice(1)}`)
      }),
    )
  })
  test('never cut out of a longer number', () => {
    fc.assert(
      fc.property(mobile, fc.stringMatching(/^[0-9]{1,8}$/), fc.boolean(), (number, more, before) => {
        expect(readBack(`流水${before ? more + number : number + more}`, 'customer.phone')).toBeUndefined()
      }),
    )
  })
})

const provinces = [...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼']
const serialLetter = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ')
const ordinary = fc
  .tuple(fc.constantFrom(...provinces), serialLetter, serialLetter, fc.integer({ min: 0, max: 9999 }))
  .map(([province, city, first, rest]) => `${province}${city}${first}${String(rest).padStart(4, '0')}`)
const newEnergy = fc
  .tuple(
    fc.constantFrom(...provinces),
    serialLetter,
    fc.constantFrom(...'ABCDEFGHJK'),
    fc.integer({ min: 0, max: 99_999 }),
    fc.boolean(),
  )
  .map(([province, city, kind, rest, last]) => {
    const serial = String(rest).padStart(5, '0')
    return `${province}${city}${last ? serial + kind : kind + serial}`
  })

test('plates, with separators and in lower case', () => {
  fc.assert(
    fc.property(
      fc.oneof(ordinary, newEnergy),
      fc.constantFrom('', ' ', '·', '-', '.', ' · '),
      fc.boolean(),
      (plate, gap, small) => {
        const written = `${plate.slice(0, 2)}${gap}${plate.slice(2)}`
        expect(readBack(`车牌${small ? written.toLowerCase() : written}，漏油`, 'vehicle.plate')).toBe(plate)
      },
    ),
    { numRuns: 300 },
  )
})

describe('VIN', () => {
  const sign = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')
  const chinese = fc
    .tuple(
      fc.array(sign, { minLength: 7, maxLength: 7 }),
      fc.array(sign, { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 0, max: 999_999 }),
    )
    .map(([head, middle, tail]) => {
      const body = (check: string): string =>
        `L${head.join('')}${check}${middle.join('')}${String(tail).padStart(6, '0')}`
      return { valid: [...'0123456789X'].map(body).find(hasValidCheckDigit) ?? '', body }
    })
  test('a Chinese one with the right check digit is read, together or in groups', () => {
    fc.assert(
      fc.property(
        chinese,
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom('', ' ', '-'),
        fc.boolean(),
        ({ valid }, at, gap, small) => {
          const written = `${valid.slice(0, at)}${gap}${valid.slice(at)}`
          expect(readBack(`车架号：${small ? written.toLowerCase() : written}`, 'vehicle.vin')).toBe(valid)
        },
      ),
      { numRuns: 200 },
    )
  })
  test('one with a wrong check digit is not, asked for or not', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 1, max: 10 }), ({ valid, body }, shift) => {
        const wrong = body('0123456789X'.charAt(('0123456789X'.indexOf(valid.charAt(8)) + shift) % 11))
        expect(readBack(wrong, 'vehicle.vin', 'vehicle.vin')).toBeUndefined()
        expect(readBack(`车架号${wrong}`, 'vehicle.vin')).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

test('dates of purchase, in every order and script', () => {
  const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  const months = 'January February March April May June July August September October November December'.split(' ')
  const write = fc.constantFrom<(y: number, m: number, d: number) => string>(
    (y, m, d) => `${y}年${m}月${d}日提的车`,
    (y, m, d) => `${y % 100 < 10 ? y : y % 100}年${m}月${d}号买的`,
    (y, m, d) => `${y}-${m}-${d}购车`,
    (y, m, d) => `购车时间：${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}提车`,
    (y, m, d) => `I bought it on ${months[m - 1]} ${d}, ${y}`,
    (y, m, d) => `purchased ${d} ${months[m - 1]} ${y}`,
  )
  fc.assert(
    fc.property(day, write, (at, form) => {
      const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
      expect(readBack(form(y, m, d), 'vehicle.purchasedOn')).toBe(at.toISOString().slice(0, 10))
    }),
    { numRuns: 400 },
  )
})
