// The progress pages as HTML text, whole without a script. Pure; whatever anybody wrote is escaped.

import { languageNames } from '../app/pageLanguage.ts'
import type { ProgressPage } from '../app/progressPage.ts'
import { nameIn, type Store } from '../case/policy/directory.ts'
import type { HistoryRow } from '../case/views/happenings.ts'
import type { StatusView } from '../case/views/progressStatus.ts'
import { type Language, languages } from '../case/vocabulary.ts'
import { escapeHtml } from '../http/escapeHtml.ts'
import { nextWords, type Place, personWords, sentence, textTable } from './text.ts'
import { hoursLines, momentOf } from './when.ts'

/** Where the pages' own files are. */
export const files = '/track/page'

interface Frame {
  language: Language
  dealer: string
  title: string
}

const languageSwitch = (current: Language): string =>
  languages
    .map(each => {
      const here = each === current ? ' aria-current="true"' : ''
      // relative: the address carries the token and is not said again
      return `<a href="?lang=${each}" lang="${each}" hreflang="${each}"${here}>${languageNames[each]}</a>`
    })
    .join('')

const frame = ({ language, dealer, title }: Frame, main: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0a3743">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · ${escapeHtml(dealer)}</title>
<link rel="icon" href="${files}/icon.svg">
<link rel="stylesheet" href="${files}/track.css">
</head>
<body>
<header class="top">
<img src="${files}/icon.svg" alt="" width="38" height="38">
<div class="names"><p class="house">Huiyin <span lang="zh">回音</span></p><p class="dealer">${escapeHtml(dealer)}</p></div>
<nav class="languages" aria-label="${textTable[language].languages}">${languageSwitch(language)}</nav>
</header>
<main>
${main}
</main>
</body>
</html>
`

const tel = (number: string): string =>
  `<a href="tel:${escapeHtml(number.replace(/[^\d+]/g, ''))}">${escapeHtml(number)}</a>`

function storeCard(store: Store, language: Language): string {
  const text = textTable[language]
  const rows = [
    [text.call, tel(store.phone)],
    [text.hours, hoursLines(store, language, text).map(escapeHtml).join('<br>')],
    [text.address, escapeHtml(store.address)],
  ]
  const list = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
  return `<section class="paper store"><h2>${escapeHtml(nameIn(store, language))}</h2><dl>${list.join('')}</dl></section>`
}
const storeCards = (stores: readonly Store[], language: Language): string =>
  stores.map(each => storeCard(each, language)).join('\n')

function statusCard(view: StatusView & Partial<Pick<ProgressPage['view'], 'next' | 'owner'>>, place: Place): string {
  const { owner } = view
  const text = textTable[place.language]
  const who = owner ? `<div><dt>${text.owner}</dt><dd>${escapeHtml(sentence(personWords(owner, text)))}</dd></div>` : ''
  const asOf = `<p class="as-of">${escapeHtml(text.asOf(momentOf(place.now, place)))}</p>`
  return `<section class="paper now" data-status="${view.status}">
<p class="number">${text.number} <strong>${escapeHtml(view.caseId)}</strong></p>
<h1>${text.statuses[view.status]}</h1>
<dl>${who}<div class="next"><dt>${text.next}</dt><dd>${escapeHtml(nextWords(view, place, owner))}${view.next.text ? quote(view.next.text) : ''}</dd></div></dl>
${asOf}</section>`
}

const quote = (words: string): string => `<blockquote>${escapeHtml(words)}</blockquote>`

function historyRow(row: HistoryRow, place: Place): string {
  const text = textTable[place.language]
  const wrote = [row.text, ...(row.options ?? [])].flatMap(each => (each ? quote(each) : []))
  const told = sentence(text.happenings[row.happening](personWords(row.who, text)))
  // what was said to another customer of the matter is left out: nothing is announced then
  const words = wrote.length > 0 ? told : told.replace(/[:：]$/, '')
  const by = row.by === undefined ? '' : `<p class="by">${escapeHtml(text.until(momentOf(row.by, place)))}</p>`
  return `<li><time datetime="${new Date(row.at).toISOString()}">${escapeHtml(momentOf(row.at, place))}</time><p>${escapeHtml(words)}</p>${wrote.join('')}${by}</li>`
}

export function progressHtml({
  page,
  dealer,
  language,
  token,
}: Omit<Frame, 'title'> & { page: ProgressPage; token: string }): string {
  const text = textTable[language]
  const { view, store, now } = page
  const place: Place = { language, timeZone: store.timeZone, now }
  return frame(
    { language, dealer, title: text.title },
    `${statusCard(view, place)}
<p class="actions"><a class="button" href="/?track=${encodeURIComponent(token)}">${text.goOn}</a></p>
<section class="paper history"><h2>${text.history}</h2><ol>
${view.history.map(row => historyRow(row, place)).join('\n')}
</ol></section>
${storeCard(store, language)}
<p class="keep">${text.keep}</p>`,
  )
}

interface Asked extends Omit<Frame, 'title'> {
  stores: readonly Store[]
}

export function goneHtml({ stores, ...page }: Asked): string {
  const { gone } = textTable[page.language]
  return frame(
    { ...page, title: gone.title },
    `<section class="paper"><h1>${gone.title}</h1>${gone.lines.map(line => `<p>${line}</p>`).join('')}</section>
<p class="actions"><a class="button" href="/track?lang=${page.language}">${gone.lookUp}</a><a class="button quiet" href="/?lang=${page.language}">${gone.chat}</a></p>
${storeCards(stores, page.language)}`,
  )
}

export type Trouble = 'noMatch' | 'tooMany' | 'tooFast'

/** @param caseId as typed before, to be mended */
export function formHtml({
  stores,
  trouble,
  caseId = '',
  ...page
}: Asked & { trouble?: Trouble; caseId?: string }): string {
  const { form, gone } = textTable[page.language]
  const alert = trouble ? `<p class="trouble" role="alert">${form[trouble]}</p>` : ''
  return frame(
    { ...page, title: form.title },
    `<section class="paper"><h1>${form.title}</h1><p>${form.intro}</p>${alert}
<form method="post" action="/track?lang=${page.language}">
<label>${form.number}<input name="caseId" value="${escapeHtml(caseId)}" placeholder="HY-20261122-0007" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
<label>${form.digits}<input name="lastFour" required maxlength="8" inputmode="numeric" autocomplete="off" placeholder="0000"></label>
<button class="button" type="submit">${form.submit}</button>
</form></section>
<p class="actions"><a class="button quiet" href="/?lang=${page.language}">${gone.chat}</a></p>
${storeCards(stores, page.language)}`,
  )
}

export function foundHtml({
  view,
  store,
  now,
  ...page
}: Omit<Frame, 'title'> & { view: StatusView; store: Store; now: number }): string {
  const { form, gone } = textTable[page.language]
  const place: Place = { language: page.language, timeZone: store.timeZone, now }
  return frame(
    { ...page, title: form.title },
    `${statusCard(view, place)}
<p class="keep">${form.found}</p>
<p class="actions"><a class="button" href="/?lang=${page.language}">${gone.chat}</a><a class="button quiet" href="/track?lang=${page.language}">${form.again}</a></p>
${storeCard(store, page.language)}`,
  )
}
