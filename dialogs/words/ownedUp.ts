// The words of somebody who owns up to a mistake, and whether they tell how it was: "说错了，是答应四年". Words only.
import { wordsOf } from './wordsOf.ts'

const ownedUp = wordsOf(
  'g',
  '(?:说|說|讲|講|打|写|寫|记|記|弄|搞|看|听|聽|报|報|填|输|輸)(?:错|錯|反|岔)(?:了|啦)?|口误|口誤|^(?:不对|不對|不是的?)(?=[,，、\\s])',
  'i (?:said|got|wrote|told you) (?:it |that )?wrong|i misspoke|my (?:mistake|bad)|i was (?:wrong|mistaken)|i meant',
)
/** What stands around it and tells nothing. */
const filling = wordsOf(
  'g',
  '再?(?:看看|想想|等等)|等一下|等下|(?:还|還)?(?:没|沒)(?:说|說)完|稍等|刚才|刚刚|剛才|剛剛|之前|前面|上面|不好意思|抱歉|对不起|對不起|应该|應該|其实|其實|电话|電話|手机|手機|号码?|號碼?|车牌号?|車牌號?|名字|姓名|称呼|稱呼|里程|公里数?|车型|車型|门店|門店|日期|时间|時間|金额|金額|地址|数字|數字|诉求|訴求|我|是|的|了|啦|字|那个|那個|这个|這個|有|又|都|不|对|對|好像|哦|啊|呀|喔',
  "sorry|oh|oops|no|actually|the|my|a|it|it's|is|was|that|that's|phone|number|plate|name|mileage|date|store|model|car|wrong",
)
const longest = 120

/** It says what was meant, and not only that something was wrong. */
export function tellsHow(text: string): boolean {
  const said = text.trim().replaceAll('’', "'")
  if (said.length > longest || /[?？]\s*$/.test(said)) return false
  const left = said.replace(ownedUp, ' ')
  if (left === said) return false
  const rest = left.replace(filling, ' ')
  return (rest.match(/\p{Script=Han}|[\p{L}]{3,}/gu)?.length ?? 0) >= 2
}
