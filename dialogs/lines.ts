// The lines of the summary: what each is called, and which question stands for it while it is put right. A table.
import type { FactSlot } from '../src/case/facts.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import type { LabelKey } from './text/zh-CN.ts'

export const lineSlots = [
  'customer.name',
  'customer.phone',
  'customer.contactPreference',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.mileageKm',
  'vehicle.purchasedOn',
  'background.occurredOn',
  'background.place',
  'background.store',
  'background.visit',
  'background.repairs',
  'background.losses',
  'symptom.drivable',
  'location',
  'background.staff',
  'story',
  'demand',
] as const satisfies readonly (FactSlot | 'story')[]
export type LineSlot = (typeof lineSlots)[number]

export const lineKeys: Readonly<Record<LineSlot, LabelKey>> = {
  'customer.name': 'line.name',
  'customer.phone': 'line.phone',
  'customer.contactPreference': 'line.contact',
  'vehicle.model': 'line.vehicle',
  'vehicle.plate': 'line.plate',
  'vehicle.vin': 'line.vin',
  'vehicle.mileageKm': 'line.mileage',
  'vehicle.purchasedOn': 'line.purchasedOn',
  'background.occurredOn': 'line.occurredOn',
  'background.place': 'line.place',
  'background.store': 'line.store',
  'background.visit': 'line.visit',
  'background.repairs': 'line.repairs',
  'background.losses': 'line.losses',
  'symptom.drivable': 'line.drivable',
  location: 'line.location',
  'background.staff': 'line.staff',
  story: 'line.story',
  demand: 'line.demand',
}

/** No question is for these two: while they are put right, the summary stays the open one. */
export const slotOfLine = (line: LineSlot): Slot =>
  line === 'background.place' || line === 'background.losses' ? 'confirm' : line
