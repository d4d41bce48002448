// "No plate yet", "no calls, write to me here": the question is understood, and there is nothing to give. Knows no case.
import type { Slot } from '../src/case/vocabulary.ts'

const noPlate =
  /(?:没|沒|无|無)(?:有)?(?:挂|掛)?(?:车牌|車牌|牌照|牌子)|(?:还|還|尚)?(?:没|沒|未)(?:有)?(?:上牌|挂牌|掛牌|领牌|領牌|办牌|辦牌)|(?:车牌|車牌|牌照|牌子?)(?:还|還|都|也)?(?:没|沒|未)(?:有)?(?:上|下来|下來|办|辦|领|領|拿|发|發|挂|掛|出)|(?:不记得|不記得|记不住|記不住|忘了|想不起)(?:来|來)?(?:我的?)?(?:车牌|車牌|牌照)|(?:车牌|車牌)(?:号|號)?(?:我)?(?:不记得|不記得|记不住|記不住|忘了|记不清|記不清)|(?:临牌|臨牌|临时牌|臨時牌)|\bno (?:number ?|licen[cs]e )?plates? (?:yet|so far|on it)|\b(?:not|isn't|hasn't been|never) (?:yet )?(?:registered|plated)\b|\b(?:don't|do not|doesn't|haven't got|hasn't got) (?:yet )?(?:have )?(?:a |any |my |the )?(?:number ?|licen[cs]e )?plates?\b|\b(?:don't|do not|can't|cannot) (?:remember|recall|know) (?:the|my) (?:number ?|licen[cs]e )?plate\b|\btemporary plates?\b/iu
const noPhone =
  /(?:不用|不必|不需要|别|別|不要|没必要|沒必要)(?:打|留|用|给|給)?(?:电话|電話|手机|手機)|(?:微信|短信|line|这里|這裡|网上|網上|邮件|e-?mail)上?(?:说|說|讲|講|聊|联系|聯絡|聯繫|回复|回覆|回)?(?:就行|就好|就可以|即可|吧)|\b(?:no need to (?:call|ring|phone)|no (?:phone )?calls?(?: please)?|no phone(?: needed| please)?|(?:just |please )?(?:write|message|text|reply) (?:to )?me (?:in |on |over )?(?:here|this chat|wechat|whatsapp|line))\b/iu

/** What they say they have not, or would not have used, among what was asked for; undefined: nothing of the kind. */
export function hasNone(text: string, open: Slot | undefined): 'customer.phone' | 'vehicle.plate' | undefined {
  const words = text.trim()
  if (words.length > 60) return undefined
  if (open === 'customer.phone' && noPhone.test(words) && !/\d{7}/.test(words)) return 'customer.phone'
  const takesPlate = open === 'vehicle.plate' || open === 'vehicle.model'
  return takesPlate && noPlate.test(words) ? 'vehicle.plate' : undefined
}
/** Said of the plate or of being through, whatever was asked: no answer to a yes-or-no question. */
export const answersElse = (text: string): boolean =>
  noPlate.test(text) ||
  /就这些|就這些|就这样|就這樣|(?:没|沒)(?:有)?(?:别的|別的|其他)(?:了)?|\bthat(?:'s| is) (?:all|it|everything)\b/iu.test(
    text,
  )
