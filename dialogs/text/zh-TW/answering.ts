// Taiwan: answers that say little, or say two things at once.

import type { answering as mainland } from '../zh-CN/answering.ts'
import type { PartOf } from '../zh-CN.ts'

export const answering = {
  'after.threat': [
    '讓您想走到這一步，是我們還沒讓您放心，很抱歉。您的話已經原封不動轉給{who}，這件事會優先處理。',
    '您說的我們很認真看待，沒有當成氣話。{who}已經看到，會優先處理您的事。',
    '聽得出您真的很失望，對不起。這些一字不漏轉給{who}了，先把您的事辦好最要緊。',
    '了解您不想再等了。{who}已經知道您的打算，您的事排在第一位。',
  ],
  'about.eraseBack': [
    '好的，不刪了，已經通知{who}，您的資料照原樣保留。之後想刪除，隨時跟我們說。',
    '了解，刪除的要求已經取消，{who}不會再處理。哪天改變主意，再告訴我們就好。',
  ],
  'follow.indifferent': [
    '沒關係，不用勉強打分數。只想請問一件事：原本的問題現在好了，還是還在呢？',
    '好的，不評價也可以。我們最在意的是：事情處理好了嗎？',
    '您不想多說沒關係。如果還有哪裡沒弄好，說一聲我們繼續處理；好了也請跟我們說一下？',
    '了解，那就不問滿不滿意了。原本的狀況，是解決了，還是還沒有？',
  ],
  'follow.handlingAsked': [
    '處理好就好。您問的這點已經轉給{who}，會回覆您。也想聽聽您的感受：處理的過程，您覺得如何？',
    '這樣我們就放心了。您的問題請{who}回答，已經轉過去了。再請教一句：這段時間的溝通和服務還好嗎？',
    '謝謝您告訴我們。問的事{who}看得到，會跟您說明。另外，處理的過程您還滿意嗎？',
    '太好了。您問的我們交給{who}了，會再跟您說。最後想請問：同仁處理得怎麼樣？',
  ],
} as const satisfies PartOf<typeof mainland>
