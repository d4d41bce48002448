// What tells nothing yet: the entry for complaints of the account's menu, tapped, and articles passed on. No case comes of either.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Inbound, Shown } from '../../src/app/ports.ts'
import type { Command } from '../../src/case/commands.ts'
import { type AppStage, openStage } from './stage.ts'

const story =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来空调不冷，我要求免费修好'

let stage: AppStage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

async function says(text: string, change: Partial<Inbound> = {}) {
  stage.at.now += 30_000
  const result = await stage.say(text, { channel: 'wechat', ...change })
  if (!result.ok) throw new Error(result.code)
  return result.answers
}
const shows = (kind: Shown['kind'], words: string) => says('', { shows: { kind, words } })
const taps = (words = '我要投诉') => shows('complaintEntry', words)
const sends = (title: string) => shows('article', `${title}\nhttps://mp.weixin.qq.com/s/abc`)
const keys = (answers: Awaited<ReturnType<typeof says>>) => answers.map(each => each.textKey)
const cases = async () => (await stage.ledger.rows({ limit: 9 })).items
async function onlyCase() {
  const [row, ...more] = await cases()
  if (!row || more.length > 0) throw new Error(`${more.length + 1} cases`)
  const state = await stage.cases.load(row.id)
  if (!state) throw new Error('no case')
  return state
}
async function order(command: Command) {
  const result = await stage.handle({
    caseId: (await onlyCase()).id,
    command,
    actor: { kind: 'staff', staffId: 'songtao' },
  })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
}
async function inHand() {
  for (const words of [story, '滨江店', '对的']) if (!(await cases())[0]?.id || words !== story) await says(words)
  await order({ type: 'accept' })
  await order({ type: 'recordContact', by: 'phone', outcome: 'reached' })
}
async function proposed() {
  await inHand()
  await order({ type: 'diagnose', cause: '冷凝器渗漏', liable: 'manufacturer', justified: true })
  await order({
    type: 'proposeSolution',
    options: [
      { id: 'a', text: '免费更换冷凝器' },
      { id: 'b', text: '免费检修' },
    ],
  })
}

describe('the entry for complaints', () => {
  it('greets, and asks what happened', async () => {
    expect(keys(await taps())).toEqual(['greeting.hello', 'greeting.ask'])
    expect(keys(await taps())).toEqual(['talk.tell'])
    expect(await cases()).toEqual([])
  })

  it.each(['点错了', '没事点错了', '不好意思，手滑', '點錯了', 'pressed by mistake', 'sorry, wrong button'])(
    '"%s" afterwards is let go kindly, and nothing follows',
    async words => {
      await taps()
      expect(keys(await says(words))).toEqual(['shown.mistaken'])
      expect(await cases()).toEqual([])
      expect(await stage.ledger.idleConversations(stage.at.now + 90 * 24 * 3_600_000, 9)).toEqual([])
    },
  )

  it('the story told then begins the case, with the tap before it in what was said', async () => {
    await taps()
    await says('刹车异响，修了两次都没好，要求修好')
    const { id } = await onlyCase()
    expect((await stage.ledger.transcript(id)).map(each => each.text)).toContain('我要投诉')
  })

  it('a turn that fails opens no case either', async () => {
    await stage.close()
    const broken = {
      read() {
        throw new Error('no reader')
      },
    }
    stage = await openStage({ understanding: broken })
    await taps()
    expect(await cases()).toEqual([])
  })

  it('during the questions puts the open one again', async () => {
    await says('刹车异响，我要投诉')
    const before = await onlyCase()
    expect(keys(await taps())).toEqual(['ask.phone'])
    expect((await onlyCase()).version).toBe(before.version)
    expect(keys(await says('点错了'))).toEqual(['ask.phone'])
  })

  it('with a case in hand tells how it stands, and that another may be told', async () => {
    await inHand()
    expect(keys(await taps())).toEqual(['shown.another', 'status.aims'])
    expect(keys(await says('点错了'))).toEqual(['shown.mistakenBeside'])
  })

  it('is for the colleague who talks live', async () => {
    await inHand()
    await order({ type: 'takeOver' })
    const before = (await onlyCase()).narrative.length
    expect(await taps()).toEqual([])
    const { id, narrative } = await onlyCase()
    expect((await stage.ledger.transcript(id)).at(-1)).toMatchObject({ from: 'customer', text: '我要投诉' })
    expect(narrative).toHaveLength(before)
  })

  test.each(['点错了', '按错了', '打错了', '手滑', 'wrong button', 'typo, sorry'])(
    'during a proposal "%s" refuses nothing, tapped before or not',
    async words => {
      await proposed()
      expect(keys(await says(words))).toEqual(['proposal.offer'])
      await taps()
      expect(keys(await says(words))).toEqual(['proposal.offer'])
      expect((await onlyCase()).solution?.answer).toBe('open')
    },
  )

  it('in danger asks on where they are', async () => {
    await says('我的车在高速上起火了，人还在车里')
    expect(keys(await taps())).toEqual(['ask.location'])
    expect(keys(await says('', { kind: 'opened', taps: true }))).toEqual(['ask.location'])
  })
})

it('"我要投诉" typed opens a case as before, and "点错了" asks whether to drop it', async () => {
  await says('我要投诉')
  await onlyCase()
  expect(keys(await says('点错了'))).toEqual(['withdraw.ask'])
  await says('是的')
  expect((await onlyCase()).withdrawn).toBeDefined()
})

it('a person asked for by mistake is let go the same way', async () => {
  await says('转人工')
  expect(keys(await says('不小心点到的'))).toEqual(['withdraw.ask'])
})

describe('the other entries of the menu', () => {
  it.each(['点错了', '點錯了，不好意思', 'sorry, wrong button'])(
    '"%s" after progress, during the questions, lets it go',
    async words => {
      await says('刹车异响，我要投诉')
      await says('查进度')
      const { narrative, facts } = await onlyCase()
      const answers = await says(words)
      expect(keys(answers)).toEqual(['ask.phone'])
      expect(await onlyCase()).toMatchObject({ narrative, facts })
      expect(answers[0]?.text).not.toMatch(/应该是|應該是|should be/)
    },
  )

  it.each(['点错了', '点错了，不用找人', '手滑了，不用转人工'])(
    '"%s" after progress and after a person, with a case in hand',
    async words => {
      await inHand()
      await says('查进度')
      expect(keys(await says(words))).toEqual(['shown.mistakenBeside'])
      await says('转人工')
      expect(keys(await says(words))[0]).not.toMatch(/^repair|^after/)
    },
  )

  it.each(['点错了', '点错了，不用找人', "wrong button, I don't need a person"])(
    '"%s" after a person was tapped, with nothing told, asks whether to drop it',
    async words => {
      await says('转人工')
      expect(keys(await says(words))).toEqual(['withdraw.ask'])
    },
  )
})

it('something told is not dropped by "点错了"', async () => {
  await says('刹车异响，我要投诉')
  expect(keys(await says('点错了'))).not.toContain('withdraw.ask')
})

it.each(['I have a complaint', 'a complaint'])('"%s" is asked what it is', async words => {
  expect(keys(await says(words))).toContain('talk.tell')
})

describe('an article passed on', () => {
  it.each(['某品牌车主集体投诉变速箱', '买到泡水车，车主起诉4S店', 'Owners file group complaint over brake failure'])(
    '"%s" is nobody’s complaint',
    async title => {
      expect(keys(await sends(title))).toContain('shown.article')
      expect(await cases()).toEqual([])
    },
  )

  it('words of their own beside it count, and nothing of the title', async () => {
    await sends('某品牌车主集体投诉，刹车失灵致人受伤')
    await says('我的变速箱也顿挫，要求修好')
    const { id, signals } = await onlyCase()
    expect(signals.map(each => each.signal)).not.toContain('group.complaint')
    expect((await stage.ledger.transcript(id)).map(each => each.text).join()).toContain('集体投诉')
  })

  it('sent during the questions it is kept with them', async () => {
    await says('变速箱顿挫，我要投诉')
    const before = await onlyCase()
    const answers = await sends('某品牌车主集体投诉')
    expect(keys(answers)).toEqual(['ask.phone'])
    expect(answers[0]?.text).toMatch(/文章|这篇/)
    expect(await onlyCase()).toMatchObject({ severity: before.severity, version: before.version })
  })

  it('sent with a case in hand it goes to whoever has it', async () => {
    await inHand()
    expect(keys(await sends('某品牌车主集体投诉'))).toEqual(['shown.articleKept'])
  })
})
