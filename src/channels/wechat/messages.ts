// The messages a customer can send, one row each: which fields they have and what they are called here. Pure.
// Fields: https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
import { z } from 'zod'
import { latitude, longitude, words, wordsIfAny } from './leaves.ts'

const kind = <K extends string>(name: K) => ({ kind: name })

const video = (short: boolean) =>
  z
    .object({ MediaId: words, ThumbMediaId: wordsIfAny })
    .transform(at => ({ ...kind('video'), mediaId: at.MediaId, thumbMediaId: at.ThumbMediaId, short }))

/** By `MsgType`, in small letters. */
export const messageTable = {
  /** `menuId`: it was not typed but tapped, in a message with a menu */
  text: z
    .object({ Content: wordsIfAny, bizmsgmenuid: wordsIfAny })
    .transform(at => ({ ...kind('text'), text: at.Content ?? '', menuId: at.bizmsgmenuid })),
  image: z
    .object({ MediaId: words, PicUrl: wordsIfAny })
    .transform(at => ({ ...kind('image'), mediaId: at.MediaId, url: at.PicUrl })),
  /** `recognition`: WeChat's own transcript, where the account still has it */
  voice: z
    .object({ MediaId: words, Format: wordsIfAny, Recognition: wordsIfAny, MediaId16K: wordsIfAny })
    .transform(at => ({
      ...kind('voice'),
      mediaId: at.MediaId,
      format: at.Format,
      recognition: at.Recognition,
      mediaId16k: at.MediaId16K,
    })),
  video: video(false),
  shortvideo: video(true),
  /** X is the latitude */
  location: z
    .object({ Location_X: latitude, Location_Y: longitude, Scale: wordsIfAny, Label: wordsIfAny })
    .transform(at => ({ ...kind('location'), latitude: at.Location_X, longitude: at.Location_Y, label: at.Label })),
  link: z
    .object({ Title: wordsIfAny, Description: wordsIfAny, Url: words })
    .transform(at => ({ ...kind('link'), title: at.Title, description: at.Description, url: at.Url })),
}
