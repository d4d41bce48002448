// How the staff of the simulated year bring a case to its end, and what they do beside it.
import { eightDSteps } from '../../src/case/taskKinds.ts'
import type { Act } from './acts.ts'
import { awaitsSignature, isSolved, open, worked } from './moments.ts'

export const endingActs: readonly Act[] = [
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
  {
    name: 'signs off',
    weight: 10,
    fits: awaitsSignature,
    command: (_, { random }) => ({
      type: 'signOff',
      ...(random.chance(0.4) ? { skipped: [{ step: 'longTermMeasure', reason: '个别情况' }] } : {}),
    }),
  },
  {
    name: 'brings a score',
    weight: 1,
    fits: life => !life.state.erased && life.state.followUp !== undefined && !life.state.followUp.answered?.score,
    by: (_, { staff }) => staff.find(each => each.role === 'customerCareAgent')?.id,
    command: ({ temper }, { random }) => ({
      type: 'recordFollowUp',
      satisfied: true,
      score: { given: random.next() < temper.content ? random.between(7, 10) : random.between(1, 6), outOf: 10 },
    }),
  },
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

export const besideActs: readonly Act[] = [
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
