// A question about the store beside something else, or alone: opening hours, address, or whom to ring. Answered in one line.
import { speak } from './speak.ts'
import { caseStore, hoursOf, placesOf, type Talk } from './talk.ts'

interface Asking extends Talk {
  text: string
}

const hours =
  /[几幾][点點](?:钟|鐘)?(?:关门|關門|开门|開門|下班|上班|打烊|营业|營業|结束|結束|休息)|(?:[营營][业業]|上班|开放|開放)(?:时间|時間)|(?:[营營][业業]|开|開)到[几幾][点點]|(?:周末|週末|假日|今天|明天|晚上|[周週][六日天]|星期[六日天])[^,，。?？]{0,8}(?:[营營][业業]|开门|開門|上班|休息|关门|關門)(?:吗|嗎|么|不|没|\?|？|$)|what time (?:do|will|are) you|when (?:do|are|will) you (?:open|clos)|(?:opening|business|working) hours|are you (?:guys )?open\b/i
const place =
  /(?:店|门市|門市|你们|你們|贵店|貴店)[^,，。]{0,6}(?:地址|在哪|怎么走|怎麼走)|地址(?:是|在|发|發|给|給|多少)|where are you (?:located|based)|(?:what is|what's) (?:your|the) address|your address/i
const aside = /顺便问|順便問|顺便请问|順便請問|顺便问一?下|順便問一?下|by the way|while (?:we are|i am|i'm) at it/i

/** Says when the stores are open or where they are; false when neither was asked. */
export function answerStore(talk: Asking): boolean {
  const text = talk.text.slice(0, 2000)
  if (hours.test(text)) speak(talk, 'aside.hours', { hours: hoursOf(talk) })
  else if (place.test(text)) speak(talk, 'aside.place', { places: placesOf(talk) })
  else return false
  return true
}

/** The question in a message that is about something else as well. */
export function answerAside(talk: Asking & { reading: { intents: readonly string[] } }) {
  if (!talk.reading.intents.includes('ask') || answerStore(talk)) return
  const { name, phone } = caseStore(talk)
  if (aside.test(talk.text)) speak(talk, 'aside.other', { store: name, phone })
}
