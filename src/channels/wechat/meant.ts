// What was said, after what was offered: a tap or a typed number stands for the answer it names. Pure.
import { numberTyped } from './numbered.ts'
import { type Profile, tapped } from './profile.ts'
import type { Meaning } from './reading.ts'

export function wordsMeant(said: Extract<Meaning, { kind: 'said' }>, profile: Profile): string {
  if (said.menuChoice !== undefined) return tapped(profile, said.menuChoice) ?? said.text.replace(/^\d{1,2}\. /, '')
  const [menu] = profile.menus
  if (!menu || !profile.menuOpen) return said.text
  const index = numberTyped(said.text, menu.typed ?? menu.choices.length)
  return index === undefined ? said.text : (menu.choices[index]?.value ?? said.text)
}
