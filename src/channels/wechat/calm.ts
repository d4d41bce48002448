// Acknowledgements go first: a turn holds the processor for a while, and a push must not wait behind more than one. So while pushes come
// in turns go one after the other, each once what has arrived is kept; when none come, several at a time.

export interface Calm {
  /** a push has come; what is returned is called once it is kept */
  arrive(): () => void
  /** one turn, when it is its turn; first come, first served */
  turn<T>(task: () => Promise<T>): Promise<T>
}

/** after the last push, ms */
const rushMs = 50
const mostCalm = 8
/** between two turns while pushes come in, ms */
const breathMs = 4
/** pushes may come without a gap: one turn then goes in between after so long, ms */
const mostHeldMs = 250
/** looks at the network before a turn: a connection is accepted with one, its head and body are read with the next */
const looks = 3

/** @param now ms, of a clock that is never set */
export function createCalm(now: () => number = () => performance.now()): Calm {
  const waiting: (() => void)[] = []
  let underWay = 0
  let arriving = 0
  let keptAt = Number.NEGATIVE_INFINITY
  /** since when the line has not moved */
  let heldSince = 0
  let isLooking = false
  let rushOver: NodeJS.Timeout | undefined
  let heldLong: NodeJS.Timeout | undefined

  const rushes = () => arriving > 0 || now() - keptAt < rushMs

  function mayBegin(): boolean {
    if (waiting.length === 0) return false
    if (!rushes()) return underWay < mostCalm
    return underWay === 0 && (arriving === 0 || now() - heldSince >= mostHeldMs)
  }

  function begin(): void {
    while (mayBegin()) {
      underWay += 1
      heldSince = now()
      waiting.shift()?.()
    }
    clearTimeout(heldLong)
    if (waiting.length > 0 && underWay === 0) heldLong = setTimeout(begin, mostHeldMs - (now() - heldSince))
  }

  /** What lies at the network's door is let in before the next turn begins. */
  function look(left = looks): void {
    if (left === looks) {
      if (isLooking) return
      isLooking = true
    }
    if (left > 0) return void setImmediate(look, left - 1)
    isLooking = false
    begin()
  }

  return {
    arrive() {
      arriving += 1
      return () => {
        arriving -= 1
        keptAt = now()
        // whoever waits for the rush to end is begun with then
        clearTimeout(rushOver)
        rushOver = setTimeout(begin, rushMs + 1)
        rushOver.unref()
        if (arriving === 0 && waiting.length > 0) look()
      }
    },
    async turn(task) {
      await new Promise<void>(go => {
        if (waiting.length === 0) heldSince = now()
        waiting.push(go)
        look()
      })
      try {
        return await task()
      } finally {
        underWay -= 1
        heldSince = now()
        if (rushes()) setTimeout(look, breathMs)
        else begin()
      }
    },
  }
}
