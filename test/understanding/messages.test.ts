// Every row of messages.*.yaml, read as a customer would write it: facts, signals, intents found, and those that must not be.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const row = z.strictObject({
  say: z.coerce.string(),
  asks: z.string().optional(),
  /** what they wrote just before */
  before: z.string().optional(),
  context: z.enum(['zh-CN', 'zh-TW', 'en']).optional(),
  language: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  no: z.array(z.string()).optional(),
  signals: z.array(z.string()).optional(),
  hard: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
  /** a dangerous fault, of whatever kind */
  unsafe: z.literal(true).optional(),
  /** no danger, no accident, of whatever kind */
  harmless: z.literal(true).optional(),
  components: z.array(z.string()).optional(),
  lacks: z.array(z.string()).optional(),
  /** the part the complaint is mainly about */
  first: z.string().optional(),
  demands: z.array(z.string()).optional(),
  notDemands: z.array(z.string()).optional(),
  neededBy: z.string().optional(),
  /** the likeliest of the intents */
  intent: z.string().optional(),
  intents: z.array(z.string()).optional(),
  notIntents: z.array(z.string()).optional(),
  category: z.string().optional(),
  claim: z.string().optional(),
  emotion: z.string().optional(),
  danger: z.union([z.literal(false), z.string()]).optional(),
  /** nobody of the dealership is complained about */
  notBlamed: z.literal(true).optional(),
  /** everybody of the dealership who is named, and whether the complaint is about them */
  people: z.record(z.string(), z.enum(['blamed', 'mentioned'])).optional(),
  /** the words of the message a fact was read from */
  evidence: z.record(z.string(), z.string()).optional(),
})
type Row = z.infer<typeof row>

const understanding = createLocalUnderstanding()
const here = new URL('./', import.meta.url)

for (const file of readdirSync(here).filter(name => name.startsWith('messages.') && name.endsWith('.yaml'))) {
  const rows = z.array(row).parse(parse(readFileSync(new URL(file, here), 'utf8')))
  describe(file, () => {
    test.each(rows.map((value, i) => [`${i + 1} ${value.say.slice(0, 60)}`, value] as const))('%s', (_, value) =>
      check(value),
    )
  })
}

function check(value: Row): void {
  const reading = understanding.read(value.say, {
    ...dealership,
    ...(value.asks === undefined ? {} : { asked: value.asks as Slot }),
    ...(value.before === undefined ? {} : { justBefore: value.before }),
    ...(value.context === undefined ? {} : { language: value.context }),
  })
  const slots = reading.facts.map(fact => fact.slot as string)
  const signals = reading.signals.map(signal => signal.signal as string)
  const components = reading.components.map(part => part.component as string)
  for (const [path, expected] of Object.entries(value.facts ?? {}))
    expect(valueAt(reading.facts, path), path).toEqual(expected)
  for (const slot of value.no ?? []) expect(slots).not.toContain(slot)
  for (const signal of value.signals ?? []) expect(signals).toContain(signal)
  const hard = reading.signals.filter(signal => signal.strength === 'hard').map(signal => signal.signal as string)
  for (const signal of value.hard ?? []) expect(hard).toContain(signal)
  for (const signal of value.not ?? []) expect(signals).not.toContain(signal)
  if (value.unsafe) expect(signals.filter(signal => signal.startsWith('safety.'))).not.toEqual([])
  if (value.harmless) expect(signals.filter(signal => /^(?:safety|accident)\./.test(signal))).toEqual([])
  for (const part of value.components ?? []) expect(components).toContain(part)
  if (value.first !== undefined) expect(components[0]).toBe(value.first)
  for (const part of value.lacks ?? []) expect(components).not.toContain(part)
  const demands = reading.demands.map(demand => demand.kind as string)
  for (const kind of value.demands ?? []) expect(demands).toContain(kind)
  for (const kind of value.notDemands ?? []) expect(demands).not.toContain(kind)
  if (value.intent !== undefined) expect(reading.intent).toBe(value.intent)
  for (const intent of value.intents ?? []) expect(reading.intents as string[]).toContain(intent)
  for (const intent of value.notIntents ?? []) expect(reading.intents as string[]).not.toContain(intent)
  if (value.neededBy !== undefined) expect(reading.demands.map(demand => demand.neededBy)).toContain(value.neededBy)
  if (value.language !== undefined) expect(reading.language ?? 'none').toBe(value.language)
  if (value.category !== undefined) expect(reading.category).toBe(value.category)
  if (value.claim !== undefined) expect(reading.claimType).toBe(value.claim)
  if (value.emotion !== undefined) expect(reading.emotion.level).toBe(value.emotion)
  if (value.notBlamed)
    expect(reading.facts.filter(fact => fact.slot === 'background.staff' && fact.value.complainedAbout)).toEqual([])
  if (value.people !== undefined) {
    const people = reading.facts.flatMap(fact =>
      fact.slot === 'background.staff' ? [[fact.value.name, fact.value.complainedAbout ? 'blamed' : 'mentioned']] : [],
    )
    expect(Object.fromEntries(people)).toEqual(value.people)
  }
  for (const [slot, words] of Object.entries(value.evidence ?? {}))
    expect(reading.facts.find(fact => fact.slot === slot)?.evidence, slot).toBe(words)
  if (reading.danger.now) expect(hard.some(signal => /^(?:safety|accident)\./.test(signal))).toBe(true)
  if (value.danger !== undefined) expect(reading.danger.now ? reading.danger.kind : false).toBe(value.danger)
}

/** `background.repairs.count` is the member `count` of the fact `background.repairs`; an object is compared member by member. */
function valueAt(facts: readonly { slot: string; value: unknown }[], path: string): unknown {
  const exact = facts.find(fact => fact.slot === path)
  if (exact !== undefined) return path === 'background.staff' ? pick(exact.value) : exact.value
  const member = path.slice(path.lastIndexOf('.') + 1)
  const owner = facts.find(fact => fact.slot === path.slice(0, path.lastIndexOf('.')))
  return (owner?.value as Record<string, unknown> | undefined)?.[member]
}
const pick = (value: unknown): unknown => {
  const { name, complainedAbout } = value as { name: string; complainedAbout: boolean }
  return { name, complainedAbout }
}
