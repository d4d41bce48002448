// Template messages and subscription notifications, judged: what may be sent when no window is open.
import { z } from 'zod'

const values = z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]) }))

/** Names with their values; undefined: the fields are not written as they must be. */
export function valuesOf(data: unknown): Record<string, string> | undefined {
  const read = values.safeParse(data).data
  return read && Object.fromEntries(Object.entries(read).map(([name, { value }]) => [name, String(value)]))
}

/** Of subscription notifications the name says the kind, and the kind how much room there is; in signs. */
const kindTable: Readonly<Record<string, { most: number; form?: RegExp }>> = {
  thing: { most: 20 },
  phrase: { most: 5, form: /^\p{Script=Han}+$/u },
  name: { most: 20 },
  character_string: { most: 32, form: /^[\x20-\x7e]+$/ },
  number: { most: 32, form: /^[\d.]+$/ },
  phone_number: { most: 17, form: /^[\d+()-]+$/ },
  car_number: { most: 8 },
  const: { most: 20 },
  time: { most: 40 },
  date: { most: 40 },
  amount: { most: 20 },
}

/** The first field that is not as its kind wants it; undefined: all are. */
export function misfit(data: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(data).find(([name, value]) => {
    const kind = kindTable[name.replace(/\d+$/, '')]
    return !kind || value === '' || [...value].length > kind.most || kind.form?.test(value) === false
  })?.[0]
}
