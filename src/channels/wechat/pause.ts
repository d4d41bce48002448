// A wait that ends early when the process does.

export function createPause(stopping: AbortSignal): (ms: number) => Promise<void> {
  return ms =>
    new Promise(resolve => {
      if (stopping.aborted) return resolve()
      const end = () => {
        clearTimeout(timer)
        stopping.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      stopping.addEventListener('abort', end)
    })
}
