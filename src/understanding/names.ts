// The customer's own name and form of address. A refusal, a "don't know" or a cry for help is never a name.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message, whole } from './message.ts'

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲封储靳邴糜松井段富巫乌焦巴弓牧山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶司黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越隆师巩厍聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公佟肖岳代付闫'
const compound =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|皇甫|宗政|濮阳|公冶|慕容|司徒|令狐|宇文|长孙|司空'
const titles = '先生|女士|小姐|太太|老师|总|老板|经理|师傅|医生|律师|同学|大哥|大姐|阿姨|哥|姐|董|工'
const surname = `(?:${compound}|[${surnames}])`
const chineseName = `[小老阿]${surname}(?:${titles})?|${surname}(?:${titles})|${surname}[\\u4e00-\\u9fff]{1,2}(?:${titles})?`
const introduced = new RegExp(
  `(?:我叫|我的名字叫|我名字叫|名字叫|我的名字是|名字是|我姓名|姓名|我是|本人叫|本人姓名|叫我|我系|大名|联系人|称呼我|车主)[:是叫 ]{0,2}(${surname}(?:${titles})|${surname}[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|电话|手机|车牌|联系|我的|我在|的车主|号码|就好|就行|即可|你好|不是)`,
)
/** "名字写错了,是李铭": the right one follows. */
const correctedName = new RegExp(
  `(?:名字|姓名|称呼)[^,.;!?]{0,4}(?:错了|不对|有误|弄错)[,.! ]{0,2}(?:应该)?[是叫][: ]?(${surname}(?:${titles})|${surname}[\\u4e00-\\u9fff]{1,2})(?=$|[,.;!?:\\s0-9]|不是)`,
)
/** "我叫Tony", "叫我小美": a foreign or a pet name is one when it is introduced as one. */
const calledLatin =
  /(?:我叫|我的?名字[叫是]|名字[叫是]|姓名|叫我|本人叫|称呼我|大名)[:是 ]{0,2}([a-z][a-z'-]{1,20}(?: [a-z][a-z'-]{1,20})?)/
const calledPet = new RegExp(
  `(?:我叫|名字叫|叫我|称呼我)[: ]?([小老阿][\\u4e00-\\u9fff](?:${titles})?)(?=$|[,.;!?:\\s0-9]|就|吧|电话|手机|不是)`,
)
const familyOnly = new RegExp(`(?:我姓|本人姓|免贵姓|敝姓|姓)[: ]?(${surname})(?![\\u4e00-\\u9fff])`)
const petName = new RegExp(`^[小老阿][\\u4e00-\\u9fff](?:${titles})?$`)
const latinTitled = new RegExp(`^[a-z][a-z'-]{1,20} ?(?:${titles})$`)
const wholeName = new RegExp(`^(?:${chineseName})$`)
const englishIntroduced =
  /\b(?:my name is|my name's|name is|i am called|call me|name:|i'm called)\s+((?:mr\.?|mrs\.?|ms\.?|miss|dr\.?)?\s?[a-z][a-z'-]{1,20}(?: [a-z][a-z'-]{1,20}){0,2})/
const englishSelf =
  /(?:^|[.!,;] ?|hi |hello )(?:i'm|i am|this is|it's)\s+((?:mr\.?|mrs\.?|ms\.?|miss|dr\.?) [a-z][a-z'-]{1,20}|[a-z][a-z'-]{1,20} [a-z][a-z'-]{1,20}|[a-z][a-z'-]{1,20})(?=$|[.,;!]| from| and my| here)/
const englishTitle = /^(mr|mrs|ms|miss|dr|prof)\b\.?/
const notNames =
  /不|没|想|说|知道|谁|什么|先|救|快|人工|跳过|告诉|修|车|电话|你们|系统|拒|无|好的|可以|谢|投诉|刹|漏|问|吗|呢|方便|随便|凭|干嘛|转|找|查|哪|怎|再|烦|取消|公司|保养|预约|算了|已经|记录|同意|同上|高速|时候|时间|那个|这个|都|全部|应该|明天|今天|昨天|上午|下午|英文|中文|车主|老客户|任何|经常|应当|那|何必|何况|能不能|连|向来|平时|安全|干什么|广告|简直|单独|明白|懂|清楚|马上|稍|等|待会|一会|删|匿名|周[一二三四五六日末天]|白天|毛病|高兴|许多|江苏|安徽|温州|黄灯|金额|单位|费用|石头|后面|任意|常用/
const englishNot =
  /\b(?:not|no|don't|dont|know|idea|none|skip|pass|why|what|who|how|refuse|rather|prefer|human|agent|person|help|please|the|a|my|your|car|is|are|was|it|sorry|yes|ok|okay|hello|hi|thanks|sure|anonymous|nothing|hurry|first|here|calling|writing|owner|very|so|really|angry|upset|stuck|in|on|at|to|for|going|from|unhappy|disappointed|furious|just|still|tired|customer|english|chinese|back|fine|good|urgent|ridiculous|unacceptable|terrible|also|glad|happy|trapped|safe|afraid|worried|waiting|driving|done|having|speak|can|we|later|never|mind|busy|smoking|burning|fire|broken|leaking|about|already|system|stop|cancel|repeat|human|refund|everyone|idk|nope|nah|nvm|whatever|na|maybe|forget|asap|bye|goodbye|correct|right|wrong|exactly|test|anything|anyone|nobody|someone|and|but|with|or|you|we|they|he|she|because|since|who|which|that|wechat|whatsapp|email|text|same|above|private|secret|moment|wait|soon|tomorrow|today|tonight|delete|cannot|won't|can't)\b/

export function readName(message: Message): ReadFact[] {
  const { asked } = message.context
  const at =
    introducedName(message) ??
    (asked === 'customer.name' ? answeredName(message) : asked === 'customer.phone' ? nameInstead(message) : undefined)
  if (at === undefined) return []
  const value = message.text.slice(at.start, at.end)
  const facts = [fact(message, 'customer.name', value, at)]
  const title = titleOf(message.folded.slice(at.start, at.end))
  if (title !== undefined) {
    const start = at.start + title.start
    facts.push(
      fact(message, 'customer.salutation', message.text.slice(start, start + title.length), {
        start,
        end: start + title.length,
      }),
    )
  }
  return facts
}

const withoutTitle = (name: string): string => name.replace(new RegExp(`(?:${titles})$`), '')

type Range = { start: number; end: number }
function introducedName(message: Message): Range | undefined {
  const text = message.folded.slice(0, 2000)
  for (const pattern of [
    introduced,
    correctedName,
    calledPet,
    calledLatin,
    familyOnly,
    englishIntroduced,
    englishSelf,
  ]) {
    const match = pattern.exec(text)
    const caught = match?.[1]
    if (!match || caught === undefined) continue
    const start = match.index + match[0].lastIndexOf(caught)
    const han = /[\u4e00-\u9fff]/.test(caught)
    const name = han ? caught : namePartOf(caught, message, start)
    const meant = han
      ? !notNames.test(withoutTitle(caught))
      : name !== '' && (pattern === calledLatin || plausibleEnglish(name, message, start))
    if (!meant) continue
    return { start, end: start + name.trimEnd().length }
  }
  return undefined
}

/** "Anna Li and you" is Anna Li: up to the first word that is none, or that is small after a capital. Empty when nothing is left. */
function namePartOf(caught: string, message: Message, start: number): string {
  let end = 0
  const capital = /^[A-Z]/.test(message.text.slice(start))
  for (const word of caught.matchAll(/[^ ]+/g)) {
    const small = !/^[A-Z]/.test(message.text.slice(start + word.index))
    if (englishNot.test(word[0]) || (capital && small && word.index > 0)) break
    end = word.index + word[0].length
  }
  const name = caught.slice(0, end)
  return message.lexicon.vehicles.has(name) ? '' : name
}

function plausibleEnglish(name: string, message: Message, start: number): boolean {
  if (englishNot.test(name)) return false
  const original = message.text.slice(start, start + name.length)
  return englishTitle.test(name) || /^[A-Z]/.test(original) || message.context.asked === 'customer.name'
}

function answeredName(message: Message): Range | undefined {
  const all = whole(message)
  let { start, end } = all
  const prefix =
    /^(?:我叫|叫我?|我是|我姓|姓|名字是?|免贵姓|就叫我?|称呼我?|it's|it is|i'm|i am|this is|call me|just|sure,?|yes,?|好的,?|哦,?|嗯,?)[ :,]*/.exec(
      message.folded.slice(start, end),
    )
  if (prefix) start += prefix[0].length
  while (end > start && /[.,!?;:~ )吧啊呀]/.test(message.folded.charAt(end - 1))) end--
  // "王芳,13912345678": the name comes first
  const cut = /^[^,;:!?\n0-9+]+/.exec(message.folded.slice(start, end))?.[0].trimEnd()
  if (cut === undefined || cut === '' || isVehicle(message, cut)) return undefined
  end = start + cut.length
  if (cut.length > 40) return undefined
  if (/[\u4e00-\u9fff]/.test(cut)) {
    const compact = cut.replaceAll(' ', '')
    if (notNames.test(withoutTitle(compact))) return undefined
    return wholeName.test(compact) ||
      petName.test(compact) ||
      latinTitled.test(cut) ||
      (compact.length === 1 && new RegExp(`^${surname}$`).test(compact))
      ? { start, end }
      : undefined
  }
  return /^[\p{L}'. -]{2,40}$/u.test(cut) && cut.split(' ').length <= 4 && !englishNot.test(cut)
    ? { start, end }
    : undefined
}

/** "Urus" answers another question; a person may be called 高山 all the same. */
function isVehicle(message: Message, cut: string): boolean {
  const entry = message.lexicon.vehicles.get(cut)
  return entry !== undefined && (/[a-z]/.test(cut) || entry.series === '' || cut.length > 2)
}

const common =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华魏陶姜谢邹苏潘葛范彭鲁马苗方俞袁柳唐薛雷贺倪汤罗毕郝邬傅齐康伍余顾孟黄萧尹姚邵汪戴宋庞熊纪项董梁杜贾江颜郭梅林徐邱高夏蔡田樊胡霍卢丁邓洪崔龚程陆翁段侯武刘龙叶白赖谭冉温庄柴阎廖曾关]'
const phoneless = new RegExp(
  `^(?:(?:${compound}|${common})(?:${titles}|[\\u4e00-\\u9fff]{1,2})?|[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2}|(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][a-z'-]+|[A-Z][A-Za-z'-]+ ?(?:${titles}))$`,
)
/** Asked for the telephone, some say their name. Only what can hardly be anything else. */
function nameInstead(message: Message): Range | undefined {
  const at = answeredName(message)
  if (at === undefined || at.end - at.start + 6 < message.text.trim().length || /[0-9]/.test(message.folded))
    return undefined
  const plain = message.folded.slice(at.start, at.end)
  const said = /[\u4e00-\u9fff]/.test(plain) && !/[a-z]/.test(plain) ? plain : message.text.slice(at.start, at.end)
  return phoneless.test(said) ? at : undefined
}

function titleOf(name: string): { start: number; length: number } | undefined {
  const english = englishTitle.exec(name)
  if (english) return { start: 0, length: english[0].length }
  const chinese = new RegExp(`(?:${titles})$`).exec(name)
  return chinese &&
    chinese.index > 0 &&
    (chinese.index <= 3 || /^[a-z]/.test(name)) &&
    (chinese[0].length > 1 || name.length === 2)
    ? { start: chinese.index, length: chinese[0].length }
    : undefined
}
