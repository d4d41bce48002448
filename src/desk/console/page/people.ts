// Names behind ids, and phone numbers as people read them. Told once by /api/desk/me.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { deskLanguage, nameOf, texts } from './texts.ts'

type Person = { role: string; staffId?: string | undefined; name?: string | undefined }

let roster: Me['staffList'] = []
/** Told once per load: what people are called in other languages. */
export function knowPeople({ staffList }: Pick<Me, 'staffList'>): void {
  roster = staffList
}

type Named = { name: string; names?: Me['staffList'][number]['names'] }
const nameHere = ({ name, names }: Named): string => names?.[deskLanguage()] ?? name

/** As whoever reads this page calls them; without a name in the roster as the case has it. */
export function staffName({ staffId, name }: { staffId?: string | undefined; name?: string | undefined }): string {
  const known = roster.find(each => each.id === staffId)
  return known ? nameHere(known) : (name ?? staffId ?? '')
}

export function personName(person: Person): string {
  const name = staffName(person)
  return name ? `${name} · ${nameOf('role', person.role)}` : nameOf('role', person.role)
}

export function storeName({ stores }: Me, id: string | null | undefined): string {
  const store = stores.find(each => each.id === id)
  return store ? nameHere(store) : (id ?? '')
}
export const zoneOf = (me: Me, row: Pick<CaseRowShown, 'store'>): string =>
  (
    me.stores.find(store => store.id === row.store) ??
    me.stores.find(store => store.id === me.staff?.store) ??
    me.stores[0]
  )?.timeZone ?? 'Asia/Shanghai'

/** Nothing said here reaches them: they came by phone, or messages no longer arrive. */
export const isUnreachable = ({ handoff }: Pick<CaseDetail, 'handoff'>): boolean => handoff?.channel.reachable === false

export const customerName = (row: CaseRowShown): string => row.customerName || texts().unknownName

/** How far it has come; of what was put to the customer, whether it is an offer or a refusal. */
export function statusName(row: CaseRowShown): string {
  if (row.erased) return nameOf('status', 'erased')
  if (!row.refused) return nameOf('status', row.status)
  return nameOf('status', row.status === 'proposed' ? 'refusedOpen' : 'refusedDeclined')
}

/** +86 138 1600 4211 → 138 1600 4211; other countries keep their prefix. */
export function readablePhone(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone)
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : phone
}
