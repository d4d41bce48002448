// Whether words name a place somebody can be found at: a road with its number, a building, a landmark, or a bare name. Rescue is sent
// there: what only looks like an answer ("still in the car", "你们的人呢") is none. Works on folded text; knows no maps.

/** What a place is called by, wherever it stands. */
const named =
  /[路街巷弄道](?!理|歉|具|谢|知|了解|过)|高速|高架|国道|省道|县道|环线|内环|外环|中环|[东南西北绕]环|服务区|休息站|交流道|系统交流|公里|里程|附近|[一-龥](?:区|市|省|县|镇|乡|村|城|湾|岛|山|河|湖|江)(?!区别|场部)|站|桥|隧道|出口|入口|出站|匝道|路肩|应急车道|门口|停车(?:场|位|区|楼)|小区|社区|花园|公寓|大院|收费|方向|[大高]楼|[0-9一二三四五六七八九十]楼|[0-9]+(?:号|栋|幢|层)|[负b][0-9一二三]层?|广场|中心|商场|超市|酒店|宾馆|饭店|大厦|机场|学校|小学|中学|大学|医院|公园|(?:我|他|她)家|家里|家楼下|家门口|地库|地下室|车库|公司|单位|工地|厂|仓库|加油站|加气站|充电站|充电桩|对面|旁边|隔壁|路口|十字|红绿灯|立交|平交道|道口|铁轨|码头|景区|营地|万达|家乐福|沃尔玛|麦当劳|肯德基|星巴克|7-11|全家|(?<![a-z0-9])[kgsxa][0-9]{1,4}(?![a-z0-9])|(?<![a-z])(?:road|rd|street|st|lu|jie|dadao|highway|hwy|motorway|freeway|expressway|interstate|elevated|ring|exit|junction|jct|km|mile ?marker|milepost|avenue|ave|lane|drive|blvd|boulevard|parking|car park|lot|garage|basement|floor|level|mall|plaza|centre|center|tower|building|hotel|airport|terminal|station|bridge|tunnel|ramp|slip road|flyover|overpass|viaduct|roundabout|crossing|intersection|corner of|services|service area|rest area|lay-by|layby|hard shoulder|petrol|gas station|sinopec|shell|supermarket|carrefour|walmart|school|university|campus|hospital|park|gate|home|office|compound|estate|village|district|city|town|square|harbour|port|[gsamix][0-9]{1,4}|next to|opposite|outside|near|between|towards|northbound|southbound|eastbound|westbound)(?![a-z])|[0-9]{1,3}\.[0-9]{3,}|(?<![0-9])[0-9]{2,4} ?k(?![a-z])/

/** Who or what is in the car, how it goes, what is asked or wished: none of it says where. */
const noPlace =
  /[吗呢么吧]$|[?]|哪(?!吒)|知道|晓得|什么时候|多久|几点|几分钟|谁|怎么(?!走)|为什么|有没有|到底|派人|派车|叫人|救命|快来|快点|赶紧|别废话|闭嘴|投诉|玻璃|敲|砸|插头|引擎盖|安全(?![路街])|开(?:车)?回家|喝水|着火|起火|冒烟|熄火|抛锚|失灵|爆胎|撞(?!.{0,6}(?:路|桥|出口))|受伤|还在车|车上|车里|车内|后座|后排|(?:停|停了)下来|停住|害怕|好怕|哭|孩子|小孩|宝宝|(?<!地)下车|出来了|不知道|不清楚|不要|不用|电话|手机号|(?<![a-z])(?:in the (?:car|back|seat|boot|trunk)|in (?:my|our|the) (?:back seat|seat)|inside(?! (?:the )?(?:tunnel|car park|garage|parking|mall|ring|lane|shoulder))|scared|afraid|kids?|child(?:ren)?|baby|wife|husband|shut up|send|coming|hurry|help(?: me)?|please|when|how|why|who|phone|call|fire|smoke|burning|stopped|outside(?= *$)|gone|thank|thanks|don't know|dont know|no idea|not sure|moving|rolling|brakes?|engine|driving|wipers?|can't see|cant see|safe|window|bonnet|hood)(?![a-z])/
/** Of these even a sentence with a person in it is about where. */
const exact =
  /[kg][0-9]{1,4}|公里|出口|入口|服务区|休息[站区]|交流道|匝道|收费|路口|(?:高速|国道|高架|大道|[路街])[^,]{0,12}(?:方向|附近|旁边|上|口|号|段)|\b(?:exit|junction|km|near|next to|opposite|outside [a-z]|between|road|street|lu|highway|motorway|station|services|service area|ramp|bridge|tunnel|[gasm][0-9]{1,4}|lane|car park)\b/

/** A name and nothing else: no word that a sentence needs. */
const sentence =
  /[我你他她它们的了着过吗呢吧啊呀哦嗯是有没不还在都也就要会能想说来去到快等派人车火烟死急怕救谢好对错]|\b(?:i|i'm|im|i've|we|we're|you|he|she|it|it's|they|my|our|your|the car|is|are|am|was|were|have|has|had|do|does|did|can|will|would|should|still|yes|no|not|ok|okay|and|but|so|now|just|please|car|already|out|safe|fine|wait|sorry|what|nothing|all|this|that|there|here|god|shit|damn|hello|hi|hey)\b/

/** Beside any road, and so nowhere in particular. */
const nowhere =
  /^(?:刚刚?|终于|已经|现在|先|我们?|车子?|人|都|就|停|靠|开|站|好|下来)*(?:在|到|去)?(?:了)?(?:一个|个)?(?:路肩|应急车道|路边|边上|车道|路中间|马路中间|车道中间|马路上|路上|护栏外面?|中线|右线|内侧|外侧|快车道|慢车道|一边|旁边)(?:上|边|旁|了|等着?|待着|站着|呢)*$/

export const isNowhere = (words: string): boolean => nowhere.test(words)

export function namesPlace(said: string): boolean {
  const words = said.trim()
  if (words === '' || nowhere.test(words)) return false
  if (noPlace.test(words) && !(exact.test(words) && !/[?]|[吗呢]$|什么时候|多久|派人/.test(words))) return false
  if (named.test(words)) return true
  if (sentence.test(words) || !/\p{L}{2}/u.test(words)) return false
  return /\p{Script=Han}/u.test(words) ? words.length <= 12 : words.split(/\s+/).length <= 5
}

/** "刚才吓死了 停应急车道 G60松江出口": what is said in one breath before the place, in letters. */
export function chatterLength(said: string): number {
  if (!/[一-龥]/.test(said) || !/[ 、]/.test(said)) return 0
  let cut = 0
  for (const found of said.matchAll(/[^ 、]+[ 、]+/g)) {
    const words = found[0].replace(/[ 、]+$/, '')
    const after = found.index + found[0].length
    if (!/[一-龥]/.test(words) || introLength(`${words} g1`) > words.length) break
    if (namesPlace(words) || !namesPlace(said.slice(after))) break
    cut = after
  }
  return cut
}

/** "刚才吓死了 停应急车道": words in several breaths, and none of them a place. */
export const isChatter = (said: string): boolean => {
  const pieces = said.split(/[ 、]+/).filter(words => words !== '')
  return pieces.length > 1 && pieces.every(words => /[一-龥]{2}/.test(words) && !namesPlace(words))
}

/** Short, and exact enough to be meant as the place though nobody asked. Who is on their way there is not. */
export const tellsWhere = (said: string): boolean =>
  said.length <= 60 &&
  namesPlace(said) &&
  (exact.test(said) || (introLength(said) > 0 && named.test(said)) || (!sentence.test(said) && building.test(said))) &&
  !onTheirWay.test(said) &&
  !/[0-9]{7}/.test(said)
/** A name that ends in what a building is called by. */
const building =
  /[一-龥]{2}(?:停车场|车库|地库|广场|商场|小区|花园|大厦|超市|医院|酒店|加油站|充电站|服务区|休息[站区])(?:[负b]?[0-9一二三]层?|[东西南北]?门|门口)?$/
const onTheirWay =
  /警察(?!局)|交警|消防(?!队|局|站)|救护|拖车|police(?! station)|ambulance|\btow(?:s|ed|ing|trucks?)?\b|fire (?:brigade|engine|truck)|firefighters/

/** What introduces a place or puts one right, and says nothing itself. */
const intro =
  /^(?:(?:(?:刚才?|刚刚)?(?:说|打|写|发|输|讲|报|记|弄|搞)错了?|位置|地址|地点|更正|纠正|不对|错了?|现在|目前|应该|其实|啊|哦|噢|不好意思|抱歉|是的?|对|嗯|改成|改为|我们?|人|把?车子?|还|正|就|已经|都|停|卡|堵|坏|抛锚|熄火|困|死|趴|来|挪|移|开|走|推|换)*(?:在|到了?|是|去了?)|(?:刚才?|刚刚)?(?:说|打|写|发|输|讲|报|记|弄|搞)错了?|更正|纠正|不对|位置不对|位置错了?|地址错了?|我们?(?:已经)?(?:挪|移|开|走|推)到了?|我?们?(?:已经|刚刚?|就|先)?把车子?(?:停|开|挪|移|靠|推)(?:在|到|进)?了?)[ ,:.、]*|^(?:(?:no|sorry|actually|correction|wait|i mean|i meant|update|oh|ok|yes|wrong|typo|it's|it is|its|it should be|should be|make that)[, :]+)+|^(?:(?:i'm|im|i am|we're|we are|car's|the car is|it's|it is)(?: now| still| stuck| stopped| parked| broken down)*(?: (?:at|on|in))? +|(?:we|i)(?:'ve| have)? (?:moved|gone|walked|rolled) (?:to|on to|onto) )/

/** How much of the front of an answer is no part of the place; `said` folded. */
export function introLength(said: string): number {
  let cut = 0
  for (let times = 0; times < 4; times++) {
    const found = intro.exec(said.slice(cut))
    if (!found || found[0].length === 0 || cut + found[0].length >= said.length) return cut
    cut += found[0].length
  }
  return cut
}

const preposition = /\b(?:on|at|outside|inside|near|in|under|by|opposite|beside|behind|next to|in front of|off)\s+/g
/** What follows "on" and "in" and is no place. */
const noNoun =
  /^(?:fire|flames|smoke|my|our|your|his|her|it|here|there|it's|the (?:car|back|bonnet|hood|engine|dash|dashboard|boot|trunk|seat|cabin|rain|dark|cold|phone|way)|a (?:standstill|panic|hurry)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|danger|front|gear|neutral|park|reverse|\d+ ?(?:km\/h|mph|min|minutes|%))\b/i
const nouns =
  /\b(?:road|rd|street|lu|jie|dadao|highway|motorway|freeway|expressway|elevated|ring|avenue|ave|lane|drive|blvd|car park|parking|garage|mall|plaza|centre|center|tower|hotel|airport|station|bridge|tunnel|exit|ramp|services|service area|supermarket|school|university|hospital|park|gate|square|city|roundabout|[gsam]\d{1,4}|junction|km)\b/i
const ends =
  /[,.;!?]|\b(?:and (?:it|the|my|i|we|there|smoke)|but|because|with my|please|help|my (?:kids?|baby|wife|son|daughter|husband)|it's|now|caught|is|was|won't|can't|the (?:car|engine|brakes))\b/i

/** The place named in an English report: "petrol dripping at the Sinopec on Hongmei Lu". Of the text as written, for its capitals. */
export function englishPlaceIn(text: string): { start: number; end: number } | undefined {
  for (const match of text.matchAll(new RegExp(preposition.source, 'gi'))) {
    const start = match.index + match[0].length
    const rest = text.slice(start, start + 120)
    if (noNoun.test(rest)) continue
    const end = ends.exec(rest)?.index ?? rest.length
    const words = rest.slice(0, end).trimEnd()
    const proper = /^(?:the )?(?!I\b|I'|BMW|Audi|Tesla)[A-Z0-9][\w'’&-]+/.test(words)
    if (words.length >= 3 && (proper || nouns.test(words))) return { start, end: start + words.length }
  }
  return undefined
}

/** The clause that is nothing but the place: "虹梅路中石化加油站 汽油一直滴". */
export function chinesePlaceIn(folded: string): { start: number; end: number } | undefined {
  for (const match of folded.matchAll(/[^,.;!? ]+/g)) {
    const clause = match[0]
    const cut = introLength(clause)
    const words = clause.slice(cut).replace(thenWaits, '')
    if (
      words.length < 3 ||
      words.length > 30 ||
      nowhere.test(words) ||
      !/[一-龥]{2}/.test(words) ||
      sentenceOfFault.test(words)
    )
      continue
    if (marksPlace.test(words)) return { start: match.index + cut, end: match.index + cut + words.length }
  }
  return undefined
}
/** "路肩等拖吊两个小时": what they do there is no part of it. */
const thenWaits = /(?<=.{2})等待?(?:拖|救|道路|人来|派|[一二两三四五六七八九十半几0-9]+ ?个?(?:多?小时|钟头|分钟)).*$/
const marksPlace =
  /(?:[路街道]|高速|高架|国道|环线|内环|外环|中环|隧道|大桥|服务区|交流道|收费站|广场|中心|商场|超市|加油站|中石化|中石油|中油|门口|大厦|机场|小区|地库|车库|停车场|公园|学校|医院|酒店|旁边|附近|对面|路口|[0-9]+(?:公里|k))/
const sentenceOfFault =
  /[我你他她它们了着吗呢吧啊的不没]|突然|一直|着火|冒烟|起火|烧|熄火|抛锚|失灵|爆|刹|油门|打不|动不|出不|停|车(?!库|道|站)|人|孩|小孩|宝宝|怎么|救|快来|每次|上次|昨/
