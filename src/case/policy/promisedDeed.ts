// What written words do for a promise: any that say something keep one of news; one of a deed, such as money back, only those that name it.

/** How staff promise to be heard from, whatever they will tell. */
const news =
  /告诉|告訴|告知|通知|答[复覆]|回[复覆音]|消息|进展|進展|进度|進度|反馈|回報|回报|说明|說明|结果|結果|联系|聯絡|聯繫|沟通|溝通|通报|通報|说法|說法|方案|报价|報價|更新|\b(?:tell|let you know|inform|updat\w*|news|answer|repl(?:y|ies)|write|message|report|result|outcome|hear|explain|contact|get back|proposal|offer|quot\w*|status)\b/i

/** What the house does for the customer, each in the words for it. */
const deeds: readonly RegExp[] = [
  /退款|退还|退還|退回|退钱|退錢|返还|返還|\brefund\w*|\breimburs\w*|\bmoney back\b/i,
  /赔|賠|补偿|補償|\bcompensat\w*/i,
  /更换|更換|换好|換好|换新|換新|\breplac\w*/i,
  /修好|修完|维修|維修|\brepair\w*|\bfix(?:ed|ing)?\b/i,
  /到货|到貨|寄出|寄到|发货|發貨|送达|送達|\bdeliver\w*|\barriv\w*|\bship(?:ped|s)?\b/i,
  /交车|交車|取车|取車|提车|提車|\bpick(?:ed)? (?:it )?up\b|\bcollect\w*|\bcar (?:is|will be) ready\b/i,
  /代步车|代步車|\b(?:courtesy|loan|substitute|replacement) car\b/i,
]

/** Says that there is nothing to say: "处理中", "please wait". */
const holding =
  /^(?:您好|你好|亲|好的?|嗯|请|請|您|我们|我們|还|還|正|已|目前|现在|現在)*(?:在)?(?:处理|處理|跟进|跟進|办理|辦理|进行|進行|核实|核實|等待)(?:中|当中|當中|着|著)?(?:了|呢|哦|请稍等|請稍等|请稍候|請稍候)*$|^(?:请|請|麻烦|麻煩)?(?:您)?(?:再)?(?:稍等|等等|等一下|稍候|耐心等待|耐心等候|等通知)(?:一下|片刻)?$|^(?:收到|好的?|嗯|知道了|您好|你好|在的?|ok(?:ay)?|hello|hi|noted|in progress|(?:we(?: a| )re )?(?:still )?(?:processing|working on (?:it|this))|(?:please )?(?:wait|hold on|bear with us)(?: a moment| please)?|pending|tbc|tbd)$/i

/** Not only dots, digits and blanks. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, /\p{Script=Han}/u.test(text) ? '' : ' ').trim()

/** A word that tells the customer something. */
export const saysSomething = (text: string): boolean => hasLetters(text) && !holding.test(bare(text))

/** @param promised what was promised; `told`: what is written to the customer now */
export function isKeptBy(promised: string, told: string): boolean {
  if (!saysSomething(told)) return false
  const meant = deeds.filter(each => each.test(promised))
  return meant.length === 0 || news.test(promised) || meant.some(each => each.test(told))
}
