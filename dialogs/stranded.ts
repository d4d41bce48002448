// The car stands, nobody has fetched it yet, and no danger is told of: whoever waits hears first under which number rescue is reached.
// Says nothing itself; a danger is danger.ts.
import type { Heard } from './talk.ts'
import { wordsOf } from './words/wordsOf.ts'

const longest = 120
const waitsForTow = wordsOf(
  '',
  `(?:等|叫|喊|催)(?:了|着|著|你们|你們|个|個|的|一直|半天)*(?:道路)?(?:拖车|拖車|拖吊车?|拖吊車|救援|救车)(?!费|費|公司|钱|錢)|(?:拖车|拖車|拖吊|救援)[^,，。!！]{0,10}(?:还没|還沒|没来|沒來|没到|沒到|不来|不來|没人|沒人)
  |(?:抛锚|拋錨|趴窝|趴窩|打不着|打不著|发不动|發不動|启动不了|啟動不了)[^。!！]{0,24}(?:等了|没人(?:来|管|理)|沒人(?:來|管|理)|没人接|沒人接)`,
  `(?:waiting|waited|been waiting)\\b.{0,30}\\b(?:tow|tow truck|recovery|breakdown|roadside|rescue)|(?:tow|tow truck|towtruck|recovery|roadside|rescue)\\b.{0,24}\\b(?:nobody|no one|not here|hasn't|has not|never)|(?:broke down|broken down|breakdown|stranded|won't start|wont start)\\b.{0,60}\\b(?:waiting|nobody (?:came|comes|has come|is coming)|no one (?:came|comes|has come))`,
)
/** It is over: they complain of the wait. */
const past = wordsOf(
  '',
  `昨|前天|前几天|前幾天|上周|上週|上次|上个?月|上個月|去年|那天|当时|當時|后来|後來|最后|最後|拖到|拖回|拖走|才来|才來|才到`,
  `(?:yesterday|last (?:week|month|night|time|year)|ago|back then|finally|in the end|eventually|when it (?:came|arrived)|was towed|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
)

/** Waits to be fetched at this moment. */
export const awaitsTow = ({ text, reading }: Heard): boolean =>
  !reading.danger.now && text.length <= longest && waitsForTow.test(text) && !past.test(text)
