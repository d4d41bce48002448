// The token every call of the API needs: one request for it at a time, kept while it is good. Knows no other call.
import { z } from 'zod'
import { WeChatRefusal } from './apiErrors.ts'

export interface AccessToken {
  get(): Promise<string>
  /** WeChat does not take it any more; nothing happens when there is a newer one already */
  drop(token: string): void
}

/** WeChat itself renews it about so long before its end, ms */
const earlierMs = 300_000

const granted = z.object({ access_token: z.string().min(1).max(2_048), expires_in: z.number().positive() })
const refused = z.object({ errcode: z.number(), errmsg: z.string().catch('') })

/** Never by force: that would end the token of every other process, and may be done twenty times a day. */
export const tokenRequest = (appId: string, secret: string) => ({
  grant_type: 'client_credential',
  appid: appId,
  secret,
  force_refresh: false,
})

/**
 * Of stable_token, which gives every process the same one for as long as it is good.
 * https://developers.weixin.qq.com/doc/service/en/api/base/api_getstableaccesstoken.html
 * @param post throws WeChatSilence
 */
export function createAccessToken({
  appId,
  secret,
  now,
  post,
}: {
  appId: string
  secret: string
  now: () => number
  post: (path: string, body: object) => Promise<unknown>
}): AccessToken {
  let held: { token: string; until: number } | undefined
  let asking: Promise<string> | undefined

  async function ask(): Promise<string> {
    const answer = await post('/cgi-bin/stable_token', tokenRequest(appId, secret))
    const { data } = granted.safeParse(answer)
    if (!data) {
      const { errcode, errmsg } = refused.safeParse(answer).data ?? { errcode: -1, errmsg: '' }
      throw new WeChatRefusal(errcode, errmsg)
    }
    const lastsMs = data.expires_in * 1_000
    held = { token: data.access_token, until: now() + Math.max(lastsMs - earlierMs, lastsMs / 2) }
    return data.access_token
  }

  return {
    async get() {
      if (held && now() < held.until) return held.token
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    drop(token) {
      if (held?.token === token) held = undefined
    },
  }
}
