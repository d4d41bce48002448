// "算了 免费就不用了 修好就行": a never-mind that something follows calls off nothing but what was said before. Alone, or with words that
// end the talk, it stays one. Knows no patterns of facts.
import type { Reading } from '../case/reading.ts'
import { fold } from './fold.ts'

const starts =
  /^(?:(?:唉|哎|那|嗯|好吧?|行吧?|还是|就|ah|oh|ok(?:ay)?|well|actually)[\s,.]*)*(?:算了|算啦|罢了|never ?mind|forget it)[吧啦了]*[\s,.;:]*(?<rest>.+)$/
/** What ends the talk, or the matter. */
const ends =
  /不投诉|不追究|不弄|不搞|不说了|不聊|不问了|不管了|不办|不想再|撤|取消|就这样|就这么|谢谢|再见|拜拜|没事|没意思|不用(?:了|你们|管|处理|联系)|不要了$|不必了|懒得|随便|认倒霉|自认|别(?:管|弄|联系)|\b(?:thanks?|bye|cancel|withdraw|drop|forget|leave it|no need|don't bother|not worth|it's fine|it's ok(?:ay)?)\b/
const wishes = /修好?(?:就|了就)|就行|就好|就可以/

/** The reading without a wish to call it off that was none. */
export function withoutNeverMind(text: string, reading: Reading): Reading {
  if (!reading.intents.includes('cancel')) return reading
  const rest = starts.exec(fold(text).trim())?.groups?.rest
  if (rest === undefined || (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 4) return reading
  if (reading.demands.length === 0 && !wishes.test(rest) && ends.test(rest)) return reading
  const [first = 'unclear', ...others] = reading.intents.filter(each => each !== 'cancel')
  return { ...reading, intent: first, intents: [first, ...others] }
}
