// POST /cgi-bin/stable_token
import { readJson } from '../json.ts'
import type { Endpoint } from './endpoint.ts'

export const stableToken: Endpoint = {
  method: 'POST',
  needsToken: false,
  handle({ body }, { appId, secret, tokens }) {
    const asked = readJson(body)
    if (!asked) return { code: 47001 }
    if (asked.grant_type !== 'client_credential') return { code: 40002 }
    if (asked.appid !== appId) return { code: 40013 }
    if (asked.secret !== secret) return { code: 40125 }
    const given = tokens.give(asked.force_refresh === true)
    return given.ok ? { json: { access_token: given.token, expires_in: given.expiresIn } } : { code: given.code }
  },
}
