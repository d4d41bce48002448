// The dealership: stores, opening hours, holidays, people. The shape of STORE_FILE; validated once at start.
import { z } from 'zod'
import { type Language, language, role } from '../vocabulary.ts'
import { holidaysOrName, type NamedHolidays } from './holidays.ts'
import { ownConcerns, partsGuarantee } from './knownConcerns.ts'

const period = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'write HH:MM-HH:MM, the end at most 24:00')
  .refine(
    text => text.slice(0, 5) !== text.slice(6),
    'a period that ends as it starts is empty; the whole day is 00:00-24:00',
  )
const day = z.array(period).default([])
export const hours = z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
export type Hours = z.infer<typeof hours>

const isoDay = z.iso.date('write YYYY-MM-DD, a day that exists')

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
/** What somebody or something is called in other languages; where one is missing, `name` is said. */
const names = z.partialRecord(language, z.string().min(1)).optional()

const ownStoreSchema = (named: NamedHolidays) =>
  z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    names,
    aliases: z.array(z.string()).default([]),
    /** ISO 3166 country or area: decides emergency numbers and plates */
    region: z.string().default('CN'),
    timeZone: z
      .string()
      .refine(isTimeZone, 'no such IANA time zone; write e.g. Asia/Shanghai')
      .default('Asia/Shanghai'),
    hours,
    /** lists, or the name of those that come with the program: `CN`; absent: those of the store's region, where there are any */
    holidays: holidaysOrName(named).optional(),
    phone: z.string(),
    rescueLine: z.string(),
    emergencyNumbers: z
      .object({ police: z.string(), fire: z.string(), ambulance: z.string(), motorway: z.string().optional() })
      .optional(),
    address: z.string(),
    /** only where it differs from the dealership's */
    partsGuarantee: partsGuarantee.optional(),
    concerns: ownConcerns.optional(),
  })
export type Store = z.infer<ReturnType<typeof ownStoreSchema>>

/** Who names a region has its announced days, without naming them again. */
const storeSchema = (named: NamedHolidays) =>
  ownStoreSchema(named).transform((store): Store => {
    const announced = named[store.region.toUpperCase()]
    return store.holidays || !announced ? store : { ...store, holidays: announced }
  })

export const staffSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  names,
  role,
  store: z.string(),
  languages: z.array(language).default(['zh-CN']),
  shifts: hours.partial().optional(),
  /** first and last day away */
  leave: z.array(z.strictObject({ from: isoDay, to: isoDay })).default([]),
  capacity: z.number().int().min(0).default(20),
  /** staff id of who stands in first when this person is not there; else a colleague of the role and store does */
  deputy: z.string().optional(),
  teamsId: z.string().optional(),
  notify: z.array(z.string()).default([]),
})
export type StaffMember = z.infer<typeof staffSchema>

/** How long personal data is kept, in one language or in each. */
const retention = z.union([z.string().min(1), z.partialRecord(language, z.string().min(1))])

/** Undefined: not written in this language. What is written once counts as mainland Chinese. */
export const retentionIn = (written: z.infer<typeof retention>, spoken: Language): string | undefined =>
  typeof written === 'string' ? (spoken === 'zh-CN' ? written : undefined) : written[spoken]

/** `named`: the lists of holidays that a store may name instead of writing its own. */
export const directorySchema = (named: NamedHolidays = {}) =>
  z
    .strictObject({
      stores: z.array(storeSchema(named)).min(1),
      staff: z.array(staffSchema).min(1),
      /** on genuine parts fitted here; absent: none is mentioned */
      partsGuarantee: partsGuarantee.optional(),
      /** what is said about known concerns, where it differs from src/packs/concerns.yaml */
      concerns: ownConcerns.optional(),
      privacy: z.object({ controller: z.string(), contact: z.string(), retention, link: z.string() }),
    })
    .superRefine((value, issues) => {
      const stores = new Set(value.stores.map(store => store.id))
      value.staff.forEach((member, index) => {
        if (!stores.has(member.store))
          issues.addIssue({
            code: 'custom',
            path: ['staff', index, 'store'],
            message: `no store has the id "${member.store}"`,
          })
        if (member.deputy === undefined) return
        const themselves = member.deputy === member.id
        if (themselves || !value.staff.some(each => each.id === member.deputy))
          issues.addIssue({
            code: 'custom',
            path: ['staff', index, 'deputy'],
            message: themselves
              ? 'nobody stands in for themselves'
              : `nobody of the roster has the id "${member.deputy}"`,
          })
      })
      for (const list of ['stores', 'staff'] as const) {
        const seen = new Set<string>()
        value[list].forEach((entry, index) => {
          if (seen.has(entry.id))
            issues.addIssue({ code: 'custom', path: [list, index, 'id'], message: `"${entry.id}" is used twice` })
          seen.add(entry.id)
        })
      }
    })
export type Directory = z.infer<ReturnType<typeof directorySchema>>

/** A store or a member of staff, as somebody who reads this language would call them. */
export const nameIn = (named: Pick<Store, 'name' | 'names'>, spoken: Language): string =>
  named.names?.[spoken] ?? named.name

export const withoutMember = (directory: Directory, id: string): Directory => ({
  ...directory,
  staff: directory.staff.filter(each => each.id !== id),
})

export const storeOf = (directory: Directory, id: string | undefined): Store =>
  directory.stores.find(store => store.id === id) ?? (directory.stores[0] as Store)

export const staffOf = (directory: Directory, id: string): StaffMember | undefined =>
  directory.staff.find(member => member.id === id)
