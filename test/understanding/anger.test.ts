// Anger told from the same bad news said calmly: two hundred sentences of the project's own, and what speaks for and against anger.
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/case/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { auc } from '../eval/statistics.ts'
import { angerSentences } from './angerSentences.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const read = (text: string): Reading => understanding.read(text, dealership)
const scoreOf = (text: string): number => read(text).emotion.score ?? 0
const isAngry = (text: string): boolean => ['angry', 'furious'].includes(read(text).emotion.level)
const areaOf = (sentences: typeof angerSentences): number =>
  auc(sentences.map(({ text, angry }) => ({ positive: angry, score: scoreOf(text) })))

describe('two hundred sentences', () => {
  test('half of them angry, half of them Chinese', () => {
    expect(angerSentences).toHaveLength(200)
    expect(angerSentences.filter(each => each.angry)).toHaveLength(100)
    expect(angerSentences.filter(each => each.language === 'zh')).toHaveLength(100)
  })
  test.each(['zh', 'en'] as const)('%s: the score ranks anger above the rest', language => {
    expect(areaOf(angerSentences.filter(each => each.language === language))).toBeGreaterThanOrEqual(0.9)
  })
  test('the signal of clear anger is rarely wrong and rarely missing', () => {
    const said = angerSentences.filter(({ text }) => isAngry(text))
    expect(said.filter(each => each.angry).length / said.length).toBeGreaterThanOrEqual(0.95)
    expect(said.filter(each => each.angry).length).toBeGreaterThanOrEqual(85)
  })
})

describe('louder is angrier', () => {
  test.each([
    ['你们修好了吗', '你们到底修好了没有！！！'],
    ['又坏了', '又坏了😡😡'],
    ['又坏了', '他妈的又坏了'],
    ['the car is broken again', 'THE CAR IS BROKEN AGAIN'],
    ['the car is broken again', 'the damn car is broken again!!!'],
    ['the car is broken again', 'the car is broken again 🤬'],
    ['等了三个小时', '等了三个小时，真行啊你们'],
    ['等了三个小时', '等了三个小时，气死我了啊啊啊啊'],
    ['the car broke', 'great job breaking my car'],
    ['这是第四次了', '第四次了，第四次了！'],
    ['修了三天', '这也叫修好了'],
  ])('%s < %s', (plain, loud) => {
    expect(scoreOf(loud)).toBeGreaterThan(scoreOf(plain))
    expect(isAngry(loud) || read(loud).emotion.level === 'upset').toBe(true)
  })
})

describe('levels', () => {
  test.each([
    ['我的车想约周六保养', 'calm'],
    ['你好', 'calm'],
    ['13812345678', 'calm'],
    ['what are your opening hours?', 'calm'],
    ['修了三次还是没修好，一直拖着不解决', 'upset'],
    ['空调坏了，店里拒绝保修', 'upset'],
    ['they refused to cover the repair under warranty', 'upset'],
    ['I am frustrated that the noise is still there', 'upset'],
    ['服务可真“好”啊', 'angry'],
    ['呵呵，你们真行', 'angry'],
    ['有没有王法了', 'angry'],
    ['how is this acceptable?', 'angry'],
    ['thanks for nothing', 'angry'],
    ['王八蛋，他妈的骗子公司，气死我了', 'furious'],
    ['fuck you, you lying assholes, I am furious', 'furious'],
  ])('%s: %s', (text, level) => {
    expect(read(text).emotion.level).toBe(level)
  })
})

describe('not anger', () => {
  test.each([
    '我不生气，就是想问问',
    '我没有生气',
    "I'm not angry, just curious",
    '师傅骂我，我没说话',
    '销售发火了，我走了',
    'my husband was angry, I was not',
    '机油滚烫，请问正常吗',
    '后备箱里有垃圾桶',
    '之前很生气，现在解决了，谢谢',
    'the SBS warning light is on',
    'he turned the wheel and the belt made a terrible noise',
    '我住在怒江路',
  ])('%s', text => {
    expect(isAngry(text)).toBe(false)
    expect(read(text).signals.filter(each => each.signal === 'emotion.angry' && each.strength === 'strong')).toEqual([])
  })
})

describe('the signal of anger', () => {
  test.each([
    '你们就是一群骗子！',
    '呵呵，又让我等',
    '又坏了😡',
    'You people are thieves',
    'ANSWER YOUR DAMN PHONE!!!',
  ])('is strong, with words of the message: %s', text => {
    const signal = read(text).signals.find(each => each.signal === 'emotion.angry')
    expect(signal?.strength).toBe('strong')
    expect(text).toContain(signal?.evidence)
    expect(signal?.evidence).not.toBe('')
  })
  test('is weak for mild annoyance', () => {
    expect(read('有点郁闷，车又异响了').signals).toContainEqual(
      expect.objectContaining({ signal: 'emotion.angry', strength: 'weak' }),
    )
  })
})

describe('kind of customer', () => {
  test.each([
    ['气死我了，你们这帮骗子', 'angry'],
    ['你们是不是根本没换机油，我怀疑', 'suspicious'],
    ['按国标扭矩应该是多少，TSB 里写了', 'knowledgeable'],
    ['门板缝隙差了半毫米，做工有瑕疵', 'picky'],
    ['我还在犹豫要不要修', 'hesitant'],
    ['how do I know the part was really replaced', 'suspicious'],
  ])('%s: %s', (text, kind) => {
    expect(read(text).emotion.customerType).toBe(kind)
  })
})
