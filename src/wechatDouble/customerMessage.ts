// A customer-service message, judged: what the user would see of it, or the error code.
import { z } from 'zod'
import type { Media } from './media.ts'
import type { Shown } from './shown.ts'

export type Judged = { ok: true; what: Shown } | { ok: false; code: number }
const refused = (code: number): Judged => ({ ok: false, code })
const shown = (what: Shown): Judged => ({ ok: true, what })

/** Bytes of UTF-8. Known of passive replies; the platform names no figure for these, only 45002. */
export const mostTextBytes = 2_048
const mostItems = 10

const words = z.string().catch('')
const text = z.object({ content: words })
const media = z.object({ media_id: words, title: z.string().optional(), description: z.string().optional() })
const article = z.object({ title: words, description: words, url: words, picurl: words })
const news = z.object({ articles: z.array(article) })
const menu = z.object({
  head_content: words,
  list: z.array(z.object({ id: z.string().min(1), content: z.string().min(1) })),
  tail_content: words,
})

function judgeText(content: unknown): Judged {
  const said = text.safeParse(content).data?.content ?? ''
  if (said === '') return refused(44004)
  return Buffer.byteLength(said) > mostTextBytes ? refused(45002) : shown({ kind: 'text', text: said })
}

function judgeMedia(kind: 'image' | 'voice' | 'video', content: unknown, kept: Media): Judged {
  const { media_id: mediaId, title, description } = media.safeParse(content).data ?? {}
  if (mediaId === undefined || kept.find(mediaId)?.kind !== kind) return refused(40007)
  return shown({ kind, mediaId, ...(title ? { title } : {}), ...(description ? { description } : {}) })
}

function judgeNews(content: unknown): Judged {
  const articles = news.safeParse(content).data?.articles ?? []
  const [first, ...more] = articles
  if (!first || first.title === '') return refused(44003)
  if (more.length > 0) return refused(45008)
  return shown({
    kind: 'news',
    title: first.title,
    description: first.description,
    url: first.url,
    pictureUrl: first.picurl,
  })
}

/** An item's words are not only shown: tapped, they come back as a text. */
function judgeMenu(content: unknown): Judged {
  const read = menu.safeParse(content).data
  if (!read || read.list.length === 0 || read.list.length > mostItems) return refused(40200)
  return shown({ kind: 'menu', head: read.head_content, items: read.list, tail: read.tail_content })
}

/** Of WeChat's types those with a meaning for a desk; music, cards and the like are refused as if they did not exist. */
export function judge(body: Record<string, unknown>, kept: Media): Judged {
  const type = body.msgtype
  switch (type) {
    case 'text':
      return judgeText(body.text)
    case 'image':
    case 'voice':
    case 'video':
      return judgeMedia(type, body[type], kept)
    case 'news':
      return judgeNews(body.news)
    case 'msgmenu':
      return judgeMenu(body.msgmenu)
    default:
      return refused(40008)
  }
}
