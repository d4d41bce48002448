// What drives the car, where the customer says it or the brand sells nothing else; an e-bike run into is not the customer's car.
import type { ReadFact } from '../case/facts.ts'
import type { Mention } from './carMentions.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message } from './message.ts'

type Powertrain = Extract<ReadFact, { slot: 'vehicle.powertrain' }>['value']
const drives: readonly [RegExp, Powertrain][] = [
  [/插电|插混|(?<![a-z])phev|dm-i|(?<![a-z])dmi(?![a-z])|dm-p|增程|plug-?in hybrid/g, 'plugInHybrid'],
  [
    /纯电(?!模式|续航|里程|行驶|状态|驾驶|起步|下|[0-9])|电动汽车|电动车|(?<!充)电车|(?<![a-z])bev(?![a-z])|electric (?:car|vehicle|suv)|(?<![a-z])evs?(?![a-z])/g,
    'electric',
  ],
  [/混动|混合动力|油电|双擎|(?<![a-z])hev(?![a-z])|(?<![a-z])hybrid/g, 'hybrid'],
  [
    /柴油(?:车|版|机|发动机|皮卡|货车)|diesel (?:car|truck|engine|model)|turbo ?diesel|(?<![a-z])(?:tdi|duramax|power ?stroke|ecodiesel)(?![a-z])/g,
    'diesel',
  ],
  [
    /汽油车|燃油车|燃油版|(?<![加充])油车|汽油版|petrol (?:car|engine|model)|gas(?:oline)? (?:car|engine|model)/g,
    'petrol',
  ],
]
/** Not the own car, or said not to be so. */
const elses =
  /(?:不是|非|没有|撞[了上到]?|骑|骑着|一辆|两辆|别的|比|不如|想换|换成|not an?|another|an|than|hit by an?|hit an?)[ 的]?$/

/** `car`: the customer's car, when it is named. */
export function readPowertrain(message: Message, car: Mention | undefined): ReadFact[] {
  const text = message.folded.slice(0, 4000)
  for (const [pattern, value] of drives) {
    for (const match of everyMatch(text, pattern)) {
      const start = match.index
      const bike =
        value === 'electric' && elses.test(text.slice(Math.max(0, start - 8), start)) && !ownedHere(text, start)
      if (bike || /(?:不是|非|not an? )$/.test(text.slice(Math.max(0, start - 7), start))) continue
      return [fact(message, 'vehicle.powertrain', value, { start, end: start + match[0].length })]
    }
  }
  if (car?.car.electric !== true) return []
  return [fact(message, 'vehicle.powertrain', 'electric', { start: car.start, end: car.end })]
}

/** "买了一辆电车", "I own an electric car" */
const ownedHere = (text: string, start: number): boolean =>
  /(?:买|购|提|开|入手|own|drive|bought|purchased|leased|have)[^,.;!?]{0,12}$/.test(
    text.slice(Math.max(0, start - 20), start),
  )
