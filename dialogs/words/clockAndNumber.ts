// The words in which customers ask what time or day it is, and which number their case has. In both Chinese scripts and in English.
// Each list is a part of an expression that the whole question has to fit; words only.

const there = '(?:你们|你們|您|你|店里|店裡|门店|門店)?(?:那|这|這)?(?:边|邊|儿|兒)?'
const asksPolitely = '(?:麻烦|麻煩|帮我|幫我|告诉我|告訴我|想问一?下|想問一?下|问一?下|問一?下|请问一?下|請問一?下)*'

/** "几点了我还没接到电话" waits, and "都几点了" reproaches: neither is asked of a clock. */
export const timeOfDay = `${asksPolitely}${there}(?:(?:现在|現在|目前|这会儿|這會兒|当前|當前)(?:都|已经|已經)?(?:是)?(?:几点|幾點|什么时间|什麼時間|什么时候|什麼時候|啥时候|多少点)(?:几分|幾分)?(?:钟|鐘|了|来着|來著)*|(?:几点|幾點)(?:钟|鐘)?了|(?:现在|現在|目前|当前|當前)(?:的)?(?:时间|時間)(?:是)?(?:多少|几点|幾點)?)|(?:(?:so|and|sorry|excuse me|hi|hello|please|can you tell me|could you tell me|do you know|tell me),? )*(?:what(?:'s| is) the (?:current |exact )?time|what time (?:is it|have you got|do you have|do you make it|it is)|(?:have you got|do you have) the (?:right )?time|current time)(?: (?:now|right now|there|at your (?:place|end|store)|where you are|over there|please|exactly))*`

const today = '(?:今天|今日|今儿|今兒)'
/** The day, its weekday, or both. */
export const dayOfToday = `${asksPolitely}${today}(?:是|到底是|到底)?(?:(?:几|幾)月(?:几|幾)(?:号|號|日)|(?:几|幾)(?:号|號)|(?:星期|礼拜|禮拜|周|週)(?:几|幾)|什么日子|什麼日子|什么日期|什麼日期|(?:哪|那)(?:一)?天|日期(?:是)?(?:多少|什么|什麼)?)(?:来着|來著)?|(?:现在|現在)(?:是)?(?:几|幾)月(?:几|幾)(?:号|號|日)|(?:(?:so|and|sorry|excuse me|hi|hello|please|can you tell me|could you tell me|do you know|tell me),? )*(?:what(?:'s| is) (?:today's date|the date(?: today)?|today)|what (?:day|date) (?:is (?:it|today)|of the week is it|it is)(?: today)?)(?: please)?`

const ofCase =
  '(?:投诉|投訴|案件|案子|客诉|客訴|工单|工單|登记|登記|受理|单子|單子|反映|反馈|反饋|查询|查詢|参考|參考|这个|這個|这件事|這件事|我的|我|的|这边|這邊)*'
const number = '(?:编号|編號|单号|單號|案号|案號|工单号码?|工單號碼?|案件号码?|案件號碼?|受理号码?|受理號碼?|投诉号码?)'
const tell = '(?:再)?(?:发|發|给|給|说|說|报|報|告诉|告訴|念|写|寫|传|傳)'
const caseInEnglish = '(?:case|complaint|reference|ref|ticket|file)'

/** Of the case; a number of anything else is named as what it is. */
export const numberOfCase = `${asksPolitely}${ofCase}${number}(?:是|到底是|到底|又是)?(?:多少|几号|幾號|什么|什麼|啥|哪个|哪個|几|幾|呢|在哪里?|在哪裡|在哪儿)?(?:来着|來著)?|(?:有没有|有沒有|有)(?:一)?(?:个|個)?${ofCase}${number}|${asksPolitely}(?:能不能|可不可以|能|可以|请|請|麻烦|麻煩|把)*(?:把)?${ofCase}${number}(?:能不能|可不可以|请|請)?${tell}(?:一下|下|一遍|个|個|给|給)*(?:我|我一下|我看看|一下)?|(?:能不能|可不可以|能|可以|请|請|麻烦|麻煩|帮我|幫我)*${tell}(?:给|給)?(?:我)?(?:一下|下|一个|一個|个|個)?${ofCase}${number}|(?:忘了|忘记|忘記|不记得|不記得|找不到)(?:我的|了|那个|那個)*${ofCase}${number}了?|(?:(?:so|and|sorry|excuse me|hi|hello|please|again),? )*(?:what(?:'s| is| was) (?:my|the|our) (?:${caseInEnglish} (?:number|no|id|ref(?:erence)?)|reference)|which number (?:is|does) (?:it|my (?:case|complaint)) ?(?:have)?|(?:can|could|may|would) (?:you|i) (?:please )?(?:give|tell|send|have|get)(?: me)? (?:my|the|a) (?:${caseInEnglish} (?:number|no|id)|reference)|(?:is there|do i (?:have|get)|have i got) (?:a|any) (?:${caseInEnglish} (?:number|no|id)|reference(?: number)?)|i(?:'ve| have)? (?:forgot(?:ten)?|lost|don't (?:have|know|remember)) (?:my|the) (?:${caseInEnglish} (?:number|no|id)|reference)|(?:my )?${caseInEnglish} (?:number|no|id))(?: (?:again|please|now|for (?:this|my (?:case|complaint))))*`
