// What is told of a part that is ill: the clause that says what is wrong belongs to it, even where the clause before names the part.
import { expect, test } from 'vitest'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const told = async (text: string): Promise<string[]> => {
  const { facts } = await understanding.read(text, dealership)
  return facts.flatMap(each => (each.slot === 'symptom' ? [each.value.description ?? ''] : []))
}

test.each([
  ['你们上周给我换的变速箱油,现在漏油漏一地', ['你们上周给我换的变速箱油,现在漏油漏一地']],
  ['上周刚换的刹车片，现在又异响', ['上周刚换的刹车片，现在又异响']],
  ['上個月補的漆，現在掉了一大塊', ['上個月補的漆，現在掉了一大塊']],
])('the fault in the clause behind is told with the part: %s', async (text, expected) => {
  expect(await told(text)).toEqual(expected)
})

test.each([
  ['上周换的刹车片，没有异响', ['上周换的刹车片']],
  ['刹车异响，空调不冷', ['刹车异响', '空调不冷']],
  ['上周换的变速箱油，空调坏了', ['空调坏了', '上周换的变速箱油']],
])('a clause of another part, or one that denies, is not: %s', async (text, expected) => {
  expect(await told(text)).toEqual(expected)
})
