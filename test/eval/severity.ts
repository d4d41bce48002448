// The severity level against two careful readers, and how often their signals are heard.
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { share } from './statistics.ts'

export function measureSeverity(data: Data, half: Half): Figure[] {
  const texts = new Map([...data.zhComplaints, ...data.enComplaints].map(row => [row.id, row.text]))
  const rows = inHalf(data.severity, half).flatMap(row => {
    const text = texts.get(row.id)
    return text === undefined
      ? []
      : [{ ...row, text, language: row.id.startsWith('zc:') ? ('zh' as const) : ('en' as const) }]
  })
  type Row = (typeof rows)[number]
  const heard = (row: Row): string =>
    read(row.text)
      .signals.map(signal => `${signal.strength} ${signal.signal}: ${signal.evidence}`)
      .join(' | ')
  const figure = (
    name: string,
    language: Figure['language'],
    of: readonly Row[],
    isHit: (row: Row) => boolean,
    atLeast?: number,
  ): Figure => ({
    figure: name,
    language,
    half,
    ...share(of.filter(isHit).length, of.length),
    ...(atLeast === undefined ? {} : { atLeast }),
    misses: of
      .filter(row => !isHit(row))
      .map(row => ({
        id: row.id,
        text: row.text,
        expected: `${row.level} (${row.signals.join(', ')}; perhaps ${row.maybeSignals.join(', ')})`,
        read: `${read(row.text).severity}: ${heard(row)}`,
      })),
  })
  const figures: Figure[] = []
  for (const language of ['all', 'zh', 'en'] as const) {
    const of = rows.filter(row => language === 'all' || row.language === language)
    const goal = language === 'all'
    const major = of.filter(row => row.level === 'major')
    figures.push(
      figure('severity.agreement', language, of, row => read(row.text).severity === row.level, goal ? 0.85 : undefined),
      figure(
        'severity.majorRecall',
        language,
        major,
        row => read(row.text).severity === 'major',
        goal ? 0.93 : undefined,
      ),
    )
  }
  const names = [...new Set(rows.flatMap(row => row.signals))].sort()
  for (const name of names) {
    const of = rows.filter(row => row.signals.includes(name))
    if (of.length < 5) continue
    const hears = (row: Row) => read(row.text).signals.some(signal => signal.signal === name)
    figures.push({ ...figure('severity.signalRecall', 'all', of, hears), class: name })
    const said = rows.filter(hears)
    const right = (row: Row) => row.signals.includes(name) || row.maybeSignals.includes(name)
    figures.push({ ...figure('severity.signalPrecision', 'all', said, right), class: name })
  }
  const pick = (name: string, of: readonly Row[], isHit: (row: Row) => boolean) => figure(name, 'all', of, isHit)
  figures.push(
    pick(
      'readers.category',
      rows.filter(row => row.category !== null),
      row => read(row.text).category === row.category,
    ),
    pick(
      'readers.claimType',
      rows.filter(row => row.claimType !== null),
      row => read(row.text).claimType === row.claimType,
    ),
    pick(
      'readers.components',
      rows.filter(row => row.components.length > 0),
      row => read(row.text).components.some(part => row.components.includes(part.component)),
    ),
    pick(
      'readers.demands',
      rows.filter(row => row.demands.length > 0),
      row => row.demands.every(kind => read(row.text).demands.some(demand => demand.kind === kind)),
    ),
    pick(
      'readers.emotion',
      rows.filter(row => row.emotion !== null),
      row => read(row.text).emotion.level === row.emotion,
    ),
  )
  return figures
}
