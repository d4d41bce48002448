// Where the platform pushes to: the server's own address is enough, its path for WeChat is known.

/** @returns undefined: no address of a server */
export function serverAddress(written: string): string | undefined {
  const url = URL.parse(written)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.pathname === '/') url.pathname = '/wechat'
  return url.href
}
