// Rows of a first-match table that can never be reached, because every case of theirs fits an earlier row.

/** The conditions of a row as they stand in the pack: lists mean any of these, all named must hold. */
export type Conditions = Readonly<Record<string, boolean | readonly unknown[] | undefined>>

interface Shadow {
  index: number
  /** the earlier rows that take its cases */
  by: number[]
}

type Sample = Readonly<Record<string, unknown>>
/** Stands for "none of those any row names". */
const other = Symbol('other')

const listOf = (wanted: Conditions[string]): readonly unknown[] | undefined =>
  wanted === undefined ? undefined : Array.isArray(wanted) ? wanted : [wanted]

/**
 * Samples of the cases a row takes: one value for each condition it names, and for what only earlier rows name every value they
 * name and one they don't. A condition about signals or people counts one at a time: a case with several fits an earlier row if
 * with one.
 */
function samplesOf(
  row: Conditions,
  earlier: readonly Conditions[],
  everyValueOf: (key: string) => readonly unknown[] | undefined,
): Sample[] {
  const keys = [...new Set([row, ...earlier].flatMap(each => Object.keys(each)))]
  let samples: Sample[] = [{}]
  for (const key of keys) {
    const named = earlier.flatMap(each => listOf(each[key]) ?? [])
    const values = listOf(row[key]) ?? everyValueOf(key) ?? [...new Set(named), other]
    const telling = values.filter(value => named.includes(value))
    // Values no earlier row tells apart are all alike: one of them is enough.
    const rest = values.find(value => !named.includes(value))
    const kept = rest === undefined ? telling : [...telling, rest]
    samples = samples.flatMap(sample => kept.map(value => ({ ...sample, [key]: value })))
  }
  return samples
}

const takes = (row: Conditions, sample: Sample): boolean =>
  Object.entries(row).every(([key, wanted]) => listOf(wanted)?.includes(sample[key]) ?? true)

/** @param everyValueOf all values of a condition every case has one of (severity, category …); undefined: it may have none */
export function shadowsIn(
  rows: readonly Conditions[],
  everyValueOf: (key: string) => readonly unknown[] | undefined,
): Shadow[] {
  return rows.flatMap((row, index) => {
    const earlier = rows.slice(0, index)
    const single = earlier.findIndex(each => Object.entries(each).every(([key, wanted]) => covers(wanted, row[key])))
    if (single >= 0) return [{ index, by: [single] }]
    const takers = samplesOf(row, earlier, everyValueOf).map(sample =>
      earlier.flatMap((each, at) => (takes(each, sample) ? [at] : [])),
    )
    return takers.some(each => each.length === 0) ? [] : [{ index, by: fewest(takers) }]
  })
}

/** Rows of which each sample has one, without those that are not needed for it. */
function fewest(takers: readonly (readonly number[])[]): number[] {
  let kept = [...new Set(takers.flat())].sort((one, other) => one - other)
  for (const row of [...kept]) {
    const without = kept.filter(each => each !== row)
    if (takers.every(each => each.some(at => without.includes(at)))) kept = without
  }
  return kept
}

function covers(wide: Conditions[string], narrow: Conditions[string]): boolean {
  const [all, some] = [listOf(wide), listOf(narrow)]
  return all === undefined || (some?.every(value => all.includes(value)) ?? false)
}
