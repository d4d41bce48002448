// The customer's own words for the summary: the story without what stands in lines of its own, the wishes, both short enough to check.
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot } from '../src/case/facts.ts'
import type { Language } from '../src/case/vocabulary.ts'
import { onlyAnnounces } from './bareReply.ts'
import { label } from './speak.ts'
import type { Talk } from './talk.ts'

const longestStory = 160

/** In one line, and with no blank around a sign of Chinese, which brings its own. */
const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[，。！？；：、）」』])|(?<=[，。！？；：、（「『]) /g, '')
    .trim()

/** No comma and no full stop stands before the sign that something is left out. */
const cutOff = (words: string): string => `${words.replace(/[\s,，、;；:：.。…]+$/u, '')}…`

/** Cut where a sentence ends, else between two words. */
export const shorten = (text: string, longest = longestStory): string => {
  const plain = tidied(text)
  const letters = [...plain]
  if (letters.length <= longest) return plain
  const head = letters.slice(0, longest).join('')
  const ends = [...head.matchAll(/[。！？；!?;]|\.(?= )/g)].map(match => match.index + 1)
  const commas = [...head.matchAll(/[，,、](?!\d)| /g)].map(match => match.index)
  const at = [ends.at(-1), commas.at(-1)].find(each => each !== undefined && each > head.length / 2) ?? head.length
  return cutOff(head.slice(0, at))
}
/** Shortened so that the sentence with `kept` in it stays: the beginning, then that sentence. */
function shortenAround(text: string, kept: readonly string[]): string {
  const plain = tidied(text)
  const short = shorten(plain)
  const words = kept.map(tidied).find(each => each !== '' && plain.includes(each))
  if (short === plain || words === undefined || short.includes(words)) return short
  const at = plain.indexOf(words)
  const before = [...plain.slice(0, at).matchAll(/[。！？；!?;]|\.(?= )/g)].at(-1)
  const sentence = before === undefined ? 0 : before.index + 1
  // of a sentence that goes on for long, the part with the words
  const start = at + words.length - sentence > longestStory * 0.7 ? startOfPart(plain, at) : sentence
  const rest = shorten(plain.slice(start))
  const head = plain.slice(0, start).trim()
  const lead = shorten(head, Math.max(60, longestStory - rest.length))
  return lead === '' ? rest : `${cutOff(lead)}${/\p{Script=Han}$/u.test(lead) ? '' : ' '}${rest}`
}
const startOfPart = (plain: string, at: number): number => {
  const comma = [...plain.slice(0, at).matchAll(/[，,、;；]/g)].at(-1)
  return comma === undefined || at - comma.index > longestStory / 2 ? at : comma.index + 1
}
export const list = (
  items: readonly string[],
  language: Language,
  key: 'line.list' | 'line.sentence' = 'line.list',
): string => items.reduce((a, b) => (a ? joined(a, b, language, key) : b), '')

const loose = /[\s,，、;；]+$/u
/** A sentence that ends by a sign of its own needs none between it and the next. */
const ended = /[。.!！?？…~～]["'”’」』）)]*$/u
function joined(first: string, b: string, language: Language, key: 'line.list' | 'line.sentence'): string {
  const a = first.replace(loose, '')
  if (key === 'line.list' || !ended.test(a)) return label(language, key, { a, b })
  return `${a}${/[\u3000-\u303f\uff00-\uffef]$/u.test(a) ? '' : ' '}${b}`
}

/** In the customer's own words. */
export const quoted = (words: string, language: Language): string => {
  const short = shorten(words, 30)
  return language === 'en' ? `"${short}"` : language === 'zh-TW' ? `「${short}」` : `“${short}”`
}

/** What was put right since, of which the words are read back as they should be. */
export type Mended = NonNullable<Talk['state']['mended']>
const asMended = (words: string, mended: Mended): string =>
  mended.reduce((text, { was, is }) => text.replace(was, () => is), words)

/** Told in lines of their own: clauses that say nothing else are left out of the story. */
const contactData: ReadonlySet<FactSlot> = new Set([
  'customer.name',
  'customer.salutation',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'background.store',
])
/** Signs end a clause, and in Chinese a blank does; "plate 沪A12345" is one. */
const betweenClauses =
  /(?<=[，,。;；!！?？\n]|\.(?=\s|$))|(?<=[^\s\p{Script=Latin}]\s+)(?=\p{Script=Han})|(?<=\p{Script=Han}\s+)(?=\S)/u
const greets =
  /^\s*(?:你好|您好|妳好|哈[囉罗喽嘍]|嗨|早安|午安|晚安|早上好|hello(?: there)?|hi(?: there)?|hey|dear sirs?(?: or madam)?|good (?:morning|afternoon|evening|day))[\s\p{P}～~啊呀]*$/iu
/** What stands around a name or a number and says nothing of its own. */
const aroundContact =
  /我|叫|[开開]的?|是|姓名|姓|名字|本人|的|您好|你好|电话|電話|手机|手機|号码|號碼|号|號|联系|聯絡|先生|小姐|女士|太太|车牌|車牌|车架|車架|车身|車身|在|店|车型|車型|车辆|車輛|车|車|一?[辆輛台]|\b(?:my|our|car|vehicle|registration|reg|model|an?|name|is|it|i am|i'm|it's|this|the|hello|hi|phone|mobile|cell|tel|number|no|call me|on|at|and|plate|licence|license|vin|store|dealership|branch)\b|[^\p{L}\p{N}]/giu

export type Reworded = Talk['state']['reworded']

/** The customer's words about the matter, as they were told; told anew, those since. */
export function storyOf(complaint: CaseState, language: Language, reworded: Reworded, mended: Mended = []): string {
  const facts = Object.values(complaint.facts).flat()
  const answers = facts
    .filter(fact => fact.slot === 'demand' || fact.slot === 'background.repairs')
    .map(fact => fact.messageId)
  const anew = complaint.narrative.findIndex(each => each.messageId === reworded?.story)
  const told = complaint.narrative
    .slice(Math.max(0, anew))
    .filter((each, index) => index === 0 || !answers.includes(each.messageId))
    .filter(each => !Object.entries(reworded ?? {}).some(([line, id]) => line !== 'story' && id === each.messageId))
    .filter(each => !mended.some(({ by }) => by === each.messageId))
    .map(({ text: words, messageId, insults }) => {
      const text = asMended(withoutInsults(words, insults), mended)
      const elsewhere = facts
        .filter(fact => fact.messageId === messageId && contactData.has(fact.slot) && fact.evidence)
        .map(fact => fact.evidence)
        .concat(mended.length > 0 ? nowKnown(facts) : [])
        .sort((a, b) => b.length - a.length)
      const clauses = withSubjects(
        text.split(betweenClauses).filter(clause => !onlyAnnounces(clause) && !greets.test(clause)),
        clause => saysOnlyContact(clause, elsewhere),
      )
      return (clauses.join('').trim() || text).replace(/[,，;；\s]+$/, '')
    })
    .filter(words => words !== '')
  return shortenAround(list(told, language, 'line.sentence'), mainWords(complaint))
}

/** "… was repaired last week" goes on what was named before it. */
const goesOnName =
  /^\s*(?:(?:still|just|now|never|again|already|only|also|often|always|suddenly|constantly) )?(?:was|were|is|has|had|does|doesn't|did|didn't|won't|wouldn't|will|can't|cannot|could|keeps?|kept|makes?|made|start(?:s|ed)|stop(?:s|ped)|broke|breaks|failed|fails|lost|loses|leaks|smells|pulls|stalls|stalled|shakes|vibrates|came|comes|needs|needed)\b/i
const endsSentence = /[。.!！?？;；\n]\s*$/

/** No sentence of its own, and nothing told in it. */
const leadsUp = (clause: string): boolean =>
  !/[，,。.;；!！?？\n]\s*$/.test(clause) && clause.trim() !== '' && clause.replace(aroundContact, '') === ''

/** Without the clauses of names and numbers, unless the next one goes on the car named in it: that stays before it. */
function withSubjects(clauses: readonly string[], isContact: (clause: string) => boolean): string[] {
  const kept: string[] = []
  let subject = ''
  let left = false
  for (const clause of clauses) {
    if (isContact(clause)) {
      // "我開的是 Lexus NX": what only led up to it goes with it
      if (kept.length > 0 && leadsUp(kept.at(-1) ?? '')) kept.pop()
      if (/^\s*(?:my|our|the|this)\s/i.test(clause)) subject = clause.replace(/[\s,，]+$/, '')
      left = !endsSentence.test(clause)
      continue
    }
    const goesOn = left && goesOnName.test(clause)
    const before = subject || (goesOn ? kept.pop()?.replace(/[\s,，]+$/, '') : undefined)
    kept.push(goesOn && before ? `${before} ${clause.trimStart()}` : clause)
    subject = ''
    left = false
  }
  return kept
}

/** Names and numbers as they stand by now. */
const nowKnown = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ slot, value }) => (contactData.has(slot) && typeof value === 'string' ? [value] : []))

/** Clauses that only insult are kept in the case, and not said back. */
function withoutInsults(text: string, insults: readonly string[] = []): string {
  const rest = insults.reduce((left, insult) => {
    const at = left.indexOf(insult)
    return at < 0 ? left : left.slice(0, at) + left.slice(at + insult.length).replace(/^[\s\p{P}]+/u, '')
  }, text)
  return /[\p{L}\p{N}]/u.test(rest) ? rest.trim().replace(/[,，;；、]+$/u, '') : ''
}

/** What the complaint is mainly about, in the words it was read from: a grave signal, a fault, then what speaks strongly. */
function mainWords(complaint: CaseState): string[] {
  const heard = (strength: string, kinds: RegExp): string[] =>
    complaint.signals.filter(each => each.strength === strength && kinds.test(each.signal)).map(each => each.evidence)
  const symptoms = (complaint.facts.symptom ?? []).map(fact => fact.evidence)
  return [...heard('hard', /^(?:safety|accident)\./), ...symptoms, ...heard('strong', /^(?:fault|safety|repair)\./)]
}

/** A number or a name corrected since is no part of the story either. */
const shapes =
  /\+?\d[\d\s-]{5,}\d|\p{Script=Han}[A-Z][·\s-]?[A-Z0-9]{5,6}|(?:我叫|名字叫|名字是|姓名)[:：]?\s*\p{Script=Han}{2,4}(?=[,，。;；!！\s]|$)|\bmy name is [a-z'-]+(?: [a-z'-]+)?(?=[,.;!]|\s*$)/giu

function saysOnlyContact(clause: string, elsewhere: readonly string[]): boolean {
  const rest = elsewhere.reduce((left, words) => left.replace(words, ' '), clause).replace(shapes, ' ')
  return rest !== clause && rest.replace(aroundContact, '').length === 0
}

/** "Change the demand: …": what follows is the wish. */
const announcesChange =
  /^(?:please )?change (?:the|my) (?:demand|wish|request)(?: to)?\s*[:,]?\s*|^(?:把)?(?:我的)?(?:诉求|訴求|要求|需求|期望|希望|想要)(?:的|要)*(?:改成|改为|改為|换成|換成)\s*[:：,，]?\s*|^把?(?:刚才|剛才|之前|前面|上面)?(?:的|那)?[个個]?(?:改回|改成|换回|換回)\s*/i

/** A wish without the words that announce it. */
export const wishWords = (words: string): string => words.trim().replace(announcesChange, '')
const givesUp = /算了|不要了|(?:就|也)?(?:不用|不要|不必)(?:了|他|她|你)|\b(?:never ?mind|forget)\b/i

/** Told beside a wish in one message: they have lines of their own. */
const ownLines = /^(?:customer|vehicle|symptom|background)(?:\.|$)/
const longestAnswer = 60

/**
 * A short answer to "what would you like" stands as it was given; of one with a name, a number or a fault in it only the wish is said.
 * Told anew, those since.
 */
export function wishesOf(complaint: CaseState, language: Language, reworded: Reworded, mended: Mended = []): string[] {
  const order = complaint.narrative.map(each => each.messageId)
  const anew = order.indexOf(reworded?.demand ?? '')
  const first = complaint.narrative[0]?.messageId
  const facts = Object.values(complaint.facts).flat()
  const beside = (messageId: string): boolean =>
    facts.some(fact => fact.messageId === messageId && ownLines.test(fact.slot))
  const wishes = (complaint.facts.demand ?? []).flatMap(fact => {
    if (fact.slot !== 'demand' || (anew >= 0 && order.indexOf(fact.messageId) < anew)) return []
    const told =
      fact.messageId === first || beside(fact.messageId) || mended.some(({ by }) => by === fact.messageId)
        ? undefined
        : complaint.narrative.find(each => each.messageId === fact.messageId)
    // of words that give something up only the wish is one
    const whole = told && told.text.length <= longestAnswer && !givesUp.test(told.text)
    const answer = whole ? withoutInsults(told.text, told.insults) : undefined
    const words = wishWords(answer ?? '') || wishWords(fact.value.text) || label(language, `demand.${fact.value.kind}`)
    return [asMended(words, mended)]
  })
  return [...new Set(wishes)]
}
