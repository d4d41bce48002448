// What is told after thinking aloud answers the question, whatever it asks; thinking aloud alone answers none.
import { expect, test } from 'vitest'
import { wantsTimeOnly } from '../../dialogs/takingTime.ts'
import type { Heard } from '../../dialogs/talk.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from '../understanding/dealership.ts'

const { read } = createLocalUnderstanding()
async function onlyThinks(asked: Slot, text: string): Promise<boolean> {
  return wantsTimeOnly({ text, reading: await read(text, { ...dealership, asked }) } as Heard)
}

test.each<[Slot, string]>([
  ['vehicle.mileageKm', '让我想想，大概三万公里'],
  ['vehicle.mileageKm', 'let me think, about 30000 km'],
  ['background.occurredOn', '我想想，是上周三开始的'],
  ['background.occurredOn', '我想想，是上週三開始的'],
  ['vehicle.plate', '我想想，沪A12345'],
  ['background.repairs', '我想想，修了两次'],
  ['customer.contactPreference', '我想想，下午打给我吧'],
  ['demand', '我想想，免费修好就行'],
])('%s: %s answers', async (asked, text) => {
  expect(await onlyThinks(asked, text)).toBe(false)
})

test.each<[Slot, string]>([
  ['vehicle.mileageKm', '让我想想'],
  ['background.repairs', '嗯，我还没想好'],
  ['symptom.conditions', "wait, I haven't decided yet"],
  ['symptom.frequency', 'let me think about it'],
  ['customer.contactPreference', '我跟老婆商量一下'],
  ['demand', '等一下，我還沒想好'],
])('%s: %s only thinks', async (asked, text) => {
  expect(await onlyThinks(asked, text)).toBe(true)
})
