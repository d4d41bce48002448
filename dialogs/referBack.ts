// Corrections that point at something instead of saying it: "the first number after all", "不是张 是章", "少了个零". Made into facts from
// what is known and what was known before. Says nothing.
import { parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { lineSpokenOf } from './lineNames.ts'
import type { LineSlot } from './lines.ts'
import type { FactView, Heard } from './talk.ts'

type Evidence = Pick<ReadFact, 'evidence' | 'span'>
const longest = 40

/** The one that was noted before; `first` when the very first is meant. */
const goesBack =
  /(?<first>第一[个個次支]|最早|最初|一开始|一開始|开头|開頭)|(?:原来|原來|原先|之前|先前|刚才|剛才|刚刚|剛剛|前面|上一|旧|舊)(?:的|那|个|個|次|说|說|讲|講)|\b(?:the )?(?<firstEn>first|original|initial)\b|\b(?:old|previous|earlier|former|other) (?:one|number|name|plate|store|mileage|phone|model)\b|\bwhat i (?:said|told you|gave you) (?:first|before|earlier)\b|\bthe one before\b/i
/** "… is right after all", "use …": gone back to, not complained of. */
const after =
  /还是|還是|用回|改回|换回|換回|恢复|恢復|就用|才对|才對|是对的|是對的|没错|沒錯|\b(?:after all|use|keep|go back|back to|go with|stick with|was right|was correct|is right|is correct|change (?:it )?back)\b/i

function byEarlier({ state, text }: Heard, known: FactView, from: Evidence): ReadFact[] {
  const found = goesBack.exec(text)
  if (!found || !after.test(text)) return []
  const lines = Object.keys(state.earlier ?? {}) as LineSlot[]
  const line = lineSpokenOf(text) ?? state.editing ?? (lines.length === 1 ? lines[0] : undefined)
  const values = line && state.earlier?.[line]?.filter(each => each !== known(line as never))
  const value = found.groups?.first || found.groups?.firstEn ? values?.[0] : values?.at(-1)
  if (!line || line === 'story' || value === undefined) return []
  const checked = parseFactValue(line, value)
  return checked.ok ? [{ slot: line, value: checked.value, ...from } as ReadFact] : []
}

/** "少个零": ten times as much; "多打了一个0": a tenth. */
const oneMore =
  /(?:少|漏|忘|缺)(?:写|寫|打|输|輸|说|說|了|记|記|掉)*(?:了)?(?:一)?(?:个|個)?(?:零|0)(?!\d)|\b(?:missed|missing|forgot|left out|dropped|lost|short|add|needs?)\b.{0,12}\b(?:a|one|another) (?:zero|0|nought)\b|\bone (?:zero|0) (?:too few|short|missing)\b/i
const oneLess =
  /多(?:写|寫|打|输|輸|说|說|了|加)*(?:一)?(?:个|個)?(?:零|0)(?!\d)|\b(?:extra|one too many|too many|one more|remove|drop)\b.{0,12}\b(?:zeros?|zeroes|0s?|nought)\b|\bone (?:zero|0) too many\b/i

function byZero({ text }: Heard, known: FactView, from: Evidence): ReadFact[] {
  const km = known('vehicle.mileageKm')
  const line = lineSpokenOf(text)
  if (km === undefined || km === 0 || (line !== undefined && line !== 'vehicle.mileageKm')) return []
  const value = oneLess.test(text) ? km / 10 : oneMore.test(text) ? km * 10 : undefined
  if (value === undefined || !Number.isInteger(value)) return []
  return parseFactValue('vehicle.mileageKm', value).ok ? [{ slot: 'vehicle.mileageKm', value, ...from }] : []
}

/** "不是张 是章", "章不是张"; of a store: "不是滨江 是嘉定". */
const notThis =
  /不是(?<wrong>[^\s,，、;；是]{1,8}?)[,，、;；\s]*(?:而|应该|應該|应当|應當)?是(?<right>[^\s,，、。;；!！]{1,8}?)(?:的|店)?[。.!！\s]*$|是(?<rightFirst>[^\s,，、;；是]{1,8}?)[,，、;；\s]*(?:而)?不是(?<wrongLast>[^\s,，、。;；!！]{1,8}?)(?:的|店)?[。.!！\s]*$/u
/** How a surname is told apart by its parts. */
const spelt: Readonly<Record<string, string>> = {
  立早章: '章',
  弓长张: '张',
  弓長張: '張',
  耳东陈: '陈',
  耳東陳: '陳',
  木子李: '李',
  双木林: '林',
  雙木林: '林',
  言午许: '许',
  言午許: '許',
  口天吴: '吴',
  口天吳: '吳',
  古月胡: '胡',
  双口吕: '吕',
  雙口呂: '呂',
  草头黄: '黄',
  草頭黃: '黃',
  三横王: '王',
  水工江: '江',
  人则侯: '侯',
}
const letterOf = (words: string): string => spelt[words] ?? words

function byPart(talk: Heard, known: FactView, from: Evidence): ReadFact[] {
  const groups = notThis.exec(talk.text.trim())?.groups
  const wrong = groups?.wrong ?? groups?.wrongLast
  const right = groups?.right ?? groups?.rightFirst
  if (!wrong || !right) return []
  return [...storePart(talk, wrong, right, from), ...namePart(known('customer.name'), wrong, right, from)].slice(0, 1)
}

function namePart(name: string | undefined, wrong: string, right: string, from: Evidence): ReadFact[] {
  const [old, letter] = [letterOf(wrong), letterOf(right)]
  const isLetters = [old, letter].every(each => /^\p{Script=Han}{1,2}$/u.test(each)) && old.length === letter.length
  if (!name || !isLetters || name.split(old).length !== 2) return []
  return [{ slot: 'customer.name', value: name.replace(old, letter), ...from }]
}

/** Stores by a part of what they are called, when only one is called so. */
function storePart({ rules }: Heard, wrong: string, right: string, from: Evidence): ReadFact[] {
  const { stores } = rules.directory
  const called = (words: string) =>
    words.length < 2
      ? []
      : stores.filter(({ name, aliases = [] }) => [name, ...aliases].some(each => each.includes(words)))
  const [store, another] = called(right)
  if (!store || another || called(wrong).length === 0) return []
  return [{ slot: 'background.store', value: store.id, ...from }]
}

/** What such a correction comes to; the numbers in its words are none of their own. */
export function referredTo(talk: Heard, known: FactView, from: Evidence): ReadFact[] {
  if (talk.text.length > longest) return []
  return [...byEarlier(talk, known, from), ...byZero(talk, known, from), ...byPart(talk, known, from)]
}
