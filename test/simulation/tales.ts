// What customers of the simulated year tell, all at once or bit by bit: a table of complaints, from a rattle to a fire.
import type { HeardSignal, Statement } from '../../src/case/caseParts.ts'
import type { DangerKind } from '../../src/case/dangerKinds.ts'
import type { Fact, FactSlot } from '../../src/case/facts.ts'
import type { Category, Component, DemandKind, Signal } from '../../src/case/vocabulary.ts'
import type { Sight } from './life.ts'

interface Tale {
  weight: number
  text: string
  category: Category
  component?: Component
  signals: readonly [Signal, HeardSignal['strength']][]
  demand?: DemandKind
  danger?: DangerKind
}

const tales: readonly Tale[] = [
  {
    weight: 8,
    text: '内饰有点异响',
    category: 'productQuality',
    component: 'interior',
    signals: [['fault.minor', 'weak']],
  },
  { weight: 6, text: '保养等了一上午', category: 'serviceAttitude', signals: [['wait.long', 'weak']] },
  { weight: 6, text: 'Labour seems dear for a filter', category: 'price', signals: [], demand: 'discount' },
  {
    weight: 8,
    text: '空调修了又坏',
    category: 'repairQuality',
    component: 'climate',
    signals: [['fault.ourWork', 'strong']],
    demand: 'repair',
  },
  {
    weight: 5,
    text: 'Third visit, the same noise',
    category: 'repairQuality',
    component: 'suspension',
    signals: [
      ['repair.repeated', 'hard'],
      ['emotion.angry', 'strong'],
    ],
    demand: 'repair',
  },
  {
    weight: 6,
    text: '服务顾问态度很差',
    category: 'serviceAttitude',
    signals: [['attitude.poor', 'strong']],
    demand: 'apology',
  },
  {
    weight: 4,
    text: '配件等了三周还没到',
    category: 'parts',
    signals: [['wait.long', 'strong']],
    demand: 'partsReplacement',
  },
  {
    weight: 4,
    text: '提车时答应的赠品没有兑现',
    category: 'sales',
    signals: [['promise.broken', 'strong']],
    demand: 'compensation',
  },
  { weight: 3, text: 'The salesman did not mention the fee', category: 'sales', signals: [] },
  {
    weight: 3,
    text: '贷款手续费不明不白,要曝光',
    category: 'sales',
    signals: [['exposure.media', 'hard']],
    demand: 'refund',
  },
  {
    weight: 4,
    text: '刹车踩下去发软',
    category: 'productQuality',
    component: 'brakes',
    signals: [['safety.brakes', 'hard']],
    demand: 'repair',
  },
  {
    weight: 2,
    text: '高速上突然没动力,停在车道上',
    category: 'productQuality',
    component: 'engine',
    signals: [['safety.powerLoss', 'hard']],
    danger: 'stalledInTraffic',
  },
  {
    weight: 1,
    text: 'Smoke is coming from the bonnet',
    category: 'productQuality',
    component: 'engine',
    signals: [['safety.fire', 'hard']],
    danger: 'fire',
  },
  {
    weight: 3,
    text: '新车两个月修了三次,要求退车',
    category: 'warranty',
    component: 'transmission',
    signals: [['warranty.replaceOrReturn', 'hard']],
    demand: 'replacement',
  },
  {
    weight: 2,
    text: '再不解决就找律师',
    category: 'repairQuality',
    signals: [
      ['legal.threat', 'hard'],
      ['emotion.angry', 'strong'],
    ],
    demand: 'compensation',
  },
  {
    weight: 1,
    text: 'Our whole fleet has it',
    category: 'productQuality',
    component: 'brakes',
    signals: [
      ['customer.fleet', 'hard'],
      ['group.complaint', 'hard'],
    ],
    demand: 'recall',
  },
  { weight: 3, text: '不会用车机', category: 'userOperation', component: 'infotainment', signals: [] },
]

const fact = (slot: FactSlot, value: unknown, messageId: string): Fact =>
  ({ slot, value, evidence: typeof value === 'string' ? value : slot, span: [0, 1], messageId }) as Fact

const said = (messageId: string, text: string, more: Partial<Statement> = {}): Statement => ({
  messageId,
  text,
  narrative: true,
  facts: [],
  signals: [],
  claimType: 'grievance',
  emotion: { level: 'calm' },
  danger: { now: false },
  ...more,
})

const heard = (messageId: string, signals: Tale['signals']): HeardSignal[] =>
  signals.map(([signal, strength]) => ({ signal, strength, evidence: signal, messageId }))

/** The first words of a complaint. */
export function firstWords({ random, newId }: Sight): Statement {
  const id = newId('m')
  const tale = random.weighted(tales) ?? (tales[0] as Tale)
  const { text, category, component, signals, demand, danger } = tale
  return said(id, text, {
    category,
    signals: heard(id, signals),
    claimType: demand === 'refund' || demand === 'compensation' || demand === 'replacement' ? 'claim' : 'grievance',
    emotion: { level: random.pick(['calm', 'upset', 'upset', 'angry', 'furious'] as const) },
    facts: [
      ...(component ? [fact('symptom', { component, description: text, warningLamps: [] }, id)] : []),
      ...(demand ? [fact('demand', { kind: demand, text: demand }, id)] : []),
    ],
    danger: danger ? { now: true, kind: danger } : { now: false },
  })
}

/** Who they are, which car, where: told in pieces, and sometimes told otherwise later. */
export function moreWords({ random, rules, newId }: Sight): Statement {
  const id = newId('m')
  const told: Fact = random.pick([
    () => fact('customer.name', random.pick(['王先生', 'Ms Lee', '陈女士']), id),
    () => fact('customer.phone', `+86138000${random.between(10_000, 99_999)}`, id),
    () => fact('vehicle.model', random.pick(['凯旋 X5', 'Aurora 3']), id),
    () => fact('vehicle.plate', `浙A${random.between(10_000, 99_999)}`, id),
    () => fact('vehicle.mileageKm', random.between(50, 120_000), id),
    () => fact('vehicle.purchasedOn', `20${random.between(20, 25)}-0${random.between(1, 9)}-11`, id),
    () => fact('background.store', random.pick(rules.directory.stores).id, id),
    () =>
      fact('demand', { kind: random.pick(['repair', 'explanation', 'apology', 'refund'] as const), text: '想要' }, id),
    () => fact('background.repairs', { count: random.between(0, 4), text: '修过' }, id),
  ])()
  return said(id, '补充一下', { facts: [told] })
}

/** Something that weighs: anger, a lawyer, the same again. */
export function harderWords({ random, newId }: Sight): Statement {
  const id = newId('m')
  const signal = random.pick([
    'emotion.angry',
    'contact.repeated',
    'wait.long',
    'loss.money',
    'department.several',
    'repair.repeated',
    'legal.threat',
    'exposure.media',
    'customer.vip',
    'promise.broken',
  ] as const)
  const strength = random.pick(['weak', 'strong', 'hard'] as const)
  return said(id, '我真的生气了', { signals: heard(id, [[signal, strength]]), emotion: { level: 'angry' } })
}

/** Somebody superior is wanted. */
export function wordsForASuperior({ newId }: Sight): Statement {
  const id = newId('m')
  return said(id, '叫你们经理来', { signals: heard(id, [['escalation.requested', 'strong']]) })
}

/** It is about a person by name, or by their role. */
export function wordsAboutSomebody({ random, staff, newId }: Sight): Statement {
  const id = newId('m')
  const who = random.chance(0.8)
    ? { name: random.pick(staff).name, complainedAbout: random.chance(0.8) }
    : { name: '前台主管', role: '前台主管', complainedAbout: true }
  return said(id, `就是${who.name}`, { facts: [fact('background.staff', who, id)] })
}

export function wordsOfDanger({ random, newId }: Sight): Statement {
  const id = newId('m')
  const kind = random.pick(['stalledInTraffic', 'noBrakes', 'fire', 'injured'] as const)
  return said(id, '现在就停在路中间', { danger: { now: true, kind }, signals: heard(id, [['safety.other', 'hard']]) })
}

export function wordsOfSafety({ newId }: Sight): Statement {
  return said(newId('m'), '没事了,已经安全', { danger: { now: false, over: true } })
}

/** What staff put right, on whatever the customer said. */
export const correction = ({ random, newId }: Sight): Fact[] => [
  fact('vehicle.mileageKm', random.between(50, 120_000), newId('staff')),
]
