// Cases that belong together: linked for reading, one going on in another, and apart again.
import { type FormSpec, ifGiven, isOpen, named } from './formSpec.ts'
import { texts } from './texts.ts'

const kinds = ['related', 'sameCar', 'duplicate', 'repeat']
const reasonIfAny = () => ({ name: 'reason', label: texts().forms.reason, kind: 'line', optional: true }) as const

export const joiningForms: readonly FormSpec[] = [
  {
    type: 'link',
    when: isOpen,
    rare: true,
    fields: () => [
      { name: 'caseId', label: texts().handling.otherCase, kind: 'line', longest: 60 },
      { name: 'kind', label: texts().handling.linkedAs, kind: 'radio', options: named('linkKind', kinds) },
    ],
    draft: ({ caseId, kind }) => ({ caseId, kind }),
  },
  {
    type: 'unlink',
    about: true,
    when: isOpen,
    hint: (_, { caseId }) => caseId ?? '',
    fields: () => [],
    draft: ({ caseId }) => ({ caseId }),
  },
  {
    type: 'merge',
    when: (row, { handling }) => isOpen(row) && handling?.absorbed.length === 0,
    rare: true,
    hint: () => texts().handling.mergeHint,
    fields: () => [{ name: 'into', label: texts().handling.mergeInto, kind: 'line', longest: 60 }, reasonIfAny()],
    draft: values => ({ into: values.into, ...ifGiven(values, 'reason') }),
  },
  {
    type: 'unmerge',
    when: row => row.status === 'merged',
    next: () => true,
    hint: () => texts().handling.unmergeHint,
    fields: () => [reasonIfAny()],
    draft: values => ifGiven(values, 'reason'),
  },
]
