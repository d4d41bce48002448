// The rights of the three guarantees as a table: which article, who owes it, what the customer gets, when. For staff, never a promise.
import { type Clock, inPeriod } from './clock.ts'
import { assemblyFails, assemblyToBeReplaced, notDrivable, qualityProblem, unsafeFailure } from './defects.ts'
import type { Figures } from './figures.ts'
import { all, type Judgement } from './judgement.ts'
import {
  assemblyReplacedInVain,
  mainPartReplacedInVain,
  oneLongRepair,
  repairedTooLongOrOften,
  safetyRepairedInVain,
} from './repairs.ts'
import { covered } from './scope.ts'
import type { Need, WarrantyFacts } from './terms.ts'

export const clauseIds = [
  'SB-7',
  'SB-60-SAFE',
  'SB-24-1',
  'SB-24-2',
  'SB-24-3',
  'SB-24-4',
  'SB-60-ASM',
  'SB-SPARE',
  'SB-TOW',
  'SB-REPAIR',
] as const
export type ClauseId = (typeof clauseIds)[number]

export const effects = [
  'replaceOrRefund',
  'noUseFee',
  'useFee',
  'assemblyReplaced',
  'substituteCar',
  'towing',
  'freeRepair',
] as const
export type Effect = (typeof effects)[number]

interface Clause {
  id: ClauseId
  article: string
  by: 'repairer' | 'seller'
  effects: readonly Effect[]
  /** looked up by people however much is known */
  proofs: readonly Need[]
  judge(facts: WarrantyFacts, clock: Clock, figures: Figures): Judgement
}

const bought = ['proof.invoice', 'proof.certificate'] as const
/** Free repair goes on until the customer has chosen: that is why it is an effect of article 24 as well. */
const article24 = (
  id: ClauseId,
  article: string,
  proofs: readonly Need[],
  judge: (facts: WarrantyFacts, figures: Figures) => Judgement,
): Clause => ({
  id,
  article,
  by: 'seller',
  effects: ['replaceOrRefund', 'useFee', 'freeRepair'],
  proofs: [...bought, 'proof.repairRecords', ...proofs],
  judge: (facts, clock, figures) =>
    all(covered(facts), inPeriod(clock, figures.guaranteePeriod, 'demand'), judge(facts, figures)),
})

/** Weightiest first. */
export const clauseTable: readonly Clause[] = [
  {
    id: 'SB-7',
    article: '22',
    by: 'seller',
    effects: ['replaceOrRefund', 'noUseFee'],
    proofs: [...bought, 'proof.diagnosis'],
    judge: (facts, clock, { newCar }) =>
      all(covered(facts), inPeriod(clock, newCar, 'fault'), assemblyToBeReplaced(facts)),
  },
  {
    id: 'SB-60-SAFE',
    article: '23',
    by: 'seller',
    effects: ['replaceOrRefund', 'noUseFee'],
    proofs: [...bought, 'proof.diagnosis'],
    judge: (facts, clock, { earlyDays }) =>
      all(covered(facts), inPeriod(clock, earlyDays, 'fault'), unsafeFailure(facts)),
  },
  article24('SB-24-1', '24(1)', ['proof.seriousFault'], safetyRepairedInVain),
  article24('SB-24-2', '24(2)', [], assemblyReplacedInVain),
  article24('SB-24-3', '24(3)', ['proof.mainPart'], mainPartReplacedInVain),
  article24('SB-24-4', '24(4)', ['proof.daysExcluded'], repairedTooLongOrOften),
  {
    id: 'SB-60-ASM',
    article: '20',
    by: 'repairer',
    effects: ['assemblyReplaced'],
    proofs: [...bought, 'proof.diagnosis', 'proof.mainPart'],
    judge: (facts, clock, { earlyDays }) =>
      all(covered(facts), inPeriod(clock, earlyDays, 'fault'), assemblyFails(facts)),
  },
  {
    id: 'SB-SPARE',
    article: '21',
    by: 'repairer',
    effects: ['substituteCar'],
    proofs: ['proof.repairRecords'],
    judge: (facts, clock, figures) =>
      all(
        covered(facts),
        qualityProblem(facts),
        inPeriod(clock, figures.repairPeriod, 'fault'),
        oneLongRepair(facts, figures),
      ),
  },
  {
    id: 'SB-TOW',
    article: '15',
    by: 'repairer',
    effects: ['towing'],
    proofs: ['proof.diagnosis'],
    judge: (facts, clock, { repairPeriod }) =>
      all(covered(facts), qualityProblem(facts), inPeriod(clock, repairPeriod, 'fault'), notDrivable(facts)),
  },
  {
    id: 'SB-REPAIR',
    article: '18, 19',
    by: 'repairer',
    effects: ['freeRepair'],
    proofs: ['proof.certificate', 'proof.diagnosis'],
    judge: (facts, clock, { repairPeriod }) =>
      all(covered(facts), qualityProblem(facts), inPeriod(clock, repairPeriod, 'fault')),
  },
]
