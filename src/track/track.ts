// The customer's progress pages over HTTP: by link, and by number with four digits. Everything that opens them stays out of logs.

import { z } from 'zod'
import type { LookUp } from '../app/lookUp.ts'
import { pageLanguage } from '../app/pageLanguage.ts'
import type { ProgressPage } from '../app/progressPage.ts'
import { type Directory, nameIn } from '../case/policy/directory.ts'
import { assetRoutes } from '../http/asset.ts'
import { peerOf } from '../http/peer.ts'
import { Problem } from '../http/problem.ts'
import { type Call, type Reply, type Route, route } from '../http/route.ts'
import { files, formHtml, foundHtml, goneHtml, progressHtml } from './html.ts'
import { namedIn } from './named.ts'

export interface TrackDeps {
  page(token: string): Promise<ProgressPage | null>
  lookUp: LookUp
  directory: Directory
  /** wall clock, epoch ms */
  now(): number
  /** takes one look-up of the sender's allowance; throws a Problem 429 when it is used up */
  allowance(peer: string): Promise<void>
  /** a proxy of the operator's stands before us */
  proxied: boolean
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}
const html = (content: string, status = 200, more: Record<string, string> = {}): Reply => ({
  status,
  content,
  headers: { ...headers, ...more },
})

const typed = z.object({ caseId: z.string().max(80).catch(''), lastFour: z.string().max(40).catch('') })
const mostStores = 3

export function createTrack({ page, lookUp, directory, now, allowance, proxied }: TrackDeps): { routes: Route[] } {
  const [first, ...others] = directory.stores
  const dealer = others.length === 0 && first ? first.name : directory.privacy.controller
  const stores = directory.stores.slice(0, mostStores)
  const askedFor = ({ url, headers: { 'accept-language': accept } }: Call) => ({
    language: pageLanguage(url.searchParams.get('lang'), accept),
    dealer,
    stores,
  })

  const byLink = route({
    method: 'get',
    path: '/track/:token',
    summary: "The customer's progress page: number, status, what happens next and by when, history",
    params: z.object({ token: z.string() }),
    hidden: true,
    async handle(call) {
      const { token } = call.params
      const found = await page(token)
      if (!found) return html(goneHtml(askedFor(call)), 404)
      const language = pageLanguage(call.url.searchParams.get('lang'), found.view.language)
      return html(
        progressHtml({
          page: { ...found, view: namedIn(found.view, directory, language) },
          dealer: nameIn(found.store, language),
          language,
          token,
        }),
      )
    },
  })
  const form = route({
    method: 'get',
    path: '/track',
    summary: 'Asks for a case number and the last four digits of the phone',
    hidden: true,
    handle: call => html(formHtml(askedFor(call))),
  })
  /** Reads only, so no other page can do harm with it. */
  const byNumber = route({
    method: 'post',
    path: '/track',
    summary: 'How far a case is, without personal data',
    raw: true,
    maxBytes: 4_096,
    hidden: true,
    async handle(call) {
      const asked = askedFor(call)
      const { caseId, lastFour } = typed.parse(
        Object.fromEntries(new URLSearchParams(Buffer.from(call.bytes).toString())),
      )
      try {
        await allowance(peerOf(call, proxied))
      } catch (refused) {
        if (!(refused instanceof Problem) || refused.status !== 429) throw refused
        return html(formHtml({ ...asked, trouble: 'tooFast', caseId }), 429, refused.headers)
      }
      const result = await lookUp(caseId, lastFour, now())
      if (result.ok) return html(foundHtml({ ...asked, ...result }))
      return result.code === 'too-many-tries'
        ? html(formHtml({ ...asked, trouble: 'tooMany' }), 429)
        : html(formHtml({ ...asked, trouble: 'noMatch', caseId }), 404)
    },
  })
  const assets = assetRoutes(new URL('./page/', import.meta.url), {
    [`${files}/track.css`]: 'track.css',
    [`${files}/icon.svg`]: 'icon.svg',
  })
  return { routes: [form, byNumber, byLink, ...assets] }
}
