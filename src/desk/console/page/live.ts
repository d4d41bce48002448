// Live news of the desk: says which case changed, and whether the line is up. Comes back by itself.

export interface LiveParts {
  /** undefined: anything may have changed (the line was down) */
  onNews(caseId: string | undefined): void
  /** who is signed in was told something, or noted it on another device */
  onNotice(): void
  onLine(up: boolean): void
  /** the server refused for good; find out why */
  onRefused(): void
}

const newsTypes = ['case.changed', 'message.arrived', 'clock.warned', 'clock.breached']
const noticeTypes = ['notice', 'notices.noted']
const retryMs = 5_000

export function listenLive(parts: LiveParts): void {
  const source = new EventSource('/api/desk/events')
  source.addEventListener('open', () => {
    parts.onLine(true)
    parts.onNews(undefined)
  })
  for (const type of noticeTypes) source.addEventListener(type, () => parts.onNotice())
  for (const type of newsTypes)
    source.addEventListener(type, event =>
      parts.onNews((JSON.parse((event as MessageEvent<string>).data) as { caseId: string }).caseId),
    )
  source.addEventListener('error', () => {
    parts.onLine(false)
    if (source.readyState !== EventSource.CLOSED) return
    parts.onRefused()
    setTimeout(() => listenLive(parts), retryMs)
  })
}
