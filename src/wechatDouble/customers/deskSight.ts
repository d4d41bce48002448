// What the desk knows of a customer, over its API: the case made of their words, what was asked, what was handed over.
import { z } from 'zod'

const rows = z.object({ items: z.array(z.object({ id: z.string(), source: z.string() })) })
const opened = z.object({
  case: z.object({ handedOffAt: z.string().nullable() }),
  handoff: z.record(z.string(), z.unknown()),
  timeline: z.array(z.object({ type: z.string() })),
  transcript: z.array(z.object({ from: z.string(), text: z.string(), asks: z.string().optional() })),
})
export type CaseSeen = z.infer<typeof opened>

export interface DeskSight {
  /** of WeChat, newest first */
  caseIds(): Promise<string[]>
  open(caseId: string): Promise<CaseSeen>
}

/** @param base of the server, @param staffId a member of its roster who may see every case */
export function createDeskSight(base: string, token: string, staffId: string): DeskSight {
  async function get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    const headers = { authorization: `Bearer ${token}`, 'x-staff-id': staffId }
    const reply = await fetch(new URL(path, base), { headers })
    if (!reply.ok) throw new Error(`GET ${path}: ${reply.status} ${(await reply.text()).slice(0, 300)}`)
    return shape.parse(await reply.json())
  }
  return {
    async caseIds() {
      const { items } = await get('/api/desk/cases?limit=50', rows)
      return items.filter(({ source }) => source === 'wechat').map(({ id }) => id)
    },
    open: caseId => get(`/api/desk/cases/${encodeURIComponent(caseId)}`, opened),
  }
}

/** The questions asked since the customer spoke last, in order. */
export function openQuestions({ transcript }: CaseSeen): string[] {
  const since = transcript.findLastIndex(({ from }) => from === 'customer')
  return transcript.slice(since + 1).flatMap(({ from, asks }) => (from === 'bot' && asks !== undefined ? [asks] : []))
}
