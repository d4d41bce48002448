// What the three guarantees ask about: the car, the defect, its repairs, in the law's terms. Everything may be unknown: then it is absent.

/** Engine, gearbox, traction battery and drive motor are assemblies of their own standing (articles 20, 22, 24(2)). */
export const assemblies = ['engine', 'gearbox', 'tractionBattery', 'driveMotor'] as const
export type Assembly = (typeof assemblies)[number]
/** With these, the systems whose main parts count (article 24(3)). */
const systems = ['steering', 'brakes', 'suspension', 'drivetrain', 'emissionControl', 'body'] as const
export type LawPart = Assembly | (typeof systems)[number]
export const isAssembly = (part: LawPart | 'other' | undefined): part is Assembly =>
  (assemblies as readonly (string | undefined)[]).includes(part)

/** Article 23. */
export type Failure = 'steeringFailure' | 'brakeFailure' | 'bodyCracking' | 'fuelLeak' | 'tractionBatteryFire'

export interface Defect {
  /** `other`: known to be none of the law's */
  part?: LawPart | 'other'
  failure?: Failure
  /** a main part of the assembly is concerned (the certificate lists them) */
  mainPart?: boolean
  /** the assembly or a main part of it has to be replaced */
  mustReplace?: boolean
  /** endangers people or property so that the car can't be used safely (article 40) */
  seriousSafety?: boolean
  drivable?: boolean
}

/** What was replaced, how often; the same part each time. */
export interface Replaced {
  /** absent: not known which */
  part?: LawPart
  /** the whole assembly, or a main part of it or of the system; absent: not known which of the two */
  whole?: boolean
  count?: number
}

export interface Repairs {
  /** repairs of the same problem so far; visits where nothing was found count */
  sameFault?: number
  /** repairs of serious safety faults in total */
  seriousSafety?: number
  /** days in repair in total, each visit rounded up to days (`repairDays`) */
  days?: number
  /** the longest single repair, days */
  longestDays?: number
  /** of `days`: transport of parts made for this VIN or of traction batteries, travel of outside rescue; they don't count */
  excludedDays?: number
  replaced?: readonly Replaced[]
  /** after all that the fault is still there, or the car still can't be used normally */
  stillWrong?: boolean
}

export type Exemption = 'toldInWriting' | 'misuse' | 'forbiddenModification' | 'ownHandling' | 'forceMajeure'

/** Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as they are known; `on` is exact. */
export interface WarrantyFacts {
  /** the day it is judged for: of the demand, else of the complaint */
  on: string
  /** when the problem showed */
  occurredOn?: string
  invoicedOn?: string
  deliveredOn?: string
  /** the day it was given in place of another car: periods start anew */
  gaveReplacementOn?: string
  /** bought from an earlier owner: the rights go with the car, its first invoice counts */
  secondHand?: boolean
  mileageKm?: number
  /** bought and used for a household's needs */
  household?: boolean
  soldInMainland?: boolean
  kind?: 'passengerCar' | 'pickup' | 'other'
  /** empty: no quality problem is told */
  defects: readonly Defect[]
  /** absent: it is not known whether there were repairs */
  repairs?: Repairs
  /** absent members are not known */
  exemptions?: Partial<Record<Exemption, boolean>>
  /** a replacement or refund was demanded, on that day */
  demandedOn?: string
  /** yuan */
  price?: number
  /** n of the certificate */
  useFeeRate?: number
}

/** Facts (slots of the handoff) and proofs somebody has to look up. */
export const needNames = [
  'vehicle.purchasedOn',
  'vehicle.mileageKm',
  'vehicle.household',
  'background.repairs',
  'symptom.description',
  'symptom.drivable',
  'proof.invoice',
  'proof.firstInvoice',
  'proof.certificate',
  'proof.repairRecords',
  'proof.diagnosis',
  'proof.mainPart',
  'proof.mustReplace',
  'proof.seriousFault',
  'proof.failure',
  'proof.stillWrong',
  'proof.daysExcluded',
  'proof.reportedInTime',
  'proof.mileageAtFault',
  'proof.exemptions',
  'proof.price',
  'proof.useFeeRate',
] as const
export type Need = (typeof needNames)[number]
