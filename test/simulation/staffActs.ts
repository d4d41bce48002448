// What the staff of the simulated year do with a case. A new command is a row here.
import type { CaseState, SkippedStep } from '../../src/case/case.ts'
import { eightDSteps, severityLevels } from '../../src/case/facts.ts'
import { type Act, dayMs, hourMs } from './acts.ts'
import { isOver, isWorkedOn, type Life } from './life.ts'
import { correction } from './tales.ts'

const open = ({ state }: Life) => !isOver(state)
const worked = ({ state }: Life) => isWorkedOn(state)
const isAccepted = ({ state }: Life) => isWorkedOn(state) && state.accepted !== undefined
const isSolved = ({ state }: Life) => !isOver(state) && state.resolution !== undefined
const isReached = (life: Life) => isAccepted(life) && life.state.contactedAt !== undefined
const mayPropose = (life: Life) =>
  isReached(life) && (!life.state.solution || life.state.solution.answer === 'declined')
const awaitsSignature = (life: Life) =>
  open(life) &&
  !life.state.signedOffBy &&
  (life.state.withdrawn !== undefined || life.state.followUp?.answered?.satisfied === true)
const openTask = ({ tasks }: CaseState) => tasks.find(each => !each.done)
const openApproval = ({ approvals }: CaseState) => approvals.find(each => !each.answer)

const skipped: SkippedStep[] = [
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
  {
    name: 'finishes a task',
    weight: 5,
    fits: life => open(life) && openTask(life.state) !== undefined,
    by: ({ state }) => openTask(state)?.owner.staffId,
    command: ({ state }) => ({ type: 'finishTask', taskId: openTask(state)?.id ?? 'none' }),
  },
]

const ending: readonly Act[] = [
  {
    name: 'looks at it together',
    weight: 1,
    fits: isSolved,
    command: ({ temper }, { random }) => ({ type: 'recordJointCheck', ok: random.next() < temper.content + 0.2 }),
  },
  {
    name: 'asks by phone',
    weight: 10,
    fits: life => isSolved(life) && life.state.followUp?.phoneTask === true && !life.state.followUp.answered,
    by: (_, { staff }) => staff.find(each => each.role === 'customerCareAgent')?.id,
    command: ({ temper }, { random }) => ({ type: 'recordFollowUp', satisfied: random.next() < temper.content }),
  },
  {
    name: 'records what is learnt',
    weight: 8,
    fits: life => isSolved(life) && !life.state.improvement,
    command: (_, { random }) => ({
      type: 'recordImprovement',
      rootCause: '装配',
      corrective: '更换',
      preventive: '培训',
      ...(random.chance(0.9) ? { eightD: Object.fromEntries(eightDSteps.map(each => [each, '已记录'])) } : {}),
    }),
  },
  { name: 'signs off', weight: 10, fits: awaitsSignature, command: () => ({ type: 'signOff' }) },
  {
    name: 'closes',
    weight: 15,
    fits: life => open(life) && life.state.signedOffBy !== undefined,
    command: () => ({ type: 'close', skipped: [] }),
  },
  {
    name: 'closes without an answer',
    weight: 0.3,
    fits: isSolved,
    command: () => ({ type: 'close', skipped: [{ step: 'followUp', reason: '多次联系不上' }] }),
  },
  {
    name: 'takes it up again',
    weight: 0.05,
    fits: life => !life.state.erased && !worked(life) && !life.state.merged,
    command: () => ({ type: 'reopen', reason: '复查发现问题' }),
  },
  {
    name: 'hears it is withdrawn',
    weight: 0.05,
    fits: worked,
    command: () => ({ type: 'withdraw', reason: '客户来电' }),
  },
]

const beside: readonly Act[] = [
  { name: 'notes', weight: 0.5, fits: () => true, command: () => ({ type: 'addNote', text: '记一笔' }) },
  {
    name: 'takes the talk over',
    weight: 0.6,
    fits: life => open(life) && !life.state.live && life.state.channel.id !== 'none',
    command: () => ({ type: 'takeOver' }),
  },
  {
    name: 'speaks',
    weight: 3,
    fits: life => open(life) && life.state.live !== undefined,
    by: ({ state }) => state.live?.staffId,
    command: () => ({ type: 'say', text: '您好' }),
  },
  {
    name: 'hands the talk back',
    weight: 3,
    fits: life => open(life) && life.state.live !== undefined,
    command: () => ({ type: 'handBack' }),
  },
  {
    name: 'makes a link',
    weight: 0.2,
    fits: open,
    command: (_, { random }) => ({ type: 'recordProgressLink', act: random.pick(['made', 'revoked'] as const) }),
  },
  {
    name: 'links',
    weight: 0.2,
    fits: open,
    command: (life, sight) => ({
      type: 'link',
      caseId: sight.other(life)?.id ?? life.id,
      kind: sight.random.pick(['related', 'sameCar', 'duplicate', 'repeat'] as const),
    }),
  },
  {
    name: 'unlinks',
    weight: 0.5,
    fits: life => open(life) && life.state.links.length > 0,
    command: ({ state }) => ({ type: 'unlink', caseId: state.links[0]?.caseId ?? 'none' }),
  },
  {
    name: 'merges',
    weight: 0.1,
    fits: life => open(life) && life.state.absorbed.length === 0,
    command: (life, sight) => ({ type: 'merge', into: sight.other(life)?.id ?? life.id, reason: '同一件事' }),
  },
  {
    name: 'takes apart',
    weight: 6,
    fits: ({ state }) => state.merged !== undefined,
    command: () => ({ type: 'unmerge', reason: '不是同一件事' }),
  },
  {
    name: 'erases',
    weight: 0.02,
    fits: life => !life.state.erased,
    command: () => ({ type: 'erasePersonalData', reason: '客户要求' }),
  },
]

export const staffActs: readonly Act[] = [...taking, ...settling, ...ending, ...beside]
