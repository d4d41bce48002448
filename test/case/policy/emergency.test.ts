// Emergency numbers come from the store's region, never from the language (domain.md 8).
import { expect, test } from 'vitest'
import { emergencyNumbersOf, hasEmergencyNumbers } from '../../../src/case/policy/emergency.ts'

test.each([
  ['CN', { police: '110', fire: '119', ambulance: '120', motorway: '12122' }],
  ['CN-SH', { police: '110', fire: '119', ambulance: '120', motorway: '12122' }],
  ['HK', { police: '999', fire: '999', ambulance: '999' }],
  ['CN-HK', { police: '999', fire: '999', ambulance: '999' }],
  ['MO', { police: '999', fire: '999', ambulance: '999' }],
  ['TW', { police: '110', fire: '119', ambulance: '119' }],
  ['tw', { police: '110', fire: '119', ambulance: '119' }],
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
