// Which addresses may be sent to or fetched from. `serviceUrl` comes from the caller: without this table anyone could
// make us post our token, or anything, to a host of theirs or to one inside the network. Knows no activities.

/** Microsoft's hosts, public cloud, US government and 21Vianet. Exact, or a suffix when it begins with a dot. */
const microsoftHostsTable = [
  '.botframework.com',
  '.botframework.us',
  '.botframework.azure.us',
  '.botframework.azure.cn',
  // anybody can register another name under trafficmanager.net: never a suffix here
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
  'frontend.botapi.msg.infra.teams.microsoftonline.cn',
]
const teamsHost = /^smba\.([a-z0-9-]+\.)*teams\.microsoft\.(com|us)$/
/** where Teams keeps files of a chat; content only, never a service URL, never with our token */
const teamsFileHosts = ['.sharepoint.com', '.sharepoint.us', '.sharepoint.cn']

const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const parsed = (address: string): URL | null => {
  const url = URL.parse(address)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password ? url : null
}
const within = (host: string, table: readonly string[]): boolean =>
  table.some(entry => (entry.startsWith('.') ? host.endsWith(entry) : host === entry))

export const isLoopbackHost = (host: string): boolean => loopbackNames.test(host)

const isMicrosoft = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.port === '' &&
  (within(url.hostname, microsoftHostsTable) || teamsHost.test(url.hostname))

/** May activities go to this service URL? With credentials: Microsoft's hosts. Without: this machine only. */
export function mayServe(serviceUrl: string, withCredentials: boolean): boolean {
  const url = parsed(serviceUrl)
  if (!url) return false
  return withCredentials ? isMicrosoft(url) : isLoopbackHost(url.hostname)
}

/** May a file be fetched from here, and may our token go with it? `null`: no. */
export function mayFetch(
  address: string,
  from: { serviceUrl: string; channelId: string },
  withCredentials: boolean,
): { token: boolean } | null {
  const url = parsed(address)
  const service = parsed(from.serviceUrl)
  if (!url || !service || !mayServe(from.serviceUrl, withCredentials)) return null
  if (url.origin === service.origin) return { token: withCredentials }
  if (!withCredentials || url.protocol !== 'https:' || url.port !== '') return null
  if (within(url.hostname, ['.botframework.com', '.botframework.azure.us', '.botframework.azure.cn']))
    return { token: false }
  return from.channelId === 'msteams' && within(url.hostname, teamsFileHosts) ? { token: false } : null
}
