// Who handles a case and what they find: diagnosis, handing it on, climbing, the manufacturer's help.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { StaffRow } from '../../schemas.ts'
import {
  type Field,
  type FormContext,
  type FormSpec,
  ifGiven,
  isUnderway,
  isWanted,
  named,
  reasonField,
} from './formSpec.ts'
import { personName, storeName } from './people.ts'
import { texts } from './texts.ts'

const liable = ['store', 'manufacturer', 'partsSupplier', 'customer', 'thirdParty', 'nobody']

function staffLabel(each: StaffRow, { me }: FormContext): string {
  const { handling } = texts()
  const where = each.store === me.staff?.store ? '' : storeName(me, each.store)
  const load = handling.load(each.openCases, each.capacity)
  const there = each.away ? handling.onLeave : each.onDuty ? handling.onDuty : handling.offDuty
  return [personName({ staffId: each.id, ...each }), where, there, load, each.full ? handling.full : '']
    .filter(Boolean)
    .join(' · ')
}
/** The same line of work as who has it and one's own store come first, then whoever is there and has room. */
const byFit =
  ({ case: row, handling }: CaseDetail, { me }: FormContext) =>
  (one: StaffRow, other: StaffRow): number =>
    Number(!inLine(one, row.owner.role, handling)) - Number(!inLine(other, row.owner.role, handling)) ||
    Number(one.store !== me.staff?.store) - Number(other.store !== me.staff?.store) ||
    Number(other.onDuty) - Number(one.onDuty) ||
    Number(one.full) - Number(other.full) ||
    one.openCases / Math.max(1, one.capacity) - other.openCases / Math.max(1, other.capacity)

const inLine = ({ role }: StaffRow, owner: string, handling: CaseDetail['handling']): boolean =>
  role === owner || (handling?.climbsTo.includes(role) ?? false)

const whoField = (detail: CaseDetail, context: FormContext): Field => ({
  name: 'staffId',
  label: texts().handling.giveTo,
  kind: 'choice',
  options: [...context.staff].sort(byFit(detail, context)).map(each => [each.id, staffLabel(each, context)]),
})

export const handlingForms: readonly FormSpec[] = [
  {
    type: 'diagnose',
    when: isUnderway,
    next: (row, detail) => ['accepted', 'contacted'].includes(row.status) && isWanted(detail, 'diagnosed'),
    rare: ({ handling }) => handling?.diagnosis !== null,
    hint: () => texts().handling.diagnoseHint,
    fields: () => [
      { name: 'cause', label: texts().handling.cause, kind: 'area' },
      {
        name: 'liable',
        label: texts().handling.liable,
        kind: 'radio',
        options: named('liableParty', liable),
      },
      {
        name: 'justified',
        label: texts().handling.isJustified,
        kind: 'radio',
        options: [
          ['yes', texts().handling.justified],
          ['no', texts().handling.unjustified],
        ],
      },
    ],
    draft: ({ cause, liable: party, justified }) => ({ cause, liable: party, justified: justified === 'yes' }),
  },
  {
    type: 'escalate',
    when: isUnderway,
    hint: () => texts().handling.escalateHint,
    fields: ({ handling }, { me }) => [
      {
        name: 'to',
        label: texts().handling.climbTo,
        kind: 'choice',
        optional: true,
        options: [
          ['', texts().handling.oneLevelUp],
          ...named(
            'role',
            (handling?.climbsTo ?? []).filter(role =>
              me.staffList.some(each => each.role === role && !handling?.involved.includes(each.id)),
            ),
          ),
        ],
      },
      reasonField(),
    ],
    draft: values => ({ reason: values.reason, ...ifGiven(values, 'to') }),
  },
  {
    type: 'reassign',
    when: isUnderway,
    rare: true,
    roster: true,
    hint: () => texts().handling.reassignHint,
    fields: (detail, context) => [whoField(detail, context), reasonField()],
    draft: ({ staffId, reason }) => ({ staffId, reason }),
  },
  {
    type: 'referToManufacturer',
    when: (row, { handling }) => isUnderway(row) && handling?.referral === null,
    rare: true,
    hint: () => texts().handling.referHint,
    fields: () => [reasonField()],
    draft: ({ reason }) => ({ reason }),
  },
]
