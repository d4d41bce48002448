// Brand and series where the text names them as the row's own fields do; a wrong brand read beside the right one; cars read where
// nobody speaks of cars. Judged by the platform's fields and the makers below, never by the reader's own lists.
import { fold } from '../../src/understanding/fold.ts'
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { share } from './statistics.ts'

/** The platforms file these under the maker; its brands are what customers and staff call them. */
const brandsOfMaker: Readonly<Record<string, readonly string[]>> = {
  一汽大众: ['大众', '捷达'],
  一汽大众奥迪: ['奥迪'],
  东风悦达起亚: ['起亚'],
  吉利: ['吉利', '吉利银河', '几何'],
  吉利新能源: ['吉利', '几何'],
  上汽: ['名爵', '荣威'],
  上汽通用五菱: ['五菱', '宝骏'],
  长城: ['长城', '哈弗', '魏牌', '欧拉', '坦克'],
  奇瑞: ['奇瑞', '捷途', '星途'],
  奇瑞新能源: ['奇瑞'],
  奇瑞瑞麒: ['奇瑞'],
  奇瑞捷豹路虎: ['捷豹', '路虎'],
  一汽奔腾: ['奔腾'],
  天津一汽: ['一汽', '骏派'],
  东风乘用车: ['东风风神'],
  东风风神: ['东风风神'],
  东风风行: ['东风风行'],
  东风纳米: ['东风纳米'],
  东风eπ: ['东风eπ'],
  东风: ['东风'],
  东风御风: ['东风'],
  东风富康: ['东风', '富康'],
  广汽传祺: ['传祺'],
  广汽菲克jeep: ['jeep'],
  江汽: ['江淮'],
  江淮钇为: ['江淮'],
  北汽新能源: ['北京汽车', '北汽'],
  北汽昌河: ['昌河'],
  华晨鑫源: ['鑫源', '中华', '金杯', '斯威'],
  鸿蒙智行: ['问界', '智界', '享界', '尊界', '尚界'],
  上汽大通maxus: ['上汽大通'],
  arcfox极狐: ['极狐'],
  swm斯威: ['斯威'],
}
/** What US owners write for the make of the form. */
const shortMakes: Readonly<Record<string, readonly string[]>> = { chevrolet: ['chevy'], volkswagen: ['vw'] }

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
const ventures = /^(?:一汽|上汽|东风|广汽|北京|长安|华晨|上海|郑州|昌河|悦达|江铃|南京)(?=[^汽]{2})/
/** The brands a row's brand field may stand for, without the joint venture's half and "汽车". */
function goldBrands(brand: string): readonly string[] {
  const name = plain(brand.replace(/[(（].*$/, ''))
  const short = name.replace(/(?:汽车|集团)$/, '')
  return (
    brandsOfMaker[name] ??
    brandsOfMaker[short] ?? [short === '北京' || short === '东风' ? name : short.replace(ventures, '')]
  )
}
/** "宝马5系(进口)" of 宝马 is 5系; "哈弗H6新能源" is H6. */
function goldSeries(series: string, brand: string): string {
  const name = plain(series.replace(/[(（].*$/, '').replace(/新能源$/, ''))
  const prefix = goldBrands(brand)
    .map(plain)
    .find(each => name.startsWith(each) && name.length - each.length >= 2)
  return prefix === undefined ? name : name.slice(prefix.length)
}

/** In a text without blanks and signs; a code must not run on ("X5" in "X50", "408" in a telephone number). */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1)) {
    if (!runsOn(text[at - 1], name[0]) && !runsOn(name.at(-1), text[at + name.length])) return true
  }
  return false
}
const runsOn = (one: string | undefined, other: string | undefined): boolean =>
  /^(?:[a-z]{2}|[0-9]{2})$/.test(`${one ?? ' '}${other ?? ' '}`)
/** English words are told apart by blanks, so these stay. */
const namesWord = (text: string, name: string): boolean => {
  const escaped = name
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[ -]/g, '[ -]?')
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`).test(text.toLowerCase())
}

interface Named {
  id: string
  text: string
  brand: string | undefined
  series: string | undefined
}
const said = (row: { text: string }, slot: string): string =>
  String(read(row.text).facts.find(fact => fact.slot === slot)?.value ?? '')

interface Judge {
  brandNamed(row: Named): boolean
  brandRight(row: Named): boolean
  seriesNamed(row: Named): boolean
  seriesRight(row: Named): boolean
}
const chinese: Judge = {
  brandNamed: ({ text, brand }) =>
    brand !== undefined && goldBrands(brand).some(each => names(plain(text), plain(each))),
  brandRight: row =>
    goldBrands(row.brand ?? '').some(
      each => plain(each) === plain(said(row, 'vehicle.brand')).replace(/(?<!北京)汽车$/, ''),
    ),
  seriesNamed: ({ text, brand, series }) => series !== undefined && names(plain(text), goldSeries(series, brand ?? '')),
  seriesRight: row => names(plain(said(row, 'vehicle.model')), goldSeries(row.series ?? '', row.brand ?? '')),
}
const english: Judge = {
  brandNamed: ({ text, brand }) =>
    brand !== undefined && [brand, ...(shortMakes[brand.toLowerCase()] ?? [])].some(each => namesWord(text, each)),
  brandRight: row => plain(row.brand ?? '') === plain(said(row, 'vehicle.brand')),
  seriesNamed: ({ text, series }) => series !== undefined && namesWord(text, series),
  seriesRight: row => plain(said(row, 'vehicle.model')).includes(plain(row.series ?? ' ')),
}

function measure(language: 'zh' | 'en', half: Half, rows: readonly Named[], prefix: string): Figure[] {
  const judge = language === 'zh' ? chinese : english
  const branded = rows.filter(judge.brandNamed)
  const serial = rows.filter(judge.seriesNamed)
  const figure = (
    name: string,
    of: readonly Named[],
    isHit: (row: Named) => boolean,
    goal: { atLeast: number } | { atMost: number },
  ): Figure => ({
    figure: `${prefix}.${name}`,
    language,
    half,
    ...share(of.filter(isHit).length, of.length),
    ...goal,
    misses: of
      .filter(row => isHit(row) === 'atMost' in goal)
      .map(row => ({
        id: row.id,
        text: row.text,
        expected: `${row.brand} / ${row.series}`,
        read: `${said(row, 'vehicle.brand')} / ${said(row, 'vehicle.model')}`,
      })),
  })
  return [
    figure('brand', branded, judge.brandRight, { atLeast: 0.97 }),
    figure('series', serial, judge.seriesRight, { atLeast: 0.9 }),
    figure('wrongBrand', branded, row => said(row, 'vehicle.brand') !== '' && !judge.brandRight(row), { atMost: 0.02 }),
  ]
}

/** Posts about life in general: whoever reads a car there has mostly invented it (a few do speak of cars). */
function measureInvented(language: 'zh' | 'en', half: Half, posts: readonly { id: string; text: string }[]): Figure {
  const invented = posts.filter(post => said(post, 'vehicle.brand') !== '' || said(post, 'vehicle.model') !== '')
  return {
    figure: 'vehicles.invented',
    language,
    half,
    ...share(invented.length, posts.length),
    atMost: 0.01,
    misses: invented.map(post => ({
      id: post.id,
      text: post.text,
      expected: 'no car',
      read: `${said(post, 'vehicle.brand')} / ${said(post, 'vehicle.model')}`,
    })),
  }
}

export function measureVehicles(data: Data, half: Half): Figure[] {
  type Row = { id: string; text: string; brand?: string | null | undefined; series?: string | null | undefined }
  const named = (row: Row): Named => ({
    id: row.id,
    text: row.text,
    brand: row.brand ?? undefined,
    series: row.series ?? undefined,
  })
  return [
    ...measure(
      'zh',
      half,
      inHalf(data.zhComplaints, half).map(row => named(row)),
      'vehicles',
    ),
    ...measure(
      'zh',
      half,
      inHalf(data.zhTitles, half).map(row => named(row)),
      'titleVehicles',
    ),
    ...measure(
      'en',
      half,
      inHalf(data.enComplaints, half).map(row =>
        named({ id: row.id, text: row.text, brand: row.make ?? null, series: row.model ?? null }),
      ),
      'vehicles',
    ),
    measureInvented('zh', half, inHalf([...data.zhEmotion, ...data.zhOffense], half)),
    measureInvented('en', half, inHalf(data.enEmotion, half)),
  ]
}
