// Acknowledging, reading back, photos, in Taiwanese Chinese. Wording only.

import type { summary as mainland } from '../zh-CN/summary.ts'
import type { PartOf } from '../zh-CN.ts'

export const summary = {
  'ack.plain': ['好的，記下了。', '收到。', '謝謝，記下了。', '了解。'],
  'ack.name': ['謝謝{name}。', '{name}，您好，記下了。', '好的，{name}。'],
  'ack.matter': ['謝謝您補充，這些我們都記下了。', '了解，您說的這些也記下了。', '好的，這一點也記下了。'],
  'ack.declined': ['沒關係，這個先放一邊。', '好的，那就先不說這個。', '不要緊，我們繼續。'],
  'ack.corrected': ['好的，已經更正：{what}。', '謝謝提醒，改過來了：{what}。'],
  'ack.superior': [
    '了解，您希望和負責人當面談，我們會轉達給{who}。',
    '好的，您要求由負責人來談，這一點已經記下，會交給{who}。',
  ],

  'summary.read': [
    '跟您核對一下：\n{lines}\n這樣對嗎？哪裡不對直接告訴我們。',
    '請您看看我們記得對不對：\n{lines}\n沒問題請回覆「對的」，要改的直接說。',
  ],
  'summary.updated': ['改好了，現在是這樣：\n{lines}\n這樣對嗎？', '已經按您說的更新：\n{lines}\n您看現在對嗎？'],
  'summary.whatToChange': ['好的，哪裡需要改？直接告訴我們正確的內容就行。', '請說說哪一項不對，應該是什麼。'],
  'summary.notClear': [
    '上面記的內容對嗎？回覆「對的」我們就轉給負責人，要改的請直接說。',
    '再確認一下：按上面的內容轉給負責人，可以嗎？有不對的請告訴我們。',
  ],
  'summary.whichIsRight': ['好的，正確的{what}是什麼？', '{what}應該怎麼寫？請告訴我們正確的。'],
  'summary.thanks': ['不客氣。想跟您確認，上面記的都對嗎？', '應該的。還要請您看一下，上面的內容對嗎？'],

  'photo.whatAbout': ['謝謝，收到了。請告訴我們是怎麼一回事？', '收到您傳來的內容了，能說說發生了什麼事嗎？'],
  'photo.kept': ['謝謝，已經保存好，只有處理這件事的同仁看得到。', '好的，已附在您的紀錄裡，只用於處理這件事。'],
  'photo.refused': [
    '好的，尊重您的決定。您傳來的內容已刪除，其他一切照常。',
    '沒問題，傳來的內容已刪除，不會保存。這不影響我們為您處理。',
  ],
  'photo.left': ['您傳來的內容先放在一邊，等您同意了再使用。', '那傳來的內容暫時不使用，您想好了告訴我們就行。'],
  'photo.added': ['收到，新傳的內容也附上了。', '謝謝，這份也加進去了。'],
  'photo.notKept': [
    '依您之前的意思，這次傳來的也已刪除，沒有保存。',
    '您之前選擇不保存，所以這次傳來的也已刪除；改變主意可以和同仁說。',
  ],
  'photo.enough': [
    '前面傳來的都收到了，這次的先沒有保存。請用幾句話說說是怎麼一回事。',
    '已經收到不少內容了，這一份沒有保存；請先告訴我們發生了什麼事。',
  ],
} as const satisfies PartOf<typeof mainland>
