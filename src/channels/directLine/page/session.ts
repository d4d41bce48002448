// The conversation this browser is in: kept when the page is closed, renewed after a long pause, begun anew when it has ended.
const root = `${location.origin}/v3/directline`
const key = 'huiyin.conversation'

export interface Session {
  token: string
  conversationId?: string
}

function stored(): Required<Session> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const session = value as Partial<Session> | null
    return session?.token && session.conversationId
      ? { token: session.token, conversationId: session.conversationId }
      : undefined
  } catch {
    return undefined
  }
}

let left = false

export function keep(session: Session): void {
  try {
    if (session.conversationId && !left)
      localStorage.setItem(key, JSON.stringify({ token: session.token, conversationId: session.conversationId }))
  } catch {
    // no storage in this browser: a reload begins a new conversation
  }
}

/** For good: what the page still wants to keep while it closes is not kept. */
export function leave(): void {
  left = true
  forget()
}

function forget(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

/** The page is about to be shown in another language: the bot goes on in it. Outlives the page. */
export function tellLanguage(locale: string): void {
  const session = stored()
  if (!session) return
  void fetch(`${root}/conversations/${session.conversationId}/activities`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
    body: JSON.stringify({ type: 'event', name: 'webchat/join', locale }),
  }).catch(() => undefined)
}

/** The token of the progress link the page was reached by, taken out of the address at once: it is kept nowhere. */
export function linkBrought(): string | undefined {
  const address = new URL(location.href)
  const token = address.searchParams.get('track') ?? undefined
  if (token === undefined) return undefined
  address.searchParams.delete('track')
  history.replaceState(null, '', address)
  return token
}

/** Hands the link over; false when it should be tried again. The same `id` again has no second effect. */
export async function bringLink(session: Required<Session>, track: string, id: string): Promise<boolean> {
  try {
    const response = await fetch(`${root}/conversations/${session.conversationId}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
      body: JSON.stringify({
        type: 'event',
        name: 'huiyin/track',
        value: { track },
        channelData: { clientActivityID: id },
      }),
    })
    return response.ok || (response.status < 500 && response.status !== 403 && response.status !== 429)
  } catch {
    return false
  }
}

const post = (path: string, token?: string): Promise<Response> =>
  fetch(`${root}${path}`, { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {} })

/** A token that is good again: the server renews an ended one for the browser that has its cookie. Undefined: not ours any more. */
export async function renewed(token: string): Promise<string | undefined> {
  const response = await post('/tokens/refresh', token)
  if (response.ok) return ((await response.json()) as { token: string }).token
  if (response.status >= 500) throw new Error(`refresh: ${response.status}`)
  return undefined
}

/** Where to listen on from; undefined when the conversation is gone. */
export async function resumed(
  session: Required<Session>,
  watermark: string,
): Promise<{ token: string; streamUrl: string } | undefined> {
  const ask = (token: string): Promise<Response> =>
    fetch(`${root}/conversations/${session.conversationId}?watermark=${watermark}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  let response = await ask(session.token)
  if (response.status === 403) {
    const token = await renewed(session.token)
    if (token) response = await ask(token)
  }
  if (response.ok) return (await response.json()) as { token: string; streamUrl: string }
  if (response.status >= 500) throw new Error(`resume: ${response.status}`)
  return undefined
}

export async function openSession(): Promise<Session> {
  const before = stored()
  if (before) {
    const good = await resumed(before, '')
    if (good) return { token: good.token, conversationId: before.conversationId }
    forget()
  }
  const response = await post('/tokens/generate')
  if (!response.ok) throw new Error(`generate: ${response.status}`)
  return { token: ((await response.json()) as { token: string }).token }
}
