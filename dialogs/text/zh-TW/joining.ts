// Two matters looked after as one, and what becomes of it for the one who told the other, in Taiwanese Chinese. Wording only.

import type { joining as mainland } from '../zh-CN/joining.ts'
import type { PartOf } from '../zh-CN.ts'

export const joining = {
  'joined.merged': [
    '您反映的情形和另一筆紀錄是同一件事，我們已經合併處理，編號 {caseId}，由{who}承辦[，會{when}與您聯絡]。您先前說的都保留著，不必重述。',
    '向您說明：您的案件與編號 {caseId} 屬於同一件事，之後一併處理，由{who}負責[，會{when}跟您聯絡]。先前的內容都在。',
    '同一件事另有一筆紀錄，您的案件併到編號 {caseId} 一起辦理，由{who}承辦[，會{when}聯絡您]，之前說過的也都一併帶過來了。',
  ],
  'joined.apart': [
    '兩件案子改為分開辦理：您的仍是編號 {caseId}，由{who}承辦[，會{when}與您聯絡]，先前說過的都在。',
    '您的案件之後單獨處理，編號 {caseId}，由{who}負責[，會{when}聯絡您]，內容都保留著，不必再說一次。',
  ],
  'joined.goesOn': [
    '您的案件（編號 {caseId}）有新的進度，由{who}處理中[，會{when}與您聯絡]。有任何疑問，請直接告訴我們。',
    '向您說明，編號 {caseId} 持續處理中，由{who}承辦[，會{when}聯絡您]。',
  ],
  'joined.objects': [
    '您不同意這樣處理，我們記下了，已將您的原話轉達給{who}，會{when}與您聯絡。沒有人會替您答應。',
    '了解，這樣您無法接受。編號 {caseId} 由{who}承辦，您的意思已經轉達，會{when}聯絡您討論。',
  ],
  'joined.resolved': [
    '{who}回報，編號 {caseId} 已經處理完成。您這邊如果還有沒解決的，請告訴我們，會接著為您辦理。',
    '您的案件（編號 {caseId}）已經處理好了。若還有不對的地方，說一聲，{who}會繼續處理。',
  ],
} as const satisfies PartOf<typeof mainland>
