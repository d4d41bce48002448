// The parts whose failure is a danger though it is told without naming them again: their words, and what of it is how grave. The words
// themselves stand in the lexicon (carried.*.yaml).
import type { ReadSignal } from '../case/reading.ts'
import type { Component, Signal } from '../case/vocabulary.ts'

export type Strength = ReadSignal['strength']
export interface Family {
  signal: Signal
  /** the list of its parts, and the components they belong to */
  parts: string
  components: readonly Component[]
  /** the most that words which say no more than "broken" amount to; none where a broken one is no danger */
  broken?: Strength
  /** failures of that part alone */
  own: readonly (readonly [list: string, strength: Strength])[]
  /** its warning lamp is grave by itself */
  lamp?: true
}

export const families: readonly Family[] = [
  family(
    'safety.brakes',
    'carriedBrakes',
    ['brakes'],
    'hard',
    [
      ['brakesGone', 'hard'],
      ['brakesSoft', 'strong'],
      ['pullsAside', 'strong'],
    ],
    true,
  ),
  family(
    'safety.steering',
    'carriedSteering',
    ['steering'],
    'hard',
    [
      ['steeringGone', 'hard'],
      ['pullsAside', 'strong'],
    ],
    true,
  ),
  family('safety.airbag', 'carriedAirbag', ['airbag'], 'hard', [['airbagGone', 'hard']], true),
  family('safety.seatbelt', 'carriedBelt', ['seatbelt'], 'hard', [['beltGone', 'hard']]),
  family('safety.wheelOrSuspension', 'carriedWheel', ['tyresWheels', 'suspension', 'transmission'], undefined, [
    ['wheelGone', 'hard'],
    ['wheelBad', 'strong'],
  ]),
  family(
    'safety.powerLoss',
    'carriedDrive',
    ['engine', 'transmission', 'fuel', 'tractionBattery', 'driveMotor'],
    'strong',
    [['driveGone', 'hard']],
  ),
  family('safety.visibility', 'carriedWiper', ['electrical', 'body'], 'hard', [['wiperGone', 'hard']]),
  family('safety.visibility', 'carriedDash', ['electrical', 'infotainment'], 'hard', [['dashGone', 'hard']]),
  family('safety.visibility', 'carriedLights', ['lighting'], 'strong', [['lightsGone', 'strong']]),
  family('safety.doors', 'carriedDoor', ['body'], undefined, [['doorGone', 'hard']]),
  family('safety.driverAssistance', 'carriedAssist', ['driverAssistance', 'brakes'], 'strong', [
    ['assistGone', 'hard'],
  ]),
]

function family(
  signal: Signal,
  parts: string,
  components: readonly Component[],
  broken: Strength | undefined,
  own: Family['own'],
  lamp?: true,
): Family {
  return { signal, parts, components, own, ...(broken ? { broken } : {}), ...(lamp ? { lamp } : {}) }
}
