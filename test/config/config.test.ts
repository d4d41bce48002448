// The environment: defaults, refusals, and .env.example that names exactly what config.ts reads.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigError, configNames, readConfig } from '../../src/config.ts'

const example = readFileSync('.env.example', 'utf8')
const named = [...example.matchAll(/^([A-Za-z_]+)=/gm)].map(match => match[1])

describe('.env.example', () => {
  it('names every setting once, and nothing else', () => {
    expect([...named].sort()).toEqual([...configNames].sort())
  })
  it('is a configuration that starts, equal to the defaults', () => {
    const env = Object.fromEntries(
      [...example.matchAll(/^([A-Za-z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    )
    expect(readConfig(env)).toEqual(readConfig({}))
  })
})

describe('readConfig', () => {
  it('listens on loopback unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      clockSpeed: 1,
      policyPack: 'lamborghini-4s',
      production: false,
    })
  })
  it.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PUBLIC_URL: 'not an address' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'postgres://db/huiyin' }, 'DATABASE_URL'],
    [{ DESK_API_TOKEN: 'short' }, 'DESK_API_TOKEN'],
    [{ CLOCK_SPEED: '0' }, 'CLOCK_SPEED'],
    [{ CLOCK_SPEED: '3600', NODE_ENV: 'production' }, 'CLOCK_SPEED'],
    [{ MicrosoftAppId: 'an-id' }, 'MicrosoftAppPassword'],
    [{ MicrosoftAppType: 'Other' }, 'MicrosoftAppType'],
    [{ AZURE_LANGUAGE_ENDPOINT: 'https://x.cognitiveservices.azure.com' }, 'AZURE_LANGUAGE_KEY'],
    [{ AZURE_LANGUAGE_KEY: 'a-key' }, 'AZURE_LANGUAGE_ENDPOINT'],
    [{ AZURE_LANGUAGE_ENDPOINT: 'http://example.com', AZURE_LANGUAGE_KEY: 'a-key' }, 'AZURE_LANGUAGE_ENDPOINT'],
    [{ AZURE_LANGUAGE_ENDPOINT: 'https://u:p@example.com', AZURE_LANGUAGE_KEY: 'a-key' }, 'AZURE_LANGUAGE_ENDPOINT'],
    [{ AZURE_LANGUAGE_ENDPOINT: 'https://example.com', AZURE_LANGUAGE_KEY: 'two words' }, 'AZURE_LANGUAGE_KEY'],
    [
      { AZURE_LANGUAGE_ENDPOINT: 'https://x.example', AZURE_LANGUAGE_KEY: 'a-key', AZURE_LANGUAGE_PROJECT: 'p' },
      'AZURE_LANGUAGE_DEPLOYMENT',
    ],
  ])('refuses %j with one line that names the setting', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    try {
      readConfig(env)
    } catch (err) {
      expect((err as Error).message.split('\n')).toHaveLength(1)
      expect((err as Error).message).toMatch(new RegExp(`^${name}: `))
    }
  })
  it.each(['https://x.cognitiveservices.azure.com/', 'http://127.0.0.1:9000', 'http://[::1]:9000', 'http://localhost'])(
    'takes %s for Azure Language, without the slash at its end',
    endpoint => {
      const { azureLanguage } = readConfig({ AZURE_LANGUAGE_ENDPOINT: endpoint, AZURE_LANGUAGE_KEY: 'a-key' })
      expect(azureLanguage).toEqual({ endpoint: endpoint.replace(/\/$/, ''), key: 'a-key' })
    },
  )
  it('says every problem at once and repeats no value, which may be a secret', () => {
    try {
      readConfig({ DESK_API_TOKEN: 'sesame', PORT: 'x' })
      expect.unreachable()
    } catch (err) {
      expect((err as Error).message.split('\n')).toHaveLength(2)
      expect((err as Error).message).not.toContain('sesame')
    }
  })
})
