// The words a complaint is told, judged and routed in: languages, roles, severities, signals, parts of the car, demands, sources, what is
// asked and what for. Everything else speaks in them.
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
