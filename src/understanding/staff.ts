// People of the dealership whom the message names, by name, title, nickname or number. Whether the complaint is about them is told by
// staffBlame.ts. Knows the roster only from the context.
import type { ReadFact, StaffMention } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fold } from './fold.ts'
import { fact, type Message } from './message.ts'
import { readPost, readRole, readSpelt } from './staffAside.ts'
import { isBlamed } from './staffBlame.ts'
import { commonSurname } from './surnames.ts'

export const roleWords =
  '业代|业务代表|销售代表|营业代表|营业员|销售专员|服务专员|专员|维修工|修理工|组长|前台接待|前台|接待员|接待|销售顾问|服务顾问|销售经理|服务经理|售后经理|客户经理|售后主管|店长|销售员|销售|顾问|技师|师傅|客服|收银|主管|总监|业务员?|经理|负责人|员工|工作人员|店员|导购|保险员|理赔员|质检员?|车间主任'
const titleWords = '师傅|经理|顾问|主管|店长|总监|技师|客服|工程师|接待|销售|主任|业务|业代|业务代表|销售代表|专员|组长'
const joint = '(?:那个|那位|这个|这位|一个|叫|名叫|姓名|名字|是|的|:|,|人员| )'
/** What a given name hardly ever holds, and what follows one: verbs, particles, connectives. */
const notGiven =
  '说答告态骗拒直就都不没给让把被对又很什么怎是的了过着要叫跟电打接回处负服修换装拆弄骂推忽敷坑嫌吼怼瞪翻乱收多少当到来去找联从向以为因却还再才已个位这那们吗呢吧啊呀哦你我他她它咱太差非根完随故爱搭诿拖辱恶耍称讲帮介解卖买开车店有也只能会可在话约定好客前售后经理师傅顾问主管长，。'
const given = `[\\u4e00-\\u9fff]`
const fullName = `${commonSurname}(?![${notGiven}])${given}(?:(?![${notGiven}]|建议|检查|表示|保证|承诺|一直|推荐|确认|许诺|当时|后来|昨天|今天|每次|总是|居然|竟然|根本|完全|真的|态度|服务|工作|先生|女士|小姐|冷漠|敷衍|阴阳|明明|故意|随便|连|嘴|两|三)${given})?`
const nickname = `[小老阿]${commonSurname}(?![孩区时板婆公人师总])`
const roled = new RegExp(
  `(${roleWords})(${joint}{0,4})(${nickname}|${commonSurname}(?:小姐|先生|女士|姐|哥|工|某某?)|${fullName})`,
  'g',
)
const titled = new RegExp(
  `(?<![a-z0-9])(?!(?<=[感多谢致])谢)(?!谢谢)(${commonSurname}(?:(?!的)[\\u4e00-\\u9fff](?=师傅|工程师))?)(?:某某?|姓)?(${titleWords}|工(?=$|[说讲告检查修给帮,.!?:]))(?=$|[^作程资厂况本价商品])`,
  'g',
)
const wholeTitled = new RegExp(`(?<![${'一-龥'}])(${fullName})(?:${titleWords})(?=$|[^作程资厂况])`, 'g')
const calledSo = new RegExp(`(?:叫|姓名是?|名字是?|名叫)(${fullName}|${nickname})的(?:那个)?(${roleWords})`, 'g')
const surnamed = new RegExp(`姓(${commonSurname})的(?:那个|一个)?(?:${roleWords})`, 'g')
const roleThenSurname = new RegExp(`(${titleWords})(?:是|好像)?姓(${commonSurname})`, 'g')
const numbered =
  /(?:工号|胸牌号?)[: 是为]{0,2}([0-9]{2,8}|[a-z]{1,3}[0-9]{2,8})号?|([0-9]{1,6})号(?=客服|顾问|技师|员工|接待|销售)|(?<=客服|技师)([0-9]{2,4})(?:号|(?![0-9号]))/g
const shopNickname = new RegExp(
  `(?:你们(?:店里?|家|这儿|那儿|这边|那边)?的?(?:那个)?|店里的?(?:那个)?|那个|负责的|接待我的)(${nickname})|(?:^|[,.;!? ])(${nickname})(?=服务|说|态度|接待|告诉|答应|给我|帮我|骗|收了|推荐|承诺|不理|很|非常|特别|挺|人)`,
  'g',
)
const servedBy = new RegExp(
  `(?:接待我的(?:人)?|负责人|责任人|经办人|接车人|当事人|对接人)(?:就?是|叫|名叫|:| )*(${fullName})`,
  'g',
)
const servedByTitled = new RegExp(
  `(${commonSurname}(?:小姐|先生|女士))(?=给我|帮我|接待|负责|答应|告诉|承诺|态度|推荐)`,
  'g',
)

const capital = "[A-Z][a-z'-]{1,20}(?: [A-Z][a-z'-]{1,20})?"
const englishRoles =
  'advisor|adviser|manager|technician|mechanic|receptionist|salesman|saleswoman|salesperson|sales rep|rep|representative|consultant|employee|cashier|director|supervisor|assistant|clerk|agent'
const anyCase = (words: string): string =>
  words.replace(/(?<=^|\|)[a-z]/g, letter => `[${letter.toUpperCase()}${letter}]`)
const englishShapes: readonly RegExp[] = [
  new RegExp(`\\b(?:${anyCase(englishRoles)})(?:,| named| called| is| was|:)? (${capital})\\b`, 'g'),
  new RegExp(`\\b(?:named|called) (${capital})\\b`, 'g'),
  new RegExp(
    `\\b(${capital}),? (?:at|from|in|of) (?:the |your )?(?:front desk|service|sales|reception|parts|finance|workshop|dealership|dealer|shop|store|counter|office)\\b`,
    'g',
  ),
  new RegExp(`\\b(${capital}), (?:the|your|my|a|our) (?:[a-z]+ ){0,2}(?:${englishRoles})\\b`, 'g'),
  new RegExp(
    `\\b(?:spoke (?:to|with)|talked (?:to|with)|dealt with|deal with|met with|served by|helped by|handled by|told by|complain about|complaint about|complaint against|your employee|contacted by) (?:a |the )?(?:(?:Mr|Mrs|Ms|Miss)\\.? )?(${capital})\\b`,
    'g',
  ),
  /\b((?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z'-]{1,20})\b(?= (?:told|said|promised|refused|was|never|did|didn't|from|at|in|ignored|yelled|lied|hung|assured|is an?|has|kept|keeps|laughed|called me|shouted|treated|who|made|charged|swore|couldn't|wouldn't|can't|won't|doesn't|looked at))/g,
]
const notStaffNames =
  /^(?:The|At|I|He|She|They|Who|Was|Is|Said|Told|And|But|It|We|My|You|Your|This|That|Then|When|After|Before|On|In|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|General|Service|Sales|Customer|Dealer|Dealership|Chinese|English|Corporate|Shanghai|Beijing|Please|Sorry|However|Also|One|Two|Both|Finally|Eventually|Later|Today|Yesterday|Again|Meanwhile|Since|Because|While|Although|Furthermore|Moreover|Instead|Currently|Unfortunately|All|Some|Someone|Everyone|Nobody|Once|First|Second|Last|Next|Now|Here|There|What|Why|How|If|So|Our|Their|His|Her|Its|[A-Z][a-z]+ly|Corporate|Motors?|No|Not|Yes|Mr|Mrs|Ms|Miss)\b/
const family =
  /(?:老公|老婆|爱人|妻子|丈夫|儿子|女儿|爸|妈|朋友|同事|亲戚|我哥|我姐|我弟|我妹)(?:叫|是|名叫)?$|\b(?:my|our) (?:wife|husband|son|daughter|friend|brother|sister|father|mother|boss),? $/
const notPeople =
  /^(?:谢谢|多谢|高经|安全|方向|常工|关系|白工|任务|华工|安工|于是|经销|金额|方案|时间|高级|高速|何时|严肃|严厉|严格|马上|费用|成本|江苏|管理|于经|高工资|任何|应该|和|白白|项目|水平|石油|雷达|通知|全部|周[一二三四五六日末到])/

const most = 6

export function readStaff(message: Message, evasive: boolean): ReadFact[] {
  const found: ReadFact[] = []
  const add = (start: number, length: number, role?: string, name?: string): void => {
    const said = name ?? message.text.slice(start, start + length)
    if (
      found.length >= most ||
      notPeople.test(message.folded.slice(start, start + length)) ||
      isCustomer(message, start)
    )
      return
    if (
      fold(said)
        .split(' ')
        .some(word => message.lexicon.vehicles.has(word) || word === 'corporate')
    )
      return
    const overlapping = found.some(
      known =>
        (start < known.span[1] && start + length > known.span[0]) ||
        known.evidence.includes(said) ||
        said.includes(known.evidence),
    )
    if (overlapping) return
    const mention: StaffMention = {
      name: said,
      complainedAbout: isBlamed(message, start, start + length),
      ...(role === undefined ? {} : { role }),
    }
    found.push(fact(message, 'background.staff', mention, { start, end: start + length }))
  }
  const text = message.folded.slice(0, 6000)
  for (const person of message.context.staff) {
    if (person.name.length < 2) continue
    const start = text.indexOf(fold(person.name))
    if (start >= 0) add(start, person.name.length, roleBefore(text, start))
  }
  if (/[\u4e00-\u9fff]/.test(text))
    readChinese(message.text.slice(0, 6000), text, add, surname =>
      found.some(other => fold(other.evidence).startsWith(surname)),
    )
  if (/[a-z]/.test(text)) {
    readEnglish(message.text.slice(0, 6000), add)
    readSpelt(message.text.slice(0, 6000), notStaffNames, add)
  }
  readPost(text, (start, role) => {
    if (found.length === 0 && isBlamed(message, start, start + role.length)) add(start, role.length, role)
  })
  if (!found.some(each => each.slot === 'background.staff' && each.value.complainedAbout))
    readRole(text, (start, role, ofSeveral) => {
      const at = { start, end: start + role.length }
      const name = message.text.slice(at.start, at.end)
      if (found.length >= most || found.some(each => each.evidence.includes(name))) return
      const unnamed = ofSeveral ? { unnamed: true as const } : {}
      found.push(fact(message, 'background.staff', { name, role, complainedAbout: true, ...unnamed }, at))
    })
  if (found.length === 0 && !evasive && message.context.asked === 'background.staff') found.push(...answered(message))
  return found.sort((a, b) => a.span[0] - b.span[0])
}

type Add = (start: number, length: number, role?: string, name?: string) => void

/** `text` is `original`, folded. */
function readChinese(original: string, text: string, add: Add, known: (surname: string) => boolean): void {
  const at = (match: RegExpExecArray, caught: string): number => match.index + match[0].lastIndexOf(caught)
  for (const match of everyMatch(text, wholeTitled)) {
    const name = match[1] ?? ''
    add(match.index, name.length, match[0].slice(name.length))
  }
  for (const match of everyMatch(text, roled)) {
    const name = match[3] ?? ''
    // "销售方案" is no person: without a joint the name must be one beyond doubt
    if (
      match[2] === '' &&
      !/^[小老阿]/.test(name) &&
      looksLikeWord.test(name + text.slice(match.index + match[0].length, match.index + match[0].length + 1))
    )
      continue
    add(at(match, name), name.length, match[1])
  }
  for (const match of everyMatch(text, calledSo)) add(at(match, match[1] ?? ''), (match[1] ?? '').length, match[2])
  for (const match of everyMatch(text, titled)) {
    // "官方客服" and "本田客服" hold no surname: before these titles a name begins after a pause or a verb
    if (
      /客服|销售|接待|业务|主任/.test(match[2] ?? '') &&
      /[\u4e00-\u9fff]/.test(text.charAt(match.index - 1)) &&
      !/[找跟和向由是的们里个让叫问被给对且但位但请姓与]/.test(text.charAt(match.index - 1))
    )
      continue
    add(match.index, match[0].length, match[2])
  }
  for (const match of everyMatch(text, surnamed))
    if (!known(match[1] ?? '')) add(match.index, match[0].length, match[0].slice(match[0].indexOf('的') + 1))
  for (const match of everyMatch(text, roleThenSurname))
    if (!known(match[2] ?? '')) {
      const [role, name] = [match[1] ?? '', match[2] ?? '']
      const end = match.index + match[0].length
      const said = original.slice(end - name.length, end) + original.slice(match.index, match.index + role.length)
      add(match.index, match[0].length, role, said)
    }
  for (const match of everyMatch(text, servedBy)) add(at(match, match[1] ?? ''), (match[1] ?? '').length)
  for (const match of everyMatch(text, servedByTitled)) add(match.index, match[0].length)
  for (const match of everyMatch(text, shopNickname)) {
    const name = match[1] ?? match[2] ?? ''
    add(at(match, name), name.length)
  }
  for (const match of everyMatch(text, numbered)) add(match.index, match[0].length)
}

function readEnglish(original: string, add: Add): void {
  // in a text of capitals alone every word would be a name
  if (!/[a-z]{3}/.test(original)) return
  for (const pattern of englishShapes) {
    for (const match of everyMatch(original, pattern)) {
      const name = match[1] ?? ''
      if (notStaffNames.test(name) && !/^(?:Mr|Mrs|Ms|Miss)\.? [A-Z]/.test(name)) continue
      const last = /^(.*) (?:At|From|In|Was|Said|Told|Never|And|The)$/.exec(name)?.[1] ?? name
      add(match.index + match[0].indexOf(name), last.length)
    }
  }
}

const looksLikeWord =
  /^(?:方[案面式便法向]|何[时况必]|高[手速级]|白[白天]|黄[牛金]|马[上虎路]|华|金[额融]|江[湖苏]|于|常[常见]|张[口嘴罗贴]|陈[述旧列]|严[重格]|关|包|龙头|温[馨度]|程[序度]|许|段|康|周[一二三四五六日天末到边]|鲁莽|雷[同达]|丁点|毛病|顾[客问]|唐突|曾|任|苏州|杭州|郑州|路|江|安|章|池|牛|石|管|石油|余|单|成|万|程|戴|项|纪|范[围]|史|梁|谢谢|罗列|叶子|廖|田|胡[说乱闹]|钱|费|常|向|和|能)/

/** "我老公张伟" or the writer's own name. */
const isCustomer = (message: Message, start: number): boolean => {
  const before = message.folded.slice(Math.max(0, start - 14), start)
  return (
    /(?:我叫|我是|我姓|本人|my name is|i am|i'm) ?$/.test(before) ||
    (/(?:姓名[是:]? ?)$/.test(before) && !new RegExp(`(?:${roleWords})姓名`).test(before)) ||
    family.test(before) ||
    (message.context.asked === 'customer.name' && start <= 3)
  )
}
const roleBefore = (text: string, start: number): string | undefined =>
  new RegExp(`(${roleWords})${joint}{0,3}$`).exec(text.slice(Math.max(0, start - 12), start))?.[1]

/** "前台的小姑娘", "the girl at the front desk": who it was, by place and looks. */
const described = new RegExp(
  `^(?:(?:就?是)?(?:你们)?(?:店里?)?(?:那个|一个)?((?:${roleWords})(?:那个|那位|的|台|处|一个)*(?:小|年轻|戴眼镜|胖|瘦|高个|的)*(?:姑娘|女孩子?|妹妹?|伙子?|男[的生]|女[的生]|大姐|阿姨|姐姐?|哥哥?|先生|女士|美女|帅哥|大叔|人))|(?:it was |it's |it is )?((?:the |a |that |your )?(?:[a-z]+ ){0,2}(?:girl|guy|lady|man|woman|boy|person|gentleman|fellow|employee|clerk) (?:at|in|from|behind|on|with) (?:the |your )?[a-z' -]{3,40}))[.!,~ 啊吧]*$`,
)

/** A store or a car answers another question. */
const isElse = (message: Message, name: string): boolean =>
  message.lexicon.vehicles.has(name) ||
  /店$/.test(name) ||
  message.context.stores.some(store => store.names.some(known => fold(known).includes(name)))

/** "2万公里": what is counted is nobody's name. */
const isMeasure = (folded: string, name: string): boolean =>
  /^[万千百年月天号块元公个多小时分点几]/.test(name) && /[0-9] ?$/.test(folded.slice(0, folded.indexOf(name)))

function answered(message: Message): ReadFact[] {
  const text = message.folded.trimEnd().slice(0, 80)
  const mention = (words: string): ReadFact[] => {
    const start = message.folded.indexOf(words)
    const name = message.text.slice(start, start + words.length)
    return [fact(message, 'background.staff', { name, complainedAbout: true }, { start, end: start + words.length })]
  }
  const called = /^(?:是|就是|好像|应该是)?(?:一个|那个|有个)?(姓[\u4e00-\u9fff])的?(?:那个|吧)?[.!~ ]*$/.exec(
    text.trim(),
  )?.[1]
  if (called !== undefined) return mention(called)
  const who = described.exec(text.trimStart())
  const words = who?.[1] ?? who?.[2]
  if (words !== undefined) return mention(words)
  const name = /^[^\u4e00-\u9fff]*(?:是|叫|就是)?([\u4e00-\u9fff]{2,3})[^\u4e00-\u9fff]*$/.exec(
    message.folded.slice(0, 20),
  )?.[1]
  if (
    name === undefined ||
    isElse(message, name) ||
    isMeasure(message.folded, name) ||
    /[不没忘有知记清楚跳过无好谢的吧嗯对]|可以|同意|确认|随便|大家|所有|你们|他们|全部/.test(name)
  )
    return []
  return mention(name)
}
