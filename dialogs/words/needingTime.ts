// The words of somebody who has not decided yet and wants time for it, in both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

const spans =
  '(?:(?:一)?点儿?|(?:一)?點|(?:一)?些|(?:一)?段|(?:一)?会儿?|(?:一)?會兒?|(?:[几幾一两兩二三四五半]|\\d+)(?:个|個)?(?:天|日|小时|小時|钟头|鐘頭|分钟|分鐘|星期|礼拜|禮拜|周|週|晚上?))'
const time = '(?:的)?(?:时间|時間|空间|空間)'
const aboutIt = '(?:来|來)?(?:再)?(?:考虑|考慮|想想?|商量|决定|決定|消化|缓缓|緩緩|冷静|冷靜)'
const me = '(?:我|咱)(?:们|們)?'

const unable = '不(?:了|好|下来|下來|出来|出來|清楚|定)'
/** A car cannot be fetched and a date not fixed in the same words: it is they who cannot. */
const ownLead = `(?<=(?:^|[,，。.!！;；\\s]|${me})(?:还|還|也|真的|实在|實在|今天|现在|現在|一时|一時|暂时|暫時|一直)*)`

/** Nothing is decided: the word for deciding in it is no decision. */
export const notDecided = {
  chinese: `(?:等|待)${me}(?:再|先)?(?:想|考虑|考慮|商量|问|問|决定|決定|跟|和)(?:好|清楚|明白|完)?|(?:想|考虑|考慮|商量|决定|決定)(?:好|清楚|完)(?:了)?(?:再|就(?=告|跟|给|給|回|说|說|联|聯)|才|之后|之後|以后|以後|马上|馬上)|(?:没|沒|未)(?:有)?(?:完全|真正|最后|最後)?(?:想好|想清楚|想明白|想通|决定|決定|考虑好|考慮好|考虑清楚|考慮清楚|商量好|拿定(?:主意)?|拿好主意|定下来|定下來|选好|選好|定(?=$|[呢啊,，。.!！\\s]))|(?:决定|決定|选|選|想)${unable}|拿不定|拿${unable}主意|主意[^,，。.!！]{0,6}拿${unable}|${ownLead}定${unable}|(?:下)不了(?:决定|決定|决心|決心)`,
  english: `(?:haven't|have not|hasn't|not|didn't|did not) (?:quite |really |fully |yet )?(?:decided|made up (?:my|our) minds?|chosen|settled on)|undecided|(?:can't|cannot|can not|couldn't) (?:quite )?(?:decide|make up (?:my|our) minds?|choose)(?: yet| now| right now| today)?|not (?:quite )?(?:decided|sure) yet|(?:when|once|as soon as) (?:i(?:'ve| have)?|we(?:'ve| have)?) (?:decided|made up (?:my|our) minds?|thought (?:about it|it over))`,
}

export const wantsTime = {
  chinese: `(?:给|給|容|让|讓)${me}(?:再)?(?:${spans}${time}?(?:${aboutIt})?(?=$|[吧啊呗唄好行可吗嗎,，。.!！~\\s])|${time}${aboutIt}|${spans}${time}?${aboutIt})|${me}(?:还|還|可能|现在|現在)*(?:需要|要|得)(?:再)?${spans}${time}|(?:需要|要|得)(?:再)?${spans}${time}?${aboutIt}|^(?:那|你|先|请|請|[,，\\s])*(?:等等|等一等|等一下|等下|稍等|慢着|慢著|且慢|别急|別急|不急)(?:一下|一会儿?|一會兒?|啊|吧|哈|喔|哦|嘛|先)*[。.!！~～\\s]*$`,
  english: `(?:need|want|give me|allow me|let me have|can i have|could i have|may i have|i'd like|i would like) (?:just )?(?:(?:some|a (?:little|bit|few|couple of|bit of)|another|one|two|three|more|\\d+)(?: (?:more|little|bit of|few))* (?:time|days?|minutes?|moments?|hours?|while|weeks?|nights?)|a (?:moment|minute|second|sec|while|bit(?: longer)?|day or two|day|night)|time)(?= (?:to (?:think|decide|consider|talk|discuss|read|mull|myself)|please|for (?:this|that|it))|[\\s.,!]*$)|(?:let me|i'll|i will|i need to|i have to|i want to|i'd like to|need to|have to) (?:just )?(?:mull|ponder|weigh|make up my mind)|(?:taking|take) my time|bear with me|(?:wait|hang on|hold on|one moment|just a (?:moment|minute|second|sec))(?=[\\s.,!]*$)`,
}

/** Said by them of themselves, with no offer to think about. */
const think = {
  chinese: `${me}(?:还|還|再|先|得|要|想|需要|回去|回家|自己|(?:跟|和|问|問|同)[^,，。!！?？你您]{1,8})*(?:想想|想一想|想一下|考虑|考慮|商量|琢磨|合计|合計)`,
  english: `(?:let me|i(?:'ll| will| need to| have to| want to|'d like to| must)|we(?:'ll| will| need to| have to)) (?:just )?(?:think|sleep on it|discuss|consider|talk (?:it over|to my|with my))`,
}
export const takesTime = wordsOf(
  '',
  `${notDecided.chinese}|${wantsTime.chinese}|${think.chinese}`,
  `${notDecided.english}|${wantsTime.english}|${think.english}`,
)
/** The one who has not decided, or is to think, is somebody here. */
export const ofOthers =
  /(?:你|您)(?:们|們)?|他们?|她们?|他們|她們|店里|店裡|厂家|廠家|经理|經理|师傅|師傅|\b(?:you|they|he|she|your|nobody|the (?:shop|dealer|manager|workshop))\b/i
/** Said before or after it, and tells nothing. */
export const isFiller = (clause: string): boolean =>
  /^\s*(?:(?:好|行|嗯+|哦|喔|呃|那|这个|這個|不好意思|抱歉|谢谢|謝謝|麻烦|麻煩)[的啊吧呢了]?|ok(?:ay)?|well|hm+|um+|sorry|thanks?|thank you|please)?[\s.~～…]*$/i.test(
    clause,
  )
