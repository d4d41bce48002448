// Handing over, people, additions afterwards, in Taiwanese Chinese. Wording only.

import type { handover as mainland } from '../zh-CN/handover.ts'
import type { PartOf } from '../zh-CN.ts'

export const handover = {
  'handOff.confirmed': [
    '好的[，{name}]，已經轉給{who}，會{when}聯絡您。編號 {caseId}，隨時輸入「查進度」就能看到進展；有照片或補充，也可以直接傳到這裡。',
    '謝謝您[，{name}]。這件事現在由{who}負責，會{when}與您聯絡。您的編號是 {caseId}，想了解進展請輸入「查進度」。',
  ],
  'handOff.stopped': [
    '好的，不再多問了。您說的情形已經轉給{who}，會{when}聯絡您。編號 {caseId}，想補充隨時傳給我們。',
    '了解，先記到這裡。{who}會{when}與您聯絡，編號 {caseId}；還有什麼想說的，傳到這裡就行。',
  ],
  'handOff.human': [
    '好的，已經轉給{who}，會{when}聯絡您。編號 {caseId}。',
    '沒問題，馬上轉給專人：{who}會{when}與您聯絡，編號 {caseId}。',
  ],
  'handOff.danger': [
    '您的狀況已經轉給救援專線（{rescue}）和{who}，會馬上聯絡您，也可以直接撥 {rescue}。編號 {caseId}。',
    '救援專線（{rescue}）和{who}已收到您的狀況，會馬上與您聯絡；隨時可以直接撥 {rescue}。編號 {caseId}。',
  ],
  'handOff.threat': [
    '已經請{who}親自處理，會{when}聯絡您。編號 {caseId}。',
    '我們馬上請{who}直接和您談，會{when}聯絡您。編號 {caseId}。',
  ],
  'handOff.idle': [
    '您先忙，已經說的我們都記下了，並轉給{who}，會{when}聯絡您。編號 {caseId}，想補充隨時傳到這裡。',
    '沒關係，不用一次說完。現有的內容已經轉給{who}，會{when}與您聯絡，編號 {caseId}。',
  ],

  'person.already': ['已經轉給{who}了，會{when}聯絡您，請放心。', '您的事已經在{who}手上，會{when}與您聯絡。'],
  'person.meanwhile': ['等待的同時，如果方便：', '在同仁聯絡您之前，方便的話：'],
  'person.done': [
    '謝謝，這些都交給{who}了，會{when}聯絡您。還有要說的，直接傳到這裡。',
    '好的，已經一併轉給{who}，會{when}與您聯絡。想補充隨時傳給我們。',
  ],
  'person.moved': [
    '謝謝您說明。這件事改由{who}負責，會{when}聯絡您。',
    '了解，這件事現在由{who}負責，會{when}與您聯絡。',
  ],
  'person.movedOnly': ['謝謝您說明，這件事現在由{who}負責。', '了解，現在由{who}接著處理您的事。'],

  'after.noted': ['已經補充給{who}了，謝謝您。', '這些都轉給{who}了，會一起處理。', '記下了，{who}會看到。'],
  'after.another': [
    '這件事也讓您費心了，很抱歉。已經一併記下，交給{who}，會{when}聯絡您。',
    '您說的這件事也一併記下了，造成困擾很抱歉；由{who}一起處理，會{when}與您聯絡。',
  ],
  'after.thanks': ['不客氣，有什麼要補充的隨時說。', '應該的，謝謝您的耐心。', '不用謝，我們一直都在。'],
  'after.goodbye': ['好的，再見，祝您一切順利。', '那先這樣，有事隨時找我們，再見。'],
  'after.hello': [
    '您好[，{name}]。{who}會{when}聯絡您；想補充什麼，直接說就可以。',
    '在的[，{name}]。您的事由{who}處理，會{when}聯絡您。',
  ],
  'after.unclear': [
    '我們不太明白您的意思。想補充請直接說，想了解進展請輸入「查進度」，想找專人請輸入「轉真人」。',
    '抱歉，這則訊息沒看懂。您可以換個說法，或輸入「查進度」「轉真人」。',
  ],
  'after.unsafe': [
    '發生這樣的事，您一定受驚了，很抱歉。檢查清楚之前，請先把車停著不要開；已經優先轉給{who}，會{when}聯絡您。',
    '聽您這麼說我們很擔心，也很抱歉。車請先停好，別再開；{who}已經優先收到，會{when}與您聯絡。',
  ],
  'after.raised': [
    '給您添了這麼大的麻煩，我們很抱歉。您說的已經優先交給{who}，會{when}聯絡您。',
    '我們明白這件事對您的影響，非常抱歉。現在由{who}優先處理，會{when}與您聯絡。',
  ],
} as const satisfies PartOf<typeof mainland>
