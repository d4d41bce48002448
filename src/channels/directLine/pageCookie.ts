// The page's cookie: remembers who a browser's customer is, signed, so that a reload or a long pause keeps the same user.
import type { Tokens } from './tokens.ts'

const name = 'huiyin_dl'
const days = 30

export interface PageCookie {
  /** the user of a rightly signed cookie */
  read(header: string | undefined): string | undefined
  write(user: string): string
}

export function createPageCookie(tokens: Tokens, secure: boolean): PageCookie {
  return {
    read(header) {
      const value = header
        ?.split(';')
        .map(pair => pair.trim())
        .find(pair => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1)
      const dot = value?.lastIndexOf('.') ?? -1
      if (!value || dot < 1) return undefined
      const user = value.slice(0, dot)
      return tokens.sealed('cookie', user, value.slice(dot + 1)) ? user : undefined
    },
    write(user) {
      const seal = tokens.seal('cookie', user)
      return `${name}=${user}.${seal}; Path=/v3/directline; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
    },
  }
}
