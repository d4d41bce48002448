// The words of somebody whose car stands and whom nobody has fetched yet; what else is said of a tow, and what is over. In both Chinese
// scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** Whoever fetches the car. */
const towZh = '(?:道路)?(?:拖[车車]|拖吊[车車]?|救援|救[车車])'
const notTow = '(?!费|費|公司|钱|錢|的?(?:时候|時候|服务|服務|态度|態度|师傅|師傅|司机|司機|过程|過程))'
const spanZh = '(?:[0-9一二三四五六七八九十两兩半几幾多]+(?:[个個]?多?(?:小时|小時|钟头|鐘頭)|分[钟鐘])(?:多|了)*)'
const standsZh = '(?:抛锚|拋錨|趴窝|趴窩|打不[着著]|[发發][动動]不了|[发發]不[动動]|[启啟][动動]不了|[点點]不[着著]火)'
const towEn =
  '(?:tow(?: ?truck)?|recovery(?: truck| van| vehicle)?|breakdown(?: truck| van| service)?|roadside(?: assistance| rescue)?|rescue)'
/** "recovery of my deposit", "roadside assistance invoice" */
const otherEn =
  '(?! (?:of|refund|invoice|bill|fee|charge|cost|receipt|claim|reimburse\\w*|payment|company|driver|to be (?:refunded|paid)))'
const nobodyEn =
  "(?:(?:still )?(?:not|hasn't|has not|never|isn't|is not|won't) (?:yet )?(?:here|come|came|coming|arrived?|shown up|showed up|turned up|show(?:ing)? up)|(?:nobody|no one) (?:has |is )?(?:come|came|comes|coming|here|shown|showed|turned|arrived))"
/** Waits for whoever fetches the car. */
export const waitsForTow = wordsOf(
  '',
  `[等催](?:了|着|著|你们|你們|[个個]|的|一直|半天|${spanZh}|[^,，。!！]{0,2}派)*${towZh}${notTow}
  |${towZh}${notTow}[^。!！]{0,12}(?:[还還]?[没沒](?:有)?(?:[来來到]|人(?:[来來管理接]|$|[,，。!！]))|[还還]?不[来來]|[还還]?[没沒]有?(?:消息|影))
  |${standsZh}[^。!！]{0,24}(?:[没沒]人[来來管理接拖救])`,
  `(?:waiting|(?:have|'ve) waited)\\b.{0,30}\\b${towEn}\\b${otherEn}|${towEn}\\b${otherEn}.{0,24}\\b${nobodyEn}|(?:broke down|broken down|breakdown|stranded|won't start|wont start)\\b.{0,60}\\b(?:waiting for (?:help|somebody|someone|you)|nobody (?:came|comes|has come|is coming)|no one (?:came|comes|has come|is coming))`,
)
/** The tow is asked about, not wanted, paid for or complained of. */
export const anotherTow = wordsOf(
  '',
  `怎[么麼]叫|[别別]叫|不用|不必|不需要|取消|[费費]用|[花收付][了费費]|多少[钱錢]|[报報][销銷]|[赔賠]|[态態]度|[刮蹭]|弄[坏壞]`,
  `invoice|refund(?:ed)?|deposit|rude|bill(?:ed)?|charged?|reimburse\\w*|cancel(?:l?ed)?|apologi[sz]ed?|scratched|dented`,
)
/** It is over: they complain of the wait. */
export const towPast = wordsOf(
  '',
  `昨|前天|前几天|前幾天|上周|上週|上次|上个?月|上個月|去年|那天|当时|當時|后来|後來|最后|最後|拖到|拖回|拖走|才来|才來|才到`,
  `(?:yesterday|last (?:week|month|night|time|year)|ago|back then|finally|in the end|eventually|when it (?:came|arrived)|was towed|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
)
