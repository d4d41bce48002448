// Critical faults in Chinese complaints, and talk that must raise no alarm.
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf, type Miss } from './figure.ts'
import { read, safetySignals } from './read.ts'
import { share } from './statistics.ts'

const miss = (row: { id: string; text: string }, expected: string): Miss => ({
  id: row.id,
  text: row.text,
  expected,
  read: read(row.text)
    .signals.filter(signal => signal.signal.startsWith('safety.'))
    .map(signal => `${signal.signal}: ${signal.evidence}`)
    .join(' | '),
})

export function measureSafety(data: Data, half: Half): Figure[] {
  const figures: Figure[] = []
  const sets = [
    { name: 'zhCritical', rows: data.zhComplaints.filter(row => row.followup_like !== true), goals: true },
    { name: 'zhTitlesCritical', rows: data.zhTitles, goals: false },
  ]
  for (const { name, rows, goals } of sets) {
    const critical = inHalf<{ id: string; text: string }>(
      rows.filter(row => row.weak_safety === 'A'),
      half,
    )
    const harmless = inHalf<{ id: string; text: string }>(
      rows.filter(row => row.weak_safety === 'none'),
      half,
    )
    const missed = critical.filter(row => safetySignals(row.text).length === 0)
    const alarmed = harmless.filter(row => safetySignals(row.text).length > 0)
    const base = { language: 'zh', half } as const
    figures.push(
      {
        figure: `${name}.recall`,
        ...base,
        ...share(critical.length - missed.length, critical.length),
        ...(goals ? { atLeast: 0.9 } : {}),
        misses: missed.map(row => miss(row, 'a safety signal')),
      },
      {
        figure: `${name}.falseHits`,
        ...base,
        ...share(alarmed.length, harmless.length),
        ...(goals ? { atMost: 0.04 } : {}),
        misses: alarmed.map(row => miss(row, 'none')),
      },
    )
  }
  const talk = inHalf(data.forum, half)
  const alarmed = talk.filter(row => safetySignals(row.text).length > 0)
  figures.push({
    figure: 'forum.falseHits',
    language: 'zh',
    half,
    ...share(alarmed.length, talk.length),
    atMost: 0.005,
    misses: alarmed.map(row => miss(row, 'none')),
  })
  return figures
}
