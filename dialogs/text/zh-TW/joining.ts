// Two matters looked after as one, and what another of those concerned has decided, in Taiwanese Chinese. Wording only.

import type { joining as mainland } from '../zh-CN/joining.ts'
import type { PartOf } from '../zh-CN.ts'

export const joining = {
  'joined.merged': [
    '您反映的情形和另一筆紀錄是同一件事，我們已經合併處理，編號 {caseId}，由{who}承辦，會{when}與您聯絡。您先前說的都保留著，不必重述。',
    '向您說明：您的案件與編號 {caseId} 屬於同一件事，之後一併處理，由{who}負責，會{when}跟您聯絡。先前的內容都在。',
    '為了不讓您兩邊奔波，這件事併到編號 {caseId} 一起辦理，由{who}承辦，會{when}聯絡您，之前說過的也都一併帶過來了。',
  ],
  'joined.apart': [
    '兩件案子改為分開辦理：您的仍是編號 {caseId}，由{who}承辦，先前說過的都在。',
    '您的案件之後單獨處理，編號 {caseId}，由{who}負責，內容都保留著，不必再說一次。',
  ],
  'joined.agreed': [
    '同一件事的另一位當事人已經選定方案[：{what}]，接下來會照這個方式辦理；您有不同意見，請直接告訴我們。',
    '向您說明，方案已由另一位當事人決定[：{what}]。您若有其他想法，說一聲就會有人跟您談。',
  ],
  'joined.declined': [
    '同一件事的另一位當事人沒有接受這個方案，{who}會再研究，一有進度就通知您。',
    '方案還沒有定案，另一位當事人不同意。{who}會繼續洽談，您的意見也歡迎告訴我們。',
  ],
  'joined.satisfied': [
    '同一件事的另一位當事人表示處理得可以，這次就不再打擾您；您若不這麼認為，請直接說。',
    '另一位當事人表示滿意，這次的回訪到此為止。您那邊還有不對的地方，隨時告訴我們。',
  ],
  'joined.notSatisfied': [
    '同一件事的另一位當事人覺得還沒處理好，已由{who}重新處理，會{when}聯絡。',
    '另一位當事人表示問題還在，案件已經回到{who}手上，會{when}有人聯絡。',
  ],
  'joined.withdrawn': [
    '同一件事的另一位當事人不再追究，編號 {caseId} 就先停在這裡。您若想繼續，告訴我們就會接著辦。',
    '另一位當事人撤回了編號 {caseId}。您要繼續辦理的話，回覆一聲即可。',
  ],
} as const satisfies PartOf<typeof mainland>
