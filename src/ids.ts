// Ids nobody can guess: 128 random bits, URL-safe. The only source of chance in the house.
import { randomBytes } from 'node:crypto'
import type { Ids } from './app/ports.ts'

export const secret = (bytes: number): string => randomBytes(bytes).toString('base64url')

export const randomIds: Ids = { id: prefix => `${prefix}_${secret(16)}` }
