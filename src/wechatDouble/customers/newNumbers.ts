// Telephone numbers and plates are drawn anew, so that a customer played again is somebody new. Pure.
import type { Scenario } from './scenario.ts'

const phone = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g
const plate = /[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6}(?![A-Z0-9])/g

/** The same number becomes the same other one everywhere; its first signs stay: they say where it belongs. */
export function withNewNumbers(scenario: Scenario, random: () => number): Scenario {
  const drawn = new Map<string, string>()
  const digit = () => String(Math.floor(random() * 10))
  const drawnFor = (kept: number) => (old: string) => {
    const known = drawn.get(old)
    if (known !== undefined) return known
    const made = old.slice(0, kept) + old.slice(kept).replace(/\d/g, digit)
    drawn.set(old, made)
    return made
  }
  const inText = (words: string) => words.replace(phone, drawnFor(3)).replace(plate, drawnFor(2))
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value)
    if (Array.isArray(value)) return value.map(inside)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)]))
  }
  return { ...(inside(scenario) as Scenario), id: scenario.id }
}
