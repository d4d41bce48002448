// The page's own script: opens or resumes the conversation, hands it to Web Chat, shows how the connection is. Talks to our origin only.
import { type DirectLine, remember, tend } from './connection.ts'
import { offerPlace } from './here.ts'
import { fitKeyboard } from './keyboard.ts'
import { cardLook, styleOptions } from './look.ts'
import { inputModes, type Known, toHtml } from './sentences.ts'
import { bringLink, leave, linkBrought, openSession, type Session, tellLanguage } from './session.ts'

interface Activity {
  type: string
  from?: { role?: string }
  text?: string
  textFormat?: string
  attachments?: { contentType: string }[]
  channelData?: { huiyin?: { asks?: string; event?: string; textKey?: string } }
}
interface Action {
  type: string
  payload?: { activity?: Activity }
}
type Middleware = (store: {
  dispatch: (action: unknown) => void
}) => (next: (action: Action) => unknown) => (action: Action) => unknown
interface WebChatBundle {
  createDirectLine(options: object): DirectLine
  createStore(initial: object, middleware: Middleware): { dispatch: (action: unknown) => void }
  renderWebChat(options: object, element: Element): void
}
interface Settings {
  language: string
  words: Record<string, string>
  phones: string[]
}

const chat = document.getElementById('chat') as HTMLElement
const settings = JSON.parse(chat.dataset.settings ?? '{}') as Settings
const word = (key: string): string => settings.words[key] ?? ''
const refusals: Record<string, string> = {
  'type-not-allowed': 'typeNotAllowed',
  'too-large': 'tooLarge',
  'too-many-files': 'tooManyFiles',
  'text-too-long': 'textTooLong',
  'too-many-messages': 'tooFast',
  'too-many-uploads': 'tooFast',
}
const known: Known = {
  phones: settings.phones,
  pages: { '/privacy': word('privacy'), [`${location.origin}/track/`]: word('progress') },
}
let spoken = false
let brought = linkBrought()

function showState(state: 'connecting' | 'online' | 'reconnecting' | 'ended'): void {
  const status = document.getElementById('status') as HTMLElement
  status.dataset.state = state
  ;(status.firstElementChild as HTMLElement).textContent = word(state)
  const panel = document.getElementById('ended') as HTMLElement
  panel.hidden = state !== 'ended'
  if (state === 'ended') (panel.firstElementChild as HTMLElement).textContent = word('ended')
}

let heard: (told: { asks?: string; event?: string; textKey?: string }) => void = () => undefined
/** A card says the same as the text beside it: here only the card is shown. */
const isDrawn = ({ attachments }: Activity): boolean =>
  attachments?.some(each => each.contentType === 'application/vnd.microsoft.card.adaptive') === true

/** The bot speaks plain text; Web Chat gets it as "Markdown" so that our own renderer makes the links. */
const middleware: Middleware = () => next => action => {
  const activity = action.payload?.activity
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || !activity) return next(action)
  if (activity.from?.role === 'user') {
    spoken = true
    return next(action)
  }
  const input = chat.querySelector('textarea')
  if (input) input.inputMode = inputModes[activity.channelData?.huiyin?.asks ?? ''] ?? 'text'
  heard(activity.channelData?.huiyin ?? {})
  const shown = { ...activity, textFormat: 'markdown', ...(isDrawn(activity) ? { text: '' } : {}) }
  return next({ ...action, payload: { ...action.payload, activity: shown } })
}

/** Once the conversation is there, and once only. */
async function handOverLink(line: DirectLine): Promise<void> {
  const track = brought
  brought = undefined
  const id = Math.random().toString(36).slice(2)
  for (let attempt = 0; track && attempt < 5; attempt++) {
    const { token, conversationId } = line
    if (conversationId && (await bringLink({ token, conversationId }, track, `link-${id}`))) return
    await new Promise(done => setTimeout(done, 1_000 * 2 ** attempt))
  }
}

function start(bundle: WebChatBundle, session: Session): void {
  const store = bundle.createStore({}, middleware)
  const line = bundle.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: session.token,
    ...(session.conversationId ? { conversationId: session.conversationId } : {}),
    webSocket: true,
    conversationStartProperties: { locale: settings.language },
  })
  tend(line, {
    state(state) {
      showState(state)
      if (state !== 'online') return
      remember(line)
      void handOverLink(line)
    },
    refused(code) {
      const message = word(refusals[code ?? ''] ?? 'notSent')
      store.dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'notSent', level: 'error', message } })
    },
  })
  heard = offerPlace(word, ({ latitude, longitude }, displayText) => {
    const geo = { type: 'GeoCoordinates', latitude, longitude }
    // no text: the position in words is the server's, `displayText` is what stands here until then
    const activity = {
      type: 'message',
      text: '',
      entities: [{ type: 'Place', geo }],
      channelData: { messageBack: { displayText } },
    }
    store.dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'keyboard' }, payload: { activity } })
  })
  bundle.renderWebChat(
    {
      directLine: line,
      store,
      locale: settings.language === 'en' ? 'en-US' : settings.language,
      styleOptions,
      adaptiveCardsHostConfig: cardLook,
      renderMarkdown: (text: string) => toHtml(text, known),
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: word('placeholder') },
    },
    chat,
  )
  if (matchMedia('(hover: hover)').matches) setTimeout(() => chat.querySelector('textarea')?.focus(), 300)
}

function note(message: string): void {
  const paragraph = document.createElement('p')
  paragraph.className = 'note'
  paragraph.setAttribute('role', 'alert')
  paragraph.textContent = message
  chat.replaceChildren(paragraph)
}

async function open(): Promise<void> {
  // A deferred script comes before this module; without it there is nothing to wait for.
  const bundle = (window as unknown as { WebChat?: WebChatBundle }).WebChat
  if (!bundle) return note(word('failed'))
  for (let attempt = 0; ; attempt++) {
    try {
      return start(bundle, await openSession())
    } catch {
      if (attempt === 3) note(word('failed'))
      showState('reconnecting')
      await new Promise(done => setTimeout(done, Math.min(1_000 * 2 ** attempt, 15_000)))
    }
  }
}

document
  .getElementById('ended')
  ?.querySelector('button')
  ?.addEventListener('click', () => {
    leave()
    location.reload()
  })
// Nothing said yet: the greeting comes anew, in the other language. Later the conversation goes on in it.
for (const link of document.querySelectorAll('[data-lang]'))
  link.addEventListener('click', () => {
    if (!spoken) leave()
    else tellLanguage((link as HTMLElement).dataset.lang ?? '')
  })
fitKeyboard(chat)
void open()
