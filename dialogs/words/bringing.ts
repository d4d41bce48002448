// The words of somebody who brings us the car: "我明天送车", "I'll bring it in tomorrow". In both Chinese scripts and in English. Knows no case.
// Only what says that it comes to us: missed, the words are noted like any others; heard wrongly, we thank for a car nobody brings.

// what may still be ahead or be over already, and what can only be ahead
const day = '[天日早晚]|(?:个|個)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]?|(?:个|個)?月(?:初|底)?'
const ahead = `(?:明|后|後)(?:天|日|早|晚)|下(?:${day})|马上|馬上|这就|這就|晚点|晚點|等下|等会儿?|等會兒?|一会儿?|一會兒?|待会儿?|待會兒?|回头|回頭|过[两几]天|過[兩幾]天`
const anyTime = `(?:今|这|這|本)?(?:${day})|\\d{1,2}(?:月\\d{1,2})?[号號日]|早上|[上中下]午|晚上|下班|[\\d一二三四五六七八九十两兩]+[点點](?:半|钟|鐘)?`
const time = `(?:(?:大概|大约|大約|差不多)?(?:${ahead}|${anyTime})(?:左右|前|后|後|之前|之后|之後|以前|以后|以後|的时候|的時候)?)`

const agrees =
  '(?:好的?|行|嗯|可以(?=[,，。\\s])|没问题|沒問題|知道了|同意|ok(?:ay)?|收到)(?:[啊呀哈哦喔吧]|那|[,，。\\s])*'
const kin =
  '(?:老公|老婆|先生|太太|爱人|愛人|家人|家里人|家裡人|儿子|兒子|女儿|女兒|爸爸?|妈妈?|媽媽?|哥哥?|弟弟?|姐姐?|妹妹?|朋友|同事|司机|司機)'
const self = `(?:我|我们|我們)(?:自己|亲自|親自|${kin})?(?:(?:让|讓|叫|请|請)(?:我的?)?(?:${kin}|人|(?:个|個|辆|輛|台)?(?:拖车|拖車)))?`
const car = '(?:(?:我的)?(?:车子?|車子?|爱车|愛車))'
const plan = '(?:就|会|會|再|打算|准备|準備|要|先)'
const can = '(?:可以|能)'
const ours =
  '(?:(?:你们|你們|您)(?:的)?(?:店里?|店裡|门店|門店|4s店|厂里?|廠裡?|维修厂|維修廠|[那这這](?:边|邊|里|裡|儿|兒)?)?|店里?|店裡|门店|門店|4s店)'
const forUs = '(?:给|給)(?:你们|你們|您)'
const toOurs = `(?:(?:回?(?:到|去|来|來)|过去|過去|过来|過來|进|進|回)${ours}|回(?:去|来|來)${forUs})`
const over = '(?:过去|過去)'
// without saying who, "送过来" asks us to bring it to them
const here = '(?:过来|過來|来|來)'
const looks =
  '(?:(?:修理?|检查|檢查|检修|檢修|检测|檢測|看看|看一下|看下|保养|保養)(?:一下)?|(?:给|給)(?:你们|你們|您)(?:修|看|检查|檢查)?(?:看|一下|下)?)'

const chinese = new RegExp(
  [
    `^(?:那|[,，\\s])*(?<agrees>${agrees})?(?:那|[,，\\s])*(?<head>(?:${time}|${plan}|${car}|[,，\\s])*)(?<self>${self})?`,
    `(?<more>(?:${time}|${plan}|${can}|(?:(?:把|将|將)(?:${car}|它)|${car})|${forUs}|[,，\\s])*)`,
    `(?<verb>送|开|開|拖)(?<car>${car})?(?<to>${toOurs}|${over}|${here}|去(?=修|检|檢|保|给|給|吧|[,，。.!！~～\\s]|$)|${forUs})?`,
    `(?:${looks})?(?<when>(?:${time}|[,，\\s])*)`,
    '(?<end>(?:吧|啊|哈|哦|喔|了|的|啦|好了|谢谢|謝謝)*)[。.!！~～\\s]*$',
  ].join(''),
  'iu',
)
const isAhead = new RegExp(ahead)
const isTimed = new RegExp(time)
const may = new RegExp(can)

function bringsInChinese(text: string): boolean {
  const said = chinese.exec(text)?.groups
  if (!said) return false
  const { agrees: agreed, head = '', self: who, more = '', verb, car: named, to = '', when = '', end = '' } = said
  const told = head + more + when
  const timed = isTimed.test(told)
  // "我开车来的", "我把车开过去了": that was
  if (/[了的啦]/.test(end.replace('好了', '')) && !isAhead.test(told)) return false
  // whether it can be driven is no plan
  if (may.test(more) && !timed) return false
  // "开车", "拖车": to anywhere, or asked of us
  const toUs = to !== '' || more.match(forUs) !== null
  if (to === '去' && verb !== '送') return false
  if (!toUs && !(verb === '送' && named && timed)) return false
  if (who) return true
  if (/^(?:过来|過來|来|來)$/.test(to) || !toUs) return agreed !== undefined && timed
  return agreed !== undefined || timed
}

const it = '(?:it|her|(?:the|my|our) (?:car|vehicle|lambo|urus|hurac[aá]n))'
const hour = "\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: o'?clock)?"
const dayName =
  '(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|(?:the )?day after tomorrow|week(?:end)?|month)'
const partOfDay = '(?:(?:early |late )?(?:morning|afternoon|evening)|noon|midday|lunch(?:time)?|work)'
const timeEn = `(?:(?:some ?time |first thing |early |late |later )?(?:(?:on|by|at|around|about|before|after|in|for|this|next|the|end of) )*(?:${dayName}|${partOfDay}|${hour}|\\d{1,2}(?:st|nd|rd|th)|(?:an?|one|two|three|a few|a couple of|\\d+) (?:minutes?|hours?|days?))|right away|straight away|as soon as i can|asap|later(?: on)?|soon|now)`
const toUsEn =
  "(?:(?:back )?(?:in|over|by|round|down)(?: to (?=you|the))?|(?:back |in |over |down )?to (?:you(?: guys| lot)?|(?:your|the) (?:shop|dealership|dealer|store|showroom|workshop|place|service (?:centre|center|department|desk))))(?![\\w’'])"
const fillers =
  '(?:then|again|myself|please|thanks|thank you|for you|for (?:a|the|an) (?:look|check|check-up|repair|inspection|service|fix)|(?:so|for) you (?:can|to) (?:have a look|take a look|look at it|check it|fix it)|,|and)'
const agreesEn = "(?:ok(?:ay)?|fine|right|great|sure|thanks|thank you|then|so|and|yes|alright|no problem|that's fine)"
const relative = '(?:wife|husband|son|daughter|brother|sister|father|mother|dad|mum|mom|driver|assistant|friend)'

const english = new RegExp(
  [
    `^(?:${agreesEn}[,.!\\s]*)*(?:(?:i|we|my ${relative})(?:'ll| will| (?<can>can|could)|(?:'m| am|'re| are|'s| is) going to| plan to)|will|(?:i'm|i am|we're|we are|my ${relative} is))`,
    ` (?:(?:just|then|also) )?(?:(?<carries>bring(?:ing)?|deliver(?:ing)?|drop(?:ping)?(?: off)?)|driv(?:e|ing)|tak(?:e|ing)|(?:have|having|get|getting)(?= \\S+(?: \\S+)? towed)) ${it}(?: off| towed)?`,
    `(?<rest>(?:[,\\s]*(?:${toUsEn}|${timeEn}|${fillers})(?![\\p{L}\\d]))*)[.!\\s]*$`,
  ].join(''),
  'iu',
)
const toUsInEnglish = new RegExp(`(?<!\\S)${toUsEn}`, 'i')
const timedInEnglish = new RegExp(`(?<!\\S)${timeEn}(?![\\w])`, 'i')

function bringsInEnglish(text: string): boolean {
  const said = english.exec(text)?.groups
  if (!said) return false
  const { rest = '', can: able, carries } = said
  const timed = timedInEnglish.test(rest)
  if (able && !timed) return false
  // what is driven or taken may go anywhere
  return toUsInEnglish.test(rest) || (carries !== undefined && timed)
}

/** A question whether one may is none, nor is what is over, nor a car that goes elsewhere. */
export function bringsCar(text: string): boolean {
  const words = text.trim().replaceAll('’', "'")
  return bringsInChinese(words) || bringsInEnglish(words)
}
