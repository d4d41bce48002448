// "Is Zhou Qiang there?", "我的负责人在吗": answered from the roster, with who has the case meanwhile. Nothing is registered, and why
// somebody is not there stays theirs.
import { nameIn, type StaffMember, staffOf, storeOf } from '../src/case/policy/directory.ts'
import { isOnDuty, nextDuty } from '../src/case/policy/duty.ts'
import { maybeSame } from '../src/case/policy/naming.ts'
import { isSurname, sameSurname } from '../src/case/policy/surnameSpellings.ts'
import { tellWhatComes } from './next.ts'
import { label, speak } from './speak.ts'
import { caseStore, type Heard, isWithStaff, openCaseOf, personNamed } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { momentWords } from './when.ts'
import { whomToRing } from './whomToRing.ts'

const longest = 50

const thereInChinese =
  '(?:今天|今日|现在|現在|目前|这会儿|這會兒|此刻|这时候|這時候)*(?:还|還)?(?:(?:在不在|有没有在|有沒有在|上不上班|有没有来|有沒有來|有没有上班|有沒有上班|在没在)(?:店里|店裡|公司|班)?|(?:在|在店里|在店裡|在公司|在班|在岗|在崗|上班|来上班|來上班|来了|來了|来|來|当班|當班|值班|休息|放假|休假|请假|請假)(?:了|吗|嗎|么|嘛|没有?|沒有?|不)|(?:什么时候|什麼時候|几点|幾點|何时|何時|哪天|啥时候)(?:会|會|才|能|可以)?(?:在|在店|上班|回来|回來|回店|来|來|到店|来上班|來上班))'
const chinese = new RegExp(
  `^(?:那|请问|請問|你好|您好|喂|[,，。 ])*(?:(?<owner>我(?:这个|這個|这件|這件)?(?:的|案子的|案件的|事的|事情的)?(?:负责人|負責人|经办人|經辦人|承办人|承辦人|对接人|對接人|窗口|负责同事|負責同仁))|(?<name>\\p{Script=Han}{1,4}?|[A-Za-z][A-Za-z -]{1,24}?)) ?${thereInChinese}[啊呀呢吗嗎?？。!！~ ]*$`,
  'u',
)
const english =
  /^(?:(?:hi|hello|hey|so|and|sorry|please|excuse me)[,. ]+)*(?:(?:is|are) (?:(?<owner>(?:the (?:person|colleague|one) (?:handling|in charge of|looking after|responsible for|who has)|whoever (?:has|handles|is handling)) my (?:case|complaint|matter)|my (?:case (?:owner|manager|handler)|contact(?: person)?)|the owner of my case)|(?:(?:mr|mrs|ms|miss)\.? )?(?<name>[a-z'-]+(?: [a-z'-]+)?)) (?:still |even )?(?:there|here|in|around|at work|working|on duty|on shift|available|in the (?:office|store|shop)|at the (?:office|store|shop|dealership)|off|away|on leave)|(?:does|will) (?:(?:mr|mrs|ms|miss)\.? )?(?<works>[a-z'-]+(?: [a-z'-]+)?) (?:work|be (?:in|there))|(?:when|what time) (?:is|are|will|does) (?:(?:mr|mrs|ms|miss)\.? )?(?<back>[a-z'-]+(?: [a-z'-]+)?) (?:be )?(?:back(?: in)?|in|there|available|at work|on duty|work|start))(?: (?:today|now|right now|at the moment|currently))*[?!. ]*$/i

/** A full name as people write it, of whoever it may be: 周一, 高层 and "anyone" are nobody. */
const nobodys =
  /^(?:周[一二三四五六日末天]|高[层層管]|任何|管理|师傅|師傅|经理|經理|老板|老闆|店长|店長|客服|金额|何时|何時|万一|時間|时间|单|方便|文员|常)/
const pronoun =
  /^(?:any|some|every|no)(?:one|body)|^(?:he|she|it|they|you|this|that|there|who|what|your|the|my|a|an|someone|people|car|human|anybody)\b|\b(?:manager|advis[eo]r|car|store|shop|person|human|boss|line|it|this|that)$/i
const isName = (said: string): boolean =>
  /\p{Script=Han}/u.test(said)
    ? said.length >= 2 && said.length <= 4 && isSurname(said) && !nobodys.test(said)
    : /^[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?$/.test(said) && !pronoun.test(said)

type Asked = { member: StaffMember } | { owner: true } | { unknown: string }

/** "他在吗", "is she in": whoever has the case, once somebody has. */
const theOne = /^(?:他|她|佢|TA|ta|Ta|人家|那位|这位|這位|对方|對方|he|she|they)$/i

/** Of the names that fit, the one meant; undefined: several may be. */
function whoIsMeant(talk: Heard, said: string): Asked | undefined {
  const { staff } = talk.rules.directory
  const spelt = said.toLowerCase()
  const whole = staff.filter(each =>
    [each.name, nameIn(each, 'zh-TW'), nameIn(each, 'en').toLowerCase()].includes(spelt),
  )
  const alike = whole.length > 0 ? whole : staff.filter(each => maybeSame({ name: said }, each))
  // a name of the roster in the other script
  const read = talk.reading.facts.some(fact => fact.slot === 'background.staff' && fact.value.name === said)
  const other = read ? staff.filter(({ name }) => name.length === said.length && sameSurname(name, said)) : []
  const found = alike.length > 0 ? alike : other
  const here = found.filter(each => each.store === caseStore(talk).id)
  const [member, another] = here.length > 0 ? here : found
  if (member) return another ? undefined : { member }
  return isName(said) ? { unknown: said } : undefined
}

function askedOf(talk: Heard): Asked | undefined {
  const text = talk.text.trim()
  if (text.length > longest) return undefined
  const { owner, name, works, back } = (chinese.exec(text) ?? english.exec(text))?.groups ?? {}
  if (owner) return hasIt(talk) ? { owner: true } : undefined
  const said = (name ?? works ?? back)?.trim()
  if (said !== undefined && theOne.test(said)) return hasIt(talk)?.routing?.owner ? { owner: true } : undefined
  return said === undefined || pronoun.test(said) ? undefined : whoIsMeant(talk, said)
}

/** The case somebody has and works on, as the customer was told. */
function hasIt(talk: Heard) {
  const complaint = openCaseOf(talk)
  return complaint && isWithStaff(complaint) && !complaint.resolution && !complaint.withdrawn ? complaint : undefined
}

/** Whoever is in danger is answered to that alone. */
const isInDanger = (talk: Heard): boolean =>
  talk.reading.danger.now ||
  talk.state.closing === 'danger' ||
  talk.state.danger !== undefined ||
  openCaseOf(talk)?.danger.now === true

export const asksWhetherThere = (talk: Heard): boolean =>
  !isInDanger(talk) &&
  !openCaseOf(talk)?.live &&
  talk.turn.inbound.attachments.length === 0 &&
  talk.reading.components.length === 0 &&
  talk.reading.signals.every(each => each.strength === 'weak') &&
  askedOf(talk) !== undefined

export function runWhetherThere(talk: Heard) {
  talk.state.unclear = 0
  tellWhetherThere(talk)
  wayBack(talk)
}

function tellWhetherThere(talk: Heard) {
  const asked = askedOf(talk)
  if (!asked) return
  const complaint = hasIt(talk)
  const phone = whomToRing(talk)
  const owner = complaint?.routing?.owner
  if ('unknown' in asked) {
    speak(talk, 'digress.whoIsNot', { person: asked.unknown, phone })
    return complaint ? tellWhoHasIt(talk) : undefined
  }
  const { directory } = talk.rules
  const member = 'member' in asked ? asked.member : owner?.staffId ? staffOf(directory, owner.staffId) : undefined
  // the role has it, and nobody of it yet
  if (!member) return tellWhoHasIt(talk)
  const person = personNamed(talk, { role: member.role, name: member.name, staffId: member.id })
  const { language } = talk.state
  if (isOnDuty(member, talk.now, directory)) {
    if (complaint && owner?.staffId === member.id) {
      speak(talk, 'there.owner', { person, caseId: complaint.id }, { choices: [label(language, 'choice.callMe')] })
      return tellWhatComes(talk, { onlyTimes: true })
    }
    speak(talk, 'there.in', { person, phone: complaint ? undefined : phone })
  } else {
    const back = nextDuty(member, talk.now, directory)
    const { timeZone } = storeOf(directory, member.store)
    const when = back === undefined ? undefined : momentWords(back, talk.now, timeZone, language)
    speak(talk, 'there.away', { person, when, phone: complaint ? undefined : phone })
  }
  if (complaint) tellWhoHasIt(talk)
}

/** Who looks after it, in whose place, and by when they are in touch. */
function tellWhoHasIt(talk: Heard) {
  const complaint = hasIt(talk)
  if (!complaint) return
  const { owner, deputy } = complaint.routing ?? {}
  const who = personNamed(talk, deputy ?? owner)
  const values = { who, caseId: complaint.id }
  if (deputy) speak(talk, 'there.deputy', values)
  else speak(talk, 'there.case', values)
  tellWhatComes(talk, { onlyTimes: true })
}
