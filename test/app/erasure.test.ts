// After an erasure nothing of the case goes on: no clock, no follow-up, no waiting message, no task in the queue.
import { afterEach, describe, expect, it } from 'vitest'
import type { LastWordParts } from '../../src/app/lastWord.ts'
import type { Command } from '../../src/case/commands.ts'
import { store } from '../case/play.ts'
import { nextToSay } from '../ledger/waiting.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage.close())

const hour = 3_600_000
const told = `在${store.name},我叫赵敏,电话13800138000,车牌浙A12345,空调有异味,我要求免费检修`
const pushed = { channel: 'msteams', conversationId: 't1', userId: 'teams-user', reference: { x: 1 } }
const order = async (caseId: string, command: Command) => {
  const result = await stage.handle({ caseId, command, actor: { kind: 'staff', staffId: 'songtao' } })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
}
async function handedOver(): Promise<string> {
  const told1 = await stage.say(told, pushed)
  if (!told1.ok) throw new Error(told1.code)
  await stage.say('对的', pushed)
  return told1.answers.at(-1)?.caseId as string
}
const erase = (caseId: string) => order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
/** far enough for every clock of every pack */
async function muchLater() {
  for (let days = 0; days < 40; days++) {
    stage.at.now += 24 * hour
    await stage.duties.runDue()
  }
}
const trailOf = async (caseId: string) => (await stage.app.detail(caseId))?.timeline.map(each => each.type) ?? []

describe('an erased case', () => {
  it('has its clocks stopped, and none fires afterwards', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await erase(caseId)
    const trail = await trailOf(caseId)
    expect(trail).toContain('clock.stopped')
    expect(trail.at(-1)).toBe('personalData.erased')
    const [row] = (await stage.app.list({ limit: 10 })).items
    expect(row).toMatchObject({ id: caseId, status: 'erased', erased: true, overdue: false, nextDueAt: null })
    const said = stage.offered.length
    await muchLater()
    expect(await trailOf(caseId)).toEqual(trail)
    expect(stage.offered).toHaveLength(said)
    expect(stage.failures).toEqual([])
  })
  it('counts as before when erasing it fails', async () => {
    let broken = true
    stage = await openStage({
      ledger: real => ({
        ...real,
        erase: change => (broken ? Promise.reject(new Error('the disk is full')) : real.erase(change)),
      }),
    })
    const caseId = await handedOver()
    const owner = (await stage.cases.load(caseId))?.routing?.owner.staffId ?? ''
    const load = await stage.workload.load()
    expect(load(owner)).toBe(1)
    await expect(erase(caseId)).rejects.toThrow('the disk is full')
    expect(load(owner)).toBe(1)
    broken = false
    await erase(caseId)
    expect(load(owner)).toBe(0)
  })
  it('asks nobody how it went', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await order(caseId, { type: 'accept' })
    await order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    await order(caseId, {
      type: 'resolve',
      summary: '更换滤芯',
      skipped: [
        { step: 'diagnosis', reason: '一看便知' },
        { step: 'agreement', reason: '当场办好' },
      ],
    })
    const far = stage.at.now + 365 * 24 * hour
    expect(await stage.ledger.dueCases(far, 9)).toEqual([caseId])
    await erase(caseId)
    expect(await stage.ledger.dueCases(far, 9)).toEqual([])
    const said = stage.offered.length
    await muchLater()
    expect(await trailOf(caseId)).not.toContain('followUp.asked')
    expect(await trailOf(caseId)).not.toContain('followUp.phoneTaskOpened')
    expect(stage.offered).toHaveLength(said)
    expect(await nextToSay(stage.ledger, stage.at.now)).toEqual([])
  })
  it('that an older version left falling due is looked at once and then never again', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await erase(caseId)
    await stage.ledger.postponeDue(caseId, stage.at.now)
    await stage.duties.runDue()
    expect(await stage.ledger.dueCases(stage.at.now + 365 * 24 * hour, 9)).toEqual([])
    expect(stage.failures).toEqual([])
  })
  it('waits in nobody’s queue', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const open = async () => (await stage.app.list({ limit: 10, status: ['registered', 'assigned'] })).items
    expect(await open()).toHaveLength(1)
    await erase(caseId)
    expect(await open()).toEqual([])
  })
})

describe('the last word of an erasure', () => {
  const page = { channel: 'webchat', conversationId: 'c-last' }
  const keysIn = async () => (await stage.ledger.messages(page, 0, 50)).map(each => each.textKey)
  it('stands alone in the emptied chat: erased as wished, and how to come back', async () => {
    stage = await openStage()
    await stage.say(told, page)
    const confirmed = await stage.say('对的', page)
    const caseId = (confirmed.ok && confirmed.answers.at(-1)?.caseId) as string
    await stage.say('把我的资料全部删掉', page)
    await erase(caseId)
    expect(await keysIn()).toEqual(['news.erasedAsWished'])
    const [word] = await stage.ledger.messages(page, 0, 50)
    expect(word?.text).toContain(caseId)
    // what comes next begins anew
    const next = await stage.say('雨刮器不动了', page)
    expect(next.ok && next.answers.at(-1)?.caseId).not.toBe(caseId)
  })
  it('says nothing of a wish to whoever had none', async () => {
    stage = await openStage()
    await stage.say(told, page)
    const confirmed = await stage.say('对的', page)
    await erase((confirmed.ok && confirmed.answers.at(-1)?.caseId) as string)
    expect(await keysIn()).toEqual(['news.erased'])
  })
  it('is carried to whoever has to be pushed to by the address as it was, once and not before', async () => {
    const carried: [unknown, string | undefined, boolean][] = []
    stage = await openStage({
      toSayAtOnce:
        async ({ reference }) =>
        async ({ textKey }) => {
          const kept = (await stage.ledger.loadConversation(pushed))?.reference ?? null
          carried.push([reference, textKey, kept !== null])
        },
    })
    const caseId = await handedOver()
    await erase(caseId)
    expect(carried).toEqual([[pushed.reference, 'news.erased', false]])
  })
  it('is said once, however often the erasure is tried', async () => {
    const carried: string[] = []
    let conflicts = 3
    stage = await openStage({
      ledger: real => ({
        ...real,
        erase: (...change) =>
          conflicts-- > 0 ? Promise.resolve({ ok: false, why: 'conflict' }) : real.erase(...change),
      }),
      toSayAtOnce: async () => async message => void carried.push(message.id),
    })
    await erase(await handedOver())
    expect(carried).toHaveLength(1)
  })
  it('is not said of an erasure that fails', async () => {
    const carried: string[] = []
    stage = await openStage({
      ledger: real => ({ ...real, erase: () => Promise.reject(new Error('the disk is full')) }),
      toSayAtOnce: async () => async message => void carried.push(message.id),
    })
    await expect(erase(await handedOver())).rejects.toThrow('the disk is full')
    expect(carried).toEqual([])
  })
  it.each<[string, LastWordParts['toSayAtOnce']]>([
    ['carried', async () => () => Promise.reject(new Error('the window is closed'))],
    ['addressed', () => Promise.reject(new Error('the channel is not set up'))],
  ])(
    'holds nothing up when it cannot be %s, and whoever erased is told that nobody heard it',
    async (_, toSayAtOnce) => {
      stage = await openStage({ toSayAtOnce })
      const caseId = await handedOver()
      const command = { type: 'erasePersonalData', reason: '客户要求' } as const
      const done = await stage.app.command({ caseId, command, actor: { kind: 'staff', staffId: 'songtao' } })
      expect(done).toMatchObject({ ok: true, unheard: true, case: { erased: true } })
      expect(stage.failures).toEqual(['last word'])
    },
  )
  it('says the same again to whoever asks again with the same key', async () => {
    stage = await openStage({ toSayAtOnce: async () => () => Promise.reject(new Error('the window is closed')) })
    const caseId = await handedOver()
    const command = { type: 'erasePersonalData', reason: '客户要求' } as const
    const asked = { caseId, command, actor: { kind: 'staff', staffId: 'songtao' }, idempotencyKey: 'k1' } as const
    const first = await stage.app.command(asked)
    expect(first).toMatchObject({ ok: true, unheard: true })
    expect(await stage.app.command(asked)).toEqual(first)
    expect(stage.failures).toEqual(['last word'])
  })
  it('says to whoever erased nothing of the kind when it was heard', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const command = { type: 'erasePersonalData', reason: '客户要求' } as const
    const done = await stage.app.command({ caseId, command, actor: { kind: 'staff', staffId: 'songtao' } })
    expect(done).not.toHaveProperty('unheard')
  })
})

describe('the wish to be erased', () => {
  const heard = async () => (await stage.ledger.messages(pushed, 0, 90)).map(each => each.textKey)
  const times = async (key: string) => (await heard()).filter(each => each === key).length
  async function wished(): Promise<string> {
    const caseId = await handedOver()
    await stage.say('把我的资料全部删掉', pushed)
    expect(await heard()).toContain('about.erase')
    return caseId
  }
  const taskIn = async (caseId: string) =>
    (await stage.cases.load(caseId))?.tasks.find(each => each.kind === 'eraseData')?.id as string
  it('that is not met by the time told is owned up to, once', async () => {
    stage = await openStage()
    await wished()
    stage.at.now += 20 * 24 * hour
    await stage.duties.runDue()
    expect(await times('news.eraseLate')).toBe(1)
    stage.at.now += 24 * hour
    await stage.duties.runDue()
    expect(await times('news.eraseLate')).toBe(1)
  })
  it('is owned up to after the complaint was withdrawn too', async () => {
    stage = await openStage()
    const caseId = await wished()
    await order(caseId, { type: 'withdraw' })
    stage.at.now += 20 * 24 * hour
    await stage.duties.runDue()
    expect(await times('news.eraseLate')).toBe(1)
  })
  it('that staff end without erasing is told as that, without what they noted', async () => {
    stage = await openStage()
    const caseId = await wished()
    await order(caseId, { type: 'finishTask', taskId: await taskIn(caseId), note: '核实不是本人，没有删' })
    expect(await times('news.notErased')).toBe(1)
    expect((await stage.ledger.messages(pushed, 0, 90)).at(-1)?.text).not.toContain('核实不是本人')
    expect(stage.offered.at(-1)).toContain(caseId)
  })
  it('ends with the erasure, or without it and a reason: nobody hears that nothing was erased and then that it was', async () => {
    stage = await openStage()
    const caseId = await wished()
    const command = { type: 'finishTask', taskId: await taskIn(caseId) } as const
    const actor = { kind: 'staff', staffId: 'songtao' } as const
    expect(await stage.handle({ caseId, command, actor })).toMatchObject({ ok: false, code: 'not-erased-yet' })
    expect(await stage.handle({ caseId, command: { ...command, note: ' ' }, actor })).toMatchObject({ ok: false })
    expect(await times('news.notErased')).toBe(0)
    expect((await stage.app.detail(caseId))?.version).toBeGreaterThan(0)
  })
  it.each(['kept', 'missed'])('is told once a colleague talks no more, when it was %s meanwhile', async how => {
    stage = await openStage()
    const caseId = await wished()
    await order(caseId, { type: 'takeOver' })
    stage.at.now += 60_000
    if (how === 'missed') {
      const due = (await stage.cases.load(caseId))?.tasks.find(each => each.kind === 'eraseData')?.dueAt ?? 0
      stage.at.now = due - hour
      await stage.duties.runDue()
      await order(caseId, { type: 'takeOver' })
      stage.at.now = due + 1
      await stage.duties.runDue()
    } else await order(caseId, { type: 'finishTask', taskId: await taskIn(caseId), note: '核实不是本人' })
    const key = how === 'missed' ? 'news.eraseLate' : 'news.notErased'
    expect(await times(key)).toBe(0)
    await order(caseId, { type: 'handBack' })
    expect(await times(key)).toBe(1)
    stage.at.now += 60_000
    await order(caseId, { type: 'takeOver' })
    await order(caseId, { type: 'handBack' })
    expect(await times(key)).toBe(1)
  })
  it('is nothing to a customer of other tasks', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const text = '照片归档'
    await stage.handle({
      caseId,
      command: { type: 'openTask', text, staffId: 'songtao', dueAt: stage.at.now + hour },
      actor: { kind: 'staff', staffId: 'songtao' },
    })
    const before = await heard()
    const task = (await stage.cases.load(caseId))?.tasks.find(each => each.text === text)
    await order(caseId, { type: 'finishTask', taskId: task?.id ?? '' })
    expect(await heard()).toEqual(before)
  })
})

describe('a progress link', () => {
  const songtao = { kind: 'staff', staffId: 'songtao' } as const
  it('made and called back stands in the trail, without what opens it', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const link = await stage.app.progressLink(caseId, songtao)
    await stage.app.revokeProgressLinks(caseId, songtao)
    await stage.app.revokeProgressLinks(caseId, songtao)
    const detail = await stage.app.detail(caseId)
    const entries = detail?.timeline.filter(each => each.type.startsWith('progressLink.')) ?? []
    expect(entries.map(each => each.type)).toEqual(['progressLink.made', 'progressLink.revoked'])
    for (const each of entries) expect(each.actor).toMatchObject({ kind: 'staff', staffId: 'songtao' })
    expect(JSON.stringify(detail)).not.toContain(link?.url.split('/').at(-1))
  })
})
