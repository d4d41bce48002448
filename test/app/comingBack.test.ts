// Coming back from elsewhere on a real ledger: known to the channel, with a progress link, with a number and digits; several cases open.
import { afterEach, describe, expect, it } from 'vitest'
import type { Inbound } from '../../src/app/ports.ts'
import type { Command } from '../../src/case/commands.ts'
import { store } from '../case/play.ts'
import { nextToSay } from '../ledger/waiting.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage.close())

const told = `在${store.name},我叫赵敏,电话13800138000,车牌浙A12345,空调有异味,我要求免费检修`
const here: Partial<Inbound> = {}
const second: Partial<Inbound> = { conversationId: 'c2' }
const stranger: Partial<Inbound> = { conversationId: 'c3', userId: 'u3' }
const pushed: Partial<Inbound> = { channel: 'msteams', conversationId: 't1', userId: 'teams-user', reference: { x: 1 } }

async function say(text: string, from: Partial<Inbound> = here) {
  const result = await stage.say(text, from)
  if (!result.ok) throw new Error(result.code)
  return result.answers
}
const arrive = (from: Partial<Inbound>, value?: unknown) =>
  say('', { ...from, kind: 'opened', ...(value === undefined ? {} : { value }) })
const keys = (answers: { textKey?: string }[]) => answers.map(each => each.textKey)
async function handedOver(text = told, from: Partial<Inbound> = here): Promise<string> {
  const caseId = (await say(text, from)).at(-1)?.caseId as string
  await say('对的', from)
  return caseId
}
const order = async (caseId: string, command: Command, staffId = 'songtao') => {
  const result = await stage.handle({ caseId, command, actor: { kind: 'staff', staffId } })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
}
const stateOf = async (caseId: string) => (await stage.cases.fresh(caseId)) ?? expect.fail('no such case')
const messagesIn = (conversationId: string, channel = 'webchat') =>
  stage.ledger.messages({ channel, conversationId }, 0, 100)
const lookAtSilence = async () => {
  stage.at.now += (stage.rules.pack.intake.idleMinutes + 1) * 60_000
  await stage.duties.runDue()
}
async function proposeFor(caseId: string) {
  await order(caseId, { type: 'accept' })
  await order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await order(caseId, {
    type: 'proposeSolution',
    options: [{ id: '1', text: '更换空调滤芯并清洗' }],
  })
}

describe('somebody the channel knows, in a new conversation', () => {
  it('is told how their case stands, not asked for it again; news go where they write', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    expect(keys(await arrive(second))).toEqual(['comeBack.afresh', 'status.assigned'])
    expect((await stateOf(caseId)).channel.conversationId).toBe('c1')
    await say('空调现在完全不制冷了', second)
    const state = await stateOf(caseId)
    expect(state.channel.conversationId).toBe('c2')
    expect(state.narrative.at(-1)?.text).toBe('空调现在完全不制冷了')
    await order(caseId, { type: 'sendUpdate', text: '配件已经到了' })
    expect(keys(await messagesIn('c2')).at(-1)).toBe('news.update')
    expect(keys(await messagesIn('c1'))).not.toContain('news.update')
    expect((await stage.app.list({ limit: 10 })).items).toHaveLength(1)
  })
  it('reads in the conversation they left that it goes on elsewhere, once, without a word of the matter', async () => {
    stage = await openStage()
    const caseId = await handedOver(told, pushed)
    await say(`看看 ${(await stage.links.mint(caseId)).url}`, stranger)
    await say('空调现在完全不制冷了', stranger)
    const left = (await messagesIn('t1', 'msteams')).filter(each => each.textKey === 'comeBack.elsewhere')
    expect(left).toHaveLength(1)
    for (const word of [caseId, '赵敏', '空调', '13800138000']) expect(left[0]?.text).not.toContain(word)
    expect(stage.offered.at(-1)).toBe(left[0]?.text)
    expect(keys(await messagesIn('c3'))).not.toContain('comeBack.elsewhere')
    await say('空调还是不行', pushed)
    expect((await stateOf(caseId)).channel.conversationId).toBe('t1')
    expect(keys(await messagesIn('c3')).filter(key => key === 'comeBack.elsewhere')).toHaveLength(1)
    expect(stage.failures).toEqual([])
  })
  it('is told there what never reached them in the one they left, and nothing is left behind', async () => {
    stage = await openStage()
    const caseId = await handedOver(told, pushed)
    await order(caseId, { type: 'accept' })
    await order(caseId, { type: 'sendUpdate', text: '拖车十点到您家楼下' })
    const gone = { channel: 'msteams', conversationId: 't1' }
    for (const { id } of await stage.ledger.waitingDeliveries(gone, 50, async () => {}))
      await stage.ledger.deliveryFailed(id, { error: 'left', retryAt: null })
    await stage.handle({ caseId, command: { type: 'recordUndeliverable', why: 'left' }, actor: { kind: 'system' } })
    stage.at.now += 60_000
    const back = { ...pushed, conversationId: 't2', userId: 'somebody-new' }
    const answers = await say((await stage.links.mint(caseId)).url, back)
    const [update, ...more] = answers
    expect(update).toMatchObject({ textKey: 'news.update', caseId })
    expect(update?.text).toContain('拖车十点到您家楼下')
    expect(keys(more)).toEqual(['comeBack.afresh', expect.stringMatching(/^status[.]/)])
    const waiting = await stage.ledger.waitingDeliveries(
      { channel: 'msteams', conversationId: 't2' },
      50,
      async () => {},
    )
    expect(waiting.map(each => each.message.id)).toEqual(answers.map(each => each.id))
    expect((await stateOf(caseId)).undelivered).toBeUndefined()
    expect(await stage.ledger.deadLetters(10)).toEqual([])
    // to an account they have left nothing more is said
    expect(keys(await messagesIn('t1', 'msteams'))).not.toContain('comeBack.elsewhere')
    // and it is told once
    await say('好的', back)
    expect((await messagesIn('t2', 'msteams')).filter(each => each.textKey === 'news.update')).toHaveLength(1)
    // who reads the case reads it once, where it was said
    const { transcript } = (await stage.app.detail(caseId)) ?? expect.fail()
    const read = keys(transcript)
    expect(read.filter(key => key === 'news.update')).toHaveLength(1)
    expect(read.indexOf('news.update')).toBeLessThan(read.indexOf('comeBack.afresh'))
  })
  it('goes on with an intake left elsewhere, and only the new conversation is waited in', async () => {
    stage = await openStage()
    const caseId = (await say('空调修了又不制冷')).at(-1)?.caseId as string
    stage.at.now += 60_000
    const answers = await say('13800138000', second)
    expect(answers.at(-1)).toMatchObject({ asks: 'customer.name', caseId })
    await lookAtSilence()
    expect(keys(await messagesIn('c1')).filter(key => key?.startsWith('ask.'))).toHaveLength(1)
    await lookAtSilence()
    expect(keys(await messagesIn('c2')).filter(key => key === 'handOff.idle')).toHaveLength(1)
    expect(keys(await messagesIn('c1'))).not.toContain('handOff.idle')
    expect((await stateOf(caseId)).handedOff?.cause).toBe('idle')
  })
  it('is nobody else', async () => {
    stage = await openStage()
    await handedOver()
    expect(keys(await arrive(stranger))).toEqual(['greeting.hello', 'greeting.ask'])
  })
})

describe('a progress link', () => {
  it('pasted into another conversation opens its case there', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const { url } = await stage.links.mint(caseId)
    const answers = await say(`我的链接 ${url}`, stranger)
    expect(keys(answers)).toEqual(['comeBack.afresh', 'status.assigned'])
    expect((await stateOf(caseId)).channel).toMatchObject({ conversationId: 'c3', userId: 'u3' })
  })
  it('handed over on arrival tells the same, moves nothing before somebody writes, and is kept nowhere', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const { token } = await stage.links.mint(caseId)
    expect(keys(await arrive(stranger, { track: token }))).toEqual(['comeBack.afresh', 'status.assigned'])
    expect((await stateOf(caseId)).channel.conversationId).toBe('c1')
    await say('谢谢', { ...stranger, value: { track: token } })
    expect((await stateOf(caseId)).channel.conversationId).toBe('c3')
    expect(JSON.stringify(await messagesIn('c3'))).not.toContain(token)
  })
  it('tells how a closed case ended, and what is told then is a new one', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const { token } = await stage.links.mint(caseId)
    await order(caseId, { type: 'accept' })
    await order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    const skipped = [
      { step: 'diagnosis', reason: '当场解决' },
      { step: 'agreement', reason: '当场解决' },
    ]
    await order(caseId, { type: 'resolve', summary: '滤芯已更换', skipped } as Command)
    await order(caseId, { type: 'signOff' })
    await order(caseId, { type: 'close', skipped: [{ step: 'followUp', reason: '客户同意' }] } as Command, 'hanmei')
    expect(keys(await arrive(stranger, { track: token }))).toEqual(['comeBack.afresh', 'status.closed'])
    const answers = await say('变速箱顿挫,修了两次', stranger)
    expect(answers.at(-1)?.caseId).not.toBe(caseId)
  })
  it('of an erased case, or called back, opens nothing', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const [revoked, erased] = [await stage.links.mint(caseId), await stage.links.mint(caseId)]
    await stage.links.revoke(caseId)
    expect(keys(await arrive(stranger, { track: revoked.token }))).toEqual(['greeting.hello', 'greeting.ask'])
    await order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
    expect(keys(await say(`看看 ${erased.url}`, stranger))).not.toContain('comeBack.afresh')
    expect(keys(await arrive(second))).toEqual(['greeting.hello', 'greeting.ask'])
  })
  it('brings the case to a channel that is pushed to: later news are sent there', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const { url } = await stage.links.mint(caseId)
    await say(url, pushed)
    expect((await stateOf(caseId)).channel.id).toBe('msteams')
    await order(caseId, { type: 'sendUpdate', text: '配件已经到了' })
    expect(stage.offered.some(text => text.includes('配件已经到了'))).toBe(true)
    const [waiting] = await nextToSay(stage.ledger, stage.at.now)
    expect(waiting?.conversation).toMatchObject({ channel: 'msteams', conversationId: 't1' })
  })
  it('of a second case, brought while the intake of the first goes on: both are looked after', async () => {
    stage = await openStage()
    const caseId = await handedOver(told, stranger)
    const waiting = (await say('刹车异响,修了两次')).at(-1)?.caseId as string
    await say((await stage.links.mint(caseId)).url)
    expect((await stateOf(waiting)).handedOff).toBeUndefined()
    await lookAtSilence()
    await lookAtSilence()
    expect((await stateOf(waiting)).handedOff?.cause).toBe('idle')
  })
})

describe('a case number and four digits', () => {
  it('tell how it stands and nothing of a person; the case stays where it is', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const [answer] = await say(`${caseId} 8000`, stranger)
    expect(answer?.textKey).toBe('lookup.found')
    for (const personal of ['赵', '13800138000', '12345', '空调']) expect(answer?.text).not.toContain(personal)
    expect((await stateOf(caseId)).channel.conversationId).toBe('c1')
  })
  it('are asked for when they are missing, and taken afterwards', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    expect(keys(await say(`查一下${caseId}`, stranger))).toContain('lookup.needDigits')
    expect(keys(await say('后四位是8000', stranger))).toContain('lookup.found')
  })
  it('are found in the whole number, with words around it; one that does not fit counts as a guess and is a message', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await say(`查一下${caseId}`, stranger)
    const unfit = await say('我电话13900001111，之前投诉过方向盘抖', stranger)
    expect(keys(unfit).some(key => key === 'lookup.found')).toBe(false)
    const other = { conversationId: 'c5', userId: 'u5' }
    await say(`查一下${caseId}`, other)
    expect(keys(await say('我电话13800138000，之前投诉过方向盘抖', other))).toContain('lookup.found')
  })
  it('are not looked for in a complaint told instead', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await say(`查一下${caseId}`, stranger)
    const answers = await say('2023年买的车,变速箱顿挫,修了两次', stranger)
    expect(answers.at(-1)?.caseId).toBeDefined()
    expect(keys(answers)).not.toContain('lookup.none')
  })
  it('wrong five times end with a person, for everybody, until the next day', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    for (let i = 0; i < 5; i++) expect(keys(await say(`${caseId} 111${i}`, stranger))).toContain('lookup.none')
    expect(keys(await say(`${caseId} 8000`, stranger))).toContain('lookup.tooMany')
    expect(keys(await say(`${caseId} 8000`, { conversationId: 'c4', userId: 'u4' }))).toContain('lookup.tooMany')
    stage.at.now += 26 * 3_600_000
    expect(keys(await say(`${caseId} 8000`, stranger))).toContain('lookup.found')
  })

  it('are given out one sender at a time: whoever goes through numbers is asked to wait, others are not', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    const guesser = { conversationId: 'c9', userId: 'u9' }
    for (let i = 0; i < 20; i++) await say(`HY-20200101-${1000 + i} 8000`, guesser)
    expect(keys(await say(`${caseId} 8000`, guesser))).toEqual(expect.arrayContaining(['lookup.wait']))
    expect(keys(await say(`${caseId} 8000`, { conversationId: 'c8', userId: 'u8' }))).toContain('lookup.found')
  })
  it('are never needed for a case of one’s own, nor in a conversation just begun', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    expect(keys(await say(`${caseId} 怎么样了`))).toEqual(['status.assigned'])
    const elsewhere = keys(await say(`${caseId} 怎么样了`, second))
    expect(elsewhere).toEqual(['comeBack.afresh', 'status.assigned'])
  })
  it('nor for one that is closed, where another has been told since: it is shown, and taken up again', async () => {
    stage = await openStage()
    const caseId = await handedOver()
    await say('我不投诉了')
    await say('确定')
    await order(caseId, { type: 'signOff' })
    await order(caseId, { type: 'close', skipped: [] })
    await say('另外我的雨刮器异响,要求换一副')
    expect(keys(await say(`${caseId} 怎么样了`))).toEqual(['comeBack.afresh', 'status.closed'])
    expect(keys(await say(`${caseId} 怎么样了`, stranger))).toContain('lookup.needDigits')
    expect(keys(await say(`还是请你们处理${caseId},请恢复`))).toEqual(['withdraw.back'])
    expect((await stateOf(caseId)).status).toBe('assigned')
    expect((await stage.app.list({ limit: 10 })).items).toHaveLength(2)
  })
})

describe('somebody who left the account and follows it again', () => {
  const before: Partial<Inbound> = { channel: 'wechat', conversationId: 'w1', userId: 'w1' }
  const again: Partial<Inbound> = { channel: 'wechat', conversationId: 'w2', userId: 'w2' }
  const left = { type: 'recordUndeliverable', why: 'left' } as const
  const leave = async (caseId: string) =>
    expect(await stage.handle({ caseId, command: left, actor: { kind: 'system' } })).toMatchObject({ ok: true })
  it('is told how to take up what they told, and does so by its progress link', async () => {
    stage = await openStage()
    const caseId = await handedOver(told, before)
    const { url } = await stage.links.mint(caseId)
    await leave(caseId)
    const greeted = await say('', { ...again, kind: 'opened', follows: true })
    expect(keys(greeted)).toEqual(['greeting.hello', 'greeting.earlier', 'greeting.ask'])
    expect(greeted.at(-1)?.choices).toHaveLength(3)
    expect(keys(await say('查进度', again))).toEqual(['lookup.offer'])
    expect(keys(await say(`${caseId} 9999`, again))).toEqual(['lookup.none'])
    expect(keys(await say(`${caseId} 8000`, again))).toEqual(['lookup.found', 'lookup.joins'])
    expect((await stateOf(caseId)).channel.conversationId).toBe('w1')
    expect(keys(await say(url, again))).toEqual(['comeBack.afresh', 'status.assigned'])
    expect((await stateOf(caseId)).channel.conversationId).toBe('w2')
  })
  it.each([
    ['there', false],
    ['gone', true],
  ])(
    'opens to nobody by number and digits, while its customer is still %s: no name, no words, no say',
    async (_, gone) => {
      stage = await openStage()
      const caseId = await handedOver(told, before)
      if (gone) await leave(caseId)
      const heard: string[] = []
      for (const text of [
        `${caseId} 8000`,
        '之前说了什么',
        '我的信息是什么',
        '电话改成13911112222',
        '我要撤诉',
        '确定',
      ])
        heard.push(...(await say(text, again)).map(each => each.text))
      for (const personal of ['赵', '13800138000', '12345', '异味', '免费检修'])
        expect(heard.join('\n')).not.toContain(personal)
      const state = await stateOf(caseId)
      expect(state.channel.conversationId).toBe('w1')
      expect(state.withdrawn).toBeUndefined()
      expect(state.facts['customer.phone']).toHaveLength(1)
      expect(keys(await say(`${caseId} 8000`, again))).toEqual(['lookup.found'])
    },
  )
})

describe('two cases in one conversation', () => {
  /** The first handed over, the intake of the second going on. */
  async function two(): Promise<[string, string]> {
    stage = await openStage()
    const first = await handedOver()
    const next = (await say(`另外在${store.name},销售说好的脚垫也没送`)).at(-1)
    expect(next?.asks).toBe('demand')
    return [first, next?.caseId as string]
  }
  it('a proposal for the one is answered rightly, and the questions for the other go on', async () => {
    const [first, next] = await two()
    await proposeFor(first)
    expect((await messagesIn('c1')).at(-1)).toMatchObject({ asks: 'proposal', caseId: first })
    const answers = await say('同意')
    expect(keys(answers)).toEqual(['proposal.agreed', 'ask.demand'])
    expect(answers.map(each => each.caseId)).toEqual([first, next])
    expect((await stateOf(first)).solution?.answer).toBe('agreed')
    await say('补送给我就行')
    await say('对的')
    expect((await stateOf(next)).handedOff?.cause).toBe('confirmed')
    const { transcript } = (await stage.app.detail(first)) ?? expect.fail()
    expect(transcript.map(each => each.text)).toContain('同意')
  })
  it('an answer that was for the other one reaches it; the proposal is put again afterwards', async () => {
    const [first, next] = await two()
    await proposeFor(first)
    const answers = await say('我要你们补送脚垫')
    expect((await stateOf(next)).facts.demand?.length).toBe(1)
    expect((await stateOf(first)).solution?.answer).toBe('open')
    if (answers.at(-1)?.asks === 'confirm') expect((await say('对的')).at(-1)?.asks).toBe('proposal')
    await say('同意')
    expect((await stateOf(first)).solution?.answer).toBe('agreed')
    expect((await stateOf(next)).handedOff?.cause).toBe('confirmed')
  })
  it('silence after the proposal: the intake is reminded of once and handed on, the proposal can still be answered', async () => {
    const [first, next] = await two()
    await proposeFor(first)
    await lookAtSilence()
    expect((await messagesIn('c1')).at(-1)).toMatchObject({ asks: 'demand', caseId: next })
    await lookAtSilence()
    expect((await messagesIn('c1')).at(-1)).toMatchObject({ textKey: 'handOff.idle', caseId: next })
    expect((await stateOf(next)).handedOff?.cause).toBe('idle')
    await say('同意')
    expect((await stateOf(first)).solution?.answer).toBe('agreed')
  })
  it('silence leaves the other one known', async () => {
    const [first] = await two()
    await lookAtSilence()
    expect(keys(await say(`${first} 怎么样了`))).toContain('cases.switched')
  })
  it('one erased, the other goes on and nothing of the erased one is left', async () => {
    const [first, next] = await two()
    await order(first, { type: 'erasePersonalData', reason: '客户要求' })
    const left = await messagesIn('c1')
    expect(left.every(each => each.caseId !== first)).toBe(true)
    expect(JSON.stringify(left)).not.toContain('异味')
    await say('补送给我就行')
    expect((await stateOf(next)).facts.demand?.length).toBe(1)
    await lookAtSilence()
    await lookAtSilence()
    expect((await stateOf(next)).handedOff?.cause).toBe('idle')
    expect(await stage.ledger.verify()).toMatchObject({ ok: true })
  })
})
