// The SDK's authentication with its costs taken out: the clients a turn context must hold are built once per service URL,
// not per turn. We never send through them (post.ts does); they stay inside the allow-list all the same.
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type AppCredentials,
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector'
import type { Activity } from 'botframework-schema'
import { DeliveryError } from '../../app/channelPorts.ts'
import { mayServe } from './serviceHosts.ts'

export interface Credentials {
  /** empty: no authentication, this machine only */
  appId: string
  appPassword?: string
  appType?: string
  tenantId?: string
  /** further settings under the SDK's names (`ChannelService`, `ToBotFromChannelOpenIdMetadataUrl` …): sovereign clouds */
  cloud?: Record<string, string>
}

const settings = ({ appId, appPassword, appType, tenantId, cloud }: Credentials): Record<string, string> => ({
  ...cloud,
  ...(appId ? { MicrosoftAppId: appId } : {}),
  ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
  ...(appType ? { MicrosoftAppType: appType } : {}),
  ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
})

/** Service URLs come from outside: a caller who varies them must not fill the memory. */
const mostClients = 200

class CachedConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory
  readonly #withCredentials: boolean
  readonly #clients = new Map<string, Promise<ConnectorClient>>()
  constructor(inner: ConnectorFactory, withCredentials: boolean) {
    super()
    this.#inner = inner
    this.#withCredentials = withCredentials
  }

  /** The only door to a client: refuses an address outside the allow-list. */
  override create(serviceUrl: string, audience = ''): Promise<ConnectorClient> {
    const key = `${audience} ${serviceUrl}`
    const known = this.#clients.get(key)
    if (known) return known
    if (!mayServe(serviceUrl, this.#withCredentials))
      return Promise.reject(new DeliveryError('address not allowed', true))
    const made = this.#inner.create(serviceUrl, audience || undefined)
    made.catch(() => this.#clients.delete(key))
    if (this.#clients.size >= mostClients) this.#clients.delete(this.#clients.keys().next().value as string)
    this.#clients.set(key, made)
    return made
  }
}

export class CachedAuthentication extends BotFrameworkAuthentication {
  readonly withCredentials: boolean
  readonly #inner: BotFrameworkAuthentication
  readonly #connectors: CachedConnectors
  #userTokens: Promise<UserTokenClient> | undefined
  constructor(credentials: Credentials) {
    super()
    this.withCredentials = credentials.appId !== ''
    this.#inner = new ConfigurationBotFrameworkAuthentication(settings(credentials))
    const us = new ClaimsIdentity(this.withCredentials ? [{ type: 'aud', value: credentials.appId }] : [], true)
    this.#connectors = new CachedConnectors(this.#inner.createConnectorFactory(us), this.withCredentials)
  }
  /** Our own token for that channel, kept by the SDK until shortly before it ends, or until a new one is wanted. Throws when none can be had. */
  async token(serviceUrl: string, anew = false): Promise<string> {
    const { credentials } = await this.#connectors.create(serviceUrl)
    return (credentials as AppCredentials).getToken(anew)
  }
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    return { ...(await this.#inner.authenticateRequest(activity, authHeader)), connectorFactory: this.#connectors }
  }
  override authenticateStreamingRequest(authHeader: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authHeader, channelId)
  }
  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors
  }
  /** Depends on our app id only; nothing here signs users in, so one is enough for good. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= this.#inner.createUserTokenClient(claimsIdentity)
    return this.#userTokens
  }
}
