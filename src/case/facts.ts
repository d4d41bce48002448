// The vocabulary of a complaint: names, facts, the reading of a message and the structured handoff, as zod shapes.
// Everything else speaks in these words. Knows no I/O, no time, no channel.
import { z } from 'zod'

export const languages = ['zh-CN', 'zh-TW', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

export const roles = [
  'customerCareAgent',
  'customerCareManager',
  'serviceAdvisor',
  'frontDeskSupervisor',
  'serviceManager',
  'serviceDirector',
  'generalManager',
  'salesConsultant',
  'salesManager',
  'manufacturerSupervisor',
  'rescueLine',
  'salesStaff',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

export const severityLevels = ['grumble', 'complaint', 'major'] as const
export const severityLevel = z.enum(severityLevels)
export type SeverityLevel = z.infer<typeof severityLevel>

export const signals = [
  'safety.brakes',
  'safety.steering',
  'safety.fire',
  'safety.airbag',
  'safety.unintendedAcceleration',
  'safety.powerLoss',
  'safety.wheelOrSuspension',
  'safety.doors',
  'safety.visibility',
  'safety.seatbelt',
  'safety.driverAssistance',
  'safety.other',
  'threat.violence',
  'threat.selfHarm',
  'accident.injury',
  'accident.crash',
  'legal.threat',
  'legal.regulator',
  'exposure.media',
  'group.complaint',
  'customer.vip',
  'customer.fleet',
  'warranty.replaceOrReturn',
  'repair.repeated',
  'claim.large',
  'emotion.angry',
  'contact.repeated',
  'escalation.requested',
  'promise.broken',
  'attitude.poor',
  'wait.long',
  'loss.money',
  'department.several',
  'fault.ourWork',
  'fault.product',
  'fault.minor',
  'demand.remedy',
] as const
export const signal = z.enum(signals)
export type Signal = z.infer<typeof signal>

export const components = [
  'engine',
  'transmission',
  'steering',
  'brakes',
  'tyresWheels',
  'suspension',
  'airbag',
  'seatbelt',
  'fuel',
  'tractionBattery',
  'driveMotor',
  'charging',
  'driverAssistance',
  'electrical',
  'lighting',
  'infotainment',
  'climate',
  'body',
  'interior',
  'exhaust',
  'other',
] as const
export const component = z.enum(components)
export type Component = z.infer<typeof component>

export const categories = [
  'productQuality',
  'repairQuality',
  'serviceAttitude',
  'price',
  'parts',
  'sales',
  'warranty',
  'userOperation',
  'other',
] as const
export const category = z.enum(categories)
export type Category = z.infer<typeof category>

export const claimType = z.enum(['grievance', 'claim'])
export type ClaimType = z.infer<typeof claimType>

export const demandKinds = [
  'repair',
  'explanation',
  'apology',
  'discount',
  'compensation',
  'substituteCar',
  'partsReplacement',
  'replacement',
  'refund',
  'recall',
  'other',
] as const
export const demandKind = z.enum(demandKinds)
export type DemandKind = z.infer<typeof demandKind>

export const emotionLevels = ['calm', 'upset', 'angry', 'furious'] as const
export const emotionLevel = z.enum(emotionLevels)
export type EmotionLevel = z.infer<typeof emotionLevel>

export const sources = [
  'webchat',
  'wechat',
  'teams',
  'phone',
  'onSite',
  'followUpCall',
  'manufacturer',
  'socialMedia',
  'regulator',
] as const
export const source = z.enum(sources)
export type Source = z.infer<typeof source>

export const dangerKind = z.enum([
  'fire',
  'batteryFire',
  'noBrakes',
  'stalledInTraffic',
  'lockedIn',
  'injured',
  'onTracks',
  'inWater',
  'overheating',
  'fumes',
  'other',
])
export type DangerKind = z.infer<typeof dangerKind>

/**
 * Told or asked while help is on its way: people are still in the car; when will it come; it has been too long; somebody is in pain; it
 * runs again; the car stands; help or a doctor is not wanted; the place, or all of it, was told wrongly; what seemed past is back; safe,
 * whoever that is; and what they ask before they do it.
 */
export const dangerTell = z.enum([
  'inside',
  'awaits',
  'overdue',
  'hurt',
  'restarted',
  'stopped',
  'unhurt',
  'noHelp',
  'wrong',
  'again',
  'safeWord',
  'asksWater',
  'asksBonnet',
  'asksPutOut',
  'asksGoBack',
  'asksWindow',
  'asksStayIn',
  'asksMove',
  'asksDrink',
  'asksCpr',
  'asksUnplug',
  'asksPush',
])
export type DangerTell = z.infer<typeof dangerTell>

/** What every store is asked about and can explain honestly while still recording it. */
export const concerns = [
  'fuelUse',
  'partsPrice',
  'labourPrice',
  'repeatedRepair',
  'frontPads',
  'padInterval',
  'cabinFilter',
  'brakeFluid',
  'brakeFluidLow',
  'coolantTapWater',
  'oilLamp',
  'workshopAccess',
] as const
export const concern = z.enum(concerns)
export type Concern = z.infer<typeof concern>

/** What customers ask about beside their matter. */
export const topics = [
  'openingHours',
  'address',
  'phone',
  'howItWorks',
  'howLong',
  'myData',
  'prices',
  'warranty',
  'rescueLine',
] as const
export const topic = z.enum(topics)
export type Topic = z.infer<typeof topic>

/** What a question of the bot is for (`channelData.huiyin.asks`). */
export const slots = [
  'consent',
  'story',
  'customer.name',
  'customer.phone',
  'customer.contactPreference',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.purchasedOn',
  'vehicle.mileageKm',
  'background.occurredOn',
  'background.store',
  'background.visit',
  'background.staff',
  'background.repairs',
  'symptom.description',
  'symptom.conditions',
  'symptom.frequency',
  'symptom.warningLamps',
  'symptom.drivable',
  'demand',
  'evidence',
  'location',
  'confirm',
  'proposal',
  'satisfaction',
  'case',
] as const
export const slot = z.enum(slots)
export type Slot = z.infer<typeof slot>

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the customer was. */
export const looseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
/** At the doors: in the calendar there is such a day. What older cases hold is read as it is. */
const calendarDate = looseDate.refine(isInCalendar, 'there is no such date')

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  // the last day of the month before the next
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export const staffMention = z.object({
  name: z.string().min(1),
  role: z.string().optional(),
  /** true when the complaint is about this person, false when merely mentioned */
  complainedAbout: z.boolean(),
  /** known by their work alone, which several do: `name` is what it was called */
  unnamed: z.literal(true).optional(),
})
export type StaffMention = z.infer<typeof staffMention>

export const symptom = z.object({
  component,
  /** the customer's own words */
  description: z.string(),
  since: z.string().optional(),
  frequency: z.string().optional(),
  conditions: z.string().optional(),
  warningLamps: z.array(z.string()).default([]),
  drivable: z.boolean().optional(),
})
export type Symptom = z.infer<typeof symptom>

export const demand = z.object({ kind: demandKind, text: z.string(), neededBy: z.string().optional() })
export type Demand = z.infer<typeof demand>

export const priorRepairs = z.object({
  /** earlier repairs of the same fault, "no fault found" visits included; absent when only vaguely told */
  count: z.number().int().min(0).optional(),
  /** `count` follows from what was told, nobody said it: there may have been more */
  atLeast: z.literal(true).optional(),
  /** in total, of all visits told of */
  daysInWorkshop: z.number().int().min(0).optional(),
  longestVisitDays: z.number().int().min(0).optional(),
  /** what was replaced, how often; one row for each part named */
  replaced: z
    .array(
      z.object({
        part: component,
        /** absent when told vaguely ("several times") */
        count: z.number().int().min(1).optional(),
        /** as the customer named it */
        name: z.string(),
        /** the part itself as a whole (an engine, a gearbox), not something in it; absent when not told */
        whole: z.boolean().optional(),
      }),
    )
    .optional(),
  text: z.string(),
})
export type PriorRepairs = z.infer<typeof priorRepairs>

/** The type of the value each fact carries. Single-valued unless named in `manyValuedFacts`. */
export const factValues = {
  'customer.name': z.string().min(1).max(80),
  'customer.salutation': z.string().max(40),
  /** E.164 */
  'customer.phone': z.string().regex(/^\+\d{6,15}$/),
  'customer.contactPreference': z.string().max(200),
  'customer.relation': z.string().max(80),
  'vehicle.brand': z.string().max(80),
  'vehicle.model': z.string().max(120),
  'vehicle.year': z.number().int().min(1950).max(2100),
  /** upper case, no separators: 沪A8K621 */
  'vehicle.plate': z.string().min(5).max(12),
  'vehicle.vin': z.string().regex(/^[A-HJ-NPR-Z0-9]{17}$/),
  /** invoice or purchase, as customers say it */
  'vehicle.purchasedOn': calendarDate,
  /** told beside the purchase, when it was another day */
  'vehicle.deliveredOn': calendarDate,
  'vehicle.mileageKm': z.number().int().min(0).max(5_000_000),
  'vehicle.powertrain': z.enum(['petrol', 'diesel', 'hybrid', 'plugInHybrid', 'electric']),
  'vehicle.household': z.boolean(),
  /** bought from an earlier owner */
  'vehicle.secondHand': z.boolean(),
  'background.occurredOn': calendarDate,
  'background.place': z.string().max(200),
  /** a store id of the STORE_FILE */
  'background.store': z.string(),
  'background.visit': z.string().max(120),
  'background.staff': staffMention,
  'background.repairs': priorRepairs,
  'background.losses': z.string().max(300),
  symptom,
  'symptom.since': z.string().max(200),
  'symptom.frequency': z.string().max(200),
  'symptom.conditions': z.string().max(300),
  'symptom.warningLamps': z.array(z.string()),
  'symptom.drivable': z.boolean(),
  demand,
  location: z.string().max(300),
} as const
export type FactSlot = keyof typeof factValues
export const factSlots = Object.keys(factValues) as FactSlot[]
/** Facts of which a case may hold several; a new one is added, an equal one (same key) replaces. */
export const manyValuedFacts: ReadonlySet<FactSlot> = new Set(['background.staff', 'symptom', 'demand'])

/** UTF-16 offsets into the message: start inclusive, end exclusive. */
export const span = z.tuple([z.number().int().min(0), z.number().int().min(0)])

export const readFact = z.object({
  slot: z.enum(factSlots as [FactSlot, ...FactSlot[]]),
  value: z.unknown(),
  /** the words of the message it was read from */
  evidence: z.string(),
  span,
})
/** A fact as read from one message, value typed by its slot. */
export type ReadFact = {
  [S in FactSlot]: { slot: S; value: z.infer<(typeof factValues)[S]>; evidence: string; span: [number, number] }
}[FactSlot]

export const signalStrength = z.enum(['hard', 'strong', 'weak'])
export const readSignal = z.object({ signal, evidence: z.string(), span, strength: signalStrength })
export type ReadSignal = z.infer<typeof readSignal>

export const intents = [
  'complain',
  'book',
  'ask',
  'praise',
  'spam',
  'human',
  'status',
  'correct',
  'cancel',
  'skip',
  'dontKnow',
  'refuse',
  'thanks',
  'greeting',
  'goodbye',
  'changeLanguage',
  'why',
  'repeat',
  'goBack',
  'startOver',
  'yes',
  'no',
  'unclear',
] as const
export const intent = z.enum(intents)
export type Intent = z.infer<typeof intent>

/** What a reader in the cloud found beside the local reading: for people. Decides no severity, danger or routing. */
export const secondReading = z.object({
  sentiment: z
    .object({
      label: z.enum(['positive', 'neutral', 'negative', 'mixed']),
      positive: z.number(),
      neutral: z.number(),
      negative: z.number(),
    })
    .optional(),
  /** what is judged (`target`) and with which words; `evidence` is the place that holds both */
  opinions: z
    .array(
      z.object({
        sentiment: z.enum(['positive', 'negative', 'mixed']),
        target: z.string(),
        words: z.array(z.string()),
        evidence: z.string(),
        span,
      }),
    )
    .optional(),
  keyPhrases: z.array(z.object({ evidence: z.string(), span })).optional(),
  entities: z.array(z.object({ category: z.string(), evidence: z.string(), span, confidence: z.number() })).optional(),
  /** where the text identifies a person, in the cloud's judgement; for redaction */
  personal: z.array(z.object({ category: z.string(), span, confidence: z.number() })).optional(),
})
export type SecondReading = z.infer<typeof secondReading>

/** What a slower reader made of the whole story after the turn: for staff, never told to the customer, decides nothing. */
export const enrichment = z.object({
  /** who made it, e.g. `azure` */
  source: z.string(),
  /** `extractive`: the customer's own sentences; `abstractive`: words of a model */
  summary: z.object({ text: z.string(), kind: z.enum(['abstractive', 'extractive']) }).exactOptional(),
  classification: z.object({ label: z.string(), confidence: z.number() }).exactOptional(),
  keyPhrases: z.array(z.string()),
})
export type Enrichment = z.infer<typeof enrichment>

/** What one message says. Produced by an Understanding (app/ports.ts), kept with the case as far as it is about the case. */
export const reading = z.object({
  /** undefined when the text is too short to tell (a number, an emoji) */
  language: language.optional(),
  facts: z.array(readFact),
  signals: z.array(readSignal),
  components: z.array(z.object({ component, evidence: z.string(), span })),
  demands: z.array(demand.extend({ evidence: z.string(), span })),
  /** wishes said to be held no longer: "不要退款了" */
  givenUp: z.array(z.object({ kind: demandKind, evidence: z.string(), span })).optional(),
  /** words told before that were wrong: as they stood and as they should, each with a little around it; what follows for the facts */
  correction: z
    .object({
      was: z.string(),
      is: z.string(),
      wrong: z.string(),
      right: z.string(),
      facts: z.array(readFact),
      gone: z.array(readFact),
    })
    .optional(),
  category: category.optional(),
  claimType,
  emotion: z.object({
    level: emotionLevel,
    /** strength of anger, 0 … 1 */
    score: z.number().min(0).max(1).optional(),
    evidence: z.string().optional(),
    customerType: z.string().optional(),
  }),
  /** the likeliest first; never empty */
  intent,
  intents: z.array(intent).min(1),
  danger: z.object({
    now: z.boolean(),
    kind: dangerKind.optional(),
    evidence: z.string().optional(),
    /** said to be past: it was nothing or all are safe; those who help are there; or merely out of the car */
    over: z.enum(['safe', 'helped', 'out']).optional(),
    /** asked about in case it should ever happen */
    supposed: dangerKind.optional(),
    /** what only matters while a danger is open */
    tells: z.array(dangerTell).optional(),
  }),
  /** known concerns raised; none beside a hard signal */
  concerns: z.array(z.object({ concern, evidence: z.string(), span })).optional(),
  /** what is asked about the store, the talk or prices; the evidence is the clause that asks */
  topics: z.array(z.object({ topic, evidence: z.string(), span })).optional(),
  /** clauses that hold an insult and nothing else: kept, never said back */
  insults: z.array(z.object({ evidence: z.string(), span })).optional(),
  /** "go on", resignation, a bare insult: the answer to no question */
  aside: z.literal(true).optional(),
  /** which reader said so: `local`, `local+azure` … */
  reader: z.string(),
  /** what did not come from the local reader: field → who said it */
  sources: z.record(z.string(), z.string()).optional(),
  second: secondReading.optional(),
  /** what the second reader was asked and did not answer in time */
  missed: z.array(z.object({ what: z.string(), why: z.string() })).optional(),
})
export type Reading = Omit<z.infer<typeof reading>, 'facts' | 'correction'> & {
  facts: ReadFact[]
  correction?: Correction
}
/** Words told before put right. `facts` hold now; `gone` held by the old words and do no longer. */
export interface Correction {
  was: string
  is: string
  /** the words that were wrong, as they were told */
  wrong: string
  /** the right words as they were said */
  right: string
  facts: ReadFact[]
  gone: ReadFact[]
}

/** A fact of a case: what was read, and the message (or `staff`) it came from; `from`: told by the customer of a case that goes on in it. */
export type Fact = ReadFact & { messageId: string; from?: string }

/**
 * Checks one fact's value against its slot; used wherever facts come in from outside (correctFacts, POST cases). A field the fact does
 * not have is refused, or it would be lost. @param words what is said of a value that does not fit
 */
export function parseFactValue(
  slot: FactSlot,
  value: unknown,
  words?: z.core.$ZodErrorMap,
): { ok: true; value: unknown } | { ok: false; issues: readonly z.core.$ZodIssue[] } {
  const schema = factValues[slot]
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  const result = strict.safeParse(value, words ? { error: words } : {})
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues }
}

/** Every clock a pack may keep (domain.md section 6); each case has those whose rows in its pack fit it. */
export const clockNames = [
  'firstContact',
  'resolve',
  'update',
  'followUp',
  'warrantyReply',
  'rescue',
  /** received: the customer is attended to, or a case of the manufacturer's system is acknowledged and assigned */
  'acknowledge',
  /** written down */
  'record',
  /** help has arrived where the car stands */
  'onSpot',
  /** how it will be handled is settled */
  'plan',
  /** whoever referred the case hears how it goes */
  'referralReport',
  'manufacturerHelp',
  /** a demand under the three guarantees is carried out */
  'warrantyCompletion',
  /** the harm is stopped from spreading, before its cause is known */
  'containment',
  'analysis',
  'callBack',
  'survey',
  /** the level a case climbed to takes it */
  'attention',
  /** what was overdue when the case climbed is still not settled */
  'overdue',
  /** a time told to the customer was missed and no other runs for them: by then they hear from us again */
  'nextWord',
  /** while its clocks stand still: somebody looks whether there is anything to wait for still */
  'standStill',
  /** settled or withdrawn, and known how it went: signed off and closed */
  'signOff',
  /** a colleague talks to the customer in the bot's place, and the customer waits for their next word */
  'liveReply',
  /** the same, and neither of them says anything more */
  'liveIdle',
] as const
export const clockName = z.enum(clockNames)
export type ClockName = z.infer<typeof clockName>
export const calendarKind = z.enum(['always', 'business'])

/** What a case may be waiting for that a clock may pause over. */
export const waitingKinds = ['customer', 'test', 'parts'] as const
export const waitingKind = z.enum(waitingKinds)
export type WaitingKind = z.infer<typeof waitingKind>

/** Why a customer hears nothing on their channel, where it is known. */
export const unreachableWhys = [
  /** they have left the account there */
  'left',
  /** the account has said as much there as it may today; whoever writes is answered */
  'quota',
  /** the channel is not set up where the desk runs; what is to be said there waits for it */
  'notSetUp',
] as const
export const unreachableWhy = z.enum(unreachableWhys)
export type UnreachableWhy = z.infer<typeof unreachableWhy>

/** Work of its own that the rules open beside the case, each with an owner and a time. */
export const taskKinds = [
  /** a possible safety defect is looked into and reported (recall regulation, art. 11) */
  'possibleDefect',
  'scenePhotos',
  /** to the manufacturer's regional manager */
  'majorIncidentReport',
  /** which outlet it is and what was recorded */
  'pressContact',
  /** management and public relations know */
  'managementTold',
  'phoneFollowUp',
  'warrantyReply',
  'recordComplaint',
  /** content, method and result to the manufacturer */
  'manufacturerReport',
  /** progress or result back to whoever referred the case */
  'referralReport',
  /** the customer is soothed first, then it is reported upwards */
  'sootheAndReport',
  'recallCall',
  /** a time told to the customer has passed without a word: they are owed one */
  'owedUpdate',
  /** the customer has left the account their conversation was in: they are rung up */
  'leftCall',
  'longTermMeasure',
  /** the customer wants erased what is kept of them (PIPL, art. 47) */
  'eraseData',
  /** after a low score the manufacturer calls the customer again */
  'manufacturerCall',
  /** opened by hand, in words */
  'other',
] as const
export const taskKind = z.enum(taskKinds)
export type TaskKind = z.infer<typeof taskKind>

/** The eight parts of an 8D report, in order. */
export const eightDSteps = [
  'team',
  'problem',
  'containment',
  'rootCause',
  'correctiveAction',
  'verification',
  'prevention',
  'closure',
] as const
export type EightDStep = (typeof eightDSteps)[number]

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  /** bytes */
  size: z.number().int().min(0),
  consent: z.enum(['given', 'pending', 'refused']),
  from: z.string().exactOptional().describe('the case that goes on in this one, whose customer sent it'),
})
export type Attachment = z.infer<typeof attachment>

const isoTime = z.string().describe('ISO 8601 instant')
const person = z.object({ role, staffId: z.string().optional(), name: z.string().optional() })

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() })
const screenRow = z.object({
  id: z.string(),
  why: z.string(),
  /** slots to ask for and proofs to look up */
  needs: z.array(z.string()),
  article: z.string().optional(),
  by: z.enum(['repairer', 'seller']).optional(),
  /** `why` in both languages of the desk */
  words: bilingual.optional(),
})
const workingDay = z.object({ date: z.iso.date(), provisional: z.boolean() })
/** The three-guarantees (三包) screening: for staff, no decision, never told to the customer. */
export const warrantyScreen = z.object({
  mayApply: z.boolean(),
  clauses: z.array(
    screenRow.extend({
      /** `indicated`: what is known meets it; `open`: it depends on what is missing */
      state: z.enum(['indicated', 'open']).optional(),
      effects: z.array(z.string()).optional(),
    }),
  ),
  /** what comes with a clause: fee, losses, deadlines, record */
  follows: z
    .array(
      screenRow.extend({
        useFee: z.object({ yuan: z.number().optional(), atMost: z.boolean(), formula: z.string() }).optional(),
        deadlines: z.object({ replyBy: workingDay, completeBy: workingDay }).optional(),
      }),
    )
    .optional(),
  /** why none applies */
  outside: screenRow.optional(),
  /** the day the periods count from, when known to the day */
  start: z.iso.date().optional(),
})
export type WarrantyScreen = z.infer<typeof warrantyScreen>

/** The structured handoff, version 1 (the contract with staff tools). Unknown values are absent and listed in `missing`. */
export const handoff = z.object({
  version: z.literal('1'),
  caseId: z.string(),
  revision: z.number().int().min(1),
  registeredAt: isoTime,
  language,
  source,
  channel: z.object({
    id: z.string(),
    conversationId: z.string(),
    userId: z.string(),
    reachable: z.boolean(),
    /** of one that is not, where it is known */
    unreachableWhy: unreachableWhy.optional(),
    window: z
      .object({
        remaining: z.number().int(),
        /** of those, so many wait for the result: news of progress alone leaves them */
        kept: z.number().int().optional(),
        until: isoTime,
        /** only what they write next is answered */
        repliesOnly: z.literal(true).optional(),
      })
      .optional(),
  }),
  customer: z.object({
    name: z.string().optional(),
    salutation: z.string().optional(),
    phone: z.string().optional(),
    contactPreference: z.string().optional(),
    vip: z.boolean(),
    relation: z.string().optional(),
    previousCases: z.array(z.string()),
  }),
  vehicle: z.object({
    brand: z.string().optional(),
    model: z.string().optional(),
    year: z.number().int().optional(),
    plate: z.string().optional(),
    vin: z.string().optional(),
    purchasedOn: looseDate.optional(),
    deliveredOn: looseDate.optional(),
    mileageKm: z.number().int().optional(),
    powertrain: factValues['vehicle.powertrain'].optional(),
    household: z.boolean().optional(),
    secondHand: z.boolean().optional(),
  }),
  background: z.object({
    narrative: z.string(),
    occurredOn: looseDate.optional(),
    place: z.string().optional(),
    store: z.string().optional(),
    visit: z.string().optional(),
    staffInvolved: z.array(staffMention),
    priorRepairs: priorRepairs.optional(),
    losses: z.string().optional(),
  }),
  symptoms: z.array(symptom),
  demands: z.array(demand),
  category,
  claimType,
  severity: z.object({
    level: severityLevel,
    reasons: z.array(z.object({ signal, evidence: z.string(), messageId: z.string() })),
    overridden: z.object({ by: z.string(), reason: z.string(), assessed: severityLevel }).optional(),
  }),
  emotion: z.object({
    level: emotionLevel,
    trend: z.enum(['rising', 'steady', 'falling']),
    customerType: z.string().optional(),
  }),
  danger: z.object({ now: z.boolean(), location: z.string().optional(), kind: dangerKind.optional() }),
  warrantyScreen,
  routing: z.object({
    owner: person,
    /** stands in while the owner is not there */
    deputy: person.optional(),
    assistants: z.array(person),
    informed: z.array(person),
    /** the pack's rule that decided, by its id */
    rule: z.string(),
  }),
  clocks: z.array(
    z.object({
      name: clockName,
      dueAt: isoTime,
      calendar: calendarKind,
      state: z.enum(['running', 'paused', 'met', 'ended', 'breached']),
      /** of one that stands still: for what, and how many ms of its calendar are left; `dueAt` moves when it goes on */
      waitingFor: waitingKind.optional(),
      leftMs: z.number().optional(),
      /** when it was done with; a clock that was out of time by then stays `breached` */
      endedAt: isoTime.optional(),
      provisional: z.boolean().optional(),
    }),
  ),
  summary: z.string(),
  enrichment: enrichment.optional(),
  missing: z.array(slot),
  advice: z.object({ do: z.array(z.string()), avoid: z.array(z.string()) }),
  attachments: z.array(attachment),
  transcript: z.object({ url: z.string() }),
})
export type Handoff = z.infer<typeof handoff>
