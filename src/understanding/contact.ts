// How and when the customer wants to be reached, told unasked: "晚上七点以后联系我", "text me instead of calling".
import type { ReadFact } from '../case/facts.ts'
import { badTimeIn } from './badTimes.ts'
import { fact, type Message, trimmed } from './message.ts'
import type { Hit } from './rules.ts'

const contactEnglish =
  /\b(?:(?:please )?(?:only )?(?:call|ring|phone|text|contact|reach|message|email) (?:me|us)(?: back)?(?: only)? (?:after|before|between|in the|at|around|on (?:week|mon|tue|wed|thu|fri|sat|sun|my mobile|wechat)|by (?:text|email|phone|wechat|sms)|any ?time|during|instead|tomorrow|tonight|this (?:afternoon|evening))|(?:please )?(?:don't|do not) (?:call|phone|ring)(?: me)?)[^.,;!?\n]{0,40}/
const timeEnglish =
  '(?:(?:only |preferably |ideally |not |any ?time )?(?:after|before|between|from|until|in the|during|at|on)\\b|(?:only |preferably |ideally |in the )?(?:mornings?|afternoons?|evenings?|nights|lunch ?times?|weekends?|weekdays?|working hours|office hours)\\b)'
const mediumEnglish = '(?:we ?chat|whats ?app|sms|texts?|text messages?|e-?mails?|messages?|phone|line|telegram)'
/** "ring me on 138… after six": what follows the number is the wish. */
const afterNumber = new RegExp(
  `\\b(?:call|ring|phone|reach|contact) (?:me|us) (?:on|at) [+0-9][0-9 -]{6,16}[0-9],? ?(${timeEnglish}[^.;!?\\n]{0,40})`,
)
/** "text me, don't call": both halves. */
const writeDont =
  /\b(?:please )?(?:text|message|email|e-mail|whatsapp|wechat) (?:me|us),? (?:and |please )?(?:don't|do not|no|rather than|not|instead of) (?:call|calls|calling|phone|phoning|ring|ringing)\b(?: me)?/
/** "please ring after 5pm", "call mornings only": asked of us, so at the beginning or after a please. */
const callEnglish = new RegExp(
  `(?:(?:^|[.,;!?\\n]) ?|\\b(?:please|pls|just|only|best|could you|can you|you can|you could)(?: please| only| just)? )((?:(?:please|only|just|best to) ){0,2}(?:call|ring|phone|text|message|contact)(?: me| us)?(?: (?:on|at) (?:this number|my (?:mobile|cell|phone)))?(?: only)?,? ${timeEnglish}[^.,;!?\\n]{0,50})`,
)
/** "WeChat only please", "message me on WhatsApp, evenings". */
const byMedium = new RegExp(
  `\\b(?:by |via |on |through )?${mediumEnglish} only(?: please| pls)?|\\bonly (?:by|via|on|through|over) (?:my )?${mediumEnglish}\\b|\\b(?:please )?(?:message|text|contact|reach|write to|write|email|e-mail|call|ping) (?:me|us)(?: only)? (?:on|by|via|through|over) (?:my )?${mediumEnglish}\\b(?:,? ?${timeEnglish}[^.,;!?\\n]{0,40}| only| please)*`,
)
/** "email me at joe@x.com": an address has dots of its own. */
const address =
  /\b(?:please )?(?:only )?(?:e-?mail|write(?: to)?|reach|contact|message) (?:me|us)(?: (?:at|on|via|by e-?mail(?: at)?))?:? ?[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/
/** "please only text, I'm hard of hearing" */
const onlyWritten =
  /(?:^|[.,;!?\n] ?|\b(?:please|pls|can you|could you|you can) )(?:only|just) (?:text|texts|message|e-?mail|wechat|whatsapp|sms)\b(?: messages?| me)?(?=$|[.,;!?\n]| (?:please|pls|as|because|since|i'm|i am)\b)|(?:请|麻烦|最好)?只(?:能|要)?(?:发|用|看)(?:短信|微信|邮件|文字)(?:消息|信息)?/
/** "chat only pls, no calls": what is not wished stands beside what is. */
const noCalls =
  /(?:^|[.,;!?\n] ?|\b(?:please|pls) )((?:(?:please|pls|only|just) )?(?:by |via |on |through )?(?:(?:we ?chat|chat|text|message|e-?mail)s?(?: only| me| here)?(?: please| pls)?,? ?(?:and |but )?)?no (?:phone )?calls?(?: please| pls)?(?=\s*(?:$|[.,;!?\n]))(?:, ?(?:please |pls |just |only )?(?:we ?chat|chat|text|message|e-?mail)s?(?: only| me| here)?)?)/
const chatOnly =
  /(?:^|[.,;!?\n] ?|\b(?:please|pls) )((?:(?:please|pls|only|just) )?(?:by |via |on |in )?(?:this )?chat only(?: please| pls)?)(?=\s*(?:$|[.,;!?\n]))/
/** "现在打也行", "you can call now": no hour any more, whatever was wished before. */
const callNow =
  /(?:现在|这会儿?|(?<!上午|下午|晚上|中午|早上|傍晚|明天|后天|周末|以后|之后|以前|之前)随时|马上|立刻)(?:就|都|也|你们?)*(?:可以|能|方便|有空)?(?:打|拨|联系|联络|来电|回电|接电话)(?:给我|我|过来|来|电话)*(?:也|都|就)?(?:行|可以|没问题|方便|好|了|吧|成)+|(?:现在|这会儿?|马上|立刻)(?:就|都|也|你们?)*(?:可以|能)(?:打|拨|来电|回电|联系)(?:给我|我|过来|来|电话)*(?:了|啊|的|哦)*(?=$|[,.;!])|(?:^|[,.;!?])(?:我)?(?:现在|这会儿?)(?:有空|方便|能接电话|可以接电话|能接|可以接)(?:了|的|哦|啊)*(?=$|[,.;!?])|\b(?:you can |please |just |feel free to )?(?:call|ring|phone) (?:me )?(?:(?:right )?now|any ?time|straight ?away|right away)\b(?! (?:and then|you|they))/
const hourOfDay = '(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|钟|[0-9]{1,2}分?|一刻)?|:[0-9]{2})'
/** "tomorrow at 3pm" and nothing else: when to ring. */
const onlyWhen =
  /^[^\p{L}\p{N}]*(?:tomorrow|tonight|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening))?,? (?:at|after|before|around|from) [0-9]{1,2}(?::[0-9]{2})? ?(?:[ap]\.?m\.?|o'?clock)?(?: please| pls| is (?:fine|good|ok))?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:我|那|就|嗯|好的?|请|麻烦|最好)*(?:明天|后天|今晚|周[一二三四五六日天])(?:早上|上午|中午|下午|晚上)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})点(?:半|钟)?(?:以?后|之后|左右|前)?(?:吧|可以|方便)?[^\p{L}\p{N}]*$/u
const asksWhen: ReadonlySet<string | undefined> = new Set([
  'background.occurredOn',
  'background.visit',
  'proposal',
  'satisfaction',
  'vehicle.purchasedOn',
  'story',
])
const contactTime =
  '早上|上午|中午|下午|晚上|傍晚|下班|周末|周[一二三四五六日]|工作日|平时|明天|后天|随时|(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,2})点'
const contactChinese = new RegExp(
  `(?:请|麻烦|最好|尽量|只能?|可以)?(?:在|等)?(?:(?:${contactTime})[^,.;!?没未才就都]{0,10}?(?:再)?(?:打给我|打我|给我(?:打|来|回)|联系我|联络我|致电|找我|回我|回电给我)|(?:请|最好|麻烦)?(?:发|用|加)?(?:短信|微信|邮件)(?:联系|联络|通知|回复?|给|发)我?)(?:电话|手机|就行|就好|即可|吧)*`,
)
const notPreference =
  /没|未|不接|说(?!话)|答应|承诺|昨|前天|上周|之前说|你们说|什么时候|多久|为什么|吗|nobody|never|didn't|did not|promised|was supposed|when (?:will|are|is|do|does|can|would|should)|how long|why/
/** A number with the time to ring it, before or after: "下午三点以后打 138…", "138…，晚上七点后". The time is the wish. */
const day = '(?:今天|明天|后天|今晚|明晚)?'
const hourChinese = `${day}(?:${contactTime})(?:(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,3})点)?(?:半|钟)?(?:以?后|之后|过后|以?前|之前|左右)?`
const ringsChinese = '(?:再|请|可以)?(?:打|拨|致电|联系|联络|来电)'
const timeAndNumber = new RegExp(
  `(?<!我)(${hourChinese})(?=${ringsChinese}(?!你|您|他|了)[^,.;!?0-9]{0,6}[:,]? ?\\+?[0-9][0-9 -]{5,})|(?<=[0-9]{4}[ ,.;:。]{0,3}(?:请|麻烦|最好)?)(${hourChinese})(?=(?:${ringsChinese}|方便|都?行)?(?:给?我)?(?:吧|就好|就行|即可)?[.!]*$)`,
)
const clock = "[0-9]{1,2}(?::[0-9]{2})?(?: ?[ap]\\.?m\\b\\.?| ?o'?clock)?"
const hourEnglish = `(?:(?:only |any ?time |please )?(?:after|before|between|from|until|at|around) ${clock}(?: ?(?:and|to|-|until) ?${clock})?(?: (?:tomorrow|today|tonight|only|please|on (?:week|mon|tues|wednes|thurs|fri|satur|sun)days?))*|(?:tomorrow|tonight|this (?:afternoon|evening))(?: (?:morning|afternoon|evening))?(?: (?:at|after|before|around) ${clock})?)`
const timeAndNumberEnglish = new RegExp(
  `\\b(?:call|ring|phone|reach|contact|text|number|human|person|me|us)\\b[^.;!?\\n]{0,20}?\\b(${hourEnglish})(?=,? ?(?:(?:on|at|to) )?\\+?[0-9][0-9 -]{6,}[0-9])|(?<=[0-9]{4}[ ,.;:]{1,3})(${hourEnglish})(?=[ .!]*$)`,
)
/** What cannot be done: "上班不方便接电话", "别打电话". */
const unwished =
  /(?:请|麻烦)?(?:别|不要|不用|勿|不方便|没法|不能)(?:再)?(?:给我)?(?:打电话|打我电话|接电话|来电|电话联系)(?:了|[, ]*(?:请)?(?:发|用|加)?(?:短信|微信|邮件|line)(?:联系|联络|通知|回复|就行|就好|即可|吧|给?我)*(?:[, ]*(?:上午|中午|下午|晚上|下班)(?:[0-9一二两三四五六七八九十]{1,3}点)?(?:半)?(?:以?后|之后|以?前|之前)?)?)?/
const medium =
  /(?:请|麻烦|最好|尽量|可以|只能?)?(?:用|加|发|走|在)(?:我的?)?(?:微信|短信|邮件|邮箱|line|whatsapp|企业微信)(?:上)?(?:联系|联络|沟通|通知|回复?|发|说|跟我|给我|我)[^,.;!?]{0,8}|(?:微信|短信|邮件|line)(?:联系|联络|沟通|通知|回复)(?:我|就行|就好|即可|吧)|(?:上午|下午|晚上|白天|中午|周末|工作日|平时)[^,.;!?]{0,6}(?:方便接|可以接|能接|打得通|有空接)(?:电话)?|\b(?:i )?prefer (?:to be (?:called|contacted|reached)|a (?:call|text|message)|email|e-mail|wechat|whatsapp|text|texts|calls?|phone)[^.,;!?\n]{0,40}|\b(?:please )?(?:email|e-mail|text|whatsapp|wechat|message) me(?: (?:only|please|instead|back|rather than [a-z ]{3,20}))?|\b(?:mornings|afternoons|evenings|weekends|weekdays) (?:are|work) (?:best|better)(?: (?:for me|to (?:reach|call|ring|phone)(?: me)?))?|\bbest (?:time|way) to (?:reach|call|ring|phone|contact)(?: me)? is [^.;!?\n]{2,50}|\b(?:only|just) (?:reachable|available|free) (?:after|before|between|in|on|at|by) [^.,;!?\n]{2,40}/

/** "轉12", "ext. 801": what is dialled behind the number. */
const extension = /(?<=[0-9]{4} ?[,(]?)(?:分机号?|内线|转|轉|ext(?:ension)?\.?|x)[ .:]{0,2}[0-9]{1,6}(?![0-9])/
/** "下午三点吧", "after 3pm": no day is named; to a question that asks for no time it says when to ring. */
const onlyHour = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:我|那|就|可以|在|嗯|好的?|请|麻烦|最好|大概|差不多|都)*(?:(?:今天|明天|后天|周末|工作日|周[一二三四五六日天])?(?:早上|上午|中午|下午|傍晚|晚上|今晚)(?:的?${hourOfDay})?|(?:今天|明天|后天)?${hourOfDay})(?:以?后|之后|左右|前|之前|以前)?(?:再)?(?:吧|可以|方便|都行|都可以|就行|就好|有空|有时间|打|打给我|打来|联系我?)*[^\\p{L}\\p{N}]*$|` +
    "^[^\\p{L}\\p{N}]*(?:(?:any ?time |only |sometime )?(?:after|before|around|from|at|by|between) )?[0-9]{1,2}(?::[0-9]{2})? ?(?:[ap]\\.?m\\.?|o'?clock)(?: or (?:later|after|so)| onwards)?(?: today| tomorrow| please| pls| is (?:fine|good|ok|best)| works(?: for me)?)*[^\\p{L}\\p{N}]*$|^[^\\p{L}\\p{N}]*(?:in the |this |tomorrow |only )?(?:morning|afternoon|evening)s?(?: only)?(?: please| pls| is (?:fine|good|ok|best)| works(?: for me)?)*[^\\p{L}\\p{N}]*$",
  'u',
)
const takesHour: ReadonlySet<string | undefined> = new Set([
  'demand',
  'customer.name',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.mileageKm',
  'background.staff',
  'background.store',
  'background.repairs',
])

/** Nothing but a day and an hour to come; `hours`: or an hour alone. */
export const isOnlyWhen = (folded: string, hours = false): boolean =>
  folded.length <= 60 && (onlyWhen.test(folded) || (hours && onlyHour.test(folded)))

/** "我老公姓张 打给他 139…": somebody else is to be rung, with their number. */
const ringsOther =
  /(?:我(?:老公|老婆|爱人|先生|太太|爸|妈|儿子|女儿|哥|姐|弟|妹|朋友|同事)[^,.;0-9]{0,10}[ ,.]*)?(?:打给|联系|找|打|跟)(?:他|她)(?:联系)?[^0-9,.;]{0,6}\+?[0-9][0-9 -]{6,15}[0-9]|\b(?:call|ring|phone|contact) (?:him|her|my (?:husband|wife|son|daughter|father|mother|brother|sister|friend))\b[^.;0-9]{0,24}\+?[0-9][0-9 -]{6,15}[0-9]/

const tellsWhen = new RegExp(
  `${contactTime}|今晚|明晚|明早|白天|夜里|有空|方便|都行|都可以|电话|手机|微信|短信|邮件|邮箱|\\b(?:call|ring|phone|text|e-?mail|message|wechat|whatsapp|line|after|before|between|around|any ?time|mornings?|afternoons?|evenings?|noon|tomorrow|tonight|week(?:days?|ends?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|${clock}(?= ?(?:please|pls|is|works|$)))\\b`,
)

/** Urges, asks how it stands or who rings: of the wait, not of when to ring. */
const ofTheWait =
  /没(?:有)?(?:一个)?人|没(?:有)?(?:消息|动静|回音|下文|联系|打|接|回)|还不(?:打|联系|回|来)|怎么还|咋还|为什么|为何|为啥|凭什么|到底|催|忘了我|把我忘|等(?:了|得)(?:好|很|半|这么|几|两|一|多|都)|等不及|急死|什么时候(?!都)|啥时候(?!都)|几时|几点|多久|到哪|进展|进度|哪一步|是谁|谁(?:会|来|打|给|联系)|\b(?:why|nobody|no ?one|when (?:will|are|is|do|does|can|would|should)|how (?:much )?long|who(?:'s| is| will)|haven't|hasn't|have not|has not|still (?:waiting|nothing|no)|been waiting|any (?:news|update|progress)|what(?:'s| is) (?:happening|going on|the status)|forgot(?:ten)? (?:about )?me)\b/
const asksAny = /[?？吗]/

const whenever =
  '(?:什么时候|什么时间|什么时段|啥时候|啥时间|何时|几时|几点(?:钟)?|多久|多晚|多早|哪天|哪个?时间|时间|随时)'
/** "随便几点", "几点打都没关系", "any time is fine": all hours are the same to them, whatever word in it asks elsewhere. */
const anyHour = new RegExp(
  `(?:随便|不管|无论|不论|不拘|任何)(?:你们|您|你)?${whenever}|${whenever}(?:你们|您|你|我|打|来|给我|联系|联络|致电|来电|回|找|电话|过来|再|都?方便)*(?:都|也)(?:行|成|可以|ok|没关系|没问题|没差|无所谓|不要紧|方便|好|中|得|在|能接|有空|接)|\\b(?:any ?time|whenever)\\b|\\b(?:no matter|doesn't matter|don't mind|don't care|not fussy|all the same)\\b[^.!?\\n]{0,12}\\b(?:when|what time|how (?:late|early|long))\\b`,
)
/** The same words in a reproach: told, and not kept. */
const reproach =
  /没(?:有)?人|没(?:打|来|回|联系|接到)|怎么|为什么|到底|凭什么|(?:都|也)(?:不(?!要紧)|没(?!关系|问题|差|事|所谓))|\b(?:nobody|no ?one|why|never|haven't|hasn't|didn't|said|promised|get round|feel like)\b/

/** Asked when to ring, they say something else: a question or a scolding that names no time, or a word of the wait. */
export const isNoWish = ({ folded }: Message, scolds: boolean): boolean =>
  !(anyHour.test(folded) && !reproach.test(folded)) &&
  (ofTheWait.test(folded) || ((scolds || asksAny.test(folded)) && !tellsWhen.test(folded)))

/** Asked when to ring, and told of the car as well: the clauses that say when or how, the first that stand together. */
export function wishedIn(message: Message, ofMatter: readonly Hit[]): Hit | undefined {
  let meant: Hit | undefined
  for (const [start, end] of message.clauses.spans) {
    const words = message.folded.slice(start, end)
    const ofCar = ofMatter.some(each => each.start < end && each.end > start)
    if (!ofCar && tellsWhen.test(words) && !notPreference.test(words)) meant = { start: meant?.start ?? start, end }
    else if (meant) break
  }
  return meant
}

/** "就打电话吧", "打电话就行", "a call is fine": how, and no word of when. */
const onlyCall =
  /^(?:对的?|好的?|嗯|是的?|行|可以|那|就|还是|请|麻烦|我|[, ])*(?:给我)?(?:(?:打(?:个)?(?:电话|手机)|(?:用|走)?电话(?:联系|联络|沟通|聊|说|谈)|来电)(?:我|联系|给我)*(?:吧|就?(?:行|好|可以|成)|即可|好了|比较好|方便|了|啦)*|电话(?:就(?:行|好|可以)|即可|吧))[.!~ ]*$|^(?:(?:yes|yeah|ok|okay|sure|please|pls|just|better|rather|actually)[,. ]+)*(?:(?:call|ring|phone) me(?: then)?|give me a (?:call|ring)|(?:a |the )?(?:phone )?calls? (?:is|are|will be|would be|'s) (?:fine|ok|okay|good|best|better|enough)|(?:the )?phone(?: is|'s) (?:fine|ok|okay|best|better)|(?:by|over the|on the) phone)(?: please| pls| instead)?[.! ]*$/
const noWishTo: ReadonlySet<string | undefined> = new Set([
  undefined,
  'story',
  'proposal',
  'satisfaction',
  'case',
  'location',
])

export function readContact(message: Message): ReadFact[] {
  if (message.context.asked === 'customer.contactPreference') return []
  const text = message.folded.slice(0, 4000)
  const other = text.length <= 80 ? ringsOther.exec(text) : null
  if (other) {
    const at = { start: other.index, end: other.index + other[0].length }
    return [fact(message, 'customer.contactPreference', message.text.slice(at.start, at.end), at)]
  }
  const { asked } = message.context
  if (!asksWhen.has(asked) && isOnlyWhen(text, takesHour.has(asked))) {
    const at = trimmed(message, { start: 0, end: message.text.length })
    return [fact(message, 'customer.contactPreference', message.text.slice(at.start, at.end), at)]
  }
  if (!noWishTo.has(asked) && text.length <= 40 && onlyCall.test(text.trim())) {
    const start = /^(?:对的?|好的?|嗯|是的?|行|yes|yeah|ok|okay|sure|[,. ])*/.exec(text)?.[0].length ?? 0
    const at = trimmed(message, { start, end: message.text.length })
    return [fact(message, 'customer.contactPreference', message.text.slice(at.start, at.end), at)]
  }
  const bad = badTimeIn(text)
  if (bad) {
    const at = trimmed(message, { start: bad.start, end: Math.min(bad.end, bad.start + 200) })
    return [fact(message, 'customer.contactPreference', message.text.slice(at.start, at.end), at)]
  }
  for (const pattern of [
    address,
    onlyWritten,
    unwished,
    afterNumber,
    writeDont,
    noCalls,
    chatOnly,
    byMedium,
    contactEnglish,
    callEnglish,
    contactChinese,
    timeAndNumber,
    timeAndNumberEnglish,
    medium,
    extension,
    callNow,
  ]) {
    const found = pattern.exec(text)
    if (found === null) continue
    const words = found[1] ?? found[2] ?? found[0]
    const wish = { index: found.index + found[0].lastIndexOf(words), 0: words }
    const around = text.slice(Math.max(0, wish.index - 16), wish.index + wish[0].length + 6)
    if (pattern !== unwished && notPreference.test(around)) continue
    if (pattern === unwished && /你们|客服|店里|没人/.test(text.slice(Math.max(0, wish.index - 8), wish.index)))
      continue
    if (/[0-9][0-9 -]{4,}[0-9]/.test(wish[0])) continue
    const at = trimmed(message, { start: wish.index, end: wish.index + wish[0].length })
    return [
      fact(message, 'customer.contactPreference', message.text.slice(at.start, Math.min(at.end, at.start + 200)), at),
    ]
  }
  return []
}
