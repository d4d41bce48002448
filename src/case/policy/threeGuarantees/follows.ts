// What follows once a clause may apply: use fee, losses, deadlines of the answer, the repair record, what a transfer changes.

import { nationalWorkDays, type WorkingDay, workingDayAfter } from '../workingDays.ts'
import type { ClauseId } from './clauses.ts'
import { type Clock, inPeriod } from './clock.ts'
import type { Figures } from './figures.ts'
import type { Words } from './judgement.ts'
import type { Need, WarrantyFacts } from './terms.ts'

export const followIds = ['SB-REPLY', 'SB-LOSS', 'SB-FEE', 'SB-RECORD', 'SB-TRANSFER'] as const

export interface UseFee {
  /** yuan; at most, while the certificate's rate is not known; absent while price or mileage are missing */
  yuan?: number
  atMost: boolean
  formula: string
}
export interface Deadlines {
  replyBy: WorkingDay
  completeBy: WorkingDay
}
export interface Follow {
  id: (typeof followIds)[number]
  article: string
  by: 'repairer' | 'seller'
  words: Words
  needs: readonly Need[]
  useFee?: UseFee
  deadlines?: Deadlines
}

/** price × km / 1000 × n, to the fen. */
export function useFeeOf(facts: Pick<WarrantyFacts, 'price' | 'mileageKm' | 'useFeeRate'>, cap: number): UseFee {
  const rate = Math.min(facts.useFeeRate ?? cap, cap)
  const atMost = facts.useFeeRate === undefined
  const percent = `${Math.round(rate * 100_000) / 1000}%`
  const price = facts.price?.toLocaleString('en') ?? 'price'
  const km = facts.mileageKm?.toLocaleString('en') ?? 'km'
  const formula = `${price} × ${km} / 1,000 × ${atMost ? '≤ ' : ''}${percent}`
  if (facts.price === undefined || facts.mileageKm === undefined) return { atMost, formula }
  return { yuan: Math.round(((facts.price * facts.mileageKm) / 1000) * rate * 100) / 100, atMost, formula }
}

function feeOf(facts: WarrantyFacts, figures: Figures): Follow {
  const needs: Need[] = [
    ...(facts.price === undefined ? (['proof.price'] as const) : []),
    ...(facts.mileageKm === undefined ? (['vehicle.mileageKm'] as const) : []),
    ...(facts.useFeeRate === undefined ? (['proof.useFeeRate'] as const) : []),
  ]
  const useFee = useFeeOf(facts, figures.useFeeRateAtMost)
  const sum = useFee.yuan?.toLocaleString('en')
  return {
    id: 'SB-FEE',
    article: '27',
    by: 'seller',
    words: {
      'zh-CN': `仅第 24 条的更换、退货扣除使用补偿费：车价 × 里程/1000 × n${sum ? `，${useFee.atMost ? '最多 ' : ''}${sum} 元` : ''}`,
      en: `only for article 24 a use fee is due: price × km/1000 × n${sum ? `, ${useFee.atMost ? 'at most ' : ''}${sum} yuan` : ''}`,
    },
    needs,
    useFee,
  }
}

const lossOf: Follow = {
  id: 'SB-LOSS',
  article: '26',
  by: 'seller',
  words: {
    'zh-CN': '更换或退货时赔偿登记费、加装装饰费（折旧后）、向消费者收取的相关服务费；税和保险按国家规定',
    en: 'with a replacement or refund: registration cost, depreciated fittings and service fees it charged; taxes and insurance by their own rules',
  },
  needs: [],
}

function replyOf(demandedOn: string, figures: Figures): Follow {
  const workDays = nationalWorkDays(figures.workingDays, 'CN')
  const deadline = (days: number) => workingDayAfter(demandedOn, days, workDays)
  const deadlines = {
    replyBy: deadline(figures.replyWorkingDays),
    completeBy: deadline(figures.completeWorkingDays),
  }
  return {
    id: 'SB-REPLY',
    article: '28',
    by: 'seller',
    words: {
      'zh-CN': `收到更换、退货要求（${demandedOn}）后 ${figures.replyWorkingDays} 个工作日内答复，不同意须说明理由；符合条件的 ${figures.completeWorkingDays} 个工作日内办完`,
      en: `answer within ${figures.replyWorkingDays} working days of the demand (${demandedOn}), with reasons if refused; where it qualifies, done within ${figures.completeWorkingDays} working days`,
    },
    needs: [],
    deadlines,
  }
}

const recordOf = (figures: Figures): Follow => ({
  id: 'SB-RECORD',
  article: '17',
  by: 'repairer',
  words: {
    'zh-CN': `修理须填写修理记录，保存不少于 ${figures.repairRecordYears} 年，一份交消费者`,
    en: `a record of the repair, kept at least ${figures.repairRecordYears} years, a copy for the customer`,
  },
  needs: [],
})

const transferOf = (replaced: boolean): Follow => ({
  id: 'SB-TRANSFER',
  article: '29, 30',
  by: 'seller',
  words: replaced
    ? { 'zh-CN': '换来的车：三包期自更换之日起重新计算', en: 'a car given in replacement: periods restart that day' }
    : {
        'zh-CN': '二手车：三包权利随车转移，按首次购车发票起算',
        en: 'second-hand: rights go with the car, counted from its first invoice',
      },
  needs: replaced ? [] : ['proof.firstInvoice'],
})

export function followsOf(found: readonly ClauseId[], facts: WarrantyFacts, clock: Clock, figures: Figures): Follow[] {
  const of24 = found.some(id => id.startsWith('SB-24-'))
  const exchange = of24 || found.includes('SB-7') || found.includes('SB-60-SAFE')
  const demanded = facts.demandedOn
  return [
    ...(demanded && inPeriod(clock, figures.guaranteePeriod, 'demand').holds !== false
      ? [replyOf(demanded, figures)]
      : []),
    ...(exchange ? [lossOf] : []),
    ...(of24 ? [feeOf(facts, figures)] : []),
    ...(found.length > 0 ? [recordOf(figures)] : []),
    ...(facts.gaveReplacementOn || facts.secondHand ? [transferOf(facts.gaveReplacementOn !== undefined)] : []),
  ]
}
