// While a member of staff talks to the customer, the bot is silent: whatever it was computing, and whatever falls due.
import { afterEach, describe, expect, it } from 'vitest'
import { createDialogue } from '../../dialogs/index.ts'
import type { Order } from '../../src/app/orders.ts'
import type { Inbound } from '../../src/app/ports.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { type AppStage, openStage } from './stage.ts'

const opened: AppStage[] = []
const open = async (...replaced: Parameters<typeof openStage>) => {
  const stage = await openStage(...replaced)
  opened.push(stage)
  return stage
}
// the last opened first: it may work on the ledger of the first
afterEach(async () => {
  for (const stage of opened.splice(0).reverse()) await stage.close()
})

const songtao = { kind: 'staff', staffId: 'songtao' } as const
const order = (stage: AppStage, caseId: string, command: Order) => stage.handle({ caseId, actor: songtao, command })
async function caseOf(stage: AppStage, change: Partial<Inbound> = {}): Promise<string> {
  await stage.say('空调修了又不制冷,等了三个星期', change)
  return (await stage.app.list({ limit: 1 })).items[0]?.id as string
}
const detailOf = async (stage: AppStage, caseId: string) => {
  const detail = await stage.app.detail(caseId)
  if (!detail) throw new Error('no such case')
  return detail
}
const saidBy = async (stage: AppStage, caseId: string, from: string) =>
  (await detailOf(stage, caseId)).transcript.filter(each => each.from === from).map(each => each.text)

describe('taken over', () => {
  it('the customer is recorded and answered by nobody but staff, until it is handed back', async () => {
    const stage = await open()
    const caseId = await caseOf(stage)
    const before = await saidBy(stage, caseId, 'bot')
    await order(stage, caseId, { type: 'takeOver' })
    for (const text of ['我的电话13912345678', '在吗', '进度怎么样', '转人工'])
      expect(await stage.say(text)).toMatchObject({ ok: true, answers: [] })
    // what to do in danger is said all the same, once
    const alarm = await stage.say('刹车也失灵了,在高速上')
    const told = alarm.ok ? alarm.answers : []
    expect(told.map(each => [each.from, each.textKey, each.urgent])).toEqual([
      ['bot', 'danger.noBrakes', true],
      ['bot', 'live.danger', true],
    ])
    expect(await stage.say('', { kind: 'opened' })).toMatchObject({ ok: true, answers: [] })
    expect(await order(stage, caseId, { type: 'say', text: '请先靠边停车' })).toMatchObject({ ok: true })
    await order(stage, caseId, { type: 'accept' })
    expect(await saidBy(stage, caseId, 'bot')).toEqual([...before, ...told.map(each => each.text)])
    const { transcript, handoff, case: row, agreement } = await detailOf(stage, caseId)
    expect(transcript.filter(each => each.from === 'customer')).toHaveLength(6)
    expect(handoff?.severity.level).toBe('major')
    expect({ row: row.live, name: agreement?.live?.name }).toEqual({ row: 'songtao', name: '宋涛' })
    await order(stage, caseId, { type: 'handBack' })
    const after = await stage.say('进度怎么样')
    expect(after.ok && after.answers.map(each => each.from)).toContain('bot')
    expect((await detailOf(stage, caseId)).case.live).toBeNull()
  })

  it('by people of the channel’s own desk: words are kept without an answer, and a danger nobody knew of becomes a case and is answered', async () => {
    const stage = await open()
    const talk = { channel: 'wechat', conversationId: 'w1', attended: true }
    expect(await stage.say('你好', talk)).toMatchObject({ ok: true, answers: [] })
    expect((await stage.app.list({ limit: 1 })).items).toEqual([])
    const alarm = await stage.say('车在高速上冒烟，我还在车里', talk)
    expect(alarm.ok && alarm.answers.map(each => each.textKey)).toEqual(['danger.fire', 'live.danger'])
    const [row] = (await stage.app.list({ limit: 1 })).items
    expect(row).toMatchObject({ danger: true, status: 'assigned' })
    const { transcript } = await detailOf(stage, row?.id ?? '')
    expect(transcript.map(each => each.from)).toEqual(['customer', 'customer', 'bot', 'bot'])
    const after = await stage.say('我已经下车了', { ...talk, attended: false })
    expect(after.ok && after.answers.length).toBeGreaterThan(0)
  })

  it('the customer hears who it is, and what staff say is one message of theirs, on its way with the commit', async () => {
    const stage = await open()
    const talk = { channel: 'msteams', conversationId: 't1' }
    const caseId = await caseOf(stage, talk)
    await order(stage, caseId, { type: 'takeOver' })
    expect((await stage.ledger.messages(talk, 0, 100)).at(-1)?.text).toContain('宋涛')
    stage.offered.length = 0
    await order(stage, caseId, { type: 'say', text: '请先靠边停车' })
    const messages = await stage.ledger.messages(talk, 0, 100)
    expect(messages.at(-1)).toMatchObject({ from: 'staff', event: 'live', textKey: 'live.staff', caseId })
    expect(messages.at(-1)?.text).toContain('请先靠边停车')
    expect(stage.offered).toEqual([messages.at(-1)?.text])
    await order(stage, caseId, { type: 'sendUpdate', text: '拖车已出发' })
    expect((await stage.ledger.messages(talk, 0, 100)).at(-1)).toMatchObject({ from: 'staff', event: 'update' })
  })

  it('the same chat line given twice with one key is said once', async () => {
    const stage = await open()
    const caseId = await caseOf(stage)
    await order(stage, caseId, { type: 'takeOver' })
    const line = () =>
      stage.handle({ caseId, actor: songtao, command: { type: 'say', text: '您好' }, idempotencyKey: 'k' })
    await Promise.all([line(), line()])
    await line()
    expect((await saidBy(stage, caseId, 'staff')).filter(text => text.includes('您好'))).toHaveLength(1)
  })

  it('silence is left alone, and looked after once it is the turn of the bot again', async () => {
    const stage = await open()
    const caseId = await caseOf(stage)
    await order(stage, caseId, { type: 'takeOver' })
    const idleMs = (stage.rules.pack.intake.idleMinutes + 1) * 60_000
    const before = await saidBy(stage, caseId, 'bot')
    for (let looks = 0; looks < 3; looks++) {
      stage.at.now += idleMs
      await stage.duties.runDue()
    }
    expect(await saidBy(stage, caseId, 'bot')).toEqual(before)
    expect((await detailOf(stage, caseId)).case.handedOffAt).toBeNull()
    await order(stage, caseId, { type: 'handBack' })
    // first a reminder, then the hand-off
    for (let looks = 0; looks < 2; looks++) {
      stage.at.now += idleMs
      await stage.duties.runDue()
    }
    // somebody was to have been in touch by then: that is owned up to as well
    const said = (await detailOf(stage, caseId)).transcript.map(each => each.textKey)
    expect(said.slice(-2)).toEqual(['handOff.idle', 'status.late'])
    expect((await detailOf(stage, caseId)).case.handedOffAt).not.toBeNull()
  })

  it('a turn that fails is recorded, and no excuse is made in the bot’s voice', async () => {
    const real = createDialogue()
    let broken = false
    const stage = await open({
      dialogue: {
        ...real,
        respond: turn => {
          if (broken) throw new Error('a bug')
          return real.respond(turn)
        },
      },
    })
    const caseId = await caseOf(stage)
    await order(stage, caseId, { type: 'takeOver' })
    broken = true
    expect(await stage.say('水箱也漏了')).toMatchObject({ ok: true, answers: [] })
    expect((await detailOf(stage, caseId)).handoff?.background.narrative).toContain('水箱也漏了')
  })
})

describe('a turn already computing when the conversation is taken over by way of another process', () => {
  it.each(['你好', '谢谢', '雨刮也不动了'])('computes again and says nothing: %s', async text => {
    const local = createLocalUnderstanding()
    let meanwhile: (() => Promise<unknown>) | undefined
    const stage = await open({
      understanding: {
        async read(words, context) {
          const reading = await local.read(words, context)
          // once, while the answer is being worked out
          const act = meanwhile
          meanwhile = undefined
          await act?.()
          return reading
        },
      },
    })
    const caseId = await caseOf(stage)
    const before = await saidBy(stage, caseId, 'bot')
    const other = await open({ ledger: () => stage.ledger })
    let taken: unknown
    meanwhile = async () => {
      taken = await order(other, caseId, { type: 'takeOver' })
    }
    expect(await stage.say(text)).toMatchObject({ ok: true, answers: [], replayed: false })
    expect(taken).toMatchObject({ ok: true })
    expect(await saidBy(stage, caseId, 'bot')).toEqual(before)
    expect(await saidBy(stage, caseId, 'customer')).toContain(text)
  })

  it.each(['你好', '谢谢', '雨刮也不动了'])('meets it even when its answer was ready: %s', async text => {
    let meanwhile: (() => Promise<unknown>) | undefined
    const stage = await open({
      ledger: real => ({
        ...real,
        async commit(batch) {
          const act = batch.conversation?.inboundId ? meanwhile : undefined
          if (act) meanwhile = undefined
          await act?.()
          return real.commit(batch)
        },
      }),
    })
    const caseId = await caseOf(stage)
    const before = await saidBy(stage, caseId, 'bot')
    const other = await open({ ledger: () => stage.ledger })
    meanwhile = () => order(other, caseId, { type: 'takeOver' })
    expect(await stage.say(text)).toMatchObject({ ok: true, answers: [] })
    expect((await detailOf(stage, caseId)).case.live).toBe('songtao')
    expect(await saidBy(stage, caseId, 'bot')).toEqual(before)
  })

  it('a process that remembers the case as it was is not fooled either', async () => {
    const stage = await open()
    const caseId = await caseOf(stage)
    const other = await open({ ledger: () => stage.ledger })
    // remembers the case, not the conversation
    await order(other, caseId, { type: 'addNote', text: '看过' })
    await order(stage, caseId, { type: 'takeOver' })
    expect(await other.say('你好', { inboundId: 'late' })).toMatchObject({ ok: true, answers: [] })
  })
})

describe('a promise', () => {
  it('has an id of its own and lasts as long as it was promised, read back with the case', async () => {
    const stage = await open()
    const caseId = await caseOf(stage)
    const hour = 3_600_000
    const dueAt = stage.at.now + 2 * hour
    await order(stage, caseId, { type: 'promise', text: '告知检测结果', dueAt })
    await order(stage, caseId, { type: 'promise', text: '安排代步车', dueAt: stage.at.now + hour })
    const { agreement } = await detailOf(stage, caseId)
    const [one, other] = agreement?.promises ?? []
    expect(one).toMatchObject({ text: '告知检测结果', dueAt: new Date(dueAt).toISOString(), keptAt: null })
    expect(one?.id).not.toBe(other?.id)
    expect(one?.byCall).toBeUndefined()
    await order(stage, caseId, { type: 'promise', text: '给您打电话说明结果', dueAt: stage.at.now + hour })
    expect((await detailOf(stage, caseId)).agreement?.promises.at(-1)).toMatchObject({ byCall: true })
    expect(await order(stage, caseId, { type: 'promise', text: 'x', dueAt: stage.at.now })).toMatchObject({
      code: 'time-has-passed',
    })
  })
})
