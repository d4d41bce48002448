// The events of an official account, one row each: which fields they have and what they are called here. Pure.
// Fields: https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html, menus and
// subscription messages from their own pages beside it.
import { z } from 'zod'
import { latitude, longitude, oneOrMany, words, wordsIfAny } from './leaves.ts'

const kind = <K extends string>(name: K) => ({ kind: name })

const scan = (waits: boolean) =>
  z
    .object({ EventKey: words, ScanCodeInfo: z.object({ ScanResult: wordsIfAny }) })
    .transform(at => ({ ...kind('codeScanned'), key: at.EventKey, code: at.ScanCodeInfo.ScanResult, waits }))

const pictures = z
  .object({ EventKey: words, SendPicsInfo: z.object({ Count: z.string().regex(/^\d{1,3}$/) }) })
  .transform(at => ({ ...kind('picturesChosen'), key: at.EventKey, count: Number(at.SendPicsInfo.Count) }))

/** Written `MsgID` here, `MsgId` in messages; both have been seen in either. */
const jobFinished = <K extends string>(name: K) =>
  z
    .object({ MsgID: wordsIfAny, MsgId: wordsIfAny, Status: words })
    .transform(at => ({ ...kind(name), messageId: at.MsgID ?? at.MsgId, status: at.Status }))

const answers = oneOrMany(
  z
    .object({ TemplateId: words, SubscribeStatusString: words })
    .transform(at => ({ templateId: at.TemplateId, status: at.SubscribeStatusString.toLowerCase() })),
)
const sent = oneOrMany(
  z.object({ TemplateId: words, MsgID: words, ErrorCode: words, ErrorStatus: wordsIfAny }).transform(at => ({
    templateId: at.TemplateId,
    messageId: at.MsgID,
    errorCode: at.ErrorCode,
    errorStatus: at.ErrorStatus,
  })),
)

const account = z.object({ KfAccount: wordsIfAny })
/** Of a code whose scene was set when it was made; a follower who came otherwise has other keys or none. */
const codePrefix = 'qrscene_'

/** By `Event`, in small letters: its case varies. */
export const eventTable = {
  subscribe: z.object({ EventKey: wordsIfAny }).transform(({ EventKey: key }) => ({
    ...kind('followed'),
    scene: key?.startsWith(codePrefix) ? key.slice(codePrefix.length) : undefined,
  })),
  unsubscribe: z.object({}).transform(() => kind('unfollowed')),
  scan: z.object({ EventKey: wordsIfAny }).transform(at => ({ ...kind('scanned'), scene: at.EventKey })),
  /** sent by the phone itself every few seconds, or on entering: nobody said it, and no answer is allowed */
  location: z
    .object({ Latitude: latitude, Longitude: longitude, Precision: wordsIfAny })
    .transform(at => ({ ...kind('positioned'), latitude: at.Latitude, longitude: at.Longitude })),
  click: z.object({ EventKey: words }).transform(at => ({ ...kind('clicked'), key: at.EventKey })),
  view: z
    .object({ EventKey: words, MenuId: wordsIfAny })
    .transform(at => ({ ...kind('viewed'), url: at.EventKey, menuId: at.MenuId })),
  view_miniprogram: z.object({ EventKey: words }).transform(at => ({ ...kind('viewed'), url: at.EventKey })),
  scancode_push: scan(false),
  scancode_waitmsg: scan(true),
  pic_sysphoto: pictures,
  pic_photo_or_album: pictures,
  pic_weixin: pictures,
  location_select: z
    .object({
      EventKey: words,
      SendLocationInfo: z.object({
        Location_X: latitude,
        Location_Y: longitude,
        Label: wordsIfAny,
        Poiname: wordsIfAny,
      }),
    })
    .transform(({ EventKey, SendLocationInfo: at }) => ({
      ...kind('locationChosen'),
      key: EventKey,
      latitude: at.Location_X,
      longitude: at.Location_Y,
      label: at.Label,
      name: at.Poiname,
    })),
  templatesendjobfinish: jobFinished('templateSent'),
  masssendjobfinish: jobFinished('massSent'),
  subscribe_msg_popup_event: z
    .object({ SubscribeMsgPopupEvent: z.object({ List: answers }) })
    .transform(at => ({ ...kind('subscriptionAnswered'), answers: at.SubscribeMsgPopupEvent.List })),
  subscribe_msg_change_event: z
    .object({ SubscribeMsgChangeEvent: z.object({ List: answers }) })
    .transform(at => ({ ...kind('subscriptionChanged'), answers: at.SubscribeMsgChangeEvent.List })),
  subscribe_msg_sent_event: z
    .object({ SubscribeMsgSentEvent: z.object({ List: sent }) })
    .transform(at => ({ ...kind('subscriptionSent'), sent: at.SubscribeMsgSentEvent.List })),
  kf_create_session: account.transform(at => ({ ...kind('agentCame'), account: at.KfAccount })),
  kf_switch_session: z
    .object({ FromKfAccount: wordsIfAny, ToKfAccount: wordsIfAny })
    .transform(at => ({ ...kind('agentCame'), account: at.ToKfAccount, before: at.FromKfAccount })),
  kf_close_session: account.transform(at => ({ ...kind('agentLeft'), account: at.KfAccount })),
}
