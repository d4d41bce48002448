// A turn as a whole: committed with its answers or not at all, repeated without a second effect, and healing when a part of it fails.
import { afterEach, describe, expect, it } from 'vitest'
import { createDialogue } from '../../dialogs/index.ts'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { staffWith, store } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage.close())

const onlyCase = async () => {
  const { items } = await stage.app.list({ limit: 10 })
  expect(items).toHaveLength(1)
  return stage.app.detail(items[0]?.id as string)
}

describe('a repeated message', () => {
  it('gives the same answer and no second effect, also long after', async () => {
    stage = await openStage()
    const first = await stage.say('空调修了又不制冷', { inboundId: 'same' })
    await stage.say('13912345678')
    stage.at.now += 10 * 60_000
    const again = await stage.say('空调修了又不制冷', { inboundId: 'same' })
    expect(first).toMatchObject({ ok: true, replayed: false })
    expect(again).toEqual({ ...first, replayed: true })
    expect((await onlyCase())?.transcript.filter(each => each.from === 'customer')).toHaveLength(2)
  })
  it('is told apart from the same id of another customer', async () => {
    stage = await openStage()
    await stage.say('空调异响', { inboundId: 'same' })
    const other = await stage.say('雨刮异响', { inboundId: 'same', conversationId: 'c2', userId: 'u2' })
    expect(other).toMatchObject({ ok: true, replayed: false })
    expect((await stage.app.list({ limit: 10 })).items).toHaveLength(2)
  })
})

describe('a bare number', () => {
  it('is heard as the answer it numbers and kept as it was typed', async () => {
    stage = await openStage()
    await stage.say(`在${store.name},我叫赵敏,电话13800138000,车牌浙A12345,空调有异味,我要求免费检修`)
    const heard = await stage.say('１')
    expect(heard.ok && heard.answers.at(-1)?.event).toBe('handoff')
    expect((await onlyCase())?.transcript.findLast(each => each.from === 'customer')?.text).toBe('１')
  })
})

describe('what is known of a person', () => {
  it('goes to the reader with every later message, before and after there is a case, and only there', async () => {
    const local = createLocalUnderstanding()
    const known: Record<string, readonly string[] | undefined> = {}
    stage = await openStage({
      understanding: {
        read(text, context) {
          known[text] = context.known
          return local.read(text, context)
        },
      },
    })
    const others = { conversationId: 'c2', userId: 'u2' }
    await stage.say('我叫欧阳独秀,电话13987650123')
    await stage.say('空调修了又坏')
    await stage.say('服务顾问王强态度恶劣')
    await stage.say('刹车也异响')
    await stage.say('雨刮异响', others)
    expect(known['我叫欧阳独秀,电话13987650123']).toBeUndefined()
    expect(known.空调修了又坏).toEqual(expect.arrayContaining(['欧阳独秀', '13987650123']))
    expect(known.刹车也异响).toEqual(expect.arrayContaining(['欧阳独秀', '13987650123', '王强']))
    expect(known.雨刮异响).toBeUndefined()
    const byPhone = [{ slot: 'customer.name', value: '司马相如' }] as const
    const manager = { kind: 'staff', staffId: staffWith('serviceManager').id } as const
    await stage.register({ source: 'phone', story: '司马相如说漏油', facts: byPhone }, manager)
    expect(known.司马相如说漏油).toContain('司马相如')
  })
})

describe('fifty customers at once', () => {
  it('each get a case with a number of its own, and nobody an excuse', async () => {
    stage = await openStage()
    const customers = Array.from({ length: 50 }, (_, index) => `c${index}`)
    const turns = customers.flatMap(conversationId => [
      stage.say('你好', { conversationId, userId: conversationId }),
      stage.say('空调修了还是不制冷', { conversationId, userId: conversationId }),
    ])
    for (const turn of await Promise.all(turns)) expect(turn.ok && turn.answers[0]?.textKey).not.toBe('apology.turn')
    expect(stage.failures).toEqual([])
    const { items } = await stage.app.list({ limit: 100 })
    expect(new Set(items.map(each => each.id)).size).toBe(50)
    expect(items.every(each => each.handedOffAt === null)).toBe(true)
  })
})

describe('a tap that means nothing here', () => {
  it('is answered: with a greeting, with what is still asked, with how the case stands', async () => {
    stage = await openStage()
    const tap = async () => {
      const result = await stage.say('', { kind: 'opened', taps: true })
      return result.ok ? result.answers.map(each => each.asks ?? each.textKey) : []
    }
    expect((await tap()).length).toBeGreaterThan(0)
    await stage.say('空调修了又不制冷')
    const [asked, ...more] = await tap()
    expect(asked).toBeDefined()
    expect(more).toEqual([])
    await stage.say('转人工')
    expect((await tap()).length).toBeGreaterThan(0)
    const detail = await onlyCase()
    expect(detail?.transcript.filter(({ from }) => from === 'customer')).toHaveLength(2)
  })
})

describe('a page that only opens', () => {
  it('makes no case when its greeting fails', async () => {
    const real = createDialogue()
    stage = await openStage({
      dialogue: {
        ...real,
        respond: () => {
          throw new Error('a bug')
        },
      },
    })
    expect(await stage.say('', { kind: 'opened' })).toEqual({ ok: false, code: 'unavailable' })
    expect((await stage.app.list({ limit: 10 })).items).toEqual([])
  })
})

describe('a reader that fails', () => {
  it('does not stop the turn: the words are kept and the bot answers', async () => {
    stage = await openStage({
      understanding: {
        read: () => {
          throw new Error('no reader')
        },
      },
    })
    expect(await stage.say('刹车失灵')).toMatchObject({ ok: true })
    expect(stage.failures).toEqual(['reading'])
    const said = await stage.ledger.messages({ channel: 'webchat', conversationId: 'c1' }, 0, 10)
    expect(said[0]?.text).toBe('刹车失灵')
    expect(said.length).toBeGreaterThan(1)
  })
})

describe('a dialogue that fails', () => {
  it('leaves an honest word, a case with the words, and a conversation that goes on with that case', async () => {
    const real = createDialogue()
    let broken = true
    stage = await openStage({
      dialogue: {
        ...real,
        respond: turn => {
          if (broken) throw new Error('a bug')
          return real.respond(turn)
        },
      },
    })
    const failed = await stage.say('刹车失灵了,在高速上')
    expect(failed.ok && failed.answers.map(each => each.textKey)).toEqual(['apology.turn'])
    const made = await onlyCase()
    expect(made?.handoff?.background.narrative).toContain('刹车失灵了')
    expect(made?.case.handedOffAt).not.toBeNull()
    broken = false
    await stage.say('我的电话13912345678')
    expect((await onlyCase())?.handoff?.customer.phone).toBe('+8613912345678')
  })
})

describe('a store that fails', () => {
  it('is told to the channel, so that the client sends again; nothing is half done', async () => {
    let down = true
    stage = await openStage({
      ledger: (real: Ledger): Ledger => ({
        ...real,
        commit: batch => (down ? Promise.reject(new Error('disk full')) : real.commit(batch)),
      }),
    })
    expect(await stage.say('空调异响', { inboundId: 'a' })).toEqual({ ok: false, code: 'unavailable' })
    expect((await stage.app.list({ limit: 10 })).items).toEqual([])
    down = false
    expect(await stage.say('空调异响', { inboundId: 'a' })).toMatchObject({ ok: true, replayed: false })
    await onlyCase()
  })
})

describe('a customer and staff at the same moment', () => {
  it('both happen: neither overwrites the other', async () => {
    stage = await openStage()
    await stage.say('空调异响')
    const { items } = await stage.app.list({ limit: 1 })
    const caseId = items[0]?.id as string
    const staff = { kind: 'staff', staffId: 'songtao' } as const
    const both = [
      ...Array.from({ length: 6 }, (_, index) => stage.say(`补充第${index}点,有异味`)),
      ...Array.from({ length: 6 }, (_, index) =>
        stage.handle({ caseId, actor: staff, command: { type: 'sendUpdate', text: `进展${index}` } }),
      ),
    ]
    for (const done of await Promise.all(both)) expect(done.ok).toBe(true)
    const detail = await stage.app.detail(caseId)
    expect(detail?.timeline.filter(each => each.type === 'update.sent')).toHaveLength(6)
    expect(detail?.transcript.filter(each => each.from === 'customer')).toHaveLength(7)
    expect(
      new Set((await stage.ledger.messages({ channel: 'webchat', conversationId: 'c1' }, 0, 100)).map(each => each.seq))
        .size,
    ).toBe(detail?.transcript.length)
    expect(await stage.ledger.verify()).toMatchObject({ ok: true })
  })
})

describe('an order given twice with one key', () => {
  it('is done once, also when both arrive at the same time', async () => {
    stage = await openStage()
    await stage.say('空调异响')
    const { items } = await stage.app.list({ limit: 1 })
    const caseId = items[0]?.id as string
    const order = () =>
      stage.handle({
        caseId,
        actor: { kind: 'staff', staffId: 'songtao' },
        command: { type: 'sendUpdate', text: '已安排' },
        idempotencyKey: 'k',
      })
    const [one, other] = await Promise.all([order(), order()])
    expect(one).toMatchObject({ ok: true })
    expect(other).toMatchObject({ ok: true })
    expect(one.ok && other.ok && one.version === other.version).toBe(true)
    expect((await stage.app.detail(caseId))?.timeline.filter(each => each.type === 'update.sent')).toHaveLength(1)
  })
})

describe('a customer who falls silent', () => {
  it('is reminded once, then handed on as they are, told so once, and what is missing is named', async () => {
    stage = await openStage()
    await stage.say('空调修了又不制冷')
    await stage.duties.runDue()
    expect((await onlyCase())?.case.handedOffAt).toBeNull()
    stage.at.now += (stage.rules.pack.intake.idleMinutes + 1) * 60_000
    await stage.duties.runDue()
    await stage.duties.runDue()
    expect((await onlyCase())?.case.handedOffAt).toBeNull()
    stage.at.now += (stage.rules.pack.intake.idleMinutes + 1) * 60_000
    await stage.duties.runDue()
    await stage.duties.runDue()
    const detail = await onlyCase()
    expect(detail?.timeline.filter(each => each.type === 'case.handedOff')).toHaveLength(1)
    expect(detail?.handoff?.missing).toEqual(expect.arrayContaining(['customer.phone', 'customer.name']))
    expect(detail?.transcript.filter(each => each.textKey === 'handOff.idle')).toHaveLength(1)
  })
})
