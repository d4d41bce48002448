// What customers say to a refusal, in each language: who thinks about it, asks back or sighs has not appealed, and who appeals reaches
// somebody above. Longer talks are in appeal.yaml.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})

type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string; reason: string }>> = {
  zh: {
    first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
    yes: '对的',
    reason: '这个部件已过质保期',
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
    reason: '這個零件已過保固期',
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
    reason: 'The part is out of warranty',
  },
}

function refused(spoken: Spoken): Play {
  const { locale, first, yes, reason } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  play.staff('zhou', { type: 'refuse', reason })
  return play
}

/** What became of it: the case's status, and whether anybody above has it now. */
function outcomeOf(play: Play, text: string): string {
  const before = play.events().length
  play.customer(text)
  const types = play
    .events()
    .slice(before)
    .map(each => each.body.type)
  if (types.includes('case.escalated')) return 'climbed'
  if (types.includes('refusal.noted')) return 'noted'
  return types.includes('solution.questioned') ? 'asked' : `${play.current()?.status}`
}

const thinking: Readonly<Record<Spoken, readonly string[]>> = {
  zh: [
    '我再看看吧，过两天回复你们',
    '我考虑一下',
    '让我考虑考虑',
    '再想想',
    '我想想再说',
    '容我想想',
    '回头说',
    '回头再说吧',
    '我跟家里商量一下',
    '先问问我老公',
    '再看看吧',
    '再说吧',
    '我先看看',
    '晚点答复你们',
    '过几天给你们答复',
    '明天再说',
    '先这样，我想一想',
    '还没想好',
    '不好说，再看看',
    '我研究一下再回你',
    '我再考虑一下要不要申诉',
    '先不申诉',
    '暂时不用申诉',
  ],
  tw: [
    '我再看看好了',
    '我考慮一下',
    '讓我想想',
    '再說吧',
    '再想想看',
    '回頭再說',
    '我跟家人商量一下',
    '我先問問我太太',
    '過兩天再回覆你們',
    '晚點再跟你們說',
    '還沒想好',
    '我研究一下再回覆',
    '改天再說',
    '先不用申訴',
    '容我考慮幾天',
    '我不確定',
    '先放著吧',
    '再觀察看看',
    '之後再說',
    '我要再想一下',
  ],
  en: [
    'let me think',
    "I'll think about it",
    "I'll get back to you",
    'not sure yet',
    "I'm not sure",
    'I need to think it over',
    'let me sleep on it',
    'I have to ask my wife first',
    "I'll let you know",
    "I'll look at it again later",
    'I need some time',
    'give me a few days',
    "I'll come back to you on this",
    'maybe later',
    'let me look into it first',
    "we'll see",
    "I haven't decided yet",
    "I'm still considering whether to appeal",
    "I won't appeal for now",
    'I want to talk it over with my husband',
  ],
}
const appeals: Readonly<Record<Spoken, readonly string[]>> = {
  zh: [
    '申诉',
    '我要申诉',
    '不接受',
    '我不接受这个结果',
    '不同意',
    '这个我不认',
    '我不服',
    '请上级重新看',
    '麻烦你们再给看看',
    '能不能再帮我看一下',
    '找你们领导',
    '让你们领导来看看',
    '请总经理重新判断',
    '要求复核',
    '重新评估一下',
    '考虑过了，我还是要申诉',
    '这不合理，我不能接受',
    '凭什么，我要申诉',
  ],
  tw: [
    '我要申訴',
    '不接受',
    '我不能接受這個結果',
    '不同意',
    '這我不認',
    '我不服',
    '請上級重新看',
    '麻煩再幫我看一次',
    '請你們主管處理',
    '要求複核',
    '請重新評估',
    '想過了，我還是要申訴',
  ],
  en: [
    'I want to appeal',
    'appeal',
    "I don't accept this",
    'I do not agree',
    'not acceptable',
    'please escalate this',
    'escalate it',
    'I want your manager to look at this',
    'please reconsider',
    'could you look at it again please',
    'I want a second opinion',
    "I've thought about it and I want to appeal",
    "I'd like to dispute this",
    'I reject this decision',
  ],
}
const others: readonly [Spoken, string, string][] = [
  ['zh', '谢谢', 'proposed'],
  ['zh', '谢谢你们的答复', 'proposed'],
  ['tw', '謝謝', 'proposed'],
  ['en', 'thanks', 'proposed'],
  ['en', 'thanks for letting me know', 'proposed'],
  ['zh', '为什么？', 'asked'],
  ['zh', '凭什么说过保了？', 'asked'],
  ['tw', '為什麼？', 'asked'],
  ['tw', '依據是什麼？', 'asked'],
  ['en', 'why?', 'asked'],
  ['en', 'what is that based on?', 'asked'],
  ['zh', '我上个月刚在你们这儿换过', 'proposed'],
  ['zh', '不认识这个人啊', 'proposed'],
  ['tw', '上個月才在你們那裡換的', 'proposed'],
  ['en', 'it was replaced at your shop last month', 'proposed'],
  ['zh', '气死我了', 'proposed'],
  ['zh', '你们太过分了', 'proposed'],
  ['tw', '太誇張了吧', 'proposed'],
  ['en', 'this is ridiculous', 'proposed'],
  ['zh', '算了', 'noted'],
  ['zh', '算了，就这样吧', 'noted'],
  ['zh', '知道了', 'noted'],
  ['zh', '行吧', 'noted'],
  ['tw', '算了', 'noted'],
  ['tw', '好吧，知道了', 'noted'],
  ['tw', '瞭解', 'noted'],
  ['en', 'ok', 'noted'],
  ['en', 'fine, understood', 'noted'],
  ['en', 'forget it', 'noted'],
  ['en', 'I accept', 'noted'],
  ['zh', '不用了', 'noted'],
  ['zh', '我不申诉了', 'noted'],
  ['tw', '不用申訴了，謝謝', 'noted'],
  ['en', 'no thanks', 'noted'],
  ['en', "I won't appeal", 'noted'],
  ['zh', '是的', 'proposed'],
  ['zh', '不', 'proposed'],
  ['tw', '對', 'proposed'],
  ['en', 'yes', 'proposed'],
  ['en', 'no', 'proposed'],
  ['zh', '不想说', 'proposed'],
  ['zh', '开玩笑吧', 'proposed'],
  ['en', 'you must be joking', 'proposed'],
]
const rows: readonly [Spoken, string, string][] = [
  ...(['zh', 'tw', 'en'] as const).flatMap(spoken => [
    ...thinking[spoken].map((text): [Spoken, string, string] => [spoken, text, 'proposed']),
    ...appeals[spoken].map((text): [Spoken, string, string] => [spoken, text, 'climbed']),
  ]),
  ...others,
]

test.each(rows)('%s: %s → %s', (spoken, text, outcome) => {
  expect(outcomeOf(refused(spoken), text)).toBe(outcome)
})

test.each([
  ['zh', '我再看看吧，过两天回复你们'],
  ['tw', '我考慮一下'],
  ['en', "I'll think about it"],
] as const)('%s: %s is given time, and an appeal afterwards still counts', (spoken, text) => {
  const play = refused(spoken)
  expect(play.customer(text).map(each => each.textKey)).toEqual(['refusal.later'])
  expect(outcomeOf(play, appeals[spoken][1] ?? '')).toBe('climbed')
})

describe('a yes to "take it or appeal" is neither', () => {
  test.each([
    ['zh', '我上个月刚在你们这儿换过', '可以', '申诉'],
    ['zh', '气死我了', '好的', '我要申诉'],
    ['tw', '上個月才在你們那裡換的', '可以啊', '申訴'],
    ['en', 'it was replaced at your shop last month', 'yes, fine', 'appeal'],
    ['en', 'this is ridiculous', 'ok', 'appeal'],
  ] as const)('%s: %s, %s', (spoken, told, yes, appeal) => {
    const play = refused(spoken)
    play.customer(told)
    expect(play.customer(yes).map(each => each.textKey)).toEqual(['refusal.either'])
    expect(play.customer(yes).map(each => each.textKey)).toEqual(['refusal.later'])
    expect(play.current()?.status).toBe('proposed')
    expect(outcomeOf(play, appeal)).toBe('climbed')
  })

  test.each([
    ['zh', '我上个月刚在你们这儿换过', '知道了'],
    ['zh', '气死我了', '算了，就这样吧'],
    ['tw', '上個月才在你們那裡換的', '好吧，知道了'],
    ['en', 'this is ridiculous', 'ok, I accept it'],
  ] as const)('%s: %s, %s takes it', (spoken, told, text) => {
    const play = refused(spoken)
    play.customer(told)
    expect(outcomeOf(play, text)).toBe('noted')
  })
})

test.each([
  ['zh', '知道了', '我还是要申诉'],
  ['tw', '知道了', '我還是要申訴'],
  ['en', 'ok', 'I want to appeal after all'],
] as const)('%s: %s, and then %s', (spoken, taken, appeal) => {
  const play = refused(spoken)
  play.customer(taken)
  expect(play.current()?.status).toBe('noted')
  expect(outcomeOf(play, appeal)).toBe('climbed')
})

describe('a threat taken back', () => {
  test.each([
    ['zh', '那我打12315投诉你们', '算了不投诉12315了，帮我修好就行'],
    ['zh', '我要找记者', '好吧不找记者了，给我弄好就行'],
    ['tw', '我要找消保官', '算了，不找消保官了，幫我修好就好'],
    ['en', "I'll go to the press", 'ok forget the press, just fix it'],
  ] as const)('%s: %s, then %s: what is wanted still upholds the objection', (spoken, threat, back) => {
    const play = refused(spoken)
    play.customer(threat)
    play.customer(back)
    expect(play.current()?.solution?.answer).toBe('declined')
  })

  test.each([
    ['zh', '我不服', '不解决我就去12315', '好吧不找12315了，给我补好就行', '可以'],
    ['tw', '我不服', '再這樣我就找消保官跟記者', '我不找記者了，好好處理就好', '可以'],
    ['en', 'I reject this decision', 'I will go to the press', 'ok forget the press, just sort it out', 'ok'],
  ] as const)('%s: in an appeal, %s, %s, %s', (spoken, no, threat, back, yes) => {
    const play = refused(spoken)
    play.customer(no)
    play.customer(threat)
    const said = play.customer(back)
    expect(said[0]?.textKey).toBe('after.threatBack')
    expect(play.customer(yes).map(each => each.textKey)).toEqual(['refusal.waits'])
    expect(play.current()?.status).toBe('declined')
  })
})

test.each([
  ['zh', '知道了', '不行，我想了想还是不接受，让你们领导来看'],
  ['zh', '好的', '还是不接受，找你们经理来'],
  ['tw', '瞭解', '我還是不能接受，請你們主管來看'],
  ['en', 'ok, fine', "no actually I don't accept that, escalate it"],
  ['en', 'ok, fine', "thought about it again, I don't accept that. I want your boss to look at it"],
] as const)('%s: %s, and then %s', (spoken, taken, text) => {
  const play = refused(spoken)
  play.customer(taken)
  expect(play.current()?.status).toBe('noted')
  expect(outcomeOf(play, text)).toBe('climbed')
})

test.each([
  ['zh', '你们不给修我就上抖音曝光'],
  ['tw', '不修我就找消保官'],
  ['en', "I'll go to the police and post it on TikTok"],
] as const)('%s: %s: a threat while a refusal is open is told who has it', (spoken, text) => {
  const play = refused(spoken)
  const said = play.customer(text)
  expect(['after.raised', 'after.threat', 'news.climbing']).toContain(said[0]?.textKey)
  expect(said.at(-1)?.textKey).toMatch(/^refusal[.]unclear/)
  expect(play.current()?.solution?.answer).toBe('open')
})

test.each([
  ['zh', '什么叫无关？明明就是你们弄的'],
  ['tw', '什麼叫無關？明明就是你們弄的'],
  ['en', 'what, you nearly killed me'],
] as const)('%s: %s: a reproach is no question', (spoken, text) => {
  const play = refused(spoken)
  expect(play.customer(text).map(each => each.textKey)).toEqual(['refusal.heard', 'refusal.unclear'])
  expect(play.current()?.solution?.questionedAt).toBeUndefined()
})

test.each([
  ['zh', '什么叫质保期？'],
  ['tw', '什麼叫保固期？'],
  ['en', 'what is that based on?'],
] as const)('%s: %s asks', (spoken, text) => {
  expect(outcomeOf(refused(spoken), text)).toBe('asked')
})
