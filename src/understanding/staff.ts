// People of the dealership whom the message names, and whether the complaint is about them. Knows the roster only from the context.
import type { ReadFact, StaffMention } from '../case/facts.ts'
import { fold } from './fold.ts'
import { fact, type Message } from './message.ts'

const roleWords =
  '前台|接待|销售顾问|服务顾问|销售经理|服务经理|售后经理|店长|销售|顾问|技师|师傅|客服|收银|主管|总监|业务|经理'
const titled =
  /([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳唐薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪项董梁杜贾江颜郭梅林徐邱高夏蔡田樊胡霍万卢丁邓洪石崔龚程陆翁段侯武刘叶司白赖谭申冉桂牛尚温庄柴阎易廖曾关肖付闫])(?:某某?|姓)?(师傅|经理|顾问|主管|店长|总监|技师|客服|工程师|接待|销售|主任|工)(?=$|[^作程资厂况])/g
const calledName = new RegExp(`(?:${roleWords})(?:那个|叫|是|姓名|名叫|一个叫|的|:|,|人员|员)*([\\u4e00-\\u9fff]{2,3})`)
const named = /(?:叫|姓名是?|名字是?)([\u4e00-\u9fff]{2,3})的(?:销售|顾问|师傅|技师|前台|接待|客服|经理|员工|工作人员)/
const englishTitled =
  /\b(?:advisor|adviser|manager|technician|mechanic|receptionist|salesman|salesperson|sales rep|named|called)\s+(?:named |called )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b/g
const blame =
  /态度|骂|翻白眼|敷衍|推|凶|不理|骗|坑|嘲|吼|怼|不耐烦|投诉|什么人|嚣张|威胁|挂|乱|差劲|恶劣|不负责|说话难听|忽悠|糊弄|瞪|没素质|无礼|弄坏|装错|搞坏|不管|爱答|爱理|耍|嫌|道歉|搪塞|开除|冷漠|白眼|脸色|rude|ignor|yell|lied|attitude|dismiss|unprofessional|hung up|shout|insult|laugh|mock|refus|complain|condescend|arrogan|brush|roll|damaged|scratched/
const praiseOrReport = /(?:说|告诉|讲|建议|检查|帮|介绍|推荐|接待我|联系|查|回复|told|said|says|advised|helped|checked)/

export function readStaff(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  const seen = new Set<string>()
  const add = (name: string, start: number, role?: string): void => {
    if (seen.has(name) || found.length >= 6 || isCustomer(message, start)) return
    seen.add(name)
    const mention: StaffMention = {
      name,
      complainedAbout: isBlamed(message, start, start + name.length),
      ...(role === undefined ? {} : { role }),
    }
    found.push(fact(message, 'background.staff', mention, { start, end: start + name.length }))
  }
  for (const person of message.context.staff) {
    if (person.name.length < 2) continue
    const start = message.folded.indexOf(fold(person.name))
    if (start >= 0) add(message.text.slice(start, start + person.name.length), start, roleBefore(message, start))
  }
  const text = message.folded.slice(0, 6000)
  for (const match of text.matchAll(titled)) {
    // "找王经理" names somebody; "有经理" or "总经理" does not
    const name = match[0]
    if (/^(?:高经|安全|方向|常工|关系|白工|任务|华工|安工)/.test(name)) continue
    if (!/[a-z0-9]/.test(text.charAt(match.index - 1)) && !seenInside(seen, name))
      add(message.text.slice(match.index, match.index + name.length), match.index, match[2])
  }
  for (const pattern of [calledName, named]) {
    const match = pattern.exec(text)
    if (
      match?.[1] === undefined ||
      !/(?:叫|名叫|姓名|那个)/.test(match[0]) ||
      /[的了吗呢什么态度都是在不说人很也没还]/.test(match[1])
    )
      continue
    add(
      message.text.slice(
        match.index + match[0].lastIndexOf(match[1]),
        match.index + match[0].lastIndexOf(match[1]) + match[1].length,
      ),
      match.index + match[0].lastIndexOf(match[1]),
      new RegExp(roleWords).exec(match[0])?.[0],
    )
  }
  for (const match of message.text.slice(0, 6000).matchAll(englishTitled)) {
    const name = match[1]
    if (name !== undefined && !/^(?:The|At|I|He|She|They|Who|Was|Is|Said|Told|And|But|It|We|My)\b/.test(name))
      add(name, match.index + match[0].lastIndexOf(name))
  }
  if (found.length === 0 && message.context.asked === 'background.staff') found.push(...answered(message))
  return found
}

const seenInside = (seen: ReadonlySet<string>, name: string): boolean =>
  [...seen].some(known => known.includes(name) || name.includes(known))
const isCustomer = (message: Message, start: number): boolean =>
  /(?:我叫|我是|姓名|我姓|本人|my name is|i am|i'm) ?$/.test(message.folded.slice(Math.max(0, start - 12), start)) ||
  (message.context.asked === 'customer.name' && start <= 3)
const roleBefore = (message: Message, start: number): string | undefined =>
  new RegExp(`(${roleWords})[那个的叫是:,]{0,3}$`).exec(message.folded.slice(Math.max(0, start - 10), start))?.[1]

/** "叫林经理来", "get me the manager Lin": wanted, not complained about. */
const isCalledFor = (message: Message, start: number, end: number): boolean =>
  (/(?:叫|让|找|请|喊|换|跟|向)(?:你们)?(?:的)?$/.test(message.folded.slice(Math.max(0, start - 6), start)) &&
    /^[^,.;!?]{0,3}(?:来|出来|过来|跟我|和我|接|联系|给我|打|谈|说话|投诉|反映|举报|$|[,.!])/.test(
      message.folded.slice(end, end + 8),
    )) ||
  /(?:get|call|bring|want|put|speak (?:to|with)|talk (?:to|with)|ask for|need)(?: me)?(?: to (?:speak|talk) (?:to|with))?(?: on)?(?: (?:the|your|my))?(?: [a-z]+)?(?: named| called)? ?$/.test(
    message.folded.slice(Math.max(0, start - 40), start),
  )

function isBlamed(message: Message, start: number, end: number): boolean {
  if (isCalledFor(message, start, end)) return false
  if (message.context.asked === 'background.staff') return true
  const before = message.folded.slice(Math.max(0, start - 12), start)
  const after = message.folded.slice(end, end + 40)
  if (/投诉|举报|complain about|complaint about|rude/.test(before)) return true
  const sentence = after.split(/[.!?\n]/)[0] ?? ''
  if (!blame.test(sentence)) return false
  // "王师傅说…" only reports what was said, unless the blame comes before the report
  const report = praiseOrReport.exec(sentence)
  return (
    report === null ||
    report.index > 6 ||
    sentence.search(blame) < report.index ||
    /态度|骂|白眼|rude|attitude/.test(sentence)
  )
}

/** "前台的小姑娘", "the girl at the front desk": who it was, by place and looks. */
const described = new RegExp(
  `^(?:(?:就?是)?(?:你们)?(?:店里?)?(?:那个|一个)?((?:${roleWords})(?:那个|那位|的|台|处|一个)*(?:小|年轻|戴眼镜|胖|瘦|高个|的)*(?:姑娘|女孩子?|妹妹?|伙子?|男[的生]|女[的生]|大姐|阿姨|姐姐?|哥哥?|先生|女士|美女|帅哥|大叔|人))|(?:it was |it's |it is )?((?:the |a |that |your )?(?:[a-z]+ ){0,2}(?:girl|guy|lady|man|woman|boy|person|gentleman|fellow|employee|clerk) (?:at|in|from|behind|on|with) (?:the |your )?[a-z' -]{3,40}))[.!,~ 啊吧]*$`,
)

/** A store or a car answers another question. */
const isElse = (message: Message, name: string): boolean =>
  message.lexicon.vehicles.has(name) ||
  /店$/.test(name) ||
  message.context.stores.some(store => store.names.some(known => fold(known).includes(name)))

function answered(message: Message): ReadFact[] {
  const text = message.folded.trimEnd().slice(0, 80)
  const who = described.exec(text.trimStart())
  const words = who?.[1] ?? who?.[2]
  if (words !== undefined) {
    const start = message.folded.indexOf(words)
    const name = message.text.slice(start, start + words.length)
    return [fact(message, 'background.staff', { name, complainedAbout: true }, { start, end: start + words.length })]
  }
  const name =
    /^[^\u4e00-\u9fff]*(?:是|叫|就是)?([\u4e00-\u9fff]{2,3}|[赵钱孙李周吴郑王冯陈林黄张刘杨][\u4e00-\u9fff]?(?:师傅|经理|顾问))[^\u4e00-\u9fff]*$/.exec(
      message.folded.slice(0, 20),
    )
  if (
    name?.[1] === undefined ||
    isElse(message, name[1]) ||
    /[不没忘有知记清楚跳过无好谢的吧嗯对]|可以|同意|确认|随便|大家|所有|你们|他们|全部/.test(name[1])
  )
    return []
  const start = message.folded.indexOf(name[1])
  return [
    fact(
      message,
      'background.staff',
      { name: message.text.slice(start, start + name[1].length), complainedAbout: true },
      { start, end: start + name[1].length },
    ),
  ]
}
