// What the staff of the simulated year do with a case, from taking it to settling it. A new command is a row here or in endingActs.ts.

import { agreementIn } from '../../src/case/agreed.ts'
import type { SkippedStep } from '../../src/case/caseParts.ts'
import { waitingKinds } from '../../src/case/clockNames.ts'
import { nextPromise } from '../../src/case/decisions/promises.ts'
import { severityLevels } from '../../src/case/vocabulary.ts'
import { type Act, dayMs, hourMs } from './acts.ts'
import { besideActs, endingActs } from './endingActs.ts'
import { isWorkedOn } from './life.ts'
import { isAccepted, isPaused, isReached, mayPropose, open, openApproval, worked } from './moments.ts'
import { correction } from './tales.ts'
import { taskActs } from './taskActs.ts'

const skipped: SkippedStep[] = [
  { step: 'contact', reason: '客户就在柜台' },
  { step: 'diagnosis', reason: '一看便知' },
  { step: 'agreement', reason: '当场办好' },
]

const taking: readonly Act[] = [
  {
    name: 'accepts',
    weight: 25,
    fits: life => worked(life) && !life.state.accepted,
    command: () => ({ type: 'accept' }),
  },
  {
    name: 'calls in vain',
    weight: 8,
    fits: life => isAccepted(life) && life.state.contactedAt === undefined,
    command: (_, { random }) => ({
      type: 'recordContact',
      outcome: random.pick(['noAnswer', 'wrongNumber'] as const),
      by: 'phone',
    }),
  },
  {
    name: 'reaches them',
    weight: 60,
    fits: life => isAccepted(life) && (life.state.contactedAt === undefined || life.state.danger.now),
    command: (_, { random }) => ({
      type: 'recordContact',
      outcome: 'reached',
      by: random.pick(['phone', 'chat', 'visit'] as const),
      safe: true,
      note: '人已安全，救援已安排',
    }),
  },
  {
    name: 'calls again',
    weight: 1,
    fits: isAccepted,
    command: () => ({ type: 'recordContact', outcome: 'reached', by: 'phone' }),
  },
  {
    name: 'hands on',
    weight: 0.5,
    fits: worked,
    command: (_, { random, staff }) => ({ type: 'reassign', staffId: random.pick(staff).id, reason: '更熟悉这类问题' }),
  },
  { name: 'passes up', weight: 0.2, fits: isAccepted, command: () => ({ type: 'escalate', reason: '超出能力' }) },
  {
    name: 'asks the manufacturer',
    weight: 1,
    fits: life => isAccepted(life) && !life.state.referral && life.state.severity.level === 'major',
    command: () => ({ type: 'referToManufacturer', reason: '技术支持' }),
  },
  {
    name: 'weighs it anew',
    weight: 0.3,
    fits: worked,
    command: (_, { random }) => ({
      type: 'overrideSeverity',
      level: random.pick(severityLevels),
      reason: '了解情况后',
    }),
  },
  {
    name: 'puts a fact right',
    weight: 0.5,
    fits: open,
    command: (_, sight) => ({ type: 'correctFacts', facts: correction(sight), reason: '核对' }),
  },
]

const waiting: readonly Act[] = [
  {
    name: 'lets it stand still',
    weight: 1.5,
    fits: life => isAccepted(life) && !isPaused(life),
    command: (_, { random }) => ({ type: 'pause', waitingFor: random.pick(waitingKinds), reason: '等待中' }),
  },
  { name: 'lets it go on', weight: 3, fits: isPaused, command: () => ({ type: 'resume' }) },
  {
    name: 'asks for more time',
    weight: 0.6,
    fits: isAccepted,
    command: ({ state }, { random, newId }) => {
      const clock = random.pick(Object.values(state.clocks))
      return {
        type: 'extendClock',
        id: newId('p'),
        name: clock.name,
        dueAt: clock.dueAt + random.between(1, 72) * hourMs,
        reason: '需要等厂家答复',
      }
    },
  },
]

const settling: readonly Act[] = [
  {
    name: 'finds the cause',
    weight: 8,
    fits: life => isReached(life) && !life.state.diagnosis,
    command: (_, { random }) => ({
      type: 'diagnose',
      cause: '卡扣松动',
      liable: random.pick(['store', 'manufacturer', 'nobody'] as const),
      justified: random.chance(0.7),
    }),
  },
  {
    name: 'proposes',
    weight: 9,
    fits: mayPropose,
    command: (_, { random }) => ({
      type: 'proposeSolution',
      options: [
        { id: 'a', text: '免费检查并修好', remedy: 'repair' },
        ...(random.chance(0.5) ? [{ id: 'b', text: '说明原因', remedy: 'explanation' as const }] : []),
      ],
    }),
  },
  {
    name: 'proposes a lot',
    weight: 2,
    fits: mayPropose,
    command: (_, { random }) => ({
      type: 'proposeSolution',
      options: [{ id: 'a', text: '补偿', remedy: 'compensation', amount: random.pick([50, 3_000, 20_000]) }],
    }),
  },
  {
    name: 'proposes something else than was agreed',
    weight: 0.5,
    fits: life => isReached(life) && agreementIn(life.state) !== undefined,
    command: () => ({ type: 'proposeSolution', options: [{ id: 'c', text: '再检查一遍', remedy: 'repair' }] }),
  },
  {
    name: 'hears the answer by phone',
    weight: 2,
    fits: ({ state }) => isWorkedOn(state) && state.solution?.answer === 'open',
    command: ({ state, temper }, { random }) =>
      random.next() < temper.content
        ? { type: 'recordAnswer', agreed: true, optionId: state.solution?.options[0]?.id ?? 'none' }
        : { type: 'recordAnswer', agreed: false, reason: '不够' },
  },
  {
    name: 'says no',
    weight: 1,
    fits: mayPropose,
    command: () => ({ type: 'refuse', reason: '检测未见异常' }),
  },
  {
    name: 'asks for approval',
    weight: 2,
    fits: life => mayPropose(life) && !openApproval(life.state),
    command: (_, { random, newId }) => ({
      type: 'requestApproval',
      id: newId('ap'),
      remedy: 'compensation',
      amount: random.pick([3_000, 20_000]),
    }),
  },
  {
    name: 'answers for approval',
    weight: 9,
    fits: life => worked(life) && openApproval(life.state) !== undefined,
    by: ({ state }, { random, staff }) =>
      staff.find(each => random.chance(0.5) && openApproval(state)?.mayApprove.includes(each.role))?.id,
    command: ({ state }, { random }) => ({
      type: 'answerApproval',
      id: openApproval(state)?.id ?? 'none',
      given: random.chance(0.7),
    }),
  },
  {
    name: 'starts work',
    weight: 5,
    fits: life =>
      isAccepted(life) && life.state.solution?.answer === 'agreed' && life.state.workStartedAt === undefined,
    command: () => ({ type: 'startWork' }),
  },
  { name: 'tells news', weight: 1.5, fits: isAccepted, command: () => ({ type: 'sendUpdate', text: '您好,正在处理' }) },
  {
    name: 'promises',
    weight: 1.5,
    fits: isAccepted,
    command: (_, { random, now, newId }) => ({
      type: 'promise',
      id: newId('p'),
      text: '到时给您回话',
      dueAt: now + random.pick([hourMs, 5 * hourMs, dayMs, 3 * dayMs]),
    }),
  },
  {
    name: 'lets a promise go',
    weight: 0.5,
    fits: life => isAccepted(life) && nextPromise(life.state) !== undefined,
    command: ({ state }) => ({ type: 'letGoPromise', id: nextPromise(state)?.id ?? '', reason: '安排有变' }),
  },
  {
    name: 'resolves',
    weight: 10,
    fits: life => isAccepted(life) && life.state.diagnosis !== undefined && life.state.solution?.answer === 'agreed',
    command: () => ({ type: 'resolve', summary: '已修好', skipped: [] }),
  },
  {
    name: 'resolves in short',
    weight: 1,
    fits: isAccepted,
    command: () => ({ type: 'resolve', summary: '当场办好', skipped }),
  },
]

export const staffActs: readonly Act[] = [...taking, ...waiting, ...settling, ...endingActs, ...taskActs, ...besideActs]
