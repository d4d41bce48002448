// Brand, model, year and drive of the car, by the lexicon of vehicles.yaml; a short answer to "which model" is taken whole.
import type { ReadFact } from '../case/facts.ts'
import type { BrandEntry } from './lexicon.ts'
import { fact, type Message, trimmed, whole } from './message.ts'
import type { Hit } from './rules.ts'

/** Words that are a series and something else as well: they need their brand beside them, or to be the answer asked for. */
const ambiguous =
  /^(?:[0-9]{3,4}|[a-z][0-9]|汉|唐|宋|元|秦|夏|cc|tt|is|es|ls|rx|nx|ux|ix|xe|xf|xj|zs|hs|mx|ct|soul|pilot|edge|focus|fit|golf|polo|escape|journey|charger|legacy|territory|explorer|maverick|compass|discovery|defender|ghost|總裁|总裁|时代|大陆|发现|世纪|征程|夏朗|阳光|致在|传奇|里程|梦想家|旅行者|大牛|小牛|游艇|雷霆|卫士|野马|荣光|理想|名爵|传祺|海狮|海豚|海豹|海鸥|精灵|考拉|摩卡|拿铁|蓝山|高山|好猫|魔方|初恋|大狗|炮|金刚|熊猫|鲸|悦也|云朵|奥拓|飞驰|银河|公羊|大通|风行|时尚|星光|佳辰|迷你|吉普|皇冠|知音|追光|追风|凌云|揽月|icon|mini|mix|free|rising|rogue|frontier|continental|roma|vantage|phantom|swift|alto|daily|forte|accord|civic|ram|tank|seal|dolphin|tt|one|leap|ora|smart|lotus|中华|曹操|猎豹|海马|东南|力帆|得意|聚星|大道|高尔夫|天逸|发现|cooper|欧陆|纳米|汉腾|福特|现代|起亚|哪吒|问界|理想|深蓝|奔腾|坦克|红旗|启辰|标致|小米|时代|smart|mega|x[0-9]{2}|[a-z]{2}|[mt][0-9]{2}|[l][0-9]{2}|mona|致悦|中国|豹5|大圣|飞腾|宝典|易至|桑巴|荣威|世嘉|凯旋|途达|领航员|探险者|航海家|冒险家|飞行家|指挥官|大指挥官|赤兔|神兽|猛龙|影豹|凌放|传世|晴空|之光|活力|扬光)$/
const brandNeedsContext =
  /^(?:理想|现代|中华|深蓝|坦克|红旗|小米|标致|海马|东南|曹操|猎豹|银河|哪吒|中国|大众|福特|奔腾|极致|smart|mini|tank|lotus|ram|leap|ora|rising|benz|mg|纳米|风行|大通|风光|吉普|迷你|莲花|极光|合众|欧拉|问界|启辰|长城|福田|时代|荣威|起亚|仰望|腾势|众泰|乐道|智己|吉利)$/
const carWords = /^(?:的?车|[a-z0-9]|汽车|suv|轿车|的|牌|4s|店|新|品牌)/
const carBefore =
  /(?:买|开|我的|车是|车型|款|辆|台|提|部|汽|这|the|my|a|an|own|our|drive|东风|广汽|一汽|上汽|北京|长安|上海|new|[0-9])[ 的了是]{0,3}$/

/** `numbers`: plates and the like, whose letters name no car ("沪A8K621" is no Audi). */
export function readVehicle(message: Message, evasive: boolean, numbers: readonly ReadFact[]): ReadFact[] {
  const inNumber = (hit: Hit): boolean => numbers.some(({ span }) => span[0] < hit.end && span[1] > hit.start)
  const asked = message.context.asked === 'vehicle.model' && !evasive
  const facts: ReadFact[] = []
  const hits = message.found.words('vehicleWord').filter(hit => !inNumber(hit))
  let brand: { hit: Hit; entry: BrandEntry } | undefined
  let series: { hit: Hit; entry: BrandEntry } | undefined
  for (const hit of longest(hits)) {
    const word = message.folded.slice(hit.start, hit.end)
    const entry = entryOf(message, word)
    if (entry === undefined) continue
    if (entry.series === '') {
      if (brand === undefined && (asked || !brandNeedsContext.test(word) || besideCar(message, hit)))
        brand = { hit, entry }
    } else if (series === undefined && seriesCounts(message, hit, word, brand?.hit, asked)) series = { hit, entry }
  }
  if (
    series !== undefined &&
    brand !== undefined &&
    Math.abs(series.hit.start - brand.hit.end) > 6 &&
    ambiguous.test(message.folded.slice(series.hit.start, series.hit.end)) &&
    !asked
  )
    series = undefined
  const named = brand ?? series
  if (named !== undefined) facts.push(fact(message, 'vehicle.brand', named.entry.brand, named.hit))
  const model = asked ? answeredModel(message, series?.hit ?? brand?.hit) : undefined
  if (model !== undefined && !inNumber(model))
    facts.push(fact(message, 'vehicle.model', message.text.slice(model.start, model.end), model))
  else if (series !== undefined) {
    const at = withBrand(message, series.hit, brand?.hit)
    facts.push(fact(message, 'vehicle.model', message.text.slice(at.start, at.end), at))
  }
  facts.push(...yearAndDrive(message, named !== undefined || asked))
  return facts
}

function entryOf(message: Message, word: string): BrandEntry | undefined {
  return message.lexicon.vehicles.get(word) ?? message.lexicon.vehicles.get(word.replace(/s$/, ''))
}

function longest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length < 40 && hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  return kept
}

function besideCar(message: Message, hit: Hit): boolean {
  if (/\d/.test(message.folded.charAt(hit.end))) return true
  return (
    carWords.test(message.folded.slice(hit.end, hit.end + 6).trimStart()) ||
    carBefore.test(message.folded.slice(Math.max(0, hit.start - 6), hit.start))
  )
}

function seriesCounts(message: Message, hit: Hit, word: string, brand: Hit | undefined, asked: boolean): boolean {
  if (asked) return true
  const beside = brand !== undefined && hit.start - brand.end >= 0 && hit.start - brand.end <= 4
  if (beside) return true
  if (/^[0-9]+$/.test(word)) return false
  if (!ambiguous.test(word)) return true
  if (/^[a-z]{2}$/.test(word)) return false
  return (
    /(?:买|开|我的|车是|车型|辆|台|我这|这个|那辆|提|my|own|drive|new)[ 的了是]{0,2}$/.test(
      message.folded.slice(Math.max(0, hit.start - 6), hit.start),
    ) && !/^ ?(?:月|度|年|公里|万|点|块|号|次)/.test(message.folded.slice(hit.end))
  )
}

/** 宝马730Li, Mercedes CLS 300, 悦达起亚K5: brand and series are one name when they stand together. */
function withBrand(message: Message, series: Hit, brand: Hit | undefined): Hit {
  let { start, end } = series
  if (brand !== undefined && brand.end <= series.start && series.start - brand.end <= 2) start = brand.start
  const trim =
    /^[ -]?(?:plus|pro|max|ev|dm-i|dm-p|dmi|phev|gt|l|[0-9]{2,3}[a-z]{0,2}|[0-9]\.[0-9][tl]?|xdrive|quattro|4matic|hybrid|混动|纯电|增程|新能源|suv)(?![a-z0-9.万公千])/.exec(
      message.folded.slice(end, end + 14),
    )
  if (trim) end += trim[0].length
  return { start, end }
}

const notModel =
  /^(?:不|没|跳过|算了|你们|其他|谁|为什么|干嘛|先|快|转人工|人工|随便|系统|忘|skip|no|i don'?t|don'?t|not|why|human|pass|what|refuse|never|nothing|idk|就这些|同意|好的?$|可以$|是的?$|对$|嗯|已经|前面|刚才|烦|哦|谢|取消)/
function answeredModel(message: Message, known: Hit | undefined): Hit | undefined {
  const all = trimmed(message, whole(message))
  const prefix =
    /^(?:我?的?车?(?:是|型是|型号是)|我开的?是?|开的?是?|就是|一辆|一台|it's|it is|i have|i drive|my car is|that's)(?: an?| the)?[ :]*/.exec(
      message.folded.slice(all.start, all.end),
    )
  const start = all.start + (prefix?.[0].length ?? 0)
  const text = message.folded.slice(start, all.end)
  if (text.length === 0 || text.length > 60 || notModel.test(text)) return known
  const first = text.split(/[,;.!?\n](?![0-9])/)[0] ?? text
  if (known !== undefined)
    return known.start >= start && known.end <= start + first.length ? { start, end: start + first.length } : known
  // an unknown model is still an answer when it looks like a name, not like a sentence
  if (
    first.length > 30 ||
    /知道|不清楚|不记得|刹车|漏|修|投诉|坏|多少|怎么|什么|吗|呢|[你我他]|fix|repair|refund|problem|know|idea|sure|tell|human|agent/.test(
      first,
    )
  )
    return undefined
  if (/^[0-9]{5,}$/.test(first.replace(/[ -]/g, '')) || /^[\u4e00-\u9fff]{1}$/.test(first)) return undefined
  return { start, end: start + first.length }
}

const drives: readonly [RegExp, 'petrol' | 'diesel' | 'hybrid' | 'plugInHybrid' | 'electric'][] = [
  [/插电|插混|phev|dm-i|dmi|dm-p|增程|plug-?in hybrid/, 'plugInHybrid'],
  [/纯电|电动车|电车|bev|electric (?:car|vehicle)|(?<![a-z])ev(?![a-z])/, 'electric'],
  [/混动|油电|双擎|锐混动|hev|(?<![a-z])hybrid/, 'hybrid'],
  [/柴油车|柴油版|diesel (?:car|truck|engine)|turbo ?diesel/, 'diesel'],
  [/汽油车|燃油车|汽油版|petrol car/, 'petrol'],
]
function yearAndDrive(message: Message, carNamed: boolean): ReadFact[] {
  const facts: ReadFact[] = []
  const text = message.folded.slice(0, 4000)
  const year =
    /(?<![0-9])(20[0-3][0-9]|19[89][0-9]|[0-2][0-9])(?: ?年)? ?款/.exec(text) ??
    (carNamed ? /(?<![0-9])(20[0-3][0-9]|19[89][0-9]) (?=[a-z])/.exec(text) : null)
  if (year?.[1] !== undefined) {
    const value = year[1].length === 2 ? 2000 + Number(year[1]) : Number(year[1])
    const end = year.index + year[0].trimEnd().length
    facts.push(fact(message, 'vehicle.year', value, { start: year.index, end }))
  }
  for (const [pattern, value] of drives) {
    const match = pattern.exec(text)
    if (!match) continue
    facts.push(fact(message, 'vehicle.powertrain', value, { start: match.index, end: match.index + match[0].length }))
    break
  }
  return facts
}
