// Who may post activities: this machine alone while there is no app id, a verified token afterwards. Knows nothing of turns.
import type { AuthenticateRequestResult } from 'botframework-connector'
import type { Activity } from 'botframework-schema'
import { Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { CachedAuthentication } from './authentication.ts'
import { isLoopbackHost, mayServe } from './serviceHosts.ts'

export interface DoorRules {
  withCredentials: boolean
  /** PUBLIC_URL is set or NODE_ENV is production: the privileges of loopback have ended */
  open: boolean
}

const hostOf = (value: string): string => URL.parse(value)?.hostname ?? ''

/** A page in the machine's own browser is on loopback too: neither a foreign origin nor a rebound name may pass. */
const fromBrowserElsewhere = ({ headers }: Call): boolean =>
  (headers.origin !== undefined && !isLoopbackHost(hostOf(headers.origin))) ||
  (headers.host !== undefined && !isLoopbackHost(hostOf(`http://${headers.host}`)))

/** Before the body is looked at. */
export function knock(call: Call, rules: DoorRules): void {
  if (rules.withCredentials) {
    if (call.headers.authorization) return
    throw new Problem(401, 'token-required', 'A Bot Framework token is required.', {}, { 'www-authenticate': 'Bearer' })
  }
  if (rules.open || !call.loopback || fromBrowserElsewhere(call))
    throw new Problem(403, 'app-id-required', 'Without an app id this endpoint serves its own machine only.')
}

export function checkServiceUrl(serviceUrl: string, rules: DoorRules): void {
  if (!mayServe(serviceUrl, rules.withCredentials))
    throw new Problem(403, 'service-url-refused', 'This serviceUrl is not an address we answer to.')
}

const refused = () =>
  new Problem(401, 'token-refused', 'The token was not accepted.', {}, { 'www-authenticate': 'Bearer' })
const unsure = () =>
  new Problem(503, 'token-unverified', 'The token could not be checked now.', {}, { 'retry-after': '5' })

/** Errors of the key service are ours, everything else about a token is the caller's: the SDK answers both with 500. */
const isKeyServiceFailure = (thrown: unknown): boolean => {
  const { name, type, statusCode } = thrown as { name?: string; type?: string; statusCode?: number }
  return name === 'FetchError' || type === 'system' || type === 'invalid-json' || statusCode === 500
}

/** The SDK fetches Microsoft's keys with no deadline of its own. */
export async function admit(
  authentication: CachedAuthentication,
  activity: Activity,
  header: string,
  deadlineMs: number,
): Promise<AuthenticateRequestResult> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unsure()), deadlineMs)
  })
  try {
    return await Promise.race([authentication.authenticateRequest(activity, header), late])
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown
    throw isKeyServiceFailure(thrown) ? unsure() : refused()
  } finally {
    clearTimeout(timer)
  }
}
