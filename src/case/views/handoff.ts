// The structured handoff, folded from the case at any time: a correction after handing over changes it, revision goes up.
import type { CaseState } from '../case.ts'
import type { Rules } from '../commands.ts'
import type { Handoff } from '../handoff.ts'
import { categoryOf, signalsOf, staffInvolvedOf, storeIdOf } from '../matter.ts'
import { adviceOf } from '../policy/advice.ts'
import { remaining } from '../policy/clockTime.ts'
import { storeOf } from '../policy/directory.ts'
import { type EmotionLevel, emotionLevels } from '../vocabulary.ts'
import { demandsOf, known, missingOf, placeOf, symptomsOf, told } from './known.ts'
import { oneLine } from './row.ts'
import { warrantyScreenOf } from './warrantyScreen.ts'

/** What the handoff needs that is not in the case's own events. */
export interface HandoffContext {
  rules: Rules
  /** ids of the customer's earlier cases */
  previousCases: string[]
  transcriptUrl: string
}

const iso = (at: number) => new Date(at).toISOString()

function emotionOf(state: CaseState): Handoff['emotion'] {
  const rank = (level: EmotionLevel | undefined) => emotionLevels.indexOf(level ?? 'calm')
  const levels = state.emotions
  const peak = levels.reduce<EmotionLevel>((worst, level) => (rank(level) > rank(worst) ? level : worst), 'calm')
  const last = levels.at(-1)
  const before = levels.at(-2) ?? last
  const trend = rank(last) > rank(before) ? 'rising' : rank(last) < rank(before) ? 'falling' : 'steady'
  return { level: peak, trend, ...(state.customerType ? { customerType: state.customerType } : {}) }
}

function customerOf(state: CaseState, previousCases: string[]): Handoff['customer'] {
  return {
    ...told({
      name: known(state, 'customer.name'),
      salutation: known(state, 'customer.salutation'),
      phone: known(state, 'customer.phone'),
      contactPreference: known(state, 'customer.contactPreference'),
      relation: known(state, 'customer.relation'),
    }),
    vip: signalsOf(state).some(each => each.signal === 'customer.vip'),
    previousCases,
  }
}

const vehicleOf = (state: CaseState): Handoff['vehicle'] =>
  told({
    brand: known(state, 'vehicle.brand'),
    model: known(state, 'vehicle.model'),
    year: known(state, 'vehicle.year'),
    plate: known(state, 'vehicle.plate'),
    vin: known(state, 'vehicle.vin'),
    purchasedOn: known(state, 'vehicle.purchasedOn'),
    deliveredOn: known(state, 'vehicle.deliveredOn'),
    mileageKm: known(state, 'vehicle.mileageKm'),
    powertrain: known(state, 'vehicle.powertrain'),
    household: known(state, 'vehicle.household'),
    secondHand: known(state, 'vehicle.secondHand'),
  })

const backgroundOf = (state: CaseState): Handoff['background'] => ({
  // whose words they are, where another customer's case goes on in this one
  narrative: state.narrative.map(({ text, from }) => (from ? `${from}: ${text}` : text)).join('\n'),
  ...told({
    occurredOn: known(state, 'background.occurredOn'),
    place: known(state, 'background.place'),
    store: storeIdOf(state),
    visit: known(state, 'background.visit'),
    priorRepairs: known(state, 'background.repairs'),
    losses: known(state, 'background.losses'),
  }),
  staffInvolved: staffInvolvedOf(state),
})

function enrichmentOf({ enrichment }: CaseState): Pick<Handoff, 'enrichment'> {
  if (!enrichment) return {}
  const { upTo: _, ...made } = enrichment
  return { enrichment: made }
}

const judgedBy = ({ by, reason, assessed }: NonNullable<CaseState['severity']['overridden']>) => ({
  by,
  reason,
  assessed,
})

/** Throws nothing; what nobody told is absent and named in `missing`. */
export function handoffOf(state: CaseState, context: HandoffContext): Handoff {
  const category = categoryOf(state)
  const { level, reasons, overridden } = state.severity
  return {
    version: '1',
    caseId: state.id,
    revision: state.revision,
    registeredAt: iso(state.registeredAt),
    language: state.language,
    source: state.source,
    channel: {
      ...state.channel,
      reachable: state.channel.id !== 'none' && state.undelivered === undefined,
      ...(state.undelivered?.why ? { unreachableWhy: state.undelivered.why } : {}),
    },
    customer: customerOf(state, context.previousCases),
    vehicle: vehicleOf(state),
    background: backgroundOf(state),
    symptoms: symptomsOf(state),
    demands: demandsOf(state),
    category,
    claimType: state.claimType,
    severity: {
      level,
      reasons: reasons.map(({ signal, evidence, messageId }) => ({ signal, evidence, messageId })),
      ...(overridden ? { overridden: judgedBy(overridden) } : {}),
    },
    emotion: emotionOf(state),
    danger: {
      now: state.danger.now,
      ...told({ location: placeOf(state, state.danger.from), kind: state.danger.kind }),
    },
    warrantyScreen: warrantyScreenOf(state, category, context.rules),
    routing: state.routing ?? { owner: { role: 'customerCareAgent' }, assistants: [], informed: [], rule: 'none' },
    clocks: clocksOf(state, context),
    summary: oneLine(state),
    ...enrichmentOf(state),
    missing: missingOf(state, category, context.rules.directory.stores.length > 1),
    advice: adviceOf(state, context.rules.pack),
    attachments: [...state.attachments],
    transcript: { url: context.transcriptUrl },
  }
}

function clocksOf(state: CaseState, { rules }: HandoffContext): Handoff['clocks'] {
  const store = storeOf(rules.directory, storeIdOf(state))
  return Object.values(state.clocks).map(clock => ({
    name: clock.name,
    dueAt: iso(clock.dueAt),
    calendar: clock.calendar,
    // nothing falls due of a case that goes on in another one
    state: state.merged && clock.state === 'running' ? 'paused' : clock.state,
    ...told({
      waitingFor: clock.waitingFor,
      leftMs: clock.state === 'paused' ? remaining(clock, clock.dueAt, { store }) : undefined,
      endedAt: clock.endedAt === undefined ? undefined : iso(clock.endedAt),
      provisional: clock.provisional,
    }),
  }))
}
