// Emergency numbers come from the store's region, never from the language (domain.md 8).
import { expect, test } from 'vitest'
import { emergencyNumbersOf, hasEmergencyNumbers } from '../../../src/case/policy/emergency.ts'

test.each([
  ['CN', { police: '110', fire: '119', ambulance: '120', motorway: '12122' }],
  ['CN-SH', { police: '110', fire: '119', ambulance: '120', motorway: '12122' }],
  ['HK', { police: '999', fire: '999', ambulance: '999' }],
  ['CN-HK', { police: '999', fire: '999', ambulance: '999' }],
  ['MO', { police: '999', fire: '999', ambulance: '999' }],
  ['TW', { police: '110', fire: '119', ambulance: '119', motorway: '1968' }],
  ['tw', { police: '110', fire: '119', ambulance: '119', motorway: '1968' }],
  ['SG', { police: '999', fire: '995', ambulance: '995' }],
  ['MY', { police: '999', fire: '999', ambulance: '999' }],
  ['US', { police: '911', fire: '911', ambulance: '911' }],
  ['GB', { police: '999', fire: '999', ambulance: '999' }],
  ['DE', { police: '112', fire: '112', ambulance: '112' }],
  ['QQ', { police: '112', fire: '112', ambulance: '112' }],
])('%s', (region, numbers) => {
  expect(emergencyNumbersOf({ region })).toEqual(numbers)
})

test('what the store states goes first', () => {
  const emergencyNumbers = { police: '1', fire: '2', ambulance: '3' }
  expect(emergencyNumbersOf({ region: 'CN', emergencyNumbers })).toEqual(emergencyNumbers)
})

test('an unknown region is noticed at start', () => {
  expect(hasEmergencyNumbers({ region: 'QQ' })).toBe(false)
  expect(hasEmergencyNumbers({ region: 'CN' })).toBe(true)
})

test.each([
  ['Asia/Taipei', { police: '110', fire: '119', ambulance: '119', motorway: '1968' }],
  ['Asia/Hong_Kong', { police: '999', fire: '999', ambulance: '999' }],
  ['Asia/Macau', { police: '999', fire: '999', ambulance: '999' }],
  ['Asia/Shanghai', { police: '110', fire: '119', ambulance: '120', motorway: '12122' }],
])('a store that names no region of its own, by the hours of %s', (timeZone, numbers) => {
  expect(emergencyNumbersOf({ region: 'CN', timeZone })).toEqual(numbers)
  expect(emergencyNumbersOf({ region: 'DE', timeZone }).police).toBe('112')
})
