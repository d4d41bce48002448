// Any talk, however it wanders: messages, staff and silence in random order. What must hold in each of them, whatever was said.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peekState } from '../../dialogs/state.ts'
import type { Say } from '../../src/app/dialoguePort.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Command } from '../../src/case/commands.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })

/** Voices a problem in so many words: from then on there is a case. */
const complaints = [
  '空调修了又不制冷',
  '你们店修车乱收费,换个机油多收我三百',
  '刹车踩下去没反应,吓死人',
  '冷氣修了三次還是不冷,太誇張了',
  '你们前台什么态度啊,翻白眼',
  'The gearbox slips again after two repairs, this is unacceptable',
  'My new car leaks oil and nobody calls me back',
  '气死我了!!!你们这群骗子,我要投诉!',
] as const
/** Answers, good and bad. */
const answers = [
  '13800138000',
  '我叫王芳',
  'Tom Becker',
  '轩逸',
  '浙A12345',
  '5万8',
  '彻底修好',
  'a refund please',
  '对的',
  'yes',
  '不对,电话错了,是13912345678',
  '不知道',
  '不想说',
  '跳过',
  '没有',
  '啦啦啦啦',
  '😡',
  '',
  '1',
  '满意',
  '还没解决',
  '同意',
  '不同意',
  '可以,但是要快',
  '谢谢',
  '好的',
] as const
/** About the talk, or something else: the open question may come again for it. */
const asides = [
  '你们几点关门?',
  '为什么要问这个',
  '再说一遍',
  '上一个问题',
  '重新开始',
  '查进度',
  'status please',
  'Can we speak English?',
  '说中文吧',
  '你是机器人吗',
  '晚点再说',
  '不投诉了',
  '还是要投诉',
  '转人工',
  'human please',
  '打电话给我',
  '我想约个保养',
  '你好',
  '再见',
] as const
const staffCommands: readonly Command[] = [
  { type: 'accept' },
  { type: 'recordContact', outcome: 'reached', by: 'phone' },
  { type: 'recordContact', outcome: 'wrongNumber', by: 'phone' },
  { type: 'sendUpdate', text: '配件在路上' },
  {
    type: 'proposeSolution',
    options: [
      { id: 'a', text: '检查并更换压缩机' },
      { id: 'b', text: '清洗管路后再看' },
    ],
  },
  { type: 'startWork' },
  { type: 'takeOver' },
  { type: 'say', text: '您好，我来跟进' },
  { type: 'handBack' },
  {
    type: 'resolve',
    summary: '更换压缩机',
    skipped: [
      { step: 'contact', reason: '客户就在柜台' },
      { step: 'diagnosis', reason: '一看便知' },
      { step: 'agreement', reason: '当场办好' },
    ],
  },
  { type: 'signOff' },
  { type: 'close', skipped: [] },
  { type: 'withdraw', reason: '客户来电撤回' },
  { type: 'reopen', reason: '客户来电' },
]

type Step =
  | { kind: 'complaint' | 'answer' | 'aside'; text: string; after?: number | undefined }
  | { kind: 'staff'; command: Command }
  | { kind: 'silent' | 'photo' | 'open' }
  | { kind: 'hours'; hours: number }

/** Written after reading, or within seconds. */
const pace = fc.option(fc.constantFrom(1, 4, 8), { nil: undefined })
const said = (kind: 'complaint' | 'answer' | 'aside', texts: readonly string[]) =>
  fc.record({ text: fc.constantFrom(...texts), after: pace }).map((each): Step => ({ kind, ...each }))

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: said('complaint', complaints) },
  { weight: 8, arbitrary: said('answer', answers) },
  { weight: 4, arbitrary: said('aside', asides) },
  { weight: 3, arbitrary: fc.constantFrom(...staffCommands).map((command): Step => ({ kind: 'staff', command })) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'silent' }, { kind: 'photo' }, { kind: 'open' }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 30, 200).map((hours): Step => ({ kind: 'hours', hours })) },
)

function act(play: Play, each: Step): Say[] {
  switch (each.kind) {
    case 'staff':
      if (!play.current()) return []
      try {
        return play.staff('songtao', each.command)
      } catch (err) {
        // a refusal of the core: nothing happened
        if (!/^\w+: [a-z-]+$/.test((err as Error).message)) throw err
        return []
      }
    case 'silent':
      return play.silent()
    case 'open':
      return play.open()
    case 'photo':
      return play.customer('', { attach: ['photo.png'] })
    case 'hours':
      play.wait(each.hours * 3_600_000)
      return play.current() ? play.clock() : []
    default:
      return play.customer(each.text, each.after === undefined ? {} : { after: each.after })
  }
}

/** Questions of the intake: what a customer may be asked for at most three times unasked. */
const isIntakeQuestion = (asked: Slot): boolean =>
  !['confirm', 'consent', 'satisfaction', 'proposal', 'case', 'story'].includes(asked)

test('any talk: no crash, nothing asked for ever, nobody talked over, every complaint with a case', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), steps => {
      const play = startPlay({ rules, conversationId: JSON.stringify(steps).slice(0, 60) })
      const asked = new Map<string, number>()
      const handed = new Map<string, number>()
      let last = ''
      let before: Slot | undefined
      for (const each of steps) {
        const live = play.current()?.live !== undefined
        const says = act(play, each)
        const words = says.filter(say => say.from !== 'staff')
        // who talks to a person hears no machine in between
        if (live && play.current()?.live !== undefined) expect(words.map(say => say.textKey)).toEqual([])
        if (each.kind === 'complaint' && !live) expect(play.cases().length).toBeGreaterThan(0)
        const questions = words.flatMap(say => (say.asks ? [say.asks] : []))
        expect(new Set(questions).size).toBeLessThanOrEqual(1)
        for (const say of words) {
          expect(say.text, say.textKey).not.toBe(last)
          expect(say.text.trim(), say.textKey).not.toBe('')
          expect(say.text, say.textKey).not.toMatch(/[{}[\]]|undefined/)
          last = say.text
        }
        // "what should it be?" keeps a question open without putting it again
        const question = words.find(say => say.asks && say.textKey.startsWith('ask.'))?.asks
        const caseId = play.current()?.id ?? ''
        // back from a photo's consent or another interlude, the question that waited comes up again
        const interlude = before !== undefined && !isIntakeQuestion(before)
        before = questions[0] ?? before
        if (question && isIntakeQuestion(question) && !interlude && ['answer', 'complaint'].includes(each.kind)) {
          const key = `${caseId} ${play.current()?.cycle} ${question}`
          asked.set(key, (asked.get(key) ?? 0) + 1)
          expect(asked.get(key), `${question} asked`).toBeLessThanOrEqual(3)
        }
        for (const say of words)
          if (say.event === 'handoff') {
            handed.set(caseId, (handed.get(caseId) ?? 0) + 1)
            expect(handed.get(caseId), 'handed over').toBe(1)
          }
        if (play.state !== null) expect(peekState(play.state), 'a state that can be read again').toBeDefined()
      }
    }),
    { numRuns: 400 },
  )
})
