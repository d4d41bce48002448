// Whether the person a customer speaks of ("张经理", "小王", "Ms Wang Li") may be a given member of staff. Rather one too
// many than one too few: whoever may be meant must not handle the complaint. Knows no case.
import type { StaffMention } from '../facts.ts'
import type { Role } from '../vocabulary.ts'
import type { StaffMember } from './directory.ts'
import { spellsSurnameOf } from './surnameSpellings.ts'

const advisors: readonly Role[] = ['serviceAdvisor', 'salesConsultant', 'salesStaff']
const sales: readonly Role[] = ['salesConsultant', 'salesManager', 'salesStaff']
const front: readonly Role[] = ['customerCareAgent', 'customerCareManager', 'serviceAdvisor', 'frontDeskSupervisor']
const managers: readonly Role[] = [
  'customerCareManager',
  'serviceManager',
  'serviceDirector',
  'generalManager',
  'salesManager',
  'manufacturerSupervisor',
]
/** A role told in words narrows a surname only this far: 前台 and 接待 are said of several roles. */
const sameCircle = (one: Role, other: Role): boolean =>
  one === other || [sales, front, managers].some(circle => circle.includes(one) && circle.includes(other))

/** What people are called after their surname, and the roles it narrows to; customers say 经理, 主管 and 总 to anybody. */
const titles: readonly [pattern: RegExp, roles: readonly Role[] | null][] = [
  [/(服务|售后|维修)?顾问$/, advisors],
  [/销售(经理|顾问|员)?$/, sales],
  [/客服(专员)?$/, ['customerCareAgent', 'customerCareManager']],
  [/(服务|售后|前台|总|店)?(经理|主管|店长|主任|总监|组长)$/, null],
  [/(先生|女士|小姐|师傅|老师|技师|大哥|大姐|哥|姐|总|工|某+)$/, null],
]
/** Words around a full name: 前台那个张伟, 服务经理李明. */
const aroundName =
  /^(你们|那个|那位|叫|姓|的|前台|接待|服务|售后|销售|维修|客服|顾问|经理|总监|主管|店长|专员|员工|技师|师傅|先生|女士|小姐|总|工)*$/

/**
 * A role as customers and staff say it, the likeliest first where houses differ: 售后总监 is the service manager where there is no
 * director. Longer words first: 销售经理 is no 经理.
 */
const roleWords: readonly [word: RegExp, ...roles: [Role, ...Role[]]][] = [
  [/总经理|generalmanager|店总/, 'generalManager'],
  [/销售经理|销售主管|salesmanager/, 'salesManager'],
  [/servicedirector/, 'serviceDirector', 'serviceManager'],
  [/(服务|售后)总监/, 'serviceManager', 'serviceDirector'],
  [/(服务|售后)经理|servicemanager/, 'serviceManager'],
  [/客服主管/, 'frontDeskSupervisor', 'customerCareManager'],
  [/客服(部)?(经理|总监)|customer(care|service)manager/, 'customerCareManager', 'customerCareAgent'],
  [/主管|supervisor/, 'frontDeskSupervisor'],
  [/前台|frontdesk|receptionist/, 'frontDeskSupervisor', 'serviceAdvisor'],
  [/客服|customercare|customerservice/, 'customerCareAgent'],
  [/销售|sales(?:consultant|man|woman|person|rep|advis[eo]r|guy|lady)/, 'salesConsultant', 'salesStaff'],
  [/顾问|advis[eo]r|serviceconsultant|servicerep|servicewriter|服务专员|接待/, 'serviceAdvisor'],
]

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・.,'’_-]/g, '')
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The roles that may be meant by a role's code name or by words ("前台主管"), the likeliest first. */
export function rolesNamed(words: string | undefined): Role[] {
  const text = plain(words ?? '')
  const [, ...roles] = (text === '' ? undefined : roleWords.find(([pattern]) => pattern.test(text))) ?? []
  return roles as Role[]
}
/** The likeliest of them; undefined when the words name none. */
export const roleNamed = (words: string | undefined): Role | undefined => rolesNamed(words)[0]

export function maybeSame(mention: Pick<StaffMention, 'name' | 'role'>, member: StaffMember): boolean {
  const said = plain(mention.name)
  const name = plain(member.name)
  if (said === '') return false
  if (said === name || said === plain(member.id) || said === member.id) return true
  return isHan(said)
    ? sameInChinese(said, mention.role, member)
    : sameInLatin(mention.name, member) || sameSpelt(mention, member)
}

function sameInChinese(said: string, roleSaid: string | undefined, member: StaffMember): boolean {
  // A directory may write a title or both scripts: "厂家督导 林工", "张伟 Zhang Wei".
  if (member.name.split(/[\s()（）]+/).some(part => plain(part) === said)) return true
  const name = plain(member.name).replace(/[^\p{Script=Han}]/gu, '')
  if (name.length < 2) return false
  if (said.includes(name)) return aroundName.test(said.replace(name, ''))
  const called = said.replace(/^(你们|那个|那位|姓|前台|接待|销售|客服|售后)+/, '').replace(/的$/, '')
  const title = titles.find(([pattern]) => pattern.test(called))
  const roles = rolesNamed(roleSaid)
  if (title?.[1] && !title[1].includes(member.role)) return false
  if (roles.length > 0 && !roles.some(role => sameCircle(role, member.role))) return false
  const bare = title ? called.replace(title[0], '') : called
  // Nobody calls a manager 小王.
  if (bare.startsWith('小') && managers.includes(member.role)) return false
  const short = bare.replace(/^[小老阿]/, '')
  // 张经理, 小张, 欧阳总: the surname; 阿伟, 娜娜: the given name.
  if (short.length === 1) return name.startsWith(short) || (bare !== short && name.endsWith(short))
  return (
    name.length > 2 && short.length === 2 && ((title !== undefined && name.startsWith(short)) || name.endsWith(short))
  )
}

/** "Zhou Qiang", "Mr Zhou", "Qiang Zhou" for 周强: by the family name, since no table spells every given name. */
function sameSpelt({ name: said, role: roleSaid }: Pick<StaffMention, 'name' | 'role'>, member: StaffMember): boolean {
  const name = plain(member.name).replace(/[^\p{Script=Han}]/gu, '')
  if (name.length < 2 || name.length > 4) return false
  const role = roleNamed(roleSaid)
  if (role !== undefined && !sameCircle(role, member.role)) return false
  const spoken = said
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word.length > 1 && !/^(?:mr|mrs|ms|miss|manager|advisor|sales|the)$/.test(word))
  const [first, last] = [spoken[0], spoken.at(-1)]
  if (first === undefined || last === undefined || spoken.length > 3) return false
  const surname = [first, last].find(word => spellsSurnameOf(word, name))
  // an id such as `zhangli` spells the whole name, and it is another one
  const id = plain(member.id)
  const spelt = surname !== undefined && id !== surname && (id.startsWith(surname) || id.endsWith(surname))
  return surname !== undefined && !(spelt && spoken.length > 1)
}

function sameInLatin(said: string, member: StaffMember): boolean {
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 1)
  const honorific = /^(mr|mrs|ms|miss|manager|advisor|sales|the)$/
  const spoken = words(said).filter(word => !honorific.test(word))
  if (spoken.length === 0) return false
  const id = plain(member.id)
  // A roster id is often the name in letters: "Zhang Wei" and "Wei Zhang" are both `zhangwei`.
  if (spoken.length > 1 && (spoken.join('') === id || [...spoken].reverse().join('') === id)) return true
  const own = words(member.name).filter(word => !isHan(word))
  return own.length > 0 && spoken.every(word => own.includes(word))
}
