// One invented complaint as it is told: the customer's messages, what the bot says between them, what was read from each.
import type { HeardSignal, Statement } from '../case/caseParts.ts'
import type { Fact } from '../case/facts.ts'
import type { Source } from '../case/vocabulary.ts'
import type { Chance } from './chance.ts'
import type { Customer } from './customers.ts'
import type { Matter } from './matters.ts'

export interface Told {
  source: Source
  statements: readonly [Statement, ...Statement[]]
  /** what stands in the conversation, the oldest first; empty when nobody wrote */
  lines: readonly { from: 'customer' | 'bot'; messageId: string; text: string }[]
}

const greetings = ['你好，我要投诉。', '你好，', '', '请问有人吗？', '我来反映个问题。', ''] as const
const sources = ['phone', 'phone', 'onSite', 'followUpCall', 'manufacturer'] as const
/** of all complaints, how many come by web chat */
const byChat = 0.7

/** Finds the words in the text they were read from; throws when a table's words are not in its text. */
function found(
  text: string,
  words: string,
  messageId: string,
): { evidence: string; span: [number, number]; messageId: string } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`)
  return { evidence: words, span: [start, start + words.length], messageId }
}

function signalsOf(matter: Matter, text: string, messageId: string): HeardSignal[] {
  return matter.signals.map(({ signal, strength, words }) => {
    const { evidence } = found(text, words, messageId)
    return { signal, strength, evidence, messageId }
  })
}

function matterFacts({ symptom, demand }: Matter, text: string, messageId: string): Fact[] {
  const wish: Fact = {
    slot: 'demand',
    value: { kind: demand.kind, text: demand.words },
    ...found(text, demand.words, messageId),
  }
  if (!symptom) return [wish]
  const { component, words } = symptom
  return [
    { slot: 'symptom', value: { component, description: words, warningLamps: [] }, ...found(text, words, messageId) },
    wish,
  ]
}

function whoFacts({ name, phone }: Customer, text: string, messageId: string): Fact[] {
  return [
    { slot: 'customer.name', value: name, ...found(text, name, messageId) },
    { slot: 'customer.phone', value: `+86${phone}`, ...found(text, phone, messageId) },
  ]
}

function carFacts({ model, plate, purchasedOn, mileageKm }: Customer, text: string, messageId: string): Fact[] {
  return [
    { slot: 'vehicle.model', value: model, ...found(text, model, messageId) },
    { slot: 'vehicle.plate', value: plate, ...found(text, plate, messageId) },
    { slot: 'vehicle.purchasedOn', value: purchasedOn, ...found(text, purchasedOn, messageId) },
    { slot: 'vehicle.mileageKm', value: mileageKm, ...found(text, `${mileageKm}公里`, messageId) },
  ]
}

export function complaintOf(chance: Chance, id: string, matter: Matter, customer: Customer): Told {
  const chatted = chance.happens(byChat)
  const story = chance.pick(greetings) + matter.text
  const who = `我叫${customer.name}，电话${customer.phone}。`
  const car = `${customer.model}，车牌${customer.plate}，${customer.purchasedOn}买的，跑了${customer.mileageKm}公里。`
  const ids = { story: `m_${id}_1`, details: `m_${id}_3`, yes: `m_${id}_5` }
  const messageId = ids.story

  const first = {
    messageId,
    narrative: true,
    signals: signalsOf(matter, story, messageId),
    category: matter.category,
    claimType: matter.demand.kind === 'apology' || matter.demand.kind === 'explanation' ? 'grievance' : 'claim',
    emotion: { level: matter.emotion },
    danger: { now: false },
  } as const
  if (!chatted) {
    // written down in one go by whoever took the call
    const text = story + who + car
    const facts = [
      ...matterFacts(matter, text, messageId),
      ...whoFacts(customer, text, messageId),
      ...carFacts(customer, text, messageId),
    ]
    return { source: chance.pick(sources), statements: [{ ...first, text, facts }], lines: [] }
  }
  const details = who + car
  return {
    source: 'webchat',
    statements: [
      { ...first, text: story, facts: matterFacts(matter, story, messageId) },
      {
        messageId: ids.details,
        text: details,
        narrative: false,
        facts: [...whoFacts(customer, details, ids.details), ...carFacts(customer, details, ids.details)],
        signals: [],
        claimType: first.claimType,
        emotion: { level: 'calm' },
        danger: { now: false },
      },
    ],
    lines: [
      { from: 'customer', messageId: ids.story, text: story },
      {
        from: 'bot',
        messageId: `m_${id}_2`,
        text: '给您添麻烦了，这件事我记下来。怎么称呼您，电话和车的情况方便说一下吗？',
      },
      { from: 'customer', messageId: ids.details, text: details },
      {
        from: 'bot',
        messageId: `m_${id}_4`,
        text: `我记的是：${customer.model}，${customer.plate}，${matter.demand.words}。都对吗？`,
      },
      { from: 'customer', messageId: ids.yes, text: '对的' },
      { from: 'bot', messageId: `m_${id}_6`, text: `已经登记，编号 ${id}，负责的同事会联系您。` },
    ],
  }
}
