// Photos and the like sent while a colleague talks to the customer. Somebody who would have none kept was asked for this one: they are
// asked anew in one line, and what they answer in so many words counts. Knows no files.
import { speak } from './speak.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { consentIn } from './words/consentWords.ts'

export function keepBeside(talk: Heard) {
  const { state, turn, cases } = talk
  const { attachments, attended } = turn.inbound
  const refused = state.consent === 'refused'
  // where nobody of ours is in the talk, no question can be put
  if (refused && (attended || !openCaseOf(talk))) return void talk.drops.push(...attachments.map(each => each.id))
  const consent = state.consent === 'given' ? 'given' : 'pending'
  for (const each of attachments) cases.apply({ type: 'addAttachment', attachment: { ...each, consent } })
  if (refused && attachments.length > 0) {
    state.consent = 'asked'
    speak(talk, 'live.mayKeep', {})
  }
  hearConsent(talk)
}

/** Names what may be kept: to a colleague who talks to them, a bare no is an answer of another kind. */
const namesIt =
  /保存|留存|照片|图片|圖片|相片|视频|視頻|影片|语音|語音|位置|\b(?:photos?|pictures?|images?|videos?|voice|location|keep|keeping|save|store)\b/i

/** "同意保存照片", said to nobody in particular: of what was sent, and of what comes from then on. */
function hearConsent(talk: Heard) {
  const { state, text, turn, cases } = talk
  const told = state.consent === 'none' || turn.inbound.attended ? undefined : consentIn(text)
  const complaint = openCaseOf(talk)
  if (told === undefined || !complaint || (complaint.live && !namesIt.test(text))) return
  const waiting = complaint.attachments.filter(each => each.consent === 'pending').map(each => each.id)
  const given = told === 'agrees'
  if (waiting.length === 0 && state.consent === (given ? 'given' : 'refused')) return
  state.consent = given ? 'given' : 'refused'
  talk.says.length = 0
  if (!given) talk.drops.push(...waiting)
  cases.apply({ type: 'consentToAttachments', given })
  speak(talk, given ? (waiting.length > 0 ? 'photo.kept' : 'photo.fromNowOn') : 'photo.refused', {})
}
