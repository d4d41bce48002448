// What words do for a promise: any that say something keep one of news; one of a deed, such as money back, only those that say it is done.

/** How staff promise to be heard from, whatever they will tell. */
const news =
  /告诉|告訴|告知|通知|答[复覆]|回[复覆音]|消息|进展|進展|进度|進度|反馈|回報|回报|说明|說明|结果|結果|联系|聯絡|聯繫|沟通|溝通|通报|通報|说法|說法|方案|报价|報價|更新|\b(?:tell|let you know|inform|updat\w*|news|answer|repl(?:y|ies)|write|message|report|result|outcome|hear|explain|contact|get back|proposal|offer|quot\w*|status)\b/i

/** What the house does for the customer, each in the words for it. */
const deeds: readonly RegExp[] = [
  /退款|退还|退還|退回|退钱|退錢|返还|返還|到[账帳]|\brefund\w*|\breimburs\w*|\bmoney back\b|\bmoney\b[^.!?;]*\baccount\b/i,
  /赔|賠|补偿|補償|\bcompensat\w*/i,
  /更换|更換|换好|換好|换新|換新|[换換]了|新[车車]|\bnew car\b|\breplac\w*/i,
  /修好|修完|维修|維修|\brepair\w*|\bfix(?:ed|ing)?\b/i,
  /(?:备件|備件|配件|零件|零配件|部件)[^,，。;；!！?？\n]{0,8}(?:[到齐齊]|送|寄)|到货|到貨|寄出|寄到|发货|發貨|送达|送達|送到|\bparts?\b[^.!?;]*\b(?:here|come|came)\b|\bdeliver\w*|\barriv\w*|\bship(?:ped|s)?\b/i,
  /交车|交車|提车|提車|[取接][到走回了]?(?:您的)?[车車]|[车車](?:子|辆|輛)?[^,，。;；!！?？\n]{0,6}(?:[取接提][到走回了]|交[给給付])|\bpick(?:ed|ing)? (?:(?:it|her|(?:the|your) car) )?up\b|\bcollect\w*|\bcar (?:is|will be) (?:now )?ready\b/i,
  /上[门門]|\bvisit(?:s|ed)?\b|\b(?:come|comes|came) to (?:you|your home)\b/i,
  /代步[车車]|备用车|備用車|\b(?:courtesy|loan|loaner|substitute|replacement|rental) (?:car|vehicle)\b|\bloaner\b/i,
  /送[车車]|[车車](?:子|辆|輛)?[^,，。;；!！?？\n]{0,6}送|\b(?:bring|brought) (?:it|her|(?:the|your) car)\b|\b(?:car|it) (?:is|will be) (?:back )?at your door\b/i,
]

/** What is not done: denied, still to come, asked. */
const undone =
  /[没沒未无無]|不(?!好意思|错|錯|用|客[气氣])|尚|还在|還在|正在|仍|在催|途中|路上|延[误誤期迟遲]|推[迟遲]|取消|拒|[驳駁]|被[^,，。]{0,5}退|失[败敗]|[预預][计計]|[将將](?!车|車)|即[将將]|[会會]|[准準][备備]|争取|爭取|[尽盡]快|改[天日期]|明[天日早晚]|[后後]天|下[周週]|\b(?:tomorrow|next week)\b|[吗嗎?？]|\b(?:not|no|never|nobody|none|cannot|unable|fail(?:s|ed)?|still|yet|delay(?:s|ed)?|late|cancel\w*|reject\w*|refus\w*|declin\w*|postpone\w*|waiting|on (?:its|the|their) way|will|shall|going to|expect\w*|soon|try(?:ing)?|chas(?:e|ing)|hope|should|could)\b|n['’]t\b|['’]ll\b/i

/** Done, whatever is said after it: "the refund is done, it will be in your account in three days". */
const done = /[已了]|[办辦修换換]好|完成|完毕|完畢|\b(?:has|have|was|were|is|are|been|done|today)\b/i

/** Says that there is nothing to say: "处理中", "please wait". */
const holding =
  /^(?:您好|你好|亲|好的?|嗯|请|請|您|我们|我們|还|還|正|已|目前|现在|現在)*(?:在)?(?:处理|處理|跟进|跟進|办理|辦理|进行|進行|核实|核實|等待)(?:中|当中|當中|着|著)?(?:了|呢|哦|请稍等|請稍等|请稍候|請稍候)*$|^(?:请|請|麻烦|麻煩)?(?:您)?(?:再)?(?:稍等|等等|等一下|稍候|耐心等待|耐心等候|等通知)(?:一下|片刻)?$|^(?:收到|好的?|嗯|知道了|您好|你好|在的?|ok(?:ay)?|hello|hi|noted|in progress|(?:we(?: a| )re )?(?:still )?(?:processing|working on (?:it|this))|(?:please )?(?:wait|hold on|bear with us)(?: a moment| please)?|pending|tbc|tbd)$/i

/** Not only dots, digits and blanks. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, /\p{Script=Han}/u.test(text) ? '' : ' ').trim()

/** A word that tells the customer something. */
export const saysSomething = (text: string): boolean => hasLetters(text) && !holding.test(bare(text))

/** Each clause that names the deed says it is done; where it leaves that open, the rest of its sentence does not deny it. */
function isDone(deed: RegExp, told: string): boolean {
  return namingOf(deed, told).every(
    ({ clause, sentence }) => !undone.test(clause) && (done.test(clause) || !undone.test(sentence)),
  )
}

const namingOf = (deed: RegExp, told: string): { clause: string; sentence: string }[] =>
  told.split(/(?<=[。.!！?？;；\n])/).flatMap(sentence => {
    const clauses = sentence.split(/(?<=[,，:：])|\bbut\b|但/i)
    return clauses.flatMap(clause => (deed.test(clause) ? [{ clause, sentence }] : []))
  })

/** The deeds that were promised, in the words for it; empty: it was news, or what no word here fits. */
function deedsIn(promised: string): readonly RegExp[] {
  return news.test(promised) ? [] : deeds.filter(each => each.test(promised))
}

/** @param promised what was promised; `told`: what is written to the customer now */
export function isKeptBy(promised: string, told: string): boolean {
  if (!saysSomething(told)) return false
  const meant = deedsIn(promised)
  const named = meant.filter(each => each.test(told))
  return meant.length === 0 || (named.length > 0 && named.every(each => isDone(each, told)))
}

/** Having been in touch keeps what is no deed; a deed only with the words for its being done. */
export const isKeptInTouch = (promised: string, noted: string): boolean =>
  deedsIn(promised).length === 0 || isKeptBy(promised, noted)
