// Which country or area a customer says they are in, as far as its emergency numbers differ from the store's. Knows no danger.

/** In a country whose numbers are not on record. */
export const elsewhere = 'elsewhere'

/** Names that are not also those of a street; a name before the word for a road is one. */
const names: Readonly<Record<string, string>> = {
  TW: '台湾|台灣|臺灣|台北|臺北|新北市|桃园机场|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|taiwan|taipei|taichung|tainan|kaohsiung|hsinchu|taoyuan',
  HK: '香港|九龙|九龍|hong kong|kowloon',
  MO: '澳门|澳門|macau|macao',
  SG: '新加坡|singapore',
  MY: '马来西亚|馬來西亞|吉隆坡|malaysia|kuala lumpur',
  JP: '日本|东京|東京|大阪|japan|tokyo|osaka',
  KR: '韩国|韓國|首尔|首爾|south korea|korea|seoul',
  TH: '泰国|泰國|曼谷|thailand|bangkok',
  IN: '印度(?!尼)|india',
  AE: '迪拜|杜拜|阿联酋|dubai|abu dhabi|uae',
  US: '美国|美國|洛杉矶|洛杉磯|united states|usa|the us|california|los angeles|new york|texas|florida',
  CA: '加拿大|温哥华|溫哥華|canada|vancouver|toronto',
  GB: '英国|英國|伦敦|倫敦|united kingdom|the uk|england|scotland|wales|london',
  AU: '澳大利亚|澳洲|悉尼|雪梨|墨尔本|墨爾本|australia|sydney|melbourne',
  NZ: '新西兰|紐西蘭|new zealand|auckland',
  DE: '德国|德國|germany|munich|berlin|frankfurt',
  FR: '法国|法國|巴黎|france|paris',
  IT: '意大利|義大利|italy|rome|milan',
  ES: '西班牙|spain|madrid|barcelona',
  CH: '瑞士|switzerland|zurich|geneva',
  CN: '中国大陆|中國大陸|大陆|大陸|内地|內地|mainland china|shanghai|beijing|shenzhen|guangzhou',
  [elsewhere]:
    '国外|國外|海外|境外|越南|印尼|印度尼西亚|菲律宾|菲律賓|柬埔寨|老挝|寮國|缅甸|緬甸|俄罗斯|俄羅斯|蒙古国|哈萨克斯坦|墨西哥|巴西|abroad|overseas|vietnam|indonesia|philippines|cambodia|laos|myanmar|russia|kazakhstan|mexico|brazil',
}
const noRoad = '(?!(?:[东西南北中東]{0,2}|[一二三四五六]{0,1})(?:路(?!上)|街|大道|广场|廣場|餐|牌|产|產|的?车牌))'
const said = Object.entries(names).map(
  ([region, all]) =>
    [
      region,
      new RegExp(
        `(?:[在到于於]|^|位置[:：]?)\\s*(?:${all})${noRoad}(?![a-z])|\\b(?:in|at|near|from|to|outside|i'm|we're|am|are)\\s+(?:${all})(?![a-z])`,
        'iu',
      ),
    ] as const,
)

/** Roads that lie in one area alone, however they are named; the 國道 of Taiwan have a number of one or two figures or none. */
const roads: readonly (readonly [string, RegExp])[] = [
  [
    'TW',
    /[國国]道\s?(?:[一二三四五六八十]|10|[1-8])\s?[號号]|(?<![0-9a-z路])國道(?!\s?[a-z]?[0-9]{3})|國[一二三四五六八1-8](?=\s?(?:南下|北上|往|[0-9]{1,3}\s?(?:k|公里)))|中山高(?=\s?(?:南下|北上|南向|北向|[0-9]))|中山高(?=上?\s*(?:$|[,，。.!！?？;；]|[拋抛]錨|爆胎|路肩|車|往))|[北南]二高|雪山隧道|雪隧|西濱快速|[台臺]\s?[0-9]{1,2}[甲乙]?線|交流道|\bfreeway no\. ?(?:[1-8]|10)\b|\bfreeway (?:[1-8]|10)\b(?=[^.!?]{0,30}\b(?:km\b|[0-9]{1,3} ?k(?:m|\b)))/iu,
  ],
  [
    'HK',
    /屯[門门]公路|吐露港公路|[獅狮]子山隧道|[紅红]磡(?:海底)?隧道|[東东]區走廊|大[欖榄]隧道|青[馬马]大[橋桥]|\b(?:tuen mun road|tolo highway|lion rock tunnel|cross[- ]harbour tunnel|tsing ma bridge)\b/iu,
  ],
  ['MO', /友誼大橋|西灣大橋|嘉[樂乐]庇/u],
]
/** A road of that name beside one of these is the mainland's; a street of Taiwan named after one is not. */
const mainland = new RegExp(
  `(?:上海|北京|天津|重[慶庆]|[廣广](?:[州西]|[东東])|深圳|杭州|[蘇苏]州|昆山|[東东]莞|[廈厦][門门]|福[州建]|浙江|江[蘇苏]|安徽|湖[北南]|四川)${noRoad}(?!(?:[东西南北東]|[一二三四五六])?(?:路|街|交流道))|[沪滬]|互通`,
  'u',
)

const roadIn = (text: string): string | undefined =>
  mainland.test(text) ? undefined : roads.find(([, named]) => named.test(text))?.[0]

/** The region of the place named last; undefined: none, and the store's holds. */
export function regionNamed(texts: readonly string[]): string | undefined {
  for (const text of [...texts].reverse()) {
    const found = said.find(([, named]) => named.test(text.trim()))
    const region = found?.[0] ?? roadIn(text)
    if (region) return region
  }
  return undefined
}
