// How a case stands, news of it, coming back, follow-up, in Taiwanese Chinese. Wording only.

import type { progress as mainland } from '../zh-CN/progress.ts'
import type { PartOf } from '../zh-CN.ts'

export const progress = {
  'status.intake': [
    '您的事已經登記，編號 {caseId}，我們正在記錄情形，記好就轉給{who}。',
    '編號 {caseId} 已經登記，還在補充資料，隨後交給{who}。',
  ],
  'status.assigned': [
    '編號 {caseId}：已經轉給{who}，會{when}聯絡您。',
    '查到了，編號 {caseId} 現在由{who}負責，下一步是{when}與您聯絡。',
  ],
  'status.accepted': [
    '編號 {caseId}：{who}已經接手，會{when}聯絡您。',
    '{who}已經接手您的事（編號 {caseId}），會{when}與您聯絡。',
  ],
  'status.contacted': [
    '編號 {caseId}：{who}正在處理，會{when}向您報告進度。',
    '您的事（編號 {caseId}）由{who}處理中，會{when}給您新的消息。',
  ],
  'status.resolved': [
    '編號 {caseId} 已經處理：{what}。之後我們會再請教您是否滿意。',
    '您的事（編號 {caseId}）處理情形：{what}。之後我們會再跟您確認。',
  ],
  'status.asked': ['編號 {caseId} 已經處理：{what}。', '您的事（編號 {caseId}）處理情形：{what}。'],
  'status.settled': [
    '編號 {caseId}：您已確認滿意，我們正在做最後的整理。謝謝您。',
    '您的事（編號 {caseId}）已經辦妥，只差我們內部作業，不需要您再做什麼。',
  ],
  'status.closed': [
    '編號 {caseId} 已經結案。如果又有問題，直接告訴我們，會重新為您處理。',
    '您的事（編號 {caseId}）已經結束。有新的狀況，隨時在這裡說。',
  ],
  'status.none': [
    '這裡還沒有您的登記紀錄。想反映什麼事，直接告訴我們就可以。',
    '目前查不到您在這個對話裡登記過的事。遇到了什麼問題，您可以現在說。',
  ],
  'status.working': [
    '編號 {caseId}：{who}正在處理，一有進度就告訴您。',
    '您的事（編號 {caseId}）現在由{who}負責，有新消息會傳到這裡。',
  ],
  'status.aims': [
    '編號 {caseId}：現在由{who}負責，我們盡量{when}給您消息。',
    '您的事（編號 {caseId}）由{who}在處理，我們力求{when}有消息給您。',
  ],

  'news.accepted': [
    '{who}已經接手您的事（編號 {caseId}），會{when}聯絡您。',
    '跟您說一聲：{who}已經接手（編號 {caseId}），會{when}與您聯絡。',
  ],
  'news.acceptedOnly': [
    '{who}已經接手您的事（編號 {caseId}），正在處理。',
    '跟您說一聲：編號 {caseId} 已由{who}接手處理。',
  ],
  'news.noAnswer': [
    '{who}剛才打電話給您沒有接通。方便接聽的時間請告訴我們，也可以回撥 {phone}。',
    '剛才{who}打您的電話沒打通。您可以回撥 {phone}，或說個方便的時間，我們再打給您。',
  ],
  'news.wrongNumber': [
    '{who}剛才聯絡您，留下的號碼好像有誤。請把正確的手機號碼傳給我們，好嗎？',
    '剛才依您留的號碼沒有找到您，能再核對一下手機號碼傳給我們嗎？',
  ],
  'news.update': ['{who}：{text}', '{who}給您的訊息：{text}'],
  'news.resolved': [
    '{who}告訴我們，您的事（編號 {caseId}）已經處理：{what}。{from}–{to} 小時內我們會再請教您是否滿意。',
    '您的事（編號 {caseId}）處理好了：{what}。接下來 {from}–{to} 小時內，我們會再跟您確認。',
  ],
  'news.closed': [
    '您的事（編號 {caseId}）已經結案，謝謝您給我們改進的機會。以後有任何問題，隨時找我們。',
    '編號 {caseId} 已經結束，謝謝您一路的耐心和配合，祝您行車平安。',
  ],
  'news.reopened': [
    '很抱歉之前的處理沒有讓您滿意。您的事（編號 {caseId}）已經交回{who}重新處理，會{when}聯絡您。',
    '抱歉讓您還得再費心。編號 {caseId} 已由{who}重新處理，會{when}與您聯絡。',
  ],

  'comeBack.recap': [
    '歡迎回來[，{name}]。您之前說的都還在，編號 {caseId}，我們接著來。',
    '又見面了[，{name}]，編號 {caseId} 的紀錄都保留著，不用重新說。',
  ],
  'comeBack.afresh': [
    '您好[，{name}]，您之前登記的事（編號 {caseId}）都還在，我們接著處理。',
    '您登記的事（編號 {caseId}）紀錄完整，不用重新說，我們繼續。',
  ],

  'follow.ask': [
    '[{name}，]您好，想聽聽您的意見：這次的處理您滿意嗎？',
    '您好[，{name}]。想跟您確認：之前的問題，處理得您滿意嗎？',
  ],
  'follow.clarify': [
    '謝謝您。為了記錄準確，想確認一下：這次的處理，您是滿意，還是問題還沒解決？',
    '了解。您看哪一個比較符合：滿意，還是還沒解決？',
  ],
  'follow.again': ['這次的處理，您滿意嗎？問題還在的話也請直接說。', '想請您說一聲：是滿意，還是問題還沒解決？'],
  'follow.bareThanks': ['不客氣。方便的話告訴我們一聲，這次的處理您滿意嗎？', '應該的。還想請您說一句：問題解決了嗎？'],
  'follow.thanks': [
    '謝謝您[，{name}]，您滿意我們就放心了。以後車子有任何事，隨時找我們。',
    '太好了，謝謝您的回覆[，{name}]。祝您行車平安，有事隨時說。',
  ],
  'follow.sorry': [
    '很抱歉還沒有讓您滿意，謝謝您如實告訴我們。已經交回{who}重新處理，會{when}聯絡您。',
    '抱歉讓您失望了。您說的我們會如實轉給{who}，會{when}與您聯絡，重新處理。',
  ],
  'follow.reopened': [
    '很抱歉，問題沒有真正解決，讓您又費心了。您的事（編號 {caseId}）已經交回{who}重新處理，會{when}聯絡您。',
    '造成您的困擾，實在抱歉。編號 {caseId} 重新由{who}處理，會{when}與您聯絡，您說的都已經轉過去。',
  ],

  'apology.turn': [
    '抱歉，我們這邊剛才出了點小狀況。您的訊息沒有遺失，已經請同仁查看，會盡快回覆您。',
    '不好意思，系統剛才沒處理好這則訊息。內容已經保留，同仁會來查看，不用重傳。',
  ],
} as const satisfies PartOf<typeof mainland>
