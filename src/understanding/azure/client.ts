// The way to Azure Language: loads its package only when asked for, and sends the key to the configured host alone.
import type { TextAnalysisClient, TextAnalysisClientOptions } from '@azure/ai-language-text'

export interface AzureAccess {
  /** https, or http on loopback; no trailing slash */
  endpoint: string
  key: string
}

export type Connect = () => Promise<TextAnalysisClient>

type Policy = NonNullable<TextAnalysisClientOptions['additionalPolicies']>[number]['policy']

/** A job's address comes back from the service: followed elsewhere, it would take our key there. */
const onlyTo = (endpoint: string): Policy => {
  const { origin } = new URL(endpoint)
  return {
    name: 'huiyinOwnHost',
    sendRequest(request, next) {
      if (new URL(request.url).origin !== origin) throw new Error('the service named another host')
      return next(request)
    },
  }
}

/** @param retries the package's own; 0 where somebody else keeps the time */
export function connectTo({ endpoint, key }: AzureAccess, retries: number): Connect {
  let client: Promise<TextAnalysisClient> | undefined
  const open = async () => {
    const { TextAnalysisClient, AzureKeyCredential } = await import('@azure/ai-language-text')
    return new TextAnalysisClient(endpoint, new AzureKeyCredential(key), {
      allowInsecureConnection: endpoint.startsWith('http:'),
      retryOptions: { maxRetries: retries, retryDelayInMs: 500, maxRetryDelayInMs: 5_000 },
      additionalPolicies: [{ policy: onlyTo(endpoint), position: 'perRetry' }],
    })
  }
  return () => {
    client ??= open().catch(err => {
      client = undefined
      throw err
    })
    return client
  }
}
