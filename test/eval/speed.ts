// What reading costs: start of the lexicons, memory, a message of usual length, and a long hostile one. In milliseconds and MB.
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Data } from './data.ts'
import type { Figure } from './figure.ts'

const sorted = (values: number[]): number[] => values.sort((a, b) => a - b)
const at = (values: readonly number[], q: number): number =>
  values[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0

/**
 * Run first, in a process that has read nothing yet: the time of one start, on whatever else the machine does. `startMs` is what the
 * lexicons cost (read, checked, compiled), `importMs` loading the reader's code and the packages it needs; zod is there before, as in
 * the server. The memory is what the whole process grew by in both, garbage collected before and after.
 */
export async function measureStart(): Promise<Figure[]> {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const memory = (): number => {
    collectGarbage()
    return process.memoryUsage.rss() / 2 ** 20
  }
  await import('zod')
  const before = memory()
  const began = performance.now()
  const { createLocalUnderstanding } = await import('../../src/understanding/local.ts')
  const imported = performance.now()
  createLocalUnderstanding()
  const took = performance.now() - imported
  return [
    plain('speed.startMs', took, 150),
    plain('speed.importMs', imported - began),
    plain('speed.memoryMb', memory() - before, 60),
  ]
}

const plain = (figure: string, value: number, atMost?: number): Figure => ({
  figure,
  language: 'all',
  half: 'all',
  value,
  low: value,
  high: value,
  n: 1,
  ...(atMost === undefined ? {} : { atMost }),
  misses: [],
})

const hostile = [
  '刹车失灵',
  '没有',
  '1 3-',
  '万',
  'if ',
  'smoke ',
  '，',
  '不',
  '修了三次',
  '20',
  '年月日',
  'a',
  'the car ',
  '我的',
  '沪A',
  '13',
  '第一次',
  '说好',
  'g',
  '-',
  '…',
  '高速',
]

/** Each text is read three times and the first does not count: code runs slowly until it is compiled. A hostile text is read once. */
export async function measureSpeed(data: Data): Promise<Figure[]> {
  const { createLocalUnderstanding } = await import('../../src/understanding/local.ts')
  const { read } = createLocalUnderstanding()
  const context = { at: Date.parse('2026-11-22T02:00:00Z'), timeZone: 'Asia/Shanghai', stores: [], staff: [] }
  const texts = [...data.zhComplaints, ...data.enComplaints, ...data.forum, ...data.zhTitles]
    .map(row => row.text)
    .filter(text => text.length <= 500)
  const times: number[] = []
  for (const round of [0, 1, 2]) {
    for (const text of texts) {
      const from = performance.now()
      read(text, context)
      if (round > 0) times.push(performance.now() - from)
    }
  }
  sorted(times)
  const long = hostile.map(unit => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000)
    const from = performance.now()
    read(text, context)
    return performance.now() - from
  })
  return [
    { ...plain('speed.medianMs', at(times, 0.5), 0.3), n: times.length },
    { ...plain('speed.p99Ms', at(times, 0.99), 3), n: times.length },
    { ...plain('speed.hostileMs', Math.max(...long), 100), n: long.length },
  ]
}
