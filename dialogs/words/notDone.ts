// The words of somebody who comes back to a matter just withdrawn: what was to settle it has not. "等等，只退了200", "wait, they only paid
// 200". Words only: what follows from them is in takeUp.ts.
import { wordsOf } from './wordsOf.ts'

const longest = 80

const notDone = wordsOf(
  '',
  `(?:只|才|就|仅|僅)(?:给|給|退|赔|賠|补|補|还|還|送|修|换|換|到)(?:我)?(?:了|到|回)?|(?:没|沒|没有|沒有|未)(?:给|給|退|赔|賠|补|補|送|修|换|換|到账|到帳|收到|拿到|解决|解決|处理|處理|兑现|兌現|好)|(?:少|缺|短|差)(?:了|给|給|退)|(?:骗|騙|忽悠|糊弄|唬弄)(?:我|人|了)|(?:说话|說話|说了|說了)不算(?:话|話|数|數)?|(?:又|还是|還是|还在|還在|依然|照样|照樣)[^,，。]{0,6}(?:响|響|漏|抖|亮|臭|坏|壞|异响|異響|不行|不好|不凉|不冷|一样|一樣|这样|這樣|那样|那樣)|(?:又|还|還)(?:坏|壞|响|響|漏|抖|反悔|变卦|變卦)(?:了)?|(?:反悔|变卦|變卦|不认账|不認帳|赖账|賴帳)|(?:不是|不)(?:全款|全部|新的|原厂|原廠)`,
  `only (?:paid|refunded|gave|got|sent|returned|fixed|replaced|received|half|part)\\b|(?:didn't|did not|haven't|have not|hasn't|has not|never|won't|not) (?:actually |really |even |yet )*(?:paid?|refund(?:ed)?|gi?ven?|send|sent|fix(?:ed)?|repair(?:ed)?|replaced?|received?|arrived?|come|came|returned|done|solved|sorted|got)\\b|(?:is|are|it's|they're|was) (?:still|again)\\b|still (?:not|doesn't|isn't|broken|leak\\w*|the same|there|mak\\w+|smell\\w*|shak\\w*)|(?:is|it's|are) back(?: again)?|(?:they |you |he |she )?lied|(?:went|gone) back on|not the full|(?:is|are|'s) missing|short(?: by)? \\d+`,
)
const byTheWay =
  /[?？吗嗎]\s*$|(?:没|沒)(?:有)?(?:事|问题|問題)|(?:没关系|沒關係)|\b(?:no problem|not a problem|never ?mind)\b/i

/** Said of what was promised, given or mended under the withdrawn matter. */
export const notDoneAfterAll = (text: string): boolean =>
  text.length <= longest && notDone.test(text.replaceAll('’', "'")) && !byTheWay.test(text.trim())

const bareAnswer = wordsOf(
  'g',
  '不对|不對|不是|不行|不|撤回|撤销|撤銷|撤诉|撤訴|撤掉|撤|取消|别|別|先|再|想想|看看|考虑|考慮|等等|等一下|等下|等|还是|還是|还|還|要|我们|我們|我|你们|你們|您|帮我|幫我|处理|處理|继续|繼續|接着|接著|跟进|跟進|留着|留著|留|保留|投诉|投訴|客訴|办|辦|说|說|吧|了|的|啦|啊|呀|呢|哦|喔|嗯|好|行|谢谢|謝謝|算|没有|沒有|没|沒|想|一下|会|會|那|就|这个|這個|这件事|這件事|改主意|后悔|後悔|确定|確定|满意|滿意',
  "no|nope|not|don't|do|withdraw|cancel|drop|it|i|want|to|keep|going|go|on|please|yet|wait|let|me|think|about|hold|the|my|complaint|case|still|you|handle|sure|changed|mind|leave|open|actually|sorry|would|like|rather|continue|carry|this|that|thanks|thank|satisfied|happy|with|i'm|am|is|it's|said|never|didn't|mean|after|all|oh|ok|okay|yes|well|really",
)
/** More than a yes, a no, or a while to think: what else it tells is to be kept. */
export const tellsBesideAnswer = (text: string): boolean =>
  (text
    .replaceAll('’', "'")
    .replace(bareAnswer, ' ')
    .match(/\p{Script=Han}|[\p{L}]{3,}/gu)?.length ?? 0) >= 2
