// Crash, fire and injury in US owner complaints, against the form's own fields; rows where the field is unknown are left out.
import type { Signal } from '../../src/case/vocabulary.ts'
import type { Data, EnComplaint } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { share } from './statistics.ts'

interface Field {
  name: string
  signal: Signal
  /** null: not known */
  is(row: EnComplaint): boolean | null
  recall: number
  precision: number
}
const fields: readonly Field[] = [
  { name: 'usCrash', signal: 'accident.crash', is: row => row.crash ?? null, recall: 0.88, precision: 0.75 },
  { name: 'usFire', signal: 'safety.fire', is: row => row.fire ?? null, recall: 0.93, precision: 0.75 },
  {
    name: 'usInjury',
    signal: 'accident.injury',
    is: row => (row.injured == null && row.deaths == null ? null : (row.injured ?? 0) + (row.deaths ?? 0) > 0),
    recall: 0.65,
    precision: 0.55,
  },
]

export function measureUsComplaints(data: Data, half: Half): Figure[] {
  return fields.flatMap(({ name, signal, is, recall, precision }): Figure[] => {
    const rows = inHalf(data.enComplaints, half).filter(row => is(row) !== null)
    const heard = (row: EnComplaint) => read(row.text).signals.find(each => each.signal === signal)
    const gold = rows.filter(row => is(row) === true)
    const said = rows.filter(row => heard(row) !== undefined)
    const both = gold.filter(row => heard(row) !== undefined).length
    return [
      {
        figure: `${name}.recall`,
        language: 'en',
        half,
        ...share(both, gold.length),
        atLeast: recall,
        misses: gold
          .filter(row => heard(row) === undefined)
          .map(({ id, text }) => ({ id, text, expected: signal, read: '' })),
      },
      {
        figure: `${name}.precision`,
        language: 'en',
        half,
        ...share(both, said.length),
        atLeast: precision,
        misses: said
          .filter(row => is(row) === false)
          .map(row => ({ id: row.id, text: row.text, expected: 'none', read: heard(row)?.evidence ?? '' })),
      },
    ]
  })
}
