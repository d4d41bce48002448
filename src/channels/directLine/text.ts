// Every word of the chat page, in the three languages. The chat's own sentences are not here: the bot says them.
import type { Language } from '../../case/facts.ts'

const simplified = {
  title: (dealer: string) => `${dealer} · 客户关怀`,
  tagline: '客户关怀 · 自动助理，随时可转人工',
  languages: '语言',
  privacy: '隐私说明',
  call: '致电门店',
  chat: '对话',
  safety: '遇到危险：先到安全处，再拨打',
  rescue: '道路救援',
  connecting: '正在连接…',
  online: '已连接',
  reconnecting: '连接中断，正在重连…',
  ended: '这次对话已结束',
  restart: '开始新对话',
  placeholder: '请说说发生了什么…',
  notSent: '这条消息没有送达，请重试。',
  typeNotAllowed: '这种文件不能发送。可以发送照片、视频或语音。',
  tooLarge: '文件太大：照片不超过 15 MB，视频不超过 100 MB，语音不超过 20 MB。',
  tooManyFiles: '一次对话最多发送 10 个文件。',
  textTooLong: '这条消息太长了，请分几条发送。',
  tooFast: '发得有点快，这条还没有送达。请稍等片刻再点重试。',
  failed: '页面没能打开对话，请刷新，或直接致电门店。',
  noScript: '对话需要启用 JavaScript。您也可以直接致电：',
}
type Text = typeof simplified

const traditional: Text = {
  title: dealer => `${dealer} · 客戶關懷`,
  tagline: '客戶關懷 · 自動助理，隨時可轉真人',
  languages: '語言',
  privacy: '隱私說明',
  call: '致電門市',
  chat: '對話',
  safety: '遇到危險：先到安全處，再撥打',
  rescue: '道路救援',
  connecting: '正在連線…',
  online: '已連線',
  reconnecting: '連線中斷，正在重新連線…',
  ended: '這次對話已結束',
  restart: '開始新對話',
  placeholder: '請說說發生了什麼…',
  notSent: '這則訊息沒有送達，請重試。',
  typeNotAllowed: '這種檔案不能傳送。可以傳送照片、影片或語音。',
  tooLarge: '檔案太大：照片不超過 15 MB，影片不超過 100 MB，語音不超過 20 MB。',
  tooManyFiles: '一次對話最多傳送 10 個檔案。',
  textTooLong: '這則訊息太長了，請分幾則傳送。',
  tooFast: '傳得有點快，這則還沒有送達。請稍候再點重試。',
  failed: '頁面沒能開啟對話，請重新整理，或直接致電門市。',
  noScript: '對話需要啟用 JavaScript。您也可以直接致電：',
}

const english: Text = {
  title: dealer => `${dealer} · Customer care`,
  tagline: 'Customer care · automated assistant, a person any time',
  languages: 'Language',
  privacy: 'Privacy',
  call: 'Call us',
  chat: 'Conversation',
  safety: 'In danger? Get safe first, then call',
  rescue: 'Roadside rescue',
  connecting: 'Connecting…',
  online: 'Connected',
  reconnecting: 'Connection lost, reconnecting…',
  ended: 'This conversation has ended',
  restart: 'Start a new one',
  placeholder: 'Tell us what happened…',
  notSent: 'This message was not delivered. Please try again.',
  typeNotAllowed: 'This kind of file cannot be sent. Photos, videos and voice messages can.',
  tooLarge: 'The file is too large: photos up to 15 MB, videos up to 100 MB, voice up to 20 MB.',
  tooManyFiles: 'At most 10 files can be sent in one conversation.',
  textTooLong: 'This message is too long. Please send it in parts.',
  tooFast: 'That was a little fast; this one was not delivered. Please wait a moment and retry.',
  failed: 'The page could not open the conversation. Please reload it, or call us.',
  noScript: 'The conversation needs JavaScript. You can also call us:',
}

export const text: Record<Language, Text> = { 'zh-CN': simplified, 'zh-TW': traditional, en: english }

/** How each language is written in itself, for the switch. */
export const languageNames: Record<Language, string> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'EN' }

/** The page's language: asked for by name, else the first of the browser's that we speak, else simplified Chinese. */
export function pageLanguage(asked: string | null, acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(part => {
    const [tag = '', ...options] = part.trim().split(';')
    const q = options.map(option => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean)
    return { tag, q: q === undefined ? 1 : Number(q) }
  })
  for (const { tag } of [{ tag: asked ?? '' }, ...wishes.sort((a, b) => b.q - a.q)]) {
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(tag)) return 'zh-TW'
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'zh-CN'
}
