// A customer with a Direct Line client, as the web page is one: says things, sees what comes back.
export interface Seen {
  id: string
  type: string
  from: { id: string; role?: string }
  text?: string
  channelData?: {
    clientActivityID?: string
    huiyin?: { textKey: string; asks?: string; caseId?: string; event?: string }
  }
  suggestedActions?: { actions: { title: string; value: string }[] }
}

export interface Customer {
  conversationId: string
  token: string
  userId: string
  /** throws when the server did not take it; `clientId` makes a repetition harmless */
  say(text: string, clientId?: string): Promise<string>
  attach(text: string, name: string, type: string, content: Uint8Array, clientId?: string): Promise<void>
  /** everything so far, oldest first */
  all(): Promise<Seen[]>
  /** what the bot said since the last look */
  heard(): Promise<Seen[]>
  caseId(): Promise<string | undefined>
}

async function json(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return text ? JSON.parse(text) : {}
}

export async function openCustomer(base: string, locale = 'zh-CN'): Promise<Customer> {
  const post = (path: string, token: string | undefined, body: unknown) =>
    fetch(base + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    }).then(json)
  const { token: first } = await post('/v3/directline/tokens/generate', undefined, {})
  const opened = await post('/v3/directline/conversations', String(first), { conversationStartProperties: { locale } })
  const conversationId = String(opened.conversationId)
  const token = String(opened.token ?? first)
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const user = { id: String(claims.user) }
  const named = (clientId: string | undefined) => (clientId ? { channelData: { clientActivityID: clientId } } : {})
  let looked = 0
  const customer: Customer = {
    conversationId,
    token,
    userId: user.id,
    async say(text, clientId) {
      const activity = { type: 'message', from: user, text, locale, ...named(clientId) }
      return String((await post(`/v3/directline/conversations/${conversationId}/activities`, token, activity)).id)
    },
    async attach(text, name, type, content, clientId) {
      const form = new FormData()
      form.append(
        'activity',
        new Blob([JSON.stringify({ type: 'message', from: user, text, locale, ...named(clientId) })], {
          type: 'application/vnd.microsoft.activity',
        }),
      )
      form.append('file', new Blob([content as Uint8Array<ArrayBuffer>], { type }), name)
      await fetch(`${base}/v3/directline/conversations/${conversationId}/upload?userId=${user.id}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      }).then(json)
    },
    async all() {
      const all: Seen[] = []
      let watermark = ''
      for (;;) {
        const page = await fetch(
          `${base}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`,
          {
            headers: { authorization: `Bearer ${token}` },
          },
        ).then(json)
        const activities = page.activities as Seen[]
        all.push(...activities)
        if (activities.length === 0 || page.watermark === watermark) return all
        watermark = String(page.watermark)
      }
    },
    async heard() {
      const all = await customer.all()
      const fresh = all.slice(looked).filter(each => each.channelData?.huiyin)
      looked = all.length
      return fresh
    },
    async caseId() {
      return (await customer.all()).findLast(each => each.channelData?.huiyin?.caseId)?.channelData?.huiyin?.caseId
    },
  }
  return customer
}
