// Which of the dealership's stores is meant (longest name wins), and which visit or work order. Knows stores only from the context.
import type { ReadFact } from '../case/facts.ts'
import { fold } from './fold.ts'
import { fact, type Message } from './message.ts'
import { latinPlacesIn } from './placeNames.ts'

const order =
  /(?:工单号?|派工单号?|维修单号?|单号|委托书号?|订单号|结算单号?|预约号|work ?order|repair ?order|order number|ro|wo|invoice(?: no\.?)?)[^a-z0-9\n]{0,6}((?:no\.? ?)?[a-z]{0,4}-?[0-9][0-9a-z-]{3,20})/
const bareOrder = /^[^a-z0-9]*([a-z]{1,4}-?[0-9]{4,}[0-9a-z-]*|[0-9]{5,12})[^a-z0-9]*$/
const folded = new Map<string, string>()
const foldName = (name: string): string => {
  let known = folded.get(name)
  if (known === undefined) {
    known = fold(name)
    if (folded.size > 5000) folded.clear()
    folded.set(name, known)
  }
  return known
}

const shop =
  '(?:stores?|branch|work ?shop|dealer(?:ship)?s?|garage|show ?room|location|service cent(?:er|re)|shop|4s|outlet)'
const shopAfter = new RegExp(
  `^(?:'s)?(?: (?!ha[sd]|have|is|was|and|or|to|but|an?|the|in|from|with|where|my|your)[a-z']+){0,2} ${shop}\\b`,
)
const shopBefore = new RegExp(
  `\\b(?:your|the|ur|this|our) (?:[a-z]+ )?(?:${shop}|place|guys|people|team|lot|mechanics|technicians)(?: (?:is|was|over|down|out|up))? (?:in|at|from|of) (?:the )?(?:[a-z']+,? ){0,2}$|\\byour (?:[a-z']+ )?$`,
)

/** "picked my car up from Pudong", "serviced at Pudong": where cars are left and fetched is a shop; an airport of that name is none. */
const carLeftAt =
  /\b(?:pick(?:ed|ing)? up|pick(?:ed|ing)?|collect(?:ed|ing)?|drop(?:ped|ping)?(?: off)?|left|leave|got|had|took) (?:it|(?:my|the|our|this) (?:[a-z]+ )?(?:car|truck|suv|van|vehicle|ride))(?: (?:up|off|back|in|over|out|serviced|repaired|fixed|checked|looked at|yesterday|today))* (?:from|at) (?:the |your )?$|\b(?:serviced|repaired|fixed|inspected|worked on|looked at|service|repair|appointment|booked in|oil change)(?: (?:it|done|was|yesterday|today))* at (?:the |your )?$/
/** "the advisor at Pudong", "the one in Xishan": whoever works there, or the one of several that is meant. */
const worksAt =
  /\b(?:the|your|an?|that|this|one of (?:the|your)) (?:[a-z]+ )?(?:advis[eo]rs?|managers?|technicians?|mechanics?|receptionists?|sales(?:man|woman|people|person| team| rep)|consultants?|cashiers?|staff|front desk|service desk|reception|one)(?: (?:is|was|who works|working|over|down|out))? (?:at|from|in) (?:the |your )?$/
const oneBefore = /(?:^|\b(?:it's|it is|it was|was|is|at|from|in|mean|meant) )(?:the|your) $/
const oneAfter = /^ one(?=$|[,.;!?]| (?:please|thanks|of course|i think|not|where|that)\b)/
const elsewhere = /^ (?:(?:international )?airport|station|port|district|road|street|avenue|bridge|tunnel|mall|hotel)\b/

/** "your Kunming Xishan store": a store by its place or its id in Latin letters. None when several would do. */
function readLatinStore(message: Message): ReadFact[] {
  const text = message.folded.slice(0, 4000)
  if (message.context.stores.length === 0 || !/[a-z]{3}/.test(text)) return []
  const { asked } = message.context
  const wanted = asked === 'background.store' || asked === 'background.visit'
  const scored = message.context.stores.map(store => {
    const hits = latinNamesOf(store).flatMap(name => {
      const match = new RegExp(`(?<![a-z])${name.replace(/[^a-z0-9' ]/g, '.')}(?![a-z])`).exec(text)
      if (match === null) return []
      const [start, end] = [match.index, match.index + name.length]
      const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)]
      const called =
        shopAfter.test(after) ||
        shopBefore.test(before) ||
        ((carLeftAt.test(before) || worksAt.test(before)) && !elsewhere.test(after)) ||
        (oneBefore.test(before) && oneAfter.test(after)) ||
        isAlone(message, start, end)
      return wanted || called ? [{ start, end }] : []
    })
    return { id: store.id, hits }
  })
  const most = Math.max(...scored.map(({ hits }) => hits.length))
  const [best, other] = scored.filter(({ hits }) => hits.length === most)
  if (best === undefined || most === 0 || other !== undefined) return []
  const start = Math.min(...best.hits.map(hit => hit.start))
  const end = Math.max(...best.hits.map(hit => hit.end))
  return [fact(message, 'background.store', best.id, { start, end })]
}

const latinNames = new WeakMap<object, readonly string[]>()
function latinNamesOf(store: Message['context']['stores'][number]): readonly string[] {
  let names = latinNames.get(store)
  if (names === undefined) {
    const id = /^[a-z]{4,}$/.test(store.id) ? [store.id] : []
    names = [...new Set([...id, ...store.names.flatMap(latinPlacesIn)])]
    latinNames.set(store, names)
  }
  return names
}

/** "在浦东那家修的": what is done there is done to a car; "在浦东交警队", "在浦东买菜" are no store. */
const leftAt = /(?:在|到|去|从|是)(?:你们|您们|贵)?(?:家|店|的)?$/
const doneThere =
  /^(?:区|那|这|你们)*(?:边|家|个)?(?:店)?(?:里)?的?(?:修(?![路桥高地建])|做(?:的|过|了)?(?=保养|维修|检|喷|漆|膜|贴|美容|[首小大]保|钣|四轮|动平衡|$|[,.!?;])|做的|保养|维修|买(?:的|过|了?(?:这|那|一|新)?[台辆]?车)|换(?!乘|地铁|车道|班|房|工作|衣|证)|喷|弄|[提取](?:的|[了过走]?(?:新|这|那|一)?[台辆]?车)|装(?![修饰载卸])|检(?![察疫票验]|测站)|补(?![课习办缴票牙])|洗(?![澡浴手衣牙]|车[店行场])|交(?![路桥地警通界汇房税费流易罚社班接]))/
/** "浦东", "Pudong." in a clause of its own, in answer to whatever is asked of the matter: no place where somebody waits. */
const opensClause = /(?:^|[,.;!?\n]|(?<=[\u4e00-\u9fff0-9]) ) *(?:在|是|就是|去的?|就)*$/
const endsClause = /^(?:区|那边|这边|那里|这里|的)?(?: *$| *[,.;!?\n]| (?=[\u4e00-\u9fff0-9]))/
const ofPlaces: ReadonlySet<string | undefined> = new Set([
  undefined,
  'location',
  'story',
  'symptom.description',
  'demand',
])
const isAlone = ({ context: { asked, rescue }, folded: text }: Message, start: number, end: number): boolean =>
  !rescue &&
  !ofPlaces.has(asked) &&
  text.length <= 60 &&
  opensClause.test(text.slice(0, start)) &&
  endsClause.test(text.slice(end))

/** "上海", "西山区" to the question which store it was: part of one store's name, and of no other's. */
const placeAlone =
  /^(?:我|在|是|就是|就|去的?|你们|应该|的|[, ])*([\u4e00-\u9fff]{2,6}?)(?:市|区|那边|这边|那家|那里|店|的|啊|吧|呢|[,.! ])*$/
function readPart(message: Message): ReadFact[] {
  if (message.context.asked !== 'background.store') return []
  const [words, part] = placeAlone.exec(message.folded) ?? []
  if (words === undefined || part === undefined) return []
  const fits = message.context.stores.filter(({ names }) => names.some(name => foldName(name).includes(part)))
  const [store, other] = fits
  const start = words.indexOf(part)
  if (store === undefined || other !== undefined) return []
  return [fact(message, 'background.store', store.id, { start, end: start + part.length })]
}

/** "浦东的", "浦东那家": nothing else is said. */
const nothingBefore = /^(?:我|我们|是|在|就|就是|你们|去|的|车|修|做|,| )*$/
const nothingBehind = /^(?:区|那|这)*(?:边|家|个)?(?:的|那家|那个|修|做)*[.,!了啊吧呀 ]*$/
function isMeant(message: Message, start: number, end: number): boolean {
  const [before, after] = [message.folded.slice(Math.max(0, start - 12), start), message.folded.slice(end, end + 12)]
  if (leftAt.test(before) && doneThere.test(after)) return true
  if (message.context.asked === 'location' || message.context.rescue) return false
  return (
    message.folded.length <= 16 &&
    /的|家/.test(after) &&
    nothingBefore.test(message.folded.slice(0, start)) &&
    nothingBehind.test(message.folded.slice(end))
  )
}

export function readStore(message: Message): ReadFact[] {
  let best: { id: string; start: number; length: number } | undefined
  for (const store of message.context.stores) {
    for (const name of store.names) {
      if (name.length < 2 || (best !== undefined && name.length <= best.length)) continue
      const start = message.folded.indexOf(foldName(name))
      if (start < 0) continue
      // a bare place name ("浦东", "上海") is the store only when the store is asked for or it says so
      const end = start + foldName(name).length
      const called =
        isMeant(message, start, end) ||
        isAlone(message, start, end) ||
        /店|4s|store|branch|中心|dealer|work ?shop|show ?room|garage/.test(
          message.folded.slice(start, start + name.length + 6),
        )
      if (called || message.context.asked === 'background.store' || message.context.asked === 'background.visit')
        best = { id: store.id, start, length: name.length }
    }
  }
  if (best === undefined) {
    const latin = readLatinStore(message)
    return latin.length > 0 ? latin : readPart(message)
  }
  return [fact(message, 'background.store', best.id, { start: best.start, end: best.start + best.length })]
}

export function readVisit(message: Message): ReadFact[] {
  const named = order.exec(message.folded)
  if (named?.[1] !== undefined) {
    const start = named.index + named[0].lastIndexOf(named[1])
    return [
      fact(message, 'background.visit', message.text.slice(start, start + named[1].length).toUpperCase(), {
        start,
        end: start + named[1].length,
      }),
    ]
  }
  if (message.context.asked !== 'background.visit') return []
  const bare = bareOrder.exec(message.folded.slice(0, 60))
  if (bare?.[1] === undefined || /^1[3-9][0-9]{9}$/.test(bare[1])) return []
  const start = bare[0].indexOf(bare[1])
  return [
    fact(message, 'background.visit', message.text.slice(start, start + bare[1].length).toUpperCase(), {
      start,
      end: start + bare[1].length,
    }),
  ]
}
