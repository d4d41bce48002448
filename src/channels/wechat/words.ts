// The few words this channel says by itself, where no turn is there to say them.
import type { Language } from '../../case/vocabulary.ts'

interface Words {
  /** above what was said a while ago and comes only now */
  said(when: string): string
  /** instead of an answer that takes longer than WeChat waits */
  stillWorking: string
  /** between a label and its value */
  colon: string
  /** below a summary with numbered lines */
  editHint: string
  /** in a notice, at most 20 characters: WeChat takes no more */
  news: string
  /** the same where nobody has done anything yet */
  word: string
}

export const wordsTable: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    said: when => `（${when}）`,
    stillWorking: '还在为您处理，请稍等片刻，回复任意字即可查看。',
    colon: '：',
    editHint: '（哪一项不对，回复它的序号就能改）',
    news: '投诉有新进展，回复任意字查看',
    word: '您的投诉有消息，回复任意字查看',
  },
  'zh-TW': {
    said: when => `（${when}）`,
    stillWorking: '還在為您處理，請稍候，隨意回覆一個字就能看到結果。',
    colon: '：',
    editHint: '（哪一項不對，回覆它的號碼就能改）',
    news: '您的案件有新進度，回覆任一字查看',
    word: '您的案件有訊息，回覆任一字查看',
  },
  en: {
    said: when => `(${when})`,
    stillWorking: 'We are still on it. Write anything in a moment to see the answer.',
    colon: ': ',
    editHint: '(To change a line, reply with its number.)',
    news: 'News: reply to see',
    word: 'A word: reply to see',
  },
}

/** "Nov 28, 15:20" where the store is. */
export function momentWords(at: number, language: Language, timeZone: string): string {
  const options = {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  } as const
  return new Intl.DateTimeFormat(language, options).format(at)
}

/** "11月28日", "28 November" where the store is. */
export const dayWords = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: 'long', day: 'numeric', timeZone }).format(
    at,
  )
