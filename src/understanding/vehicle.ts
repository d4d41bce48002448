// Brand, model, year and drive of the customer's own car, by the lists of vehicles.*.yaml and the words of cars.*.yaml around them.
import type { ReadFact } from '../case/facts.ts'
import { findMentions, type Mention } from './carMentions.ts'
import { mayBeOwn, ownCar, seriesElsewhere } from './carOwner.ts'
import { besideOf } from './carWords.ts'
import { fold } from './fold.ts'
import { fact, type Message } from './message.ts'
import { answeredModel } from './modelAnswer.ts'
import { readYear } from './modelYear.ts'
import { personInstead } from './names.ts'
import { readPowertrain } from './powertrain.ts'
import type { Hit } from './rules.ts'
import { carInTrouble, ofOtherCar } from './twoCars.ts'

interface ReadVehicle {
  facts: ReadFact[]
  /** of two cars told of, the reading is not of the one that is meant */
  isOfOther?: (reading: ReadFact) => boolean
}

/** `numbers`: plates and the like, whose letters name no car ("沪A8K621" is no Audi). `wishes`: what is wished is no model either. `parts`: called ill. */
export function readVehicle(
  message: Message,
  evasive: boolean,
  numbers: readonly ReadFact[],
  wishes: readonly Hit[],
  parts: readonly Hit[],
): ReadVehicle {
  const inNumber = (hit: Hit): boolean => numbers.some(({ span }) => span[0] < hit.end && span[1] > hit.start)
  // "fix it for free" is no Voyah Free
  const wished = wishes.some(({ start, end }) => end - start >= message.text.trim().length - 2)
  const asked = message.context.asked === 'vehicle.model' && !evasive && !wished
  const beside = besideOf(message)
  const hits = message.found.words('vehicleWord').filter(hit => !inNumber(hit))
  const mentions = findMentions(message, hits, beside, asked)
  const first = ownCar(message, mentions, beside)
  const owned = mentions.filter(each => mayBeOwn(message, each, beside))
  const troubled = first && carInTrouble(message, owned, first, parts)
  // whose mileage it is, is as unclear
  if (troubled === 'unclear') return { facts: [], isOfOther: () => true }
  const own = troubled ?? first
  const modelled = own === undefined || own.series !== undefined ? own : seriesElsewhere(message, own, mentions, beside)
  const facts: ReadFact[] = []
  if (own !== undefined) facts.push(fact(message, 'vehicle.brand', brandTold(message, own), brandPlace(message, own)))
  const series = modelled === undefined ? undefined : modelPlace(message, modelled)
  const answered =
    asked && personInstead(message) === undefined ? answeredModel(message, series ?? own, wishes) : series
  // told beside its plate in one breath, the car is what stands beside it
  const model = answered !== undefined && inNumber(answered) ? series : answered
  if (model !== undefined && !inNumber(model))
    facts.push(fact(message, 'vehicle.model', message.text.slice(model.start, model.end), model))
  const read = {
    facts: [...facts, ...readYear(message, sameCar(mentions, modelled ?? own)), ...readPowertrain(message, own)],
  }
  return troubled === undefined
    ? read
    : { ...read, isOfOther: reading => ofOtherCar(message, reading, troubled, mentions) }
}

const sameCar = (mentions: readonly Mention[], own: Mention | undefined): readonly Mention[] =>
  own === undefined ? [] : [own, ...mentions.filter(({ car }) => car === own.car || car.series === own.car.series)]

/** In the language of the message: 雪佛兰 for who writes Chinese, Chevrolet for who writes English. */
function brandTold(message: Message, { car }: Mention): string {
  const { text } = message
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[a-z]{2,}/gi)?.length ?? 0
  const known = message.context.language
  const chinese = known === 'en' ? han > latin : han > 0 ? han * 2 > latin : known?.startsWith('zh')
  return chinese ? car.brand : car.english
}

function brandPlace(message: Message, own: Mention): Hit {
  if (own.series === undefined || !own.branded) return { start: own.start, end: own.end }
  const end = own.series.start
  return { start: own.start, end: own.start + message.text.slice(own.start, end).trimEnd().length }
}

const suffix =
  /^(?:[ -]?(?:plus|pro|max|ultra|air|ev|dm-?[ip]|em-[ip]|phev|hev|dht|gt|coupe|cross|sport|n line|xdrive|quattro|4matic|plug-in hybrid|plug in hybrid|hybrid|electric|[0-9]\.[0-9] ?[tl]?|混动|纯电|增程|新能源|suv|经典|轿跑|运动版|旅行版|智驾版)(?![a-z0-9.万公千])|[a-z0-9+]{1,4}(?![a-z0-9.年款]))/
/** 宝马730Li, Mercedes CLS 300, 捷途X70S: brand, series and what is written on to it are one name. */
function modelPlace(message: Message, { start, end, series, car }: Mention): Hit | undefined {
  if (series === undefined) return undefined
  let last = end
  for (let more = 0; more < 3; more++) {
    const match = suffix.exec(message.folded.slice(last, last + 20))
    // neither a plural s nor a year is part of the name
    if (match === null || /^(?:s|4s|(?:19|20)[0-9]{2})$/.test(match[0])) break
    last += match[0].length
  }
  // 一汽-大众速腾 is 大众速腾: the venture's half is left out
  const brand = message.folded.slice(start, series.start).indexOf(fold(car.brand))
  return { start: start + Math.max(0, brand), end: last }
}
