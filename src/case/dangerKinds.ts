// The kinds of danger, and what is told or asked while help is on its way.
import { z } from 'zod'

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
 * whoever that is; what they ask before they do it; and that they are frightened.
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
  'afraid',
])
export type DangerTell = z.infer<typeof dangerTell>
