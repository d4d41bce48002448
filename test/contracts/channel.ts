// What every channel must do for a customer, whatever lies between them and us. A channel's own test is a stage and a call of this.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

/** One customer in the channel, as they see it and can act in it. */
export interface ChannelCustomer {
  /** arrives, and has said nothing yet */
  connect(): Promise<void>
  /** resolves when the channel has been told that it was taken */
  say(text: string): Promise<void>
  sendImage(bytes: Uint8Array): Promise<void>
  /** the last of these once more, exactly as it was: the channel believes it was not taken */
  again(): Promise<void>
  /** what no channel of ours can open. @returns words, when it is refused on the spot */
  sendUnknown(): Promise<string | undefined>
  /** the words on what can be tapped now */
  offered(): Promise<string[]>
  tap(index: number): Promise<void>
  /** the entry for complaints in the channel's own menu. Absent: it has none */
  tapComplaint?(): Promise<void>
  /** everything they have been told, oldest first, links left out */
  heard(): Promise<string[]>
}

export interface ChannelStage {
  server: TestServer
  /** somebody new; not there yet */
  somebody(): Promise<ChannelCustomer>
  close(): Promise<void>
}

export interface ChannelAbilities {
  /** a number typed takes the answer offered at that place: they stand numbered in the text */
  numbers: boolean
}

const car = '汉兰达沪A12345，2万公里'
const told = `我要投诉！我叫李强，电话13812345678，${car}，上周做的保养，回来空调不冷，我要求免费修好`
const caseNumber = /HY-\d{8}-\d{4}/
/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** Tries until it holds, or throws what does not. */
async function soon<T>(look: () => T | Promise<T>, tries = 150): Promise<T> {
  for (let left = tries; ; left--)
    try {
      return await look()
    } catch (error) {
      if (left === 0) throw error
      await sleep(100)
    }
}

/** Once nothing more is told. */
async function quiet(customer: ChannelCustomer): Promise<string[]> {
  let heard = await customer.heard()
  for (let still = 0; still < 5; still++) {
    await sleep(100)
    const now = await customer.heard()
    if (now.length !== heard.length) still = 0
    heard = now
  }
  return heard
}

export function channelContract(name: string, open: () => Promise<ChannelStage>, { numbers }: ChannelAbilities): void {
  describe(`channel contract: ${name}`, () => {
    let stage: ChannelStage
    beforeAll(async () => {
      stage = await open()
    })
    afterAll(() => stage.close())
    const staff = () => staffAt(stage.server.base, 'songtao')

    /** Said, and everything that was told because of it. */
    async function answered(customer: ChannelCustomer, act: () => Promise<void>): Promise<string> {
      const before = (await quiet(customer)).length
      await act()
      await soon(async () => expect((await customer.heard()).length).toBeGreaterThan(before))
      return (await quiet(customer)).slice(before).join('\n')
    }
    async function arrived(): Promise<ChannelCustomer> {
      const customer = await stage.somebody()
      await answered(customer, () => customer.connect())
      return customer
    }
    /** The newest case with these words in it. */
    async function caseWith(words: string): Promise<string> {
      return soon(async () => {
        for (const { id } of await staff().cases()) {
          const { transcript } = await staff().open(id)
          if (transcript.some(({ from, text }) => from === 'customer' && text.includes(words))) return id
        }
        throw new Error(`no case with ${words}`)
      })
    }
    const said = async (caseId: string, from: string) =>
      (await staff().open(caseId)).transcript.filter(each => each.from === from).map(({ text }) => text)

    let people = 0
    /** Theirs alone, however many talk at once. */
    function ownWords(): string {
      people += 1
      return `${told}，第${people}位`
    }
    /** Somebody whose case is handed over. */
    async function handedOver(): Promise<{ customer: ChannelCustomer; caseId: string }> {
      const words = ownWords()
      const customer = await arrived()
      await answered(customer, () => customer.say(words))
      for (const answer of ['滨江店', '对的', '对的'])
        if (!(await customer.heard()).some(each => caseNumber.test(each)))
          await answered(customer, () => customer.say(answer))
      const caseId = caseNumber.exec((await customer.heard()).join('\n'))?.[0]
      if (caseId === undefined) throw new Error(`never handed over:\n${(await customer.heard()).join('\n———\n')}`)
      return { customer, caseId }
    }
    async function inHand(): Promise<{ customer: ChannelCustomer; caseId: string }> {
      const made = await handedOver()
      await staff().order(made.caseId, { type: 'accept' })
      await staff().order(made.caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
      await quiet(made.customer)
      return made
    }

    // what ends the server has it to itself; the others wait for quiet side by side, each with a customer of their own
    it('answers a message once, however often it is delivered, and after a restart too', async () => {
      const customer = await arrived()
      const words = '你们前台态度太差了，我要投诉，一次就好'
      await answered(customer, () => customer.say(words))
      const before = await quiet(customer)
      await customer.again()
      await customer.again()
      expect(await quiet(customer)).toEqual(before)
      await stage.server.kill()
      await stage.server.restart()
      await customer.again()
      expect(await quiet(customer)).toEqual(before)
      const caseId = await caseWith(words)
      expect((await said(caseId, 'customer')).filter(each => each === words)).toHaveLength(1)
    })

    it.concurrent('greets whoever arrives, as a machine, once', async () => {
      const customer = await arrived()
      const heard = await quiet(customer)
      expect(heard.join('\n').match(/自动助手/g)).toHaveLength(1)
    })

    it.concurrent('keeps the order of what is said in a burst', async () => {
      const customer = await arrived()
      const lines = Array.from({ length: 8 }, (_, index) => `第${index + 1}句：我要投诉，空调第${index + 1}次不制冷`)
      for (const line of lines) await customer.say(line)
      await quiet(customer)
      const caseId = await caseWith(lines[0] ?? '')
      await soon(async () =>
        expect((await said(caseId, 'customer')).filter(each => lines.includes(each))).toEqual(lines),
      )
    })

    it.concurrent('keeps what is written without control characters, lines and all', async () => {
      const customer = await arrived()
      await answered(customer, () => customer.say('我要投诉，车\u0000坏\u0000了，\u0007空\u0085调\u009b不制冷\n第二行'))
      const caseId = await caseWith('车坏了，空调不制冷\n第二行')
      expect(JSON.stringify((await staff().open(caseId)).transcript)).not.toMatch(/\\u00[01][0-9a-f]|[\u007f-\u009f]/)
    })

    it.concurrent('keeps a picture once, however often it is delivered', async () => {
      const customer = await arrived()
      const words = '车漆被你们划伤了，我要投诉，这里有照片'
      await answered(customer, () => customer.say(words))
      await answered(customer, () => customer.sendImage(picture))
      await customer.again()
      await quiet(customer)
      const { handoff } = await staff().open(await caseWith(words))
      expect(handoff.attachments).toHaveLength(1)
    })

    describe.concurrent('an answer that is offered', () => {
      it.concurrent.each([
        ['tapped', async (customer: ChannelCustomer, place: number) => customer.tap(place)],
        [
          'written out',
          async (customer: ChannelCustomer, place: number) =>
            customer.say(((await customer.offered())[place] ?? '').replace(/^\d+\. /, '')),
        ],
        ...(numbers
          ? [
              [
                'named by its number',
                async (customer: ChannelCustomer, place: number) => customer.say(String(place + 1)),
              ] as const,
            ]
          : []),
      ] as const)('is taken when it is %s', async (_, take) => {
        const customer = await arrived()
        const words = ownWords()
        await answered(customer, () => customer.say(words))
        const offered = await customer.offered()
        const place = offered.findIndex(each => each.includes('滨江店'))
        if (place < 0) throw new Error(`no store is offered, but ${offered.join(' / ')}`)
        await answered(customer, () => take(customer, place))
        const { handoff } = await staff().open(await caseWith(words))
        expect(handoff.background).toMatchObject({ store: 'binjiang' })
      })
    })

    it.concurrent('opens no case for a tap that tells nothing, and lets a mistaken one go', async () => {
      const customer = await arrived()
      const tap = () => (customer.tapComplaint ? customer.tapComplaint() : customer.say('反映问题'))
      expect(await answered(customer, tap)).not.toMatch(/登记了|已经登记/)
      expect(await answered(customer, () => customer.say('没事点错了'))).toMatch(/没有登记|没有记下|没登记/)
      expect(await answered(customer, () => customer.say('查进度'))).not.toMatch(caseNumber)
      await answered(customer, tap)
      const words = ownWords()
      await answered(customer, () => customer.say(words))
      await caseWith(words)
    })

    it.concurrent('reads the summary back, takes a correction, and is confirmed', async () => {
      const customer = await arrived()
      await answered(customer, () => customer.say(ownWords()))
      const summary = await answered(customer, () => customer.say('滨江店'))
      expect(summary).toMatch(/13812345678/)
      const corrected = await answered(customer, () => customer.say('电话不对，是13912345670'))
      expect(corrected).toMatch(/13912345670/)
      const offered = await customer.offered()
      const yes = offered.findIndex(each => /对/.test(each))
      const confirmed = await answered(customer, () => (yes < 0 ? customer.say('对的') : customer.tap(yes)))
      const caseId = caseNumber.exec(confirmed)?.[0]
      const { handoff } = await staff().open(caseId ?? '')
      expect(handoff.customer.phone).toBe('+8613912345670')
    })

    it.concurrent('brings what staff has to tell, in order, each once', async () => {
      const { customer, caseId } = await inHand()
      const news = ['压缩机已经拆下来检查。', '配件已经下单。', '装好之后会试车半小时。']
      // the case may learn meanwhile that one of them waits: then it is another version
      for (const text of news) await soon(() => staff().order(caseId, { type: 'sendUpdate', text }), 10)
      await quiet(customer)
      // where so much may not be said at once, the rest comes when they write
      await customer.say('好的')
      await soon(async () => expect((await customer.heard()).join('\n')).toContain(news.at(-1)))
      const all = (await quiet(customer)).join('\n')
      const places = news.map(text => all.indexOf(text))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      for (const text of news) expect(all.split(text)).toHaveLength(2)
    })

    it.concurrent('lets staff and customer talk, with nobody in between', async () => {
      const { customer, caseId } = await inHand()
      await answered(customer, () =>
        staff()
          .order(caseId, { type: 'takeOver' })
          .then(() => undefined),
      )
      const before = await quiet(customer)
      await customer.say('您好，能现在说说进度吗')
      expect(await quiet(customer)).toEqual(before)
      expect(await said(caseId, 'customer')).toContain('您好，能现在说说进度吗')
      const live = await answered(customer, async () => {
        await staff().post(`/api/desk/cases/${caseId}/commands`, { type: 'say', text: '您好，压缩机今天下午装好。' })
      })
      expect(live).toContain('您好，压缩机今天下午装好。')
      await staff().order(caseId, { type: 'handBack' })
      await quiet(customer)
      expect(await answered(customer, () => customer.say('查进度'))).toContain(caseId)
    })

    it.concurrent('brings a long text whole, and lets nobody hang who writes one', async () => {
      const { customer, caseId } = await inHand()
      const long = Array.from(
        { length: 60 },
        (_, index) => `第${index + 1}项：空调管路已经逐段检查完毕，没有发现渗漏。`,
      ).join('')
      await staff().order(caseId, { type: 'sendUpdate', text: long })
      await soon(async () => expect((await customer.heard()).join('').replace(/\s/g, '')).toContain(long))
      await customer.say('长'.repeat(30_000)).catch(() => undefined)
      expect(await answered(customer, () => customer.say('查进度'))).toContain(caseId)
    })

    it.concurrent('says kindly that it cannot open what it does not know', async () => {
      const customer = await arrived()
      const before = (await quiet(customer)).length
      const refused = await customer.sendUnknown()
      const told =
        refused ??
        (await soon(async () => {
          const heard = (await customer.heard()).slice(before).join('\n')
          expect(heard).not.toBe('')
          return heard
        }))
      expect(told).toMatch(/打不开|看不了|没能收到|没收完整|Photos .* can be sent/)
      // and is there for what it does know
      expect(await answered(customer, () => customer.say('我要投诉，空调不冷'))).not.toBe('')
    })

    it('loses nothing when the process dies: what was taken is answered, and the talk goes on', async () => {
      const customer = await arrived()
      const words = ownWords()
      await customer.say(words)
      await stage.server.kill()
      await stage.server.restart()
      const caseId = await caseWith(words)
      await quiet(customer)
      if (!(await customer.heard()).join('\n').includes('13812345678'))
        await answered(customer, () => customer.say('滨江店'))
      await soon(async () => expect((await customer.heard()).join('\n')).toContain('13812345678'))
      expect((await said(caseId, 'customer')).filter(each => each === words)).toHaveLength(1)
    })

    it.concurrent('knows nobody any more whose data were erased', async () => {
      const { customer, caseId } = await inHand()
      await staff().order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
      await quiet(customer)
      const answer = await answered(customer, () => customer.say('查进度'))
      expect(answer).not.toContain(caseId)
      expect(JSON.stringify(await staff().open(caseId))).not.toMatch(/李强|13812345678|沪A12345/)
    })
  })
}
