// The words in which customers speak of a complaint they made before, in both Chinese scripts and in English. Words only: what follows from
// them is in toldBefore.ts.
import { wordsOf } from './wordsOf.ts'

const before =
  '(?:上次|上回|上周|上週|上个?月|上個月|上礼拜|上禮拜|上星期|之前|以前|先前|前几天|前幾天|前天|昨天|前阵子|前陣子|前段时间|前段時間|早就|早已|已经|已經|那天|去年)'
const complained = '(?:投诉|投訴|客訴|反映|反应|反應|登记|登記|申诉|申訴|报修|報修)'
const earlier = wordsOf(
  '',
  `${before}[^,，。!！?？]{0,8}${complained}|${complained}(?:过|過)(?![几幾]?次|的人|期)`,
  `(?:complained|reported (?:it|this|a|the|my)|my (?:last |previous |earlier |old )?complaint|raised (?:it|this|a)|filed (?:it|this|a))\\b[^.?!]{0,40}\\b(?:last (?:week|month|time|year)|before|already|earlier|yesterday|(?:a|two|few|three|couple of|\\d) (?:days?|weeks?|months?) ago)|(?:already|previously|last (?:week|month|time)|earlier|yesterday)\\b[^.?!]{0,20}\\b(?:complained|reported (?:it|this|a|the|my)|filed (?:a|this|it)|raised (?:a|this|it))|(?:previous|earlier|last|old) complaint`,
)
const none =
  /(?:没|沒|没有|沒有|从未|從未|未|不曾)(?:有)?(?:在这里?|在這裡?|跟你们|向你们)?(?:投诉|投訴|客訴|反映|登记|登記)|第一次(?:来)?(?:投诉|投訴|客訴)|\b(?:never|not|n't) (?:\w+ )?(?:complained|reported)\b/i

export const complainedBefore = (text: string): boolean => earlier.test(text) && !none.test(text)

/** Theirs, so it was made before. */
export const ownComplaint = wordsOf(
  '',
  `我(?:的|那|那个|那個|那件|们的|們的)(?:投诉|投訴|客訴|案子|案件|工单|工單|单子|單子)`,
  `(?:my|our) (?:case|complaint|ticket|claim)`,
)

/** Asked for the case number. */
export const hasNoNumber = wordsOf(
  '',
  `(?:没|沒)(?:有)?(?:编号|編號|号码|號碼|号|單號|单号)|(?:编号|編號|单号|單號)?(?:找不到|忘了?|忘记了?|忘記了?|不记得|不記得|不知道|丢了|没了|沒了|没给|沒給|不在手边)(?:编号|編號|单号|單號|号码|號碼)?|哪(?:有|来|來)(?:什么|什麼)?(?:编号|編號)|(?:什么|什麼)(?:编号|編號)`,
  `(?:don't|do not|didn't|no|not) (?:have |know |remember |get )?(?:it|the|any|that|a)? ?(?:case )?(?:number|one)|(?:can't|cannot) (?:find|remember) (?:it|the number)|what (?:case )?number|lost (?:it|the number)|forgot(?:ten)? (?:it|the number)`,
)
