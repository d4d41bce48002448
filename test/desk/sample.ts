// A small dealership with realistic cases in the public shapes, for the desk's tests and for looking at its page.

import type { Agreement, CaseDetail, CaseRowShown, TimelineRow, TranscriptRow } from '../../src/app/caseShapes.ts'
import type { Handling } from '../../src/app/handlingShapes.ts'
import type { Handoff } from '../../src/case/handoff.ts'
import { directorySchema } from '../../src/case/policy/directory.ts'
import type { DeadLetter, TaskRow } from '../../src/desk/schemas.ts'

const always = ['00:00-24:00']
const hours = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }

export const directory = directorySchema().parse({
  stores: [
    {
      id: 'pudong',
      name: '上海浦东店',
      aliases: ['浦东店'],
      hours,
      phone: '021-50001234',
      rescueLine: '4000-123-456',
      address: '上海市浦东新区示范路1号',
    },
    {
      id: 'xishan',
      name: '昆明西山店',
      aliases: ['西山店'],
      hours,
      phone: '0871-60001234',
      rescueLine: '4000-123-456',
      address: '昆明市西山区示范路2号',
    },
  ],
  staff: [
    { id: 'zhangwei', name: '张伟', role: 'frontDeskSupervisor', store: 'pudong' },
    { id: 'wangli', name: '王丽', role: 'serviceAdvisor', store: 'pudong' },
    { id: 'liming', name: '李明', role: 'serviceManager', store: 'pudong', languages: ['zh-CN', 'en'] },
    { id: 'zhoujie', name: '周杰', names: { en: 'Jie Zhou' }, role: 'generalManager', store: 'pudong' },
    { id: 'xiaoxia', name: '夏晓', role: 'customerCareAgent', store: 'pudong' },
    { id: 'liuna', name: '刘娜', role: 'salesConsultant', store: 'pudong' },
    { id: 'maker1', name: '厂家督导 林工', role: 'manufacturerSupervisor', store: 'pudong' },
  ],
  privacy: {
    controller: '示范汽车服务有限公司',
    contact: 'privacy@example.com',
    retention: '结案后两年',
    link: '/privacy',
  },
})

const iso = (at: number) => new Date(at).toISOString()
const minutes = (count: number) => count * 60_000

const nameOf = (id: string) => directory.staff.find(member => member.id === id)
const owner = (id: string) => ({
  role: nameOf(id)?.role ?? ('serviceManager' as const),
  staffId: id,
  name: nameOf(id)?.name ?? id,
})

const plainRow = (now: number, n: number, row: Partial<CaseRowShown>): CaseRowShown => ({
  id: `HY-20261122-${String(n).padStart(4, '0')}`,
  status: 'assigned',
  severity: 'complaint',
  category: 'repairQuality',
  summary: '',
  owner: owner('liming'),
  deputy: null,
  store: 'pudong',
  source: 'webchat',
  overdue: false,
  nextDueAt: null,
  nextDueClock: null,
  tasksOpen: 0,
  taskDueAt: null,
  updatedAt: iso(now - minutes(n)),
  registeredAt: iso(now - minutes(n * 7)),
  customerName: null,
  phone: null,
  handedOffAt: iso(now - minutes(n)),
  danger: false,
  live: null,
  undelivered: false,
  erased: false,
  version: 6,
  ...row,
})

export const rowsAt = (now: number): CaseRowShown[] => [
  plainRow(now, 7, {
    severity: 'major',
    danger: true,
    category: 'productQuality',
    summary: '今天在高速上开着开着突然熄火了,怎么都打不着,叫拖车拖到你们店门口了!新车才买一个月!拖车费谁出?',
    overdue: true,
    nextDueAt: iso(now - minutes(6) - 12_000),
    nextDueClock: 'firstContact',
    customerName: '余先生',
    phone: '+8613816004211',
  }),
  plainRow(now, 6, {
    severity: 'complaint',
    status: 'assigned',
    category: 'serviceAttitude',
    summary: '你们前台那个张伟什么态度啊,我问两句就翻白眼,还说一分价钱一分货,嫌贵别修',
    nextDueAt: iso(now + minutes(11)),
    nextDueClock: 'firstContact',
    customerName: '赵先生',
    phone: '+8613700008888',
  }),
  plainRow(now, 5, {
    severity: 'major',
    status: 'contacted',
    category: 'productQuality',
    owner: owner('zhoujie'),
    source: 'wechat',
    summary: '我们公司买了你们五台7系,这台制动模块又坏了,刹车踩不下去,差点出人命。给我换车!',
    nextDueAt: iso(now + minutes(64)),
    nextDueClock: 'resolve',
    customerName: '朱总',
    phone: '+8613903156688',
  }),
  plainRow(now, 4, {
    status: 'accepted',
    owner: owner('zhangwei'),
    summary: '空调修了又不制冷,这么热的天带着孩子,烦死了',
    nextDueAt: iso(now + minutes(1_490)),
    nextDueClock: 'resolve',
    customerName: '王芳',
    phone: '+8613912345687',
  }),
  plainRow(now, 3, {
    severity: 'grumble',
    status: 'followUp',
    category: 'other',
    owner: owner('wangli'),
    source: 'phone',
    summary: '你好,想问下我这车油耗怎么这么高啊,市区开十四个油,跟宣传的差太多了吧',
    nextDueAt: iso(now + minutes(2_300)),
    nextDueClock: 'followUp',
    customerName: '陈小姐',
    phone: '+8618600112233',
  }),
  plainRow(now, 2, {
    severity: 'complaint',
    status: 'awaitingSignOff',
    category: 'price',
    summary:
      'I was quoted 1,200 for the front pads and the invoice says 2,150. <script>alert(1)</script> Nobody can tell me why.',
    customerName: 'Mrs. Carter',
    phone: '+8613500001111',
  }),
  plainRow(now, 1, {
    severity: 'grumble',
    status: 'closed',
    category: 'parts',
    owner: owner('wangli'),
    summary: '等一个雨刮片等了两个星期',
    customerName: '何女士',
    phone: '+8613600002222',
  }),
]

export const deadLettersAt = (now: number): DeadLetter[] => [
  { id: 4, caseId: 'HY-20261122-0007', channel: 'wechat', at: iso(now), attempts: 8, error: '45015' },
]

const isInDanger = (row: CaseRowShown) => row.severity === 'major' && row.overdue
const danger = { kind: 'stalledInTraffic', location: '沪昆高速 K32+400,往昆明方向应急车道' } as const

const firstHandoff = (row: CaseRowShown, now: number): Handoff => ({
  version: '1',
  caseId: row.id,
  revision: 3,
  registeredAt: row.registeredAt,
  language: 'zh-CN',
  source: row.source,
  channel: { id: 'webchat', conversationId: 'c1', userId: 'u1', reachable: true },
  customer: {
    name: row.customerName ?? '',
    salutation: '先生',
    phone: row.phone ?? '',
    vip: false,
    previousCases: ['HY-20260903-0002'],
  },
  vehicle: {
    brand: '现代',
    model: '名图 1.8 自动挡',
    plate: '沪A8K621',
    purchasedOn: '2026-10-20',
    mileageKm: 960,
    household: true,
  },
  background: {
    narrative: `${row.summary}\n后来拖车师傅说可能是油泵。我明天还要去办事,车没法用。`,
    occurredOn: '2026-11-22',
    place: '沪昆高速',
    store: 'pudong',
    staffInvolved: [{ name: '小刘', role: '销售顾问', complainedAbout: false }],
    priorRepairs: { count: 1, daysInWorkshop: 3, text: '上周灯亮,进店检查过一次,没查出问题' },
    losses: '拖车费 480 元,误工一天',
  },
  symptoms: [
    {
      component: 'engine',
      description: '高速上开着开着突然熄火,打不着',
      since: '今天',
      conditions: '高速行驶 100 km/h 左右',
      warningLamps: ['发动机故障灯'],
      drivable: false,
    },
  ],
  demands: [
    { kind: 'compensation', text: '拖车费你们出,还要赔精神损失费' },
    { kind: 'substituteCar', text: '明天我要办事得给我打车钱', neededBy: '明天' },
    { kind: 'repair', text: '24小时之内修好' },
  ],
  category: row.category,
  claimType: 'claim',
  severity: {
    level: row.severity,
    reasons: [
      { signal: 'safety.powerLoss', evidence: '在高速上开着开着突然熄火了', messageId: 'm1' },
      { signal: 'loss.money', evidence: '拖车费谁出', messageId: 'm1' },
      { signal: 'emotion.angry', evidence: '新车才买一个月!', messageId: 'm1' },
    ],
  },
  emotion: { level: 'angry', trend: 'falling', customerType: 'knowledgeable' },
  danger: isInDanger(row) ? { now: true, ...danger } : { now: false },
  warrantyScreen: {
    mayApply: true,
    clauses: [
      {
        id: 'SB-60-ASM',
        article: '20',
        by: 'repairer',
        state: 'open',
        effects: ['assemblyReplaced'],
        why: '发动机：是否为主要零件待检测',
        words: {
          'zh-CN': '发动机：是否为主要零件待检测',
          en: 'engine: whether a main part is concerned is to be examined',
        },
        needs: ['proof.mainPart', 'proof.diagnosis', 'vehicle.vin'],
      },
    ],
    follows: [
      {
        id: 'SB-REPLY',
        article: '28',
        by: 'seller',
        why: '10 个工作日内答复',
        words: { 'zh-CN': '10 个工作日内答复', en: 'an answer within 10 working days' },
        needs: [],
        deadlines: {
          replyBy: { date: '2026-12-04', provisional: false },
          completeBy: { date: '2027-01-05', provisional: true },
        },
      },
    ],
    start: '2026-10-20',
  },
  routing: {
    owner: row.owner,
    assistants: [{ role: 'manufacturerSupervisor', staffId: 'maker1', name: '厂家督导 林工' }],
    informed: [{ role: 'generalManager', staffId: 'zhoujie', name: '周杰' }],
    rule: 'major',
  },
  clocks: [
    { name: 'firstContact', dueAt: row.nextDueAt ?? iso(now), calendar: 'always', state: 'running' },
    { name: 'resolve', dueAt: iso(now + minutes(2_100)), calendar: 'always', state: 'running' },
  ],
  summary: '名图 1.8(沪A8K621,960 km)高速行驶中熄火,已拖到店;要求承担拖车费、代步、24 小时修好并赔偿。',
  missing: ['vehicle.vin', 'background.visit'],
  advice: {
    do: [
      'always.thankAndConfirm',
      'safety.adviseNotToDrive',
      'safety.secureCar',
      'claim.hearTheReason',
      'claim.askApproval',
      'anger.listen',
    ],
    avoid: ['always.promiseWithoutDecision', 'safety.belittle', 'claim.promiseSum', 'anger.argue'],
  },
  attachments: [{ id: 'f1', name: '仪表.png', contentType: 'image/png', size: 12_345, consent: 'given' }],
  transcript: { url: `/api/desk/cases/${row.id}` },
})

const transcript = (row: CaseRowShown, at: number): TranscriptRow[] => [
  {
    id: 'm0',
    at: iso(at),
    from: 'bot',
    text: '您好,这里是上海浦东店的自动助手回音。请告诉我们发生了什么。',
    attachments: [],
    textKey: 'intake.greeting',
    asks: 'story',
  },
  { id: 'm1', at: iso(at + 60_000), from: 'customer', text: row.summary, attachments: [] },
  {
    id: 'm2',
    at: iso(at + 62_000),
    from: 'bot',
    text: '非常抱歉,让您在高速上遇到这样的情况。请问您和同车的人现在都安全吗?怎么称呼您?',
    attachments: [],
    textKey: 'intake.askName',
    asks: 'customer.name',
  },
  {
    id: 'm3',
    at: iso(at + 120_000),
    from: 'customer',
    text: `${row.customerName},${row.phone}`,
    attachments: [{ id: 'f1', name: '仪表.png', contentType: 'image/png', size: 12_345, consent: 'given' }],
  },
  {
    id: 'm4',
    at: iso(at + 300_000),
    from: 'staff',
    text: '余先生您好,我是服务经理李明,拖车费我们先登记,10 分钟内给您电话。',
    attachments: [],
  },
]

const timeline = (row: CaseRowShown, at: number): TimelineRow[] => [
  { type: 'case.registered', at: iso(at + 60_000), actor: { kind: 'bot' } },
  { type: 'severity.assessed', at: iso(at + 60_000), actor: { kind: 'system' }, text: row.severity },
  { type: 'case.assigned', at: iso(at + 60_000), actor: { kind: 'system' }, reason: 'major' },
  { type: 'clock.started', at: iso(at + 60_000), actor: { kind: 'system' }, text: 'firstContact' },
  {
    type: 'customer.contacted',
    at: iso(at + 900_000),
    actor: { kind: 'staff', staffId: 'liming', name: '李明', via: 'session' },
    text: 'noAnswer',
  },
  { type: 'clock.warned', at: iso(at + 1_260_000), actor: { kind: 'system' }, text: 'firstContact' },
  {
    type: 'note.added',
    at: iso(at + 1_300_000),
    actor: { kind: 'staff', staffId: 'xiaoxia', name: '夏晓', via: 'system' },
    text: '客户在开会,14:00 后再打。',
  },
]

const agreementAt = (row: CaseRowShown, now: number): Agreement => ({
  agreed: null,
  proposal: {
    at: iso(now - minutes(90)),
    by: { staffId: 'liming', name: '李明' },
    options: [
      { id: 'a', text: '免费更换油泵，提供代步车', remedy: 'substituteCar' },
      { id: 'b', text: '退还拖车费', remedy: 'compensation', amount: 480 },
    ],
    answer: 'declined',
    reason: '<b>太少</b>，误工费呢？',
  },
  workStartedAt: null,
  promises: [
    { id: 'p1', text: '告知油泵检测结果', madeAt: iso(now - minutes(90)), dueAt: iso(now + minutes(30)), keptAt: null },
    { id: 'p2', text: '安排拖车', madeAt: iso(now - minutes(80)), dueAt: iso(now - minutes(20)), keptAt: iso(now) },
  ],
  jointCheck: null,
  withdrawn: null,
  live: row.live ? { staffId: row.live, name: nameOf(row.live)?.name ?? row.live, since: iso(now) } : null,
})

const handlingAt = (row: CaseRowShown, now: number): Handling => ({
  level: 3,
  contact: { role: row.owner.role, staffId: 'liming', name: '李明' },
  diagnosis: {
    at: iso(now - minutes(95)),
    by: { staffId: 'liming', name: '李明' },
    cause: '油泵内部磨损',
    liable: 'partsSupplier',
    justified: true,
  },
  escalations: [
    {
      at: iso(now - minutes(100)),
      trigger: 'breach',
      level: 3,
      to: { role: 'serviceManager', staffId: 'liming', name: '李明' },
      clocks: ['firstContact'],
    },
  ],
  referral: null,
  improvement: null,
  approvals: [
    {
      id: 'ap0',
      remedy: 'substituteCar',
      askedBy: { staffId: 'wangli', name: '王丽' },
      mayApprove: ['serviceManager', 'generalManager'],
      answer: {
        given: false,
        by: { staffId: 'liming', name: '李明' },
        at: iso(now - minutes(50)),
        reason: '车都借出去了',
      },
      lapsed: null,
      usedAt: null,
    },
    {
      id: 'ap1',
      remedy: 'compensation',
      amount: 8_000,
      askedBy: { staffId: 'liming', name: '李明' },
      mayApprove: ['generalManager'],
      note: '误工费',
      answer: null,
      lapsed: null,
      usedAt: null,
    },
  ],
  tasks: [
    {
      id: 'possible-defect.1',
      kind: 'possibleDefect',
      owner: { role: 'serviceManager', staffId: 'liming', name: '李明' },
      openedAt: iso(now - minutes(100)),
      dueAt: iso(now + minutes(60)),
      overdue: false,
      done: null,
      dropped: null,
    },
    {
      id: 'scene-photos.1',
      kind: 'scenePhotos',
      owner: { role: 'serviceManager' },
      openedAt: iso(now - minutes(100)),
      dueAt: iso(now - minutes(10)),
      overdue: true,
      done: { at: iso(now - minutes(5)), by: { staffId: 'liming', name: '李明' }, note: '八张' },
      dropped: null,
    },
  ],
  links: [{ caseId: 'HY-20261101-0003', kind: 'sameCar' }],
  suggestions: [{ caseId: 'HY-20261122-0003', because: ['sameCar'], similarity: 0.6, status: 'assigned' }],
  mergedInto: null,
  absorbed: ['HY-20261120-0002'],
  alsoHear: ['HY-20261120-0002'],
  guests: [
    {
      caseId: 'HY-20261120-0002',
      name: '赵敏',
      phone: '+8613800138000',
      facts: { 'customer.name': '赵敏', 'customer.phone': '+8613800138000', 'vehicle.plate': '沪A55555' },
      awaitsContact: true,
      contactedAt: null,
      reachable: true,
    },
  ],
  inDanger: isInDanger(row)
    ? [{ caseId: row.id, name: row.customerName, phone: row.phone, ...danger, reached: !row.danger }]
    : [],
  signedOff: null,
  climbsTo: ['generalManager'],
  approvalClimbsTo: ['generalManager'],
  involved: [],
  mayPauseFor: ['customer'],
  mayExtend: [],
  wanted: {
    steps: ['agreed', 'followUp'],
    improvement: row.severity === 'major' ? 'measures' : 'none',
    longTermMeasure: false,
    promise: false,
    improvementMissing: row.severity === 'major',
  },
})

export const tasksAt = (rows: readonly CaseRowShown[], now: number): TaskRow[] =>
  rows.slice(0, 2).map((row, index) => ({
    caseId: row.id,
    id: `t${index}`,
    ...(index === 0 ? { kind: 'other', text: '五点前回电' } : { kind: 'scenePhotos' }),
    owner: index === 0 ? owner('liming') : { role: 'serviceManager' },
    dueAt: iso(now + minutes(index === 0 ? -20 : 90)),
    overdue: index === 0,
    case: row,
  }))

export const detailAt = (row: CaseRowShown, now: number): CaseDetail => ({
  case: row,
  handoff: row.erased ? null : firstHandoff(row, now),
  agreement: row.erased ? null : agreementAt(row, now),
  handling: row.erased ? null : handlingAt(row, now),
  actions: [],
  timeline: timeline(row, Date.parse(row.registeredAt)),
  transcript: transcript(row, Date.parse(row.registeredAt)),
  version: row.version,
})
