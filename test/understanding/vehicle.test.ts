// The lists of brands and series as a whole: each name is read as itself, a wrong form is told, evidence is the customer's own words.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/understanding/lexicon.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { type CarName, readBrands } from '../../src/understanding/vehicleLexicon.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const { vehicles } = loadLexicon()
const factOf = (text: string, slot: string, more: object = {}): unknown =>
  understanding.read(text, { ...dealership, ...more }).facts.find(fact => fact.slot === slot)?.value
const namesOf = (one: CarName): readonly CarName[] => [one, ...one.also]

describe('every name of the lists', () => {
  test('that is a brand and no everyday word is read as that brand', () => {
    const wrong = [...vehicles]
      .filter(([, name]) => name.series === '' && !name.loose)
      .map(([word, name]) => [word, name.brand, factOf(`我的${word}坏了`, 'vehicle.brand')])
      .filter(([, brand, read]) => brand !== read)
    expect(wrong).toEqual([])
  })

  test('that is an everyday word as well is a brand beside a car', () => {
    const wrong = [...vehicles]
      .filter(([, name]) => name.series === '' && name.loose && name.also.length === 0)
      .map(([word, name]) => [word, name.brand, factOf(`买的${word}4S店修车`, 'vehicle.brand')])
      .filter(([, brand, read]) => brand !== read)
    expect(wrong).toEqual([])
  })

  test('that is a series is read whole behind its brand, whatever other brand has it too', () => {
    const wrong = [...vehicles]
      .flatMap(([word, name]) => namesOf(name).map(each => ({ word, ...each })))
      .filter(({ word, series }) => word === series)
      .map(({ word, brand }) => {
        const text = `买的${brand}${/^[a-z0-9]/.test(word) && /[a-z0-9]$/i.test(brand) ? ' ' : ''}${word}`
        const { facts } = understanding.read(text, dealership)
        const told = (slot: string): string => String(facts.find(fact => fact.slot === slot)?.value).toLowerCase()
        return {
          text,
          brand: brand.toLowerCase(),
          read: told('vehicle.brand'),
          whole: told('vehicle.model').endsWith(word),
        }
      })
      .filter(({ brand, read, whole }) => brand !== read || !whole)
    expect(wrong).toEqual([])
  })
})

test.each([
  ['我的BMW坏了', {}, '宝马'],
  ['my bmw broke', {}, 'BMW'],
  ['my bmw broke', { language: 'zh-CN' }, '宝马'],
  ['Tesla', { language: 'en', asked: 'vehicle.model' }, 'Tesla'],
  ['賓士', { language: 'zh-TW', asked: 'vehicle.model' }, '奔驰'],
])('%s (%o) tells the brand as %s', (text, context, brand) => {
  expect(factOf(text, 'vehicle.brand', context)).toBe(brand)
})

test.each([
  ['沪A12345 的汉兰达', '沪A12345', '汉兰达'],
  ['沪A12345汉兰达', '沪A12345', '汉兰达'],
  ['浙A12345 宝马X5', '浙A12345', '宝马X5'],
  ['汉兰达 沪A12345', '沪A12345', '汉兰达'],
])('asked for the car, %s tells its plate and its model', (text, plate, model) => {
  expect(factOf(text, 'vehicle.plate', { asked: 'vehicle.model' })).toBe(plate)
  expect(factOf(text, 'vehicle.model', { asked: 'vehicle.model' })).toBe(model)
})

test.each([
  ['李先生 李强', '李强', '先生'],
  ['李先生 李强,空调不制冷', '李强', '先生'],
  ['浦东店', undefined, undefined],
])('asked for the name, %s', (text, name, salutation) => {
  expect(factOf(text, 'customer.name', { asked: 'customer.name' })).toBe(name)
  expect(factOf(text, 'customer.salutation', { asked: 'customer.name' })).toBe(salutation)
})

test('evidence is what stands in the message, at its place', () => {
  const words = fc.constantFrom(
    '我的',
    '宝马',
    'X5',
    '2019款',
    ' ',
    ',',
    '奔驰',
    'GLC',
    'my ',
    'Ford ',
    'focus ',
    "'06 ",
    '比',
    '理想',
    '车',
    'L9',
    '4S店',
    '汉',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), parts => {
      const text = parts.join('')
      for (const { slot, evidence, span } of understanding.read(text, dealership).facts) {
        if (!slot.startsWith('vehicle.')) continue
        expect(evidence).toBe(text.slice(...span))
        expect(evidence.trim()).not.toBe('')
      }
    }),
  )
})

describe('the form of the lists', () => {
  const read = (block: string) => () => readBrands(block, new Map(), new Set())
  test('says which line it does not understand', () => {
    expect(read('宝马:\n  name: BMW')).toThrow('name: BMW')
    expect(read('  names: BMW')).toThrow('names: BMW')
    expect(read('宝马:\n    x5, x3')).toThrow('x5, x3')
  })
  test('a brand goes on in another file', () => {
    const into = new Map<string, CarName>()
    readBrands('大众:\n  names: Volkswagen, vw\n  series: 速腾', into, new Set())
    readBrands('大众:\n  names: vws\n  places: jetta', into, new Set())
    expect(into.get('jetta')).toMatchObject({ brand: '大众', english: 'Volkswagen', place: true })
    expect(into.get('vws')).toMatchObject({ brand: '大众', english: 'Volkswagen', series: '' })
  })
})
