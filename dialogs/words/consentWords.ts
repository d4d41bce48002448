// Whether words say that what was sent may be kept, or may not: they name it, and say nothing else. Pure.

const things =
  '照片|相片|图片|圖片|语音|語音|录音|錄音|位置|定位|视频|視頻|影片|文件|檔案|资料|資料|(?:这|這|那)些东西|(?:这|這|那)些東西'
const keeps = '留着|留著|留下|留存|保留|保存|存着|存下|存|收下|使用|留|用'
const assents = '同意|可以|允许|允許|准许|准許|没问题|沒問題|没意见|沒意見|愿意|願意|行|好'
const refuses =
  '不同意|不可以|不允许|不允許|不愿意|不願意|不准|不要|不能|不想|不行|不让|不讓|别|別|删掉|刪掉|删除|刪除|删了|刪了'
const around =
  '[我你您们們的了吧啊呀那就都把给給让讓请請哦嗯来來上]|刚才|剛才|发|發|传|傳|下来|下來|这[张張些个]|這[张張些個]|那[张張些个個]|[\\s\\p{P}]'
const of = (words: string) => new RegExp(words, 'gu')
const has = (words: string, text: string) => new RegExp(words, 'u').test(text)
const saysOnly = (text: string): boolean =>
  text.replace(of(`${refuses}|${assents}|${things}|${keeps}`), '').replace(of(around), '') === ''

const english =
  /^(?:(?:yes|no|ok|okay|sure|fine)[,. ]+)*(?:(?:(?:i|we) (?:(?:do not|don't|don’t) )?agree (?:to (?:you )?(?:keeping|storing|saving|using)|that you (?:can |may )?(?:keep|store|save|use))|you (?:can|may|can't|can’t|cannot|may not|must not) (?:keep|store|save|use)|please (?:(?:do not|don't|don’t) )?(?:keep|store|save|delete)|(?:do not|don't|don’t|feel free to) (?:keep|store|save|use)) (?:the|my|those|these|that|this) (?:photos?|pictures?|images?|videos?|recordings?|voice messages?|locations?|files?)|(?:the|my|those|these|that|this) (?:photos?|pictures?|images?|videos?|recordings?|voice messages?|locations?|files?) (?:can|may|can't|can’t|cannot|may not|must not) (?:be (?:kept|stored|saved|used)|stay))[.! ]*$/i
const englishNo = /\b(?:not|cannot|delete)\b|n['’]t\b/i

const longest = 60

/** @returns undefined: nothing is said of it */
export function consentIn(text: string): 'agrees' | 'refuses' | undefined {
  const words = text.trim()
  if (words === '' || words.length > longest || /[?？吗嗎]/.test(words)) return undefined
  if (english.test(words)) return englishNo.test(words) ? 'refuses' : 'agrees'
  if (!saysOnly(words)) return undefined
  const [named, kept] = [has(things, words), has(keeps, words)]
  if (has(refuses, words))
    return (named || has('同意', words)) && (kept || has('不同意|[删刪]', words)) ? 'refuses' : undefined
  if (has('同意', words)) return named || kept ? 'agrees' : undefined
  return named && kept && has(assents, words) ? 'agrees' : undefined
}
