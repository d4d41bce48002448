// Whether the police are called to help rather than set on the dealership: after a fire or an accident, or asked whether anybody called.
import { type Message, prepare } from './message.ts'
import type { Match } from './rules.ts'

/** "我报过警了" and nothing else answers whether help was called; in a quarrel one says what for. */
const nothingElse =
  /^[^\p{L}]*(?:我们?|俺|咱们?|刚才?|已经?|都|早)*(?:报过警|报了警|报过案|已报警|报警过|打过110|打了110)了?[^\p{L}]*$/u
const police = /报过?了?[警案]|派出所|公安|民?警[察方官]|\bpolice\b/
/** What the police are to do to somebody: "报警抓你们", "报警说你们诈骗", "to report you". */
const against =
  /[抓告骗坑赖偷霸]|[你您]们?(?!们|好|快|赶|来|派|过来|能|帮|可以|什么时候|多久)|店|厂家|经理|销售|顾问|讹|欺诈|讨说法|维权|扣着|扣押|\b(?:you|your|fraud|scam|theft|stole|against|dealer(?:ship)?|on (?:them|him|her))\b/
/** "你们把我的车撞了", "你们店不管": at odds with the dealership wherever it is said. */
const blamed =
  /[你您]们(?:的人|店里?|家|员工|技师|师傅)?(?:都|又|也|还|就|竟然|居然)?(?:把|弄|撞|修|装|换|不|没|推|害|搞|烧)|(?:被|让|是|因为|由于)[你您]们|不管我?|不赔|不认|不承认|推[卸脱诿]|\byou(?:r (?:mechanic|technician|shop|staff))?(?: guys)? (?:did|broke|caused|damaged|hit|crashed|burn|refus|ignor|won't|don't)/
/** A call not made yet is help only where nobody is at odds with the dealership. */
const called =
  /报(?:过|了)[警案]|报[警案](?:过?了|过|完|回执|记录)|(?:已经?|刚才?|刚刚|都|正在|在)(?:打电话)?(?:去)?报[警案]|\b(?:called|phoned|rang|filed|filing|made|reported|informed)\b/
/** Told of the car or its people: fire, a crash, a danger. */
const alarms = ['signals/accident.', 'signals/safety.fire/hard', 'danger/fire', 'danger/batteryFire', 'danger/crash']

const tellsAlarm = ({ found }: Message): boolean => alarms.some(prefix => found.names(prefix).length > 0)

export function isCallForHelp(message: Message, match: Match): boolean {
  const { folded, clauses, context } = message
  if (nothingElse.test(folded)) return true
  if (!police.test(folded.slice(match.start, match.end))) return false
  const [start, end] = clauses.spans[match.clause] ?? [match.start, match.end]
  const [, next] = clauses.spans[match.clause + 1] ?? [0, end]
  const said = folded.slice(start, end)
  const around = called.test(said) ? folded.slice(start, next) : folded
  if (against.test(around) || blamed.test(folded)) return false
  return tellsAlarm(message) || (context.justBefore !== undefined && tellsAlarm(prepare(context.justBefore, context)))
}
