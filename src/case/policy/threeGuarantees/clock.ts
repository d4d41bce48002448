// The clock of the three guarantees (SB-START, SB-TRANSFER): when it starts, and whether a period is still running at the demand or was at the fault.
import { dateOf } from '../zone.ts'
import type { Figures } from './figures.ts'
import { all, type Judgement, no, open, type Words, yes } from './judgement.ts'
import { type Days, daysOf, type Length, within } from './period.ts'
import type { Need, WarrantyFacts } from './terms.ts'

/** Nobody drives more a day: what the mileage may have been when the fault showed. */
const mostKmADay = 1_000

export interface Clock {
  start: Days
  /** what tells the start exactly */
  startNeed: Need
  on: Days
  /** when the problem showed; `on` when not told */
  fault: Days
  mileageKm: number | undefined
}

/** The later of invoice and delivery; a car given in place of another starts anew; of a second-hand car only the latest possible day is known. */
function startOf(facts: WarrantyFacts, on: number): Pick<Clock, 'start' | 'startNeed'> {
  const dates = facts.gaveReplacementOn
    ? [facts.gaveReplacementOn]
    : [facts.invoicedOn, facts.deliveredOn].filter(date => date !== undefined)
  const told = dates.map(daysOf).filter(days => days !== undefined && days.from <= on) as Days[]
  const latest = (end: keyof Days): number => Math.min(on, Math.max(...told.map(days => days[end])))
  const second = facts.secondHand === true && !facts.gaveReplacementOn
  return {
    start: {
      from: told.length === 0 || second ? 0 : latest('from'),
      to: told.length === 0 ? on : latest('to'),
    },
    startNeed: second ? 'proof.firstInvoice' : 'vehicle.purchasedOn',
  }
}

export function clockOf(facts: WarrantyFacts): Clock {
  const on = daysOf(facts.on) as Days
  const start = startOf(facts, on.to)
  const told = facts.occurredOn === undefined ? undefined : daysOf(facts.occurredOn)
  const fault = told && { from: Math.max(told.from, start.start.from), to: Math.min(told.to, on.to) }
  return { ...start, on, fault: fault && fault.from <= fault.to ? fault : on, mileageKm: facts.mileageKm }
}

const number = (value: number): string => value.toLocaleString('en')
const yearsOr = (length: Length): Words =>
  'days' in length
    ? { 'zh-CN': `${length.days} 日`, en: `${length.days} days` }
    : { 'zh-CN': `${length.months / 12} 年`, en: `${length.months / 12} years` }

const dated = ({ from, to }: Days): string => (from === to ? dateOf(from) : `${dateOf(from)} – ${dateOf(to)}`)

function lengthReason(clock: Clock, length: Length): Words {
  const limit = yearsOr(length)
  const days = clock.on.to - clock.start.from
  const exact = clock.start.from === clock.start.to
  return {
    'zh-CN': `自 ${dated(clock.start)} 起算${exact ? `第 ${days} 天` : ''}，${limit['zh-CN']}内`,
    en: `counted from ${dated(clock.start)}${exact ? `, day ${days}` : ''}: within ${limit.en}`,
  }
}

function inTime(clock: Clock, length: Length, moment: 'fault' | 'demand'): Judgement {
  const now = within(clock.start, clock.on, length)
  if (now) return yes(lengthReason(clock, length))
  const limit = yearsOr(length)
  const unclear: Words = {
    'zh-CN': `是否在 ${limit['zh-CN']}内待核实`,
    en: `whether within ${limit.en} is to be checked`,
  }
  const then = moment === 'fault' ? within(clock.start, clock.fault, length) : now
  if (then === false) return no
  if (now === undefined) return open([clock.startNeed], unclear)
  return open(then ? ['proof.reportedInTime'] : ['proof.reportedInTime', clock.startNeed], {
    'zh-CN': `问题可能出现在 ${limit['zh-CN']}内，现已超过`,
    en: `the problem may have shown within ${limit.en}; they are over now`,
  })
}

function inDistance(clock: Clock, km: number, moment: 'fault' | 'demand'): Judgement {
  const { mileageKm } = clock
  const limit = number(km)
  if (mileageKm === undefined)
    return open(['vehicle.mileageKm'], {
      'zh-CN': `里程未知（限 ${limit} 公里）`,
      en: `mileage unknown (limit ${limit} km)`,
    })
  if (mileageKm <= km)
    return yes({
      'zh-CN': `${number(mileageKm)} 公里，未超过 ${limit} 公里`,
      en: `${number(mileageKm)} km, not over ${limit} km`,
    })
  const since = clock.on.to - clock.fault.from
  if (moment === 'demand' || mileageKm - since * mostKmADay > km) return no
  return open(['proof.mileageAtFault'], {
    'zh-CN': `现 ${number(mileageKm)} 公里，出现问题时可能未超过 ${limit} 公里`,
    en: `${number(mileageKm)} km now, perhaps not over ${limit} km when the problem showed`,
  })
}

/** `fault`: what counts is when the problem showed; `demand`: the day it is judged for. */
export const inPeriod = (
  clock: Clock,
  limit: Partial<Figures['repairPeriod']> & { days?: number },
  moment: 'fault' | 'demand',
): Judgement =>
  all(
    inTime(clock, limit.days === undefined ? { months: limit.months ?? 0 } : { days: limit.days }, moment),
    ...(limit.km === undefined ? [] : [inDistance(clock, limit.km, moment)]),
  )
