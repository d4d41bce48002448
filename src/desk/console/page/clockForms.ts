// Clocks that stand still while the case waits, go on, or are given longer. Which may is the rule book's, and comes with the case.
import { instantIn } from './clockText.ts'
import { type FormSpec, isWorkedOn, named, reasonField } from './formSpec.ts'
import { texts } from './texts.ts'

export const clockForms: readonly FormSpec[] = [
  {
    type: 'pause',
    when: (row, { handling }) => isWorkedOn(row) && (handling?.mayPauseFor.length ?? 0) > 0,
    rare: true,
    hint: () => texts().handling.pauseHint,
    fields: ({ handling }) => [
      {
        name: 'waitingFor',
        label: texts().handling.waitingFor,
        kind: 'radio',
        options: named('waiting', handling?.mayPauseFor ?? []),
      },
      reasonField(),
    ],
    draft: ({ waitingFor, reason }) => ({ waitingFor, reason }),
  },
  {
    type: 'resume',
    when: (row, { handoff }) => isWorkedOn(row) && (handoff?.clocks.some(each => each.state === 'paused') ?? false),
    hint: () => texts().handling.resumeHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'extendClock',
    when: (row, { handling }) => isWorkedOn(row) && (handling?.mayExtend.length ?? 0) > 0,
    rare: true,
    hint: () => texts().handling.extendHint,
    fields: ({ handling }) => [
      {
        name: 'name',
        label: texts().handling.whichClock,
        kind: 'radio',
        options: named('clock', handling?.mayExtend ?? []),
      },
      { name: 'dueAt', label: texts().forms.dueAt, kind: 'time' },
      reasonField(),
    ],
    toCustomer: 'reason',
    draft: ({ name, dueAt, reason }, zone) => ({ name, dueAt: instantIn(dueAt ?? '', zone), reason }),
  },
]
