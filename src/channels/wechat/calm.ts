// Acknowledgements go first: turns take a while of the processor, and a push must not wait behind many of them. So few are under
// way at a time, fewest while pushes rush in.

export interface Calm {
  /** a push has come */
  stir(): void
  /** one turn, when it is its turn; first come, first served */
  turn<T>(task: () => Promise<T>): Promise<T>
}

const rushMs = 50
const mostCalm = 8
const mostInRush = 2
/** between two turns while pushes rush in, ms: what has arrived meanwhile is acknowledged first */
const breathMs = 4

/** @param now ms, of a clock that is never set */
export function createCalm(now: () => number = () => performance.now()): Calm {
  const waiting: (() => void)[] = []
  let underWay = 0
  let stirredAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  const rushes = () => now() - stirredAt < rushMs

  function goOn(): void {
    while (waiting.length > 0 && underWay < (rushes() ? mostInRush : mostCalm)) {
      underWay += 1
      waiting.shift()?.()
    }
  }
  function leave(): void {
    underWay -= 1
    if (rushes()) setTimeout(goOn, breathMs)
    else goOn()
  }

  return {
    stir() {
      stirredAt = now()
      // whoever waits for the rush to end is begun with then
      clearTimeout(timer)
      timer = setTimeout(goOn, rushMs + 1)
      timer.unref()
    },
    async turn(task) {
      await new Promise<void>(begin => {
        waiting.push(begin)
        goOn()
      })
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
