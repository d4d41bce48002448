// The environment, parsed once and frozen: the only reader of process.env. Every name stands in .env.example too.
import { resolve } from 'node:path'
import { z } from 'zod'

/** An empty line in .env means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())
const flag = (fallback: string) =>
  z.preprocess(value => (value === '' || value === undefined ? fallback : value), z.string())

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
/** A key goes there with every request: never in the clear over a network. */
function isServiceAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, search, hash } = new URL(text)
  if (username || search || hash) return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

const aesKey = z.string().regex(/^[A-Za-z0-9+/]{43}$/, 'must be the 43 characters of an EncodingAESKey')

/** "ID case=character_string1 about=thing2 time=time3": a template of the account's and which of its fields take what. */
const noticeTemplate = z
  .string()
  .regex(
    /^[\w-]{10,128}(?: |$)/,
    'must begin with the template id as the account lists it: 10 to 128 letters, digits, _ or -',
  )
  .regex(
    /^\S+(?: (?:case|about|time)=[a-z_]{1,40}\d{0,3}){1,3}$/,
    'must be the template id and its fields, e.g. ID case=character_string1 about=thing2 time=time3',
  )
  .transform(text => {
    const [id = '', ...fields] = text.split(' ')
    return { id, fields: Object.fromEntries(fields.map(field => field.split('='))) as NoticeFields }
  })
interface NoticeFields {
  case?: string
  about?: string
  time?: string
}

const environment = z.object({
  NODE_ENV: optional(z.string()),
  HOST: flag('127.0.0.1'),
  PORT: z.preprocess(
    value => (value === '' || value === undefined ? 3978 : value),
    z.coerce.number().int().min(1).max(65_535),
  ),
  PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an http(s) address, e.g. https://care.example.com' }),
  ),
  DATA_DIR: flag('./data'),
  DATA_KEY: optional(z.string()),
  DATABASE_URL: optional(z.literal('sqlite:', 'only "sqlite:" (one file in DATA_DIR) is supported in this version')),
  POLICY_PACK: flag('lamborghini-4s'),
  STORE_FILE: optional(z.string()),
  MicrosoftAppId: optional(z.string()),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppType: optional(z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'])),
  MicrosoftAppTenantId: optional(z.string()),
  AZURE_LANGUAGE_ENDPOINT: optional(
    z.string().refine(isServiceAddress, 'must be the https address of a Language resource (http on loopback only)'),
  ),
  AZURE_LANGUAGE_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, 'must be one word, as the Azure portal shows it')),
  AZURE_LANGUAGE_PROJECT: optional(z.string()),
  AZURE_LANGUAGE_DEPLOYMENT: optional(z.string()),
  WECHAT_APP_ID: optional(
    z.string().regex(/^wx[0-9a-f]{16}$/, 'must be wx and 16 characters, as the platform shows it'),
  ),
  WECHAT_APP_SECRET: optional(z.string().regex(/^[\x21-\x7e]+$/, 'must be one word, as the platform shows it')),
  WECHAT_TOKEN: optional(z.string().regex(/^[A-Za-z0-9]{3,32}$/, 'must have 3 to 32 letters and digits')),
  WECHAT_ENCODING_AES_KEY: optional(aesKey),
  WECHAT_ENCODING_AES_KEY_PREVIOUS: optional(aesKey),
  WECHAT_API_BASE: optional(z.string().refine(isServiceAddress, 'must be an https address (http on loopback only)')),
  WECHAT_REPLY: z.preprocess(
    value => (value === '' || value === undefined ? 'push' : value),
    z.enum(['push', 'quick', 'passive'], 'must be push, quick or passive'),
  ),
  WECHAT_TRANSFER: z.preprocess(
    value => (value === '' || value === undefined ? 'off' : value),
    z.enum(['on', 'off'], 'must be on or off'),
  ),
  WECHAT_TEMPLATE: optional(noticeTemplate),
  WECHAT_SUBSCRIPTION: optional(noticeTemplate),
  DESK_API_TOKEN: optional(z.string().min(16, 'must have at least 16 characters: a short one can be guessed')),
  CLOCK_SPEED: z.preprocess(
    value => (value === '' || value === undefined ? 1 : value),
    z.coerce.number().min(1).max(1_000_000),
  ),
  LOG_LEVEL: z.preprocess(
    value => (value === '' || value === undefined ? 'info' : value),
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
  ),
})

/** The first is of no use without the second. */
const mutual = [
  ['AZURE_LANGUAGE_ENDPOINT', 'AZURE_LANGUAGE_KEY'],
  ['AZURE_LANGUAGE_KEY', 'AZURE_LANGUAGE_ENDPOINT'],
  ['AZURE_LANGUAGE_PROJECT', 'AZURE_LANGUAGE_DEPLOYMENT'],
  ['AZURE_LANGUAGE_DEPLOYMENT', 'AZURE_LANGUAGE_PROJECT'],
  ['AZURE_LANGUAGE_PROJECT', 'AZURE_LANGUAGE_ENDPOINT'],
  ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'],
  ['WECHAT_APP_ID', 'WECHAT_TOKEN'],
  ['WECHAT_TOKEN', 'WECHAT_APP_ID'],
  ['WECHAT_APP_SECRET', 'WECHAT_APP_ID'],
  ['WECHAT_ENCODING_AES_KEY', 'WECHAT_APP_ID'],
  ['WECHAT_ENCODING_AES_KEY_PREVIOUS', 'WECHAT_ENCODING_AES_KEY'],
] as const

const checked = environment.superRefine((value, issues) => {
  if (value.NODE_ENV === 'production' && value.CLOCK_SPEED !== 1)
    issues.addIssue({
      code: 'custom',
      path: ['CLOCK_SPEED'],
      message: 'must be 1 in production: real cases need real time',
    })
  if (value.MicrosoftAppId && value.MicrosoftAppType !== 'UserAssignedMSI' && !value.MicrosoftAppPassword)
    issues.addIssue({ code: 'custom', path: ['MicrosoftAppPassword'], message: 'is needed with MicrosoftAppId' })
  for (const [name, other] of mutual)
    if (value[name] && !value[other])
      issues.addIssue({ code: 'custom', path: [other], message: `is needed with ${name}` })
})

export const configNames = Object.keys(environment.shape)

export interface Config {
  production: boolean
  host: string
  port: number
  /** where it listens, e.g. http://127.0.0.1:3978 */
  address: string
  publicUrl?: string
  dataDir: string
  dataKey?: string
  policyPack: string
  storeFile?: string
  botFramework: { appId: string; appPassword: string; appType: string; tenantId: string }
  /** Azure Language beside the local reader, when set */
  azureLanguage?: { endpoint: string; key: string; classifier?: { project: string; deployment: string } }
  /** the WeChat Official Account, when set */
  wechat?: {
    appId: string
    secret: string
    token: string
    /** the current one first; none: plain mode */
    aesKeys: readonly string[]
    base: string
    reply: 'push' | 'quick' | 'passive'
    transfer: boolean
    template?: { id: string; fields: NoticeFields }
    subscription?: { id: string; fields: NoticeFields }
  }
  deskApiToken?: string
  clockSpeed: number
  logLevel: string
}

export class ConfigError extends Error {}

function azureLanguageOf(value: z.infer<typeof environment>): Pick<Config, 'azureLanguage'> {
  const { AZURE_LANGUAGE_ENDPOINT: endpoint, AZURE_LANGUAGE_KEY: key } = value
  if (!endpoint || !key) return {}
  const { AZURE_LANGUAGE_PROJECT: project, AZURE_LANGUAGE_DEPLOYMENT: deployment } = value
  const classifier = project && deployment ? { classifier: { project, deployment } } : {}
  return { azureLanguage: { endpoint: endpoint.replace(/\/+$/, ''), key, ...classifier } }
}

function wechatOf(value: z.infer<typeof environment>): Pick<Config, 'wechat'> {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, WECHAT_TOKEN: token } = value
  if (!appId || !secret || !token) return {}
  const { WECHAT_TEMPLATE: template, WECHAT_SUBSCRIPTION: subscription } = value
  return {
    wechat: {
      appId,
      secret,
      token,
      aesKeys: [value.WECHAT_ENCODING_AES_KEY, value.WECHAT_ENCODING_AES_KEY_PREVIOUS].filter(key => key !== undefined),
      base: value.WECHAT_API_BASE ?? 'https://api.weixin.qq.com',
      reply: value.WECHAT_REPLY,
      transfer: value.WECHAT_TRANSFER === 'on',
      ...(template ? { template } : {}),
      ...(subscription ? { subscription } : {}),
    },
  }
}

/** Throws ConfigError with one readable line per problem; never repeats a value, it may be a secret. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const result = checked.safeParse(env)
  if (!result.success)
    throw new ConfigError(result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const value = result.data
  return Object.freeze({
    production: value.NODE_ENV === 'production',
    host: value.HOST,
    port: value.PORT,
    address: `http://${value.HOST.includes(':') ? `[${value.HOST}]` : value.HOST}:${value.PORT}`,
    ...(value.PUBLIC_URL ? { publicUrl: value.PUBLIC_URL.replace(/\/+$/, '') } : {}),
    dataDir: resolve(value.DATA_DIR),
    ...(value.DATA_KEY ? { dataKey: value.DATA_KEY } : {}),
    policyPack: value.POLICY_PACK,
    ...(value.STORE_FILE ? { storeFile: resolve(value.STORE_FILE) } : {}),
    botFramework: {
      appId: value.MicrosoftAppId ?? '',
      appPassword: value.MicrosoftAppPassword ?? '',
      appType: value.MicrosoftAppType ?? 'MultiTenant',
      tenantId: value.MicrosoftAppTenantId ?? '',
    },
    ...azureLanguageOf(value),
    ...wechatOf(value),
    ...(value.DESK_API_TOKEN ? { deskApiToken: value.DESK_API_TOKEN } : {}),
    clockSpeed: value.CLOCK_SPEED,
    logLevel: value.LOG_LEVEL,
  })
}
