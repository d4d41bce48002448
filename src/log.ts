// The process's log: JSON lines, no personal data. Errors are logged by kind and place, never with what a person wrote.
import { pino } from 'pino'

export interface Log {
  info(details: Record<string, unknown>, message: string): void
  warn(details: Record<string, unknown>, message: string): void
  error(details: Record<string, unknown> & { err?: unknown }, message: string): void
}

/** An error's message may carry input (a parser's excerpt, a query's parameter): its stack frames do not. */
function faceless(err: unknown): Record<string, unknown> {
  if (!(err instanceof Error)) return { kind: typeof err }
  const frames = (err.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12)
  const { code } = err as { code?: unknown }
  return { kind: err.name, ...(typeof code === 'string' ? { code } : {}), frames }
}

export const createLog = (level: string): Log =>
  pino({ level, base: null, serializers: { err: faceless } }, pino.destination({ dest: 2, sync: false }))
