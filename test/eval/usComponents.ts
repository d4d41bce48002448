// Which part of the car US owners complain of, against the form's own component field; classes whose name says no part are left out.
import type { Component } from '../../src/case/vocabulary.ts'
import type { Data, EnComplaint } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { resampled, share } from './statistics.ts'

/** The form's classes and the parts of ours that are meant by them. */
const partsOf: Readonly<Record<string, readonly Component[]>> = {
  'AIR BAGS': ['airbag'],
  'BACK OVER PREVENTION': ['driverAssistance'],
  'ELECTRICAL SYSTEM': ['electrical', 'tractionBattery', 'charging', 'lighting', 'infotainment'],
  ENGINE: ['engine'],
  'ENGINE AND ENGINE COOLING': ['engine'],
  'EXTERIOR LIGHTING': ['lighting'],
  'FORWARD COLLISION AVOIDANCE': ['driverAssistance'],
  'FUEL SYSTEM': ['fuel'],
  'FUEL/PROPULSION SYSTEM': ['fuel', 'engine', 'tractionBattery', 'driveMotor', 'charging'],
  'LANE DEPARTURE': ['driverAssistance'],
  'LATCHES/LOCKS/LINKAGES': ['body'],
  'POWER TRAIN': ['transmission'],
  'SEAT BELTS': ['seatbelt'],
  SEATS: ['interior'],
  'SERVICE BRAKES': ['brakes'],
  STEERING: ['steering'],
  STRUCTURE: ['body'],
  SUSPENSION: ['suspension'],
  TIRES: ['tyresWheels'],
  VISIBILITY: ['body', 'electrical', 'climate'],
  'VISIBILITY/WIPER': ['body', 'electrical', 'climate'],
  WHEELS: ['tyresWheels'],
}
const fewest = 20

export function measureUsComponents(data: Data, half: Half): Figure[] {
  const known = data.enComplaints.flatMap(row =>
    (row.components ?? []).flatMap(name => (partsOf[name] === undefined ? [] : [{ row, id: row.id, name }])),
  )
  const classes = Object.keys(partsOf).filter(name => known.filter(each => each.name === name).length >= fewest)
  const told = inHalf(known, half).filter(each => classes.includes(each.name))
  const isHit = ({ row, name }: { row: EnComplaint; name: string }): boolean =>
    partsRead(row).some(part => partsOf[name]?.includes(part))
  const rateOf = (of: readonly (typeof told)[number][], name: string): number => {
    const ofClass = of.filter(each => each.name === name)
    return ofClass.filter(isHit).length / Math.max(1, ofClass.length)
  }
  const macro = (of: readonly (typeof told)[number][]): number =>
    classes.reduce((sum, name) => sum + rateOf(of, name), 0) / Math.max(1, classes.length)
  const missesOf = (of: typeof told): Figure['misses'] =>
    of
      .filter(each => !isHit(each))
      .map(each => ({ id: each.id, text: each.row.text, expected: each.name, read: partsRead(each.row).join(', ') }))
  const base = { language: 'en', half } as const
  const parts = told.flatMap(({ row, name }) => partsRead(row).map(part => partsOf[name]?.includes(part) === true))
  return [
    { figure: 'usComponents.macroHitRate', ...base, ...resampled(told, macro), atLeast: 0.85, misses: missesOf(told) },
    // a reader that names every part would hit always: of the parts read, how many are the form's
    { figure: 'usComponents.rightOfRead', ...base, ...share(parts.filter(Boolean).length, parts.length), misses: [] },
    ...classes.map((name): Figure => {
      const ofClass = told.filter(each => each.name === name)
      const hits = ofClass.filter(isHit).length
      return {
        figure: 'usComponents.hitRate',
        ...base,
        class: name,
        ...share(hits, ofClass.length),
        misses: missesOf(ofClass),
      }
    }),
  ]
}

const partsRead = (row: EnComplaint): Component[] => [
  ...new Set(read(row.text).components.map(({ component }) => component)),
]
