// Whether a complaint is about a person named, or the person is only mentioned: who reported something, who is called for, who was kind.
// Knows where the name stands; who it is, it must not know.
import type { Message } from './message.ts'

const blame =
  /态度(?!(?:也|都|还|就|真|其实)?(?:很|挺|非常|特别|蛮|比较|超)?(?:好|不错|可以|诚恳|端正|友好|热情|认真|耐心|亲切|亲和|和[善气蔼]|温[和柔]|一流|没得说|没话说|没的说|周到|棒|赞|到位))|骂|翻白眼|白了我|白眼|敷衍|推[诿脱卸三]|推来推去|甩锅|踢皮球|凶|不理|爱理|爱答|爱搭|骗|坑我?|嘲|吼|怼|不耐烦|什么人|嚣张|威胁|挂(?:了|我|断)|差劲|恶劣|不负责|[说讲]话?(?:得|的话?)?(?:很|真|太|特别|非常|好|那么|这么)?难听|[酸冷]言[酸冷]语|出言不逊|恶[言语]相向|忽悠|糊弄|瞪|没素质|没礼貌|无礼|不礼貌|弄[坏丢脏断]|[装修拆搞碰撞刮划喷]坏|装错|刮花|划伤|不管|耍|嫌弃|(?:要求?|让|必须|给我|当面|得|应该)[^,.;!?]{0,6}道歉|搪塞|开除|冷漠|冷淡|脸色|臭脸|拉黑|失联|联系不上|不接电话|不回(?!答应)|不认账|没兑现|不兑现|反悔|爽约|放鸽子|乱收|多收|乱报|强制|逼我|阴阳怪气|拒绝|不专业|不靠谱|(?:技术|修车|手艺|水平|活儿?|业务)(?:太|真|很|根本|实在)?(?:不行|烂|次)|太差|很差|真差|服务差|偷|撒谎|说谎|骚扰|歧视|\brude|\bignor|\byell|\blied\b|\blying\b|\blies\b|attitude|dismiss|unprofessional|hung up|shout|insult|laugh|mock|\brefus|condescend|arrogan|brush|rolled|damaged|scratched|never (?:call|return|repl|got back|show)|(?:didn't|did not|doesn't|won't) (?:call|reply|return|answer|care|bother|help)|overcharg|cheat|scam|blam|swore|curs|threat|incompeten|useless|broke my|messed up|worst|\b(?:is|was|'s) (?:an? )?(?:absolute |complete |total |utter |real |such an? )?(?:joke|idiot|clown|liar|crook|disgrace|nightmare|bully|moron|jerk|fool|cheat|thief)\b|patroni[sz]|sneer|smirk|sworn at|rolled (?:his|her) eyes|snark|snippy|horribl[ey]|nast(?:y|il)|like (?:dirt|trash|garbage|rubbish)|belittl|talked down/
const denied =
  /^(?:并|也|倒|其实|真的)?(?:没|没有|不|不会|从不|从没)$|\b(?:not|wasn't|isn't|never|n't)(?: even| really| at all)?$/
const praise =
  /(?:很|挺|非常|特别|蛮|超|真)(?:好|不错|热情|专业|耐心|负责|认真|客气|到位|nice)|(?:人|技术|手艺|水平|服务|活儿?|态度)(?:也|都|倒|还|挺|很|真|是|确实){0,2}(?:不错|挺好|很好|没得说|没话说|没的说|亲切|一流|在线|超赞|过硬)|表扬|感谢|谢谢(?:他|她)|辛苦|\b(?:helpful|kind|nice|polite|professional|great|excellent|friendly|patient)\b/
const report =
  /^(?:也|都|就|还|当时|后来|昨天|今天|已经)?(?:说(?!话)|告诉|讲(?!话)|建议|检查|帮|介绍|推荐|接待我|联系|查|回复|表示|通知|给我|答应|承诺|保证|told|said|says|advised|helped|checked|promised|recommended|explained)/
const accused =
  /(?:投诉|举报|控告|举报的是|追究|处分|处理|开除|被|不满|都怪|就怪|怪)(?:一下|你们|你们店|店里|的|这个|那个|那位|员工|前台|销售|顾问|客服|服务|接待|技师|师傅|经理|店长|主管|姓名|叫|是|:|,| )*$|\b(?:complain(?:ing|t)?s? (?:is )?(?:about|against)|problem (?:is|with)|fault of|blame|report|by|fire)(?: (?:a|the|your|my|this|named|called|service|sales|manager|advisor|adviser|technician|mechanic|employee|rep|consultant|clerk|receptionist|mr|mrs|ms|miss)\.?| is| was)* $/
/** "我要投诉他": the complaint itself, about whoever was named before. */
const pursued =
  /(?:投诉|客诉|举报|申诉|控诉)(?:一下)?(?:他|她|这个?人|此人|这位|那个?人)(?!们)|\b(?:complain(?:ing|t|ts)?|report|reporting)(?: (?:is|formally|officially))?(?: about| against)? (?:him|her|this (?:man|woman|guy|lady|person|individual|employee))\b/
const notPursued =
  /(?<![是要何])不(?:是|想|打算|会|用|必)?(?:要|想|来)?$|没(?:有|想)?要?$|\b(?:not|n't|never|no)(?: (?:here|going|want|wanting|trying|looking|wish))?(?: to)? ?$/
/** The words end in a no to what follows them: "我不是要". */
export const isDenied = (before: string): boolean => notPursued.test(before)
function isPursued(said: string): boolean {
  const match = pursued.exec(said)
  return match !== null && !isDenied(said.slice(Math.max(0, match.index - 24), match.index))
}

/** "我要投诉前台小陈", not "我不是投诉小陈". */
function isAccused(before: string): boolean {
  const match = accused.exec(before)
  return match !== null && !isDenied(before.slice(0, match.index))
}

const behavesOn =
  /^ ?(?:he |she )?(?:even |just |then |literally |actually )?(?:laugh|mock|ignor|yell|shout|refus|lied|hung up|rolled|insult|swore|dismiss|walked off|never )/
/** "谢谢你们小陈" */
const thanked = /(?:谢谢|感谢|多谢|表扬|夸一?下?|点赞|辛苦)(?:一下|了|你们|你|店里|的|那位?个?|这位?个?|下| ){0,4}$/
const behaved = /^(?:的|这种|那种)?(?:服务)?态度/

/** "不要让陈小明来处理", "don't let Kevin handle it": kept away from the matter. */
const keptAway = ({ folded }: Message, start: number, end: number): boolean =>
  /(?:不要|别|不想|不许|不准|不希望|拒绝)(?:再)?(?:让|叫|由|给|跟)(?:你们)?(?:的|那个)?$|\b(?:don't|do not|didn't|never) (?:let|want|have|send|put)(?: me)?(?: to (?:deal|speak|talk) (?:with|to))?(?: (?:the|your|that))? ?$/.test(
    folded.slice(Math.max(0, start - 40), start),
  ) &&
  /^[^,.;!?]{0,3}(?:来|处理|负责|接手|接待|跟进|联系|碰|修|$)|^ ?(?:handl|deal|touch|work|near|anywhere|on (?:my|this)|to |again|$)/.test(
    folded.slice(end, end + 16),
  )

/** "叫林经理来", "get me the manager Lin": wanted, not complained about. */
const isCalledFor = (message: Message, start: number, end: number): boolean =>
  (/(?:叫|让|找|请|喊|换|跟|向)(?:你们)?(?:的)?$/.test(message.folded.slice(Math.max(0, start - 6), start)) &&
    /^[^,.;!?]{0,3}(?:来|出来|过来|跟我|和我|接|联系|给我|打|谈|说话|投诉|反映|举报|$|[,.!])/.test(
      message.folded.slice(end, end + 8),
    )) ||
  /(?:get|call|bring|want|put|speak (?:to|with)|talk (?:to|with)|ask for|need)(?: me)?(?: to (?:speak|talk) (?:to|with))?(?: on)?(?: (?:the|your|my))?(?: [a-z]+)?(?: named| called)? ?$/.test(
    message.folded.slice(Math.max(0, start - 40), start),
  )

export function isBlamed(message: Message, start: number, end: number): boolean {
  const before = message.folded.slice(Math.max(0, start - 44), start)
  const after = message.folded.slice(end, end + 90)
  const [first = '', next = ''] = message.folded.slice(end, end + 140).split(/[.!?\n;]/)
  // "Kevin is a joke. Laughed at me": the next sentence is still about the same person
  const sentence = behavesOn.test(next) || isPursued(next) ? `${first},${next}` : first.slice(0, 90)
  const told = /[\u4e00-\u9fff]/.test(sentence) ? sentence.slice(0, 40) : sentence
  if (/(?:不是|不怪|不怨|跟|和|与)$/.test(before) && /^(?:的(?:问题|错|责任)|没关系|无关)/.test(after)) return false
  if (/(?:不是|不怪)[^.;!?]{0,10}(?:的(?:问题|错|责任))?,?(?:而)?是(?:你们)?(?:的|那个)?$/.test(before)) return true
  if (keptAway(message, start, end)) return true
  const mine = untilNextPerson(told)
  if (isPursued(mine)) return true
  if (isCalledFor(message, start, end)) return hasBlame(told)
  if (thanked.test(before) && !hasBlame(told)) return false
  if (message.context.asked === 'background.staff') return true
  if (isAccused(before) && !/^[^,.;!?]{0,4}(?:帮|解决|处理好)/.test(after)) return true
  if (behaved.test(after)) return hasBlame(told) || /什么|怎么|太|有问题/.test(told)
  if (/^(?:服务)?(?:[^,.;!?]{0,6})$/.test(mine) && praise.test(mine)) return false
  if (praise.test(mine.slice(0, 16)) && !blame.test(mine.slice(0, 16))) return false
  if (!hasBlame(mine)) return false
  // "王师傅说…" only reports what was said, unless it is how he said it
  return (
    !report.test(mine) ||
    /态度|骂|白眼|不耐烦|不管|没兑现|不认账|反悔|骗|忽悠|拉黑|不接|不回|rude|attitude|lied|ignor|never|refus|hung up|yell/.test(
      mine,
    )
  )
}

/** "小王很好,但是李师傅…": what is said of the next one is not said of this one. */
const untilNextPerson = (told: string): string => {
  const next = told.search(
    /(?:但是?|可是|不过|而|[, ])(?:就?是|你们的?|那个|后来|店里的?){0,3}(?:(?:师傅|经理|顾问|主管|店长|技师|客服|销售|前台|接待|业务)[小老阿]?[一-龥]|[小老阿]?[一-龥]{1,3}(?:师傅|经理|顾问|主管|店长|技师|客服|销售))|, (?:but|while|and) (?:the |your )?(?:[A-Za-z]+ ){0,2}(?:manager|advisor|technician|mechanic)/,
  )
  return next > 0 ? told.slice(0, next) : told
}

function hasBlame(said: string): boolean {
  const match = blame.exec(said)
  if (match === null) return false
  return !denied.test(
    said
      .slice(Math.max(0, match.index - 10), match.index)
      .trimEnd()
      .split(/[,.;!?]/)
      .at(-1) ?? '',
  )
}
