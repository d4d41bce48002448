// After a downtime very many cases are due at once: all are looked at, each once, and nobody who writes waits for them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fill } from '../../src/seed/fill.ts'
import { invent, momentsOf, type Span } from '../../src/seed/invent.ts'
import { morning, rules } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

const day = 24 * 60 * 60 * 1000
/** when the server went down */
const down = morning - 3 * day
const span: Span = { seed: 5, cases: 260, from: down - day, to: down, until: down, stuck: 1 }
const everybody = 10_000

async function dueStage(broken: (caseId: string) => boolean = () => false): Promise<AppStage> {
  const stage = await openStage({
    ledger: real => ({
      ...real,
      async commit(batch) {
        if (batch.cases.some(each => each.expectedVersion > 0 && broken(each.caseId)))
          throw new Error('the disk is full')
        return real.commit(batch)
      },
    }),
  })
  await fill(stage.ledger, [momentsOf(span).map((at, index) => invent(index, `HY-${index}`, at, span, rules))])
  return stage
}

describe('more is due than is read at once', () => {
  let stage: AppStage
  let due: string[]
  beforeEach(async () => {
    stage = await dueStage()
    due = await stage.ledger.dueCases(morning, everybody)
    expect(due.length).toBeGreaterThan(200)
  })
  afterEach(() => stage.close())

  const eventsOf = async (caseId: string) => {
    const stored = await stage.ledger.loadCase(caseId)
    return stored && 'events' in stored ? stored.events : []
  }

  test('one look does all of it', async () => {
    await stage.duties.runDue()
    expect(await stage.ledger.dueCases(morning, everybody)).toEqual([])
    expect(stage.failures).toEqual([])
  })

  test('what passed meanwhile is told once, as it ends: no warning before, nothing twice', async () => {
    await stage.duties.runDue()
    await stage.duties.runDue()
    let breached = 0
    for (const caseId of due) {
      const later = (await eventsOf(caseId)).filter(each => each.at > down)
      // all of it came of one look at the case
      expect(new Set(later.map(each => each.at)).size).toBeLessThanOrEqual(1)
      const clocks = later.flatMap(({ body }) =>
        body.type === 'clock.breached' || body.type === 'clock.warned' ? [body.name] : [],
      )
      expect(new Set(clocks).size).toBe(clocks.length)
      if (later.some(each => each.body.type === 'clock.breached')) breached++
    }
    // three days late most have missed something
    expect(breached).toBeGreaterThan(due.length / 2)
  })

  test('somebody who writes meanwhile has the answer long before the last case is looked at', async () => {
    const order: string[] = []
    const looking = stage.duties.runDue().then(() => order.push('all looked at'))
    await new Promise(resolve => setImmediate(resolve))
    const turn = await stage.say('空调不制冷，在你们店修了两次都没修好')
    order.push('answered')
    expect(turn).toMatchObject({ ok: true })
    await looking
    expect(order).toEqual(['answered', 'all looked at'])
  })

  test('stopping waits for what is under way only; the rest is still due', async () => {
    const looking = stage.duties.runDue()
    await new Promise(resolve => setImmediate(resolve))
    await stage.duties.stop()
    await looking
    expect((await stage.ledger.dueCases(morning, everybody)).length).toBeGreaterThan(due.length - 100)
  })
})

test('cases that cannot be done keep nobody waiting, however many they are', async () => {
  const stage = await dueStage(caseId => Number(caseId.slice('HY-'.length)) % 2 === 0)
  const due = await stage.ledger.dueCases(morning, everybody)
  const broken = due.filter(caseId => Number(caseId.slice('HY-'.length)) % 2 === 0)
  await stage.duties.runDue()
  expect(stage.failures.filter(each => each === 'due case')).toHaveLength(broken.length)
  expect(await stage.ledger.dueCases(morning, everybody)).toEqual([])
  // they are tried again, later
  const later = await stage.ledger.dueCases(morning + 60_000, everybody)
  expect(later).toEqual(expect.arrayContaining(broken))
  await stage.close()
})
