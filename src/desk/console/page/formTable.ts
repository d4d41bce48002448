// Every command of the desk as a table, in the order in which a case goes its way. forms.ts draws it; the core decides.
import { approvalForms } from './approvalForms.ts'
import { clockForms } from './clockForms.ts'
import { correctionForms } from './correctionForms.ts'
import { endingForms } from './endingForms.ts'
import type { FormSpec } from './formSpec.ts'
import { handlingForms } from './handlingForms.ts'
import { joiningForms } from './joiningForms.ts'
import { isAllowed } from './reach.ts'
import { solutionForms } from './solutionForms.ts'
import { talkForms } from './talkForms.ts'
import { taskForms } from './taskForms.ts'
import { texts } from './texts.ts'

const firstForms: readonly FormSpec[] = [
  {
    type: 'accept',
    // a case that climbed is accepted anew, whatever was done with it before
    when: (row, detail) => row.status === 'registered' || row.status === 'assigned' || isAllowed(detail, 'accept'),
    next: () => true,
    hint: () => texts().forms.acceptHint,
    fields: () => [],
    draft: () => ({}),
  },
]
const noteForms: readonly FormSpec[] = [
  {
    type: 'addNote',
    when: row => !row.erased,
    fields: () => [{ name: 'text', label: texts().forms.note, kind: 'area', hint: texts().forms.noteHint }],
    draft: ({ text }) => ({ text }),
  },
]

export const formTable: readonly FormSpec[] = [
  ...firstForms,
  ...talkForms,
  ...handlingForms,
  ...taskForms,
  ...approvalForms,
  ...solutionForms,
  ...clockForms,
  ...endingForms,
  ...noteForms,
  ...joiningForms,
  ...correctionForms,
]
