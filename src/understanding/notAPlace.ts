// What is answered beside the place, or instead of it, and is none: who they are and their plate, what it costs and who pays, what they
// wish for, how far it is. And what comes with a place in one breath. Works on folded text; words only.

/** A number plate, a name, a phone number. */
const person =
  /^(?:车牌号?码?(?:是|:)? ?)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][ ·-]?[a-z0-9]{5,6}$|^(?:车牌号?码?(?:是|:)? ?|(?:my )?(?:number )?plate(?: number)?(?: is)?:? ?)[a-z0-9 -]{4,9}$|^[a-z]{2,3}-[0-9]{4}$|^[0-9]{4}-[a-z0-9]{2}$|^(?:我|免贵|敝)?姓[一-龥]{1,2}$|^(?:我)?(?:叫|名字是?|是)[一-龥]{2,3}(?:先生|女士|小姐)?$|^[一-龥]{1,3}(?:先生|女士|小姐|太太)$|^(?:my )?name(?:'s| is) |^(?:mr|mrs|ms|miss)\.? [a-z]+$|^(?:(?:我的?|手机|电话|号码?|联系方式|是|:|my|phone|mobile|number|cell|call me (?:on|at)) ?)*\+?[0-9][0-9 -]{6,}$/
/** What it costs, who pays. */
const money =
  /多少钱|多少费用|几块钱|多少块|什么价|怎么收费|收费多少|费用(?:怎么|谁|多少|是)|(?:要|收|花)(?:不要)?钱|免费|(?:谁|我|你们)(?:来|要)?(?:出(?!口|站)|付|赔|承担|负担)|报销|保险(?!大厦|公司(?:门口|楼下|对面|旁边?))|\b(?:how much|who(?:'s| is| will| do| has to)? ?(?:pay|pays|paying)|costs?|price|fees?|free of charge|insurance|covered)\b/
/** What they wish for from the store. */
const wish =
  /^(?:那|就|算了|还是|给我|我?(?:就)?(?:要|想)|直接|赶紧)*(?:换|退)(?:[一1]?[辆台部]|新?车|款|钱|货|掉)|\b(?:a (?:new|different|replacement) car|refund|my money back|courtesy car|loan(?:er)? car)\b/
/** How far, and from nothing. */
const distance =
  /^(?:只有?|才|就|还有?|剩下?|大概|大约|只剩)[0-9.]+ ?(?:公里|千米|km|米)(?:了|路)?$|^(?:only|just|another)(?: about)? [0-9.]+ ?(?:km|k|miles?|kilomet\w+)$/

export const isNoPlace = (words: string): boolean => [person, money, wish, distance].some(each => each.test(words))

/** "G2 with my kids": who is there, or how it goes, and no part of the name. */
export const beyondName =
  /(?<=.) (?:with|and|but|because|when|while|my|our|in the car|i|i'm|we|we're|it|it's|the (?:car|engine|brakes)|please|help|now|broke|broken|died|stalled)(?![a-z]).*$/
