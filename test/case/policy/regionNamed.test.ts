// Where a customer says they are, as far as it changes the emergency numbers. A street named after a city is no such place.
import { expect, test } from 'vitest'
import { elsewhere, regionNamed } from '../../../src/case/policy/regionNamed.ts'

test.each([
  ['我在台湾', 'TW'],
  ['我人在台北信義路口', 'TW'],
  ['在高雄', 'TW'],
  ['我在香港', 'HK'],
  ['香港屯门公路', 'HK'],
  ["I'm in Hong Kong", 'HK'],
  ['we broke down in Taiwan', 'TW'],
  ['我在日本自驾', 'JP'],
  ['we are in Vietnam', elsewhere],
  ['我在国外', elsewhere],
  ['我在國道一號南下88K拋錨', 'TW'],
  ['國道3號清水服務區前面', 'TW'],
  ['車子停在國道路肩', 'TW'],
  ['國一北上 林口交流道', 'TW'],
  ['卡在雪隧裡面', 'TW'],
  ['台61線拋錨了', 'TW'],
  ['屯門公路死火', 'HK'],
  ['stuck on Tuen Mun Road', 'HK'],
  ['西灣大橋上爆胎', 'MO'],
  ['G104國道拋錨', undefined],
  ['國道104 拋錨', undefined],
  ['国道上抛锚了', undefined],
  ['上海附近國道拋錨', undefined],
  ['中山高新区', undefined],
  ['胶州湾海底隧道里抛锚', undefined],
  ['我在青岛香港中路', undefined],
  ['在上海台北路', undefined],
  ['台湾产的零件', undefined],
  ['沪昆高速嘉兴段K90', undefined],
  ['the car was built for Germany', undefined],
])('%s: %s', (text, region) => expect(regionNamed([text])).toBe(region))

test('what was said last holds', () => {
  expect(regionNamed(['我在香港', '说错了,我在台湾'])).toBe('TW')
})
