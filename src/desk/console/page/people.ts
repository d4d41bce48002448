// Names behind ids, and phone numbers as people read them. Told once by /api/desk/me.
import type { CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { nameOf, texts } from './texts.ts'

type Person = { role: string; staffId?: string | undefined; name?: string | undefined }

export const personName = (person: Person): string =>
  person.name ? `${person.name} · ${nameOf('role', person.role)}` : nameOf('role', person.role)

export const storeName = (me: Me, id: string | null | undefined): string =>
  me.stores.find(store => store.id === id)?.name ?? id ?? ''
export const zoneOf = (me: Me, row: Pick<CaseRowShown, 'store'>): string =>
  (
    me.stores.find(store => store.id === row.store) ??
    me.stores.find(store => store.id === me.staff?.store) ??
    me.stores[0]
  )?.timeZone ?? 'Asia/Shanghai'

export const customerName = (row: CaseRowShown): string => row.customerName || texts().unknownName

/** +86 138 1600 4211 → 138 1600 4211; other countries keep their prefix. */
export function readablePhone(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone)
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : phone
}
