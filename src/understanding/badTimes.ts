// The hours at which a customer is not to be rung: "下午三点前别打", "周末也别打", "please don't call before six". Words only, over folded text.

const digits = '(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})'
const hour = `${digits}(?:点(?:半|钟|${digits}分?|一刻)?|:[0-9]{2})`
const day =
  '(?:今天|今晚|今早|明天|明晚|明早|后天|周末|双休日|礼拜[一二三四五六日天]|星期[一二三四五六日天]|周[一二三四五六日])'
const part = '(?:早上|早晨|清早|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|大清早|凌晨|白天)'
const spell =
  '(?:工作日|平时|上班(?:的)?(?:时间|时候|时段|期间|时)?|开会(?:的)?(?:时间|时候|期间|时)?|饭点|吃饭(?:的)?(?:时间|时候|时)?|午休(?:的)?(?:时间|时候|时)?|睡觉(?:的)?(?:时间|时候|时)?|节假日|假日|休息日|休息时间|下班(?:的)?(?:时间|时候)?)'
const edge = '(?:以?前|之前|以?后|之后|过后)'
const time = `(?:${day}的?(?:${part})?(?:的?${hour})?|${part}(?:的?${hour})?|${hour}|${spell})(?:${edge}|的?时候|期间)?`
const between = `(?:${time})(?:(?:到|至|~|-|和|跟|还有|或|或者|、)(?:${time}))?`
const please = '(?:请|麻烦|千万|拜托|最好|尽量|也|都|就|先|再|你们?|您|可以|能)'
const not = '(?:别|不要|勿|不用|请勿|不想|不方便|没法|不能|接不了|不接)'
/** A ring, and nothing that is opened, fought or lit with the same word. */
const ring =
  '(?:打(?![开火折方架车包扫工不败赌听断孔蜡磨印])(?:电话|手机|扰)?(?:过来|来|给我|我)?(?:电话|手机)?|来电(?:话)?|致电|电话(?:联系|联络|打扰)?|联系我?|联络我?|找我|吵我|接(?:听|电话|你们?电话|了)?|call我?)'
const end = '(?=(?:了|啊|哦|喔|吧|哈|呀|谢谢|[,.;!~ ])*(?:$|[,.;! ]|我|因为))'
/** "只能晚上打，白天别打", "今天别打了，明天上午": what would suit stands beside it. */
const suits = `(?:(?:只能|只有|可以|就|最好|请|我)*${between}(?:再|可以|都?能|方便|有空)*(?:打|联系|接)(?:给我|我|电话|都行|可以)*[, ]+)?`
const rather = `(?:了?[, ]+(?:最好|请|可以|改|等|就)*${between}(?:再|可以|都行|打|联系|给我|方便|有空|我|电话)*(?=$|[,.;!]))?`
const chinese = new RegExp(
  `${suits}${please}*(?:在|我)?${between}${please}*${not}(?:再)?(?:给我|跟我)?(?:${ring})${end}${rather}|(?:${please})*(?:别|不要|勿|不用)(?:再)?(?:在)?(?:我)?${between}(?:的时候|时)?(?:再|来)?(?:给我)?(?:${ring})${end}${rather}`,
)

const clock = "[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\\.?m\\b\\.?| ?o'?clock)?"
const moment = `(?:(?:before|after|between|until|till|at|around|past) (?:${clock}|noon|midday|lunch|work|dark|then|that)(?: ?(?:and|to|-) ?${clock})?|(?:before|earlier|later)(?= ?(?:$|[,.;!]| than| please| thanks))|(?:in |on |over |at |during )(?:the |my )?(?:mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|work(?:ing)?(?: hours| time)?|office hours|lunch(?: ?time| break)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|meetings?)|while i(?:'m| am) (?:at work|working|driving|asleep|in (?:a )?meetings?)|when i(?:'m| am) (?:at work|working|asleep)|today|tonight|tomorrow|this (?:morning|afternoon|evening))`
const never = "(?:please |pls )?(?:(?:don't|dont|do not|never)(?: you)?(?: (?:please|ever))?|no) "
const rings = '(?:call(?:s|ing)?|ring(?:ing)?|phone|phoning|contact)(?: me| us)?(?: (?:at all|again|back))?'
const free =
  "(?:i|we)(?:'m| am| can| could|'ll| will)? (?:only |just )?(?:be )?(?:able to )?(?:only |just )?(?:talk|speak|answer|pick up|take (?:a |your |the )?calls?|free|available|reachable|reached|be reached|be called)"
const onlyFree =
  "(?:i|we)(?:'m| am)? (?:can |could )?(?:only|just) (?:be )?(?:able to )?(?:talk|speak|answer|pick up|take (?:a |your |the )?calls?|reached|called)"
const asked = '(?:please |pls )?(?:only |just )?(?:call|ring|phone|text|contact)(?: me)?(?: only)?'
const whenElse = '(?: (?:today|tonight|tomorrow|only|please|on \\w+days?))*'
const notThen = `[,.;!]? ?(?:and |but |so )?${never}(?:${rings}(?: ${moment})?|before|earlier)`
const english = new RegExp(
  `(?:${free}|${asked}) (?:only )?${moment}${whenElse}${notThen}|${onlyFree} ${moment}${whenElse}|${never}${rings} ${moment}(?: (?:on |at |in )?(?:weekdays|weekends|tomorrow|today|please|the (?:morning|evening)))*`,
)

/** "今晚打行吗，我九点以后不方便": when a call would do, and when it would no longer. */
const asksTime = new RegExp(
  `${time}(?:再)?(?:给我)?打(?:给我|我|电话|过来|来)*(?:行|可以|好|成|方便|能)(?:不(?:行|可以|好|成|方便|能))?(?:吗|么|吧|不)?(?:[,?. ]*我?${time}(?:我|就|都|可能|要|得)*(?:不方便|不行|没空|没时间|不在|接不了|要开会|有事|要睡了?|睡觉?了?))?`,
)

/** Told, asked or complained of: no wish of theirs. */
const notAsked =
  /说好|答应|承诺|怎么|为什么|为啥|凭什么|你们(?:说|讲|让)|客服|他们|\b(?:told|said|asked|why|promised|he|she|they|never called|you (?:never|don't|do not|dont))\b/

const inWriting = /短信|微信|邮件|文字|line|\b(?:text|message|wechat|e-?mail)\b/

/** Where it is told; undefined: nowhere. */
export function badTimeIn(folded: string): { start: number; end: number } | undefined {
  for (const pattern of [asksTime, chinese, english]) {
    const found = pattern.exec(folded)
    if (!found) continue
    const tail = /[,.;! ]+$/.exec(found[0])?.[0].length ?? 0
    const [start, last] = [found.index, found.index + found[0].length - tail]
    if (notAsked.test(folded.slice(Math.max(0, start - 14), last))) continue
    // rather in writing: the whole of it is read as that
    if (inWriting.test(folded.slice(last, last + 10))) return undefined
    return { start, end: last }
  }
  return undefined
}
