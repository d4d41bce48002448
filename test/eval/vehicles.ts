// Brand and series where the text names them as the row's own fields do.
import { fold } from '../../src/understanding/fold.ts'
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { share } from './statistics.ts'

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
/** The joint venture's half of a brand name, which customers leave out. */
const ventures = /^(?:一汽|上汽|东风|广汽|北京|长安|华晨|上海|郑州|奇瑞|长城|比亚迪|吉利|进口)(?=.{2})|(?:汽车|集团)$/g
const core = (brand: string): string => plain(brand.replace(/汽车$/, '').replace(ventures, '')) || plain(brand)

interface Named {
  id: string
  text: string
  brand: string | undefined
  series: string | undefined
}

function measure(language: 'zh' | 'en', half: Half, rows: readonly Named[], prefix: string): Figure[] {
  const value = (row: Named, slot: string): string =>
    String(read(row.text).facts.find(fact => fact.slot === slot)?.value ?? '')
  const brandIsRead = (row: Named): boolean => {
    const said = core(value(row, 'vehicle.brand'))
    const gold = core(row.brand ?? '')
    return said !== '' && (said.includes(gold) || gold.includes(said) || plain(row.series ?? '').startsWith(said))
  }
  const seriesIsRead = (row: Named): boolean => {
    const said = plain(value(row, 'vehicle.model'))
    const gold = plain(row.series ?? '')
    return said !== '' && (said.includes(gold) || (said.length >= 2 && gold.endsWith(said)))
  }
  const names = (text: string, name: string | undefined): boolean => {
    if (name === undefined || name.length < 2) return false
    if (language === 'zh') return plain(text).includes(plain(name))
    const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`).test(text.toLowerCase())
  }
  const branded = rows.filter(row => row.brand !== undefined && names(row.text, core(row.brand)))
  const serial = rows.filter(row => names(row.text, row.series))
  const figure = (name: string, of: readonly Named[], isHit: (row: Named) => boolean, atLeast: number): Figure => ({
    figure: `${prefix}.${name}`,
    language,
    half,
    ...share(of.filter(isHit).length, of.length),
    atLeast,
    misses: of
      .filter(row => !isHit(row))
      .map(row => ({
        id: row.id,
        text: row.text,
        expected: `${row.brand} / ${row.series}`,
        read: `${value(row, 'vehicle.brand')} / ${value(row, 'vehicle.model')}`,
      })),
  })
  return [figure('brand', branded, brandIsRead, 0.97), figure('series', serial, seriesIsRead, 0.9)]
}

export function measureVehicles(data: Data, half: Half): Figure[] {
  const named = (row: {
    id: string
    text: string
    brand?: string | null | undefined
    series?: string | null | undefined
  }) => ({
    id: row.id,
    text: row.text,
    brand: row.brand ?? undefined,
    series: row.series ?? undefined,
  })
  return [
    ...measure('zh', half, inHalf(data.zhComplaints, half).map(named), 'vehicles'),
    ...measure('zh', half, inHalf(data.zhTitles, half).map(named), 'titleVehicles'),
    ...measure(
      'en',
      half,
      inHalf(data.enComplaints, half).map(row => named({ ...row, brand: row.make, series: row.model })),
      'vehicles',
    ),
  ]
}
