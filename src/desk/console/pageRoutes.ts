// The desk's page: its files and the strict policy they are served under. Anybody may load it; the data behind it need a session.
import { assetRoutes } from '../../http/asset.ts'
import type { Route } from '../../http/route.ts'

const modules = [
  'main',
  'agreementView',
  'approvalForms',
  'api',
  'board',
  'caseHead',
  'caseView',
  'chatBox',
  'clockText',
  'correctionForms',
  'deadLetters',
  'dom',
  'dueNext',
  'endingForms',
  'enter',
  'formSpec',
  'forms',
  'formTable',
  'handlingForms',
  'handlingTextsEn',
  'handlingTextsZh',
  'handlingView',
  'handoffFacts',
  'handoffView',
  'joiningForms',
  'list',
  'live',
  'people',
  'progressLink',
  'refusalWords',
  'signInView',
  'solutionForms',
  'talkForms',
  'taskForms',
  'taskList',
  'texts',
  'textsEn',
  'textsZh',
  'topBar',
  'transcriptView',
  'warrantyTexts',
  'warrantyView',
  'wordingHints',
]

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'x-robots-tag': 'noindex',
}

export const pageRoutes = (): Route[] =>
  assetRoutes(
    new URL('./page/', import.meta.url),
    {
      '/desk': 'desk.html',
      '/desk/in': 'in.html',
      '/desk/page/desk.css': 'desk.css',
      '/desk/page/icon.svg': 'icon.svg',
      ...Object.fromEntries(modules.map(name => [`/desk/page/${name}.ts`, `${name}.ts`])),
    },
    headers,
  )
