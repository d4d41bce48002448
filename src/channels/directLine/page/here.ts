// "Share my location": offered while somebody asks where the customer is, and as long as there is danger. Asks the browser only after a
// tap, says in one sentence when it gives no answer, and never stands in the way of typing.
interface Told {
  asks?: string
  event?: string
  textKey?: string
}
interface Spot {
  latitude: number
  longitude: number
}

const seconds = 15
/** What ends the need to be found. */
const over = new Set(['rescue.over', 'rescue.arrived', 'rescue.placed'])
const later = new Set(['update', 'proposal', 'followUp', 'closed'])

/** @returns what to do with each message of the bot */
export function offerPlace(word: (key: string) => string, send: (spot: Spot, words: string) => void) {
  const bar = document.getElementById('here') as HTMLElement
  const button = bar.querySelector('button') as HTMLButtonElement
  const name = button.querySelector('span') as HTMLElement
  const notice = bar.querySelector('p') as HTMLElement
  let danger = false
  let busy = false

  const tell = (key: string | undefined): void => {
    notice.textContent = key ? word(key) : ''
    notice.hidden = !key
  }
  const free = (): void => {
    busy = false
    button.disabled = false
    name.textContent = word('here')
  }

  button.addEventListener('click', () => {
    if (busy) return
    busy = true
    button.disabled = true
    name.textContent = word('hereWaiting')
    tell(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        free()
        danger = false
        bar.hidden = true
        send({ latitude, longitude }, word('hereSent'))
      },
      ({ code, PERMISSION_DENIED }) => {
        free()
        tell(code === PERMISSION_DENIED ? 'hereDenied' : 'hereFailed')
      },
      { enableHighAccuracy: true, timeout: seconds * 1_000, maximumAge: 30_000 },
    )
  })

  return ({ asks, event, textKey }: Told): void => {
    // elsewhere than over https the browser gives no position
    if (!isSecureContext || !('geolocation' in navigator)) return
    if (event === 'danger') danger = true
    if (over.has(textKey ?? '') || later.has(event ?? '')) danger = false
    const wanted = danger || asks === 'location'
    if (wanted === bar.hidden) tell(undefined)
    bar.hidden = !wanted && !busy
  }
}
