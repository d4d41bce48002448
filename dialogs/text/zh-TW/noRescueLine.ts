// What is said instead while nobody in the house is on the rescue line: whoever has the case looks after it, and the number is the quickest way.
// Wording only.
export const noRescueLine = {
  'handOff.danger': [
    '您的狀況已經轉給{who}，會馬上聯絡您。需要拖吊或救援，請同時直接撥救援專線 {rescue}，這樣最快。編號 {caseId}。',
    '{who}已經收到，馬上與您聯絡。救援專線是 {rescue}，請您現在就打，說明位置。編號 {caseId}。',
  ],
  'person.rescue': [
    '{who}已經收到，編號 {caseId}。需要救援、要馬上跟人說話，請直接打 {rescue}。',
    '最快的是直接撥救援專線 {rescue}；{who}也已收到，編號 {caseId}。',
  ],
  'live.danger': [
    '這則由自動助理發出，同仁已收到您的狀況；需要救援請直接撥 {rescue}。',
    '以上是自動助理的提醒，同仁也看到了；要救援，直接打 {rescue} 最快。',
  ],
  'ask.phoneUrgent': [
    '哪支手機現在找得到您？我們要馬上打給您。',
    '請問打哪個號碼能立刻跟您通話？',
    '請留一支現在打得通的電話，我們馬上聯絡您。',
  ],
  'danger.placed': [
    '位置改成：{place}，{who}看到的就是這個。',
    '收到，以{place}為準，已經更新給{who}。打救援電話時也請這樣說。',
  ],
  'danger.correctHow': [
    '沒關係，是哪裡說錯了？位置、電話還是狀況，直接傳對的過來。',
    '不要緊，您再說一次對的內容，我們馬上更新。',
  ],
  'danger.movesAgain': [
    '能動就好。請慢慢開到最近的安全處停下，先別再上快速道路；停好在這裡說一聲，{who}看得到。',
    '收到，{who}看得到。路上再有不對就馬上靠邊、人到護欄外側，打 {rescue}；到安全的地方再告訴我們。',
  ],
  'danger.passed': ['收到，{who}看得到。', '知道了，這一句也轉給{who}了。', '已經補充給{who}。'],
  'danger.askSafe': [
    '先問最要緊的：人都安全了嗎，都離開車道和車子了嗎？',
    '其他都好說，先確認人：都沒事、也不在路上了嗎？確認之前我們不會停下來。',
  ],
  'danger.more': [
    '收到，這個狀況已經轉給負責人。請繼續待在安全的地方，不要回到車旁邊。',
    '已經轉告負責人。人安全最要緊，請先別靠近車輛，車上的東西先別去拿。',
  ],
  'danger.stay': [
    '收到，已轉給{who}。請先照顧好自己和家人，有變化就在這裡說一聲，我們一直都在。',
    '謝謝，這些已經轉告{who}。請待在安全的地方，電話保持暢通；有任何變化，隨時告訴我們。',
  ],
  'rescue.over': ['平安就好，我們放心多了。這個狀況會告訴{who}。', '太好了，人沒事最要緊。我們把這個消息轉告{who}。'],
  'rescue.coming': [
    '{who}已經收到；有沒有派車、什麼時候到，請撥救援專線 {rescue} 詢問，還沒打過的話現在就打。請留在安全處，電話保持暢通。',
    '需要救援車，請現在直接撥 {rescue} 說明位置；{who}也在追蹤。等待時請離車輛和車流遠一點。',
  ],
  'danger.next': [
    '人離開車輛和車流之後，請在安全的地方等。要救援請直接打 {rescue}，{who}也已收到；情況變糟就馬上打 {police} 或 {fire}。',
    '請先遠離車輛和車流，再打 {rescue} 叫救援。{who}已經在跟；變嚴重就打 {police} 或 {fire}。',
  ],
} as const
