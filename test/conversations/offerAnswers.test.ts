// One answer to a proposal, in each language: questions without their sign, several options at once, a leaning with something against it,
// and an answer that says something else beside it.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string; options: readonly string[] }>> = {
  zh: {
    first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
    yes: '对的',
    options: ['补偿200元', '免费更换压缩机', '检查管路'],
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
    options: ['補償200元', '免費更換壓縮機', '檢查管路'],
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
    options: ['A refund of 200 yuan', 'Replace the compressor free of charge', 'Check the hoses'],
  },
}
const money = { remedy: 'discount', amount: 200 } as const
function offered(spoken: Spoken, count = 3): Play {
  const { locale, first, yes, options } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  const given = options
    .slice(0, count)
    .map((text, index) => ({ id: 'abc'.charAt(index), text, ...(index === 0 ? money : {}) }))
  play.staff('zhou', { type: 'proposeSolution', options: given })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)
const questions = (play: Play) =>
  play.events().flatMap(({ body }) => (body.type === 'solution.questioned' ? [body.text] : []))

describe('which of two it is, is asked of the offer', () => {
  test.each<[Spoken, string, string]>([
    ['zh', '200是现金还是抵扣', 'proposal.asked'],
    ['zh', '是打到微信还是银行卡', 'proposal.asked'],
    ['zh', '打到卡里还是微信', 'proposal.asked'],
    ['zh', '是原厂件还是副厂件', 'proposal.asked'],
    ['zh', '方案可以，是现金还是抵扣', 'proposal.yesHeld'],
    ['tw', '200是退現金還是折抵', 'proposal.asked'],
    ['en', 'is the 200 in cash or as a voucher', 'proposal.asked'],
    ['en', 'would that go to my card or wechat', 'proposal.asked'],
  ])('%s: %s', (spoken, text, key) => {
    const play = offered(spoken, 1)
    expect(keys(play.customer(text))).toEqual([key])
    expect(play.current()?.solution?.answer).toBe('open')
    expect(questions(play)).toEqual([text])
  })

  test.each<[Spoken, string]>([
    ['zh', '还是第一个吧'],
    ['zh', '我还是要第一个'],
    ['tw', '還是第一個吧'],
  ])('%s: %s chooses', (spoken, text) => {
    const play = offered(spoken)
    play.customer(text)
    expect(play.current()?.solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
  })
})

describe('an option is chosen by a word of it', () => {
  test.each<[Spoken, string, string]>([
    ['zh', '那就管路吧', 'c'],
    ['zh', '我选更换', 'b'],
    ['zh', '行行行 就更换吧', 'b'],
    ['tw', '那就補償吧', 'a'],
    ['tw', '我選管路', 'c'],
    ['en', 'go with the hoses', 'c'],
  ])('%s: %s', (spoken, text, id) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.agreed'])
    expect(play.current()?.solution?.optionId).toBe(id)
  })

  test.each<[Spoken, string]>([
    ['zh', '那就免费吧'],
    ['zh', '管路要紧吗'],
    ['tw', '補償怎麼算'],
    ['en', 'free please'],
  ])('%s: %s takes none', (spoken, text) => {
    const play = offered(spoken)
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe('open')
  })
})

describe('several of them', () => {
  test.each<[Spoken, string]>([
    ['zh', '要不第一个和第三个吧'],
    ['zh', '一和三吧'],
    ['zh', '我要1和3'],
    ['zh', '方案一和方案三一起'],
    ['tw', '第一個加第三個'],
    ['en', 'maybe the first and the third'],
    ['en', '1 and 3 please'],
  ])('%s: %s is more than was put to them', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.both'])
    expect(questions(play)).toEqual([text])
  })

  test.each<[Spoken, string, string]>([
    ['zh', '第一个或者第三个都行', 'proposal.which'],
    ['en', 'the first or the third, either is fine', 'proposal.which'],
    ['zh', '第一个和第三个哪个快', 'proposal.asked'],
    ['zh', '第一和第二都不行', 'proposal.which'],
    ['en', 'not the first and not the third', 'proposal.which'],
    ['en', 'neither the first nor the third', 'proposal.which'],
  ])('%s: %s is not', (spoken, text, key) => {
    expect(keys(offered(spoken).customer(text))).toEqual([key])
  })
})

describe('leaning to one, with something against it', () => {
  test.each<[Spoken, string]>([
    ['zh', '第一个划算，就是200太少了'],
    ['zh', '第一个不错，就是少了点'],
    ['zh', '第二个好是好，就是太慢了'],
    ['zh', '倾向第一个，不过能不能多点'],
    ['tw', '第一個比較好，就是200有點少'],
    ['en', 'the first is the best deal, but 200 is too little'],
    ['en', 'leaning towards the first, 200 is a bit low though'],
  ])('%s: %s goes to whoever proposed it', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.condition'])
    expect(questions(play)).toEqual([text])
    expect(play.current()?.solution?.answer).toBe('open')
  })

  test.each<[Spoken, string, string | undefined]>([
    ['zh', '第二个挺好，第三个太慢', 'b'],
    ['zh', '第一个少了点', undefined],
    ['en', 'the second is fine', 'b'],
  ])('%s: %s', (spoken, text, chosen) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).not.toContain('proposal.condition')
    expect(play.current()?.solution?.optionId).toBe(chosen)
  })
})

describe('said beside an answer', () => {
  test.each<[Spoken, string]>([
    ['zh', '方案二可以，另外请把我的个人信息删除'],
    ['zh', '同意第二个。办完把我电话删掉'],
    ['tw', '第二個可以，另外請刪除我的個資'],
    ['en', 'option 2 is fine, also please delete my personal data'],
  ])('%s: %s: both count', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['about.erase', 'proposal.agreed'])
    const complaint = play.current()
    expect(complaint?.solution).toMatchObject({ answer: 'agreed', optionId: 'b' })
    expect(complaint && openTasksOf(complaint).map(each => each.kind)).toContain('eraseData')
  })

  test.each<[Spoken, string, string[]]>([
    ['zh', '你们周末开门吗？另外这200怎么领', ['aside.hours', 'proposal.asked']],
    ['zh', '可以，你们几点关门？另外要带什么材料', ['aside.hours', 'proposal.yesHeld']],
    ['zh', '我同意，你们星期天上班吗，钱什么时候到账', ['aside.hours', 'proposal.yesHeld']],
    ['en', 'are you open on Sunday? and how do I get the 200', ['aside.hours', 'proposal.asked']],
  ])('%s: %s: what the house does not know goes to whoever proposed it', (spoken, text, said) => {
    const play = offered(spoken, 1)
    expect(keys(play.customer(text))).toEqual(said)
    expect(questions(play)).toHaveLength(1)
    expect(play.current()?.solution?.answer).toBe('open')
  })

  test('a yes beside a question about the house is a yes', () => {
    const play = offered('zh')
    expect(keys(play.customer('第二个吧，你们地址在哪'))).toEqual(['aside.place', 'proposal.agreed'])
    expect(play.current()?.solution?.optionId).toBe('b')
  })
})

test('a wish to be erased said across its clauses is heard once', () => {
  const play = offered('en', 1)
  expect(keys(play.customer('please delete, from your system, all of my data'))).toEqual(['about.erase'])
  expect(play.current()?.solution?.answer).toBe('open')
})

describe('a wish to be erased is taken back', () => {
  test.each<[Spoken, string, string]>([
    ['zh', '请删除我的个人信息', '算了，不删了'],
    ['zh', '请删除我的个人信息', '先别删除了吧'],
    ['zh', '请删除我的个人信息', '资料还是留着吧'],
    ['tw', '請刪除我的個資', '還是不要刪了'],
    ['tw', '請刪除我的個資', '取消刪除'],
    ['en', 'please delete my personal data', "please don't delete it after all"],
    ['en', 'please delete my personal data', 'keep my data then'],
    ['en', 'please delete my personal data', "actually, please don't delete my personal data"],
  ])('%s: %s, then %s', (spoken, wish, back) => {
    const play = offered(spoken, 1)
    expect(keys(play.customer(wish))).toEqual(['about.erase'])
    expect(keys(play.customer(back))).toEqual(['about.eraseBack'])
    const complaint = play.current()
    expect(complaint && openTasksOf(complaint).map(each => each.kind)).not.toContain('eraseData')
    // asked for anew, it is to be done anew
    expect(keys(play.customer(wish))).toEqual(['about.erase'])
    const again = play.current()
    expect(again && openTasksOf(again).map(each => each.kind)).toContain('eraseData')
  })

  test.each<[Spoken, string]>([
    ['zh', '你们怎么还不删'],
    ['zh', '删了没有'],
    ['en', 'why don’t you delete it'],
  ])('%s: %s is not', (spoken, text) => {
    const play = offered(spoken, 1)
    play.customer(spoken === 'en' ? 'please delete my personal data' : '请删除我的个人信息')
    expect(keys(play.customer(text))).not.toContain('about.eraseBack')
    const complaint = play.current()
    expect(complaint && openTasksOf(complaint).map(each => each.kind)).toContain('eraseData')
  })
})
