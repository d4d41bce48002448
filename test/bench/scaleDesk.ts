// What a member of staff waits for in a large store: the list in all its filters and orders, a search, a case opened. Over HTTP.
import { must } from './call.ts'
import type { Child } from './child.ts'
import { type Goal, spreadOf, timed } from './goal.ts'

export const deskToken = 'only-for-measuring-0123456789'

const filters = [
  '',
  'status=assigned',
  'status=closed',
  'status=diagnosed,proposed,agreed',
  'status=withdrawn',
  'status=merged',
  'severity=major',
  'severity=grumble',
  'role=serviceManager',
  'role=generalManager',
  'role=rescueLine',
  'overdue=true',
  'overdue=false',
  'overdue=true&role=serviceManager&status=assigned',
]
const rounds = 12
const warmUp = 40
const words = {
  'a common word': ['空调', '希望', '保险'],
  'a rare word': ['漆面 色差', '减速带 咯噔', '行车记录仪'],
  'two words': ['空调 退还', '轮胎 鼓包', '变速箱 顿挫'],
  'no hit': ['飞碟', '潜水艇'],
}

export async function measureDesk(
  { url, cpuMs }: Pick<Child, 'url' | 'cpuMs'>,
  say: (line: string) => void,
): Promise<Goal[]> {
  const headers = { authorization: `Bearer ${deskToken}` }
  const get = async (path: string) => must('GET', `${url}/api/desk/cases${path}`, undefined, headers)
  const list = async (query: string) =>
    JSON.parse(await get(`?${query}`)) as { items: { id: string; phone: string | null; owner: { staffId?: string } }[] }
  const goals: Goal[] = []
  /** The slowest of several kinds counts: an average over easy ones hides it. */
  async function each(what: string, limit: number, kinds: Record<string, readonly string[]>): Promise<void> {
    let worst = { p50: 0, p95: 0, kind: '' }
    for (const [kind, paths] of Object.entries(kinds)) {
      const times: number[] = []
      // the first of a kind compiles the way there
      for (const path of paths) await get(path)
      const before = cpuMs()
      for (let round = 0; round < rounds; round++) for (const path of paths) times.push(await timed(() => get(path)))
      const spread = spreadOf(times)
      // on a machine that does something else as well this is what to go by
      const cpu = (cpuMs() - before) / times.length
      say(
        `  ${what}, ${kind}: p50 ${spread.p50.toFixed(1)} ms, p95 ${spread.p95.toFixed(1)} ms, CPU ${cpu.toFixed(1)} ms`,
      )
      if (spread.p95 > worst.p95) worst = { ...spread, kind }
    }
    goals.push({ name: `${what}, p95 of the slowest kind (${worst.kind}), ms`, value: worst.p95, limit })
  }

  const { items } = await list('limit=200')
  for (let round = 0; round < warmUp; round++) await list('order=due')
  const owner = items.find(item => item.owner.staffId)?.owner.staffId ?? ''
  const listed = [...filters, `owner=${owner}`].map(filter => [
    filter || 'all',
    ['updated', 'due'].map(order => `?${filter}&order=${order}`),
  ])
  await each('list', 20, Object.fromEntries(listed))

  const some = items.filter((_, index) => index % 20 === 0)
  const details = await Promise.all(some.map(item => get(`/${item.id}`)))
  const plates = details.flatMap(text => /"([\u4e00-\u9fff][A-Z][0-9A-Z]{5})"/.exec(text)?.[1] ?? [])
  const phones = some.flatMap(item => item.phone?.slice(3) ?? [])
  const asked = {
    ...words,
    'a plate': plates,
    'four of a plate': plates.map(it => it.slice(-4)),
    'a phone': phones,
    'four of a phone': phones.map(it => it.slice(-4)),
  }
  const searches = Object.entries(asked).map(([kind, list]) => [kind, list.map(q => `?q=${encodeURIComponent(q)}`)])
  await each('search', 50, Object.fromEntries(searches))

  const old = (await list('status=closed&limit=200')).items
  const open = (await list('status=assigned&limit=200')).items
  const opened = { closed: old, assigned: open }
  const paths = Object.entries(opened).map(([kind, list]) => [kind, list.slice(0, 20).map(item => `/${item.id}`)])
  await each('open a case', 20, Object.fromEntries(paths))
  return goals
}
