// The chat page and the privacy page as HTML text. Pure; whatever comes from the store file is escaped.
import { languageNames } from '../../app/pageLanguage.ts'
import { type Directory, retentionIn, type Store } from '../../case/policy/directory.ts'
import { emergencyNumbersOf } from '../../case/policy/emergency.ts'
import { type Language, languages } from '../../case/vocabulary.ts'
import { escapeHtml } from '../../http/escapeHtml.ts'
import { type PrivacyFacts, privacyText } from './privacyText.ts'
import { text } from './text.ts'

interface PageParts {
  directory: Pick<Directory, 'stores' | 'privacy'>
  language: Language
  /** the folder the page's files are served from */
  files: string
  webChat: string
}

const brand = '#0e4a5a'
// Two arcs answering each other: an echo.
const mark =
  '<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#fff"/><path d="M9 21.5V12a3 3 0 0 1 3-3h5" fill="none" stroke="#0e4a5a" stroke-width="3" stroke-linecap="round"/><path d="M23 10.500v9.500a3 3 0 0 1-3 3h-5" fill="none" stroke="#c8792b" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="16" r="2.200" fill="#0e4a5a"/></svg>'
const icon = `data:image/svg+xml,${encodeURIComponent(mark.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '))}`

// A pin on a map.
const pin =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M10 2a5.500 5.500 0 0 0-5.500 5.500C4.500 11.500 10 18 10 18s5.500-6.500 5.500-10.500A5.500 5.500 0 0 0 10 2z" fill="none" stroke="currentColor" stroke-width="1.800"/><circle cx="10" cy="7.500" r="1.900" fill="currentColor"/></svg>'

const store = (directory: PageParts['directory']): Store => directory.stores[0] as Store
const dealerOf = (directory: PageParts['directory']): string =>
  directory.stores.length === 1 ? store(directory).name : directory.privacy.controller

const tel = (number: string): string =>
  `<a href="tel:${escapeHtml(number.replace(/[^\d+]/g, ''))}">${escapeHtml(number)}</a>`
function emergencyOf(of: Store): string[] {
  const { police, fire, ambulance } = emergencyNumbersOf(of)
  return [...new Set([police, fire, ambulance])]
}

const head = (language: Language, title: string, files: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="theme-color" content="${brand}">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${files}/chat.css">`

const languageSwitch = (current: Language, path: string): string =>
  languages
    .map(each => {
      const here = each === current ? ' aria-current="true"' : ''
      return `<a href="${path}?lang=${each}" lang="${each}" hreflang="${each}" data-lang="${each}"${here}>${languageNames[each]}</a>`
    })
    .join('')

const banner = (language: Language, dealer: string, path: string, aside: string): string => `<header class="top">
<span class="mark">${mark}</span>
<div class="names"><h1>Huiyin <span lang="zh">回音</span></h1><p>${escapeHtml(dealer)}</p></div>
${aside}<nav class="languages" aria-label="${text[language].languages}">${languageSwitch(language, path)}</nav>
</header>`

export function chatPage({ directory, language, files, webChat }: PageParts): string {
  const words = text[language]
  const dealer = dealerOf(directory)
  const { phone, rescueLine } = store(directory)
  const { title: _, ...plain } = words
  const settings = { language, words: plain, phones: directory.stores.flatMap(each => [each.phone, each.rescueLine]) }
  const numbers = emergencyOf(store(directory)).map(tel).join(' <i>/</i> ')
  const privacy = directory.privacy.link === '/privacy' ? `/privacy?lang=${language}` : directory.privacy.link
  return `${head(language, words.title(dealer), files)}
<script src="${webChat}" defer></script>
<script src="${files}/chat.ts" type="module"></script>
</head>
<body>
<div class="card">
${banner(language, dealer, '/', `<p class="status" role="status" id="status" data-state="connecting"><span>${words.connecting}</span></p>\n`)}
<p class="safety"><span>${words.safety} ${numbers}</span><span>${words.rescue} ${tel(rescueLine)}</span></p>
<main id="chat" aria-label="${words.chat}" data-settings="${escapeHtml(JSON.stringify(settings))}">
<noscript><p class="note">${words.noScript} ${tel(phone)}</p></noscript>
</main>
<div class="here" id="here" hidden><button type="button">${pin}<span>${words.here}</span></button><p role="status" hidden></p></div>
<div class="ended" id="ended" role="alert" hidden><p></p><button type="button">${words.restart}</button></div>
<footer class="foot"><span class="tagline">${words.tagline}</span><span class="links"><a href="${escapeHtml(privacy)}" target="_blank" rel="noopener">${words.privacy}</a><a href="tel:${escapeHtml(phone.replace(/[^\d+]/g, ''))}">${words.call} ${escapeHtml(phone)}</a></span></footer>
</div>
</body>
</html>
`
}

export function privacyPage({ directory, language, files }: Omit<PageParts, 'webChat'>): string {
  const words = privacyText[language]
  const { retention: written } = directory.privacy
  const retention =
    retentionIn(written, language) ?? (typeof written === 'string' ? written : (Object.values(written)[0] ?? ''))
  const facts: PrivacyFacts = { ...directory.privacy, retention, phone: store(directory).phone }
  const sections = words.sections.map(({ heading, lines }) => {
    const items = lines(facts).map(line => `<p>${escapeHtml(line)}</p>`)
    return `<section><h3>${heading}</h3>${items.join('')}</section>`
  })
  return `${head(language, `${words.title} · ${dealerOf(directory)}`, files)}
</head>
<body>
<div class="card paper">
${banner(language, dealerOf(directory), '/privacy', '')}
<main class="prose"><h2>${words.title}</h2><p>${escapeHtml(words.intro(facts))}</p>
${sections.join('\n')}
<p><a class="button" href="/?lang=${language}">${words.back}</a></p></main>
</div>
</body>
</html>
`
}
