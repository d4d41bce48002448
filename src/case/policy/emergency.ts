// Emergency numbers by the store's region, never by the customer's language. Knows no danger, no advice.
import type { Store } from './directory.ts'

export interface EmergencyNumbers {
  police: string
  fire: string
  ambulance: string
  /** motorway rescue */
  motorway?: string
}

const one = (number: string): EmergencyNumbers => ({ police: number, fire: number, ambulance: number })
const europe =
  'EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH TR UA'.split(' ')

/** The numbers an area itself publishes for emergency calls. */
const emergencyTable: Readonly<Record<string, EmergencyNumbers>> = {
  CN: { police: '110', fire: '119', ambulance: '120', motorway: '12122' },
  HK: one('999'),
  MO: one('999'),
  TW: { police: '110', fire: '119', ambulance: '119', motorway: '1968' },
  SG: { police: '999', fire: '995', ambulance: '995' },
  MY: one('999'),
  JP: { police: '110', fire: '119', ambulance: '119' },
  KR: { police: '112', fire: '119', ambulance: '119' },
  TH: { police: '191', fire: '199', ambulance: '1669' },
  IN: one('112'),
  AE: { police: '999', fire: '997', ambulance: '998' },
  AU: one('000'),
  NZ: one('111'),
  US: one('911'),
  CA: one('911'),
  GB: one('999'),
  UK: one('999'),
  ...Object.fromEntries(europe.map(region => [region, one('112')])),
}

/** A store file that leaves the region out, or names the state alone, says by its hours where it lies. */
const regionOfZone: Readonly<Record<string, string>> = {
  'Asia/Taipei': 'TW',
  'Asia/Hong_Kong': 'HK',
  'Asia/Macau': 'MO',
  'Asia/Macao': 'MO',
}

/** `CN-HK` is Hong Kong, `US-CA` the United States. */
function numbersOfRegion(region: string): EmergencyNumbers | undefined {
  const [country = '', area = ''] = region.trim().toUpperCase().split('-')
  return (country === 'CN' ? emergencyTable[area] : undefined) ?? emergencyTable[country]
}

export const hasEmergencyNumbers = (store: Pick<Store, 'region' | 'emergencyNumbers'>): boolean =>
  store.emergencyNumbers !== undefined || numbersOfRegion(store.region) !== undefined

/** What the store states, else its region's; 112 is answered by mobile networks nearly everywhere. */
export function emergencyNumbersOf({
  region,
  emergencyNumbers: stated,
  timeZone = '',
}: Pick<Store, 'region' | 'emergencyNumbers'> & Partial<Pick<Store, 'timeZone'>>): EmergencyNumbers {
  const own = region.trim().toUpperCase() === 'CN' ? (regionOfZone[timeZone] ?? region) : region
  if (!stated) return numbersOfRegion(own) ?? one('112')
  const { police, fire, ambulance, motorway } = stated
  return { police, fire, ambulance, ...(motorway ? { motorway } : {}) }
}
