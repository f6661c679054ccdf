import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { Sector } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { instantOf } from './instants'
import scenario from './scenario.json'

/** Those the demo lets one be with one click. */
export const demoPeople = [
  { email: 'amina@example.org', role: 'participant', name: 'أمينة', city: 'Torino', country: 'IT', language: 'ar' },
  {
    email: 'claire@example.org',
    role: 'moderator',
    name: 'Claire Benali',
    city: 'Rabat',
    country: 'MA',
    language: 'fr',
  },
  {
    email: 'paolo@example.org',
    role: 'coordinator',
    name: 'Paolo Rinaldi',
    city: 'Roma',
    country: 'IT',
    language: 'it',
  },
  {
    email: 'samira@example.org',
    role: 'translator',
    name: 'سميرة العلمي',
    city: 'Meknès',
    country: 'MA',
    language: 'ar',
  },
] as const

/** Of an association, for those who cannot write here themselves: in the scenario for one. */
const RELAY = 'P08'
const RELAYED = 'P19'
export const demoRelay = {
  email: 'p08@example.org',
  role: 'relay',
  name: scenario.people[RELAY].name,
  language: 'it',
} as const

interface Somebody {
  email: string | null
  name: string
  display: 'full' | 'first-name' | 'pseudonym'
  organisation: string | null
  city: string | null
  country: string
  sector: Sector
  language: Locale
  role: Role
  relayedById?: string | null
}

/** Everybody of the scenario by their id there, and the demo's own by address; the silent ones only count. */
export async function insertPeople(tx: Tx, conferenceId: string, now: Date): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const [id, who] of Object.entries(scenario.people)) {
    const pseudonym = who.display !== 'full'
    const relayed = id === RELAYED
    const somebody: Somebody = {
      email: relayed ? null : `${id.toLowerCase()}@example.org`,
      name: who.name.replace(' (pseudonym)', ''),
      display: pseudonym ? 'pseudonym' : 'full',
      organisation: who.org_name,
      city: pseudonym ? null : who.city,
      country: who.country,
      sector: who.sector as Sector,
      language: who.country === 'IT' ? 'it' : who.country === 'MA' ? 'fr' : 'en',
      role: id === RELAY ? 'relay' : 'participant',
      relayedById: (relayed && known.get(RELAY)) || null,
    }
    known.set(id, await insertSomebody(tx, { conferenceId, now, somebody }))
  }
  for (const demo of demoPeople) {
    const display = demo.role === 'participant' ? ('first-name' as const) : ('full' as const)
    const somebody: Somebody = { ...demo, display, organisation: null, sector: 'individual' }
    known.set(demo.email, await insertSomebody(tx, { conferenceId, now, somebody }))
  }
  for (const [id, { hours, ...who }] of Object.entries(newcomers)) {
    const somebody: Somebody = {
      ...who,
      email: `${id.toLowerCase()}@example.org`,
      organisation: null,
      role: 'participant',
    }
    known.set(id, await insertSomebody(tx, { conferenceId, now, somebody, hours }))
  }
  await insertSilent(tx, { conferenceId, now })
  return known
}

/** Who wrote a case of the queue and nothing before, by the case; registered so many hours ago, where that matters. */
const newcomers: Record<string, Omit<Somebody, 'email' | 'organisation' | 'role'> & { hours?: number }> = {
  Q1: {
    name: 'Nadia Elfarouki',
    display: 'first-name',
    city: 'Padova',
    country: 'IT',
    sector: 'individual',
    language: 'it',
  },
  Q2: { name: 'سيمو', display: 'pseudonym', city: null, country: 'IT', sector: 'individual', language: 'ar' },
  Q3: {
    name: 'Contrats Italie',
    display: 'pseudonym',
    city: null,
    country: 'IT',
    sector: 'other',
    language: 'fr',
    hours: 6,
  },
  Q6: {
    name: 'Commune de l’Atlas',
    display: 'pseudonym',
    city: null,
    country: 'MA',
    sector: 'local_authority',
    language: 'fr',
  },
}

interface One {
  conferenceId: string
  now: Date
  somebody: Somebody
  /** How long ago they registered; without it, before the conference began. */
  hours?: number | undefined
}

export async function insertSomebody(tx: Tx, { conferenceId, now, somebody, hours }: One): Promise<string> {
  const { email, ...shown } = somebody
  const createdAt = hours ? new Date(now.getTime() - hours * 3_600_000) : instantOf('N-18d 10:00', now)
  const zone = shown.country === 'MA' ? 'Africa/Casablanca' : 'Europe/Rome'
  const mayConvene = shown.role === 'coordinator'
  const [person] = email
    ? await tx.insert(schema.person).values({ email, locale: shown.language, zone, mayConvene, createdAt }).returning()
    : []
  const [participant] = await tx
    .insert(schema.participant)
    .values({
      conferenceId,
      personId: person?.id ?? null,
      ...shown,
      zone,
      rhythm: email === null ? 'none' : 'daily',
      digestedTo: now,
      mailToken: randomBytes(16).toString('base64url'),
      registeredAt: createdAt,
    })
    .returning({ id: schema.participant.id })
  if (!participant) throw new Error('somebody was not inserted')
  return participant.id
}

const firstNames = {
  MA: ['Hassan', 'Fatima', 'Brahim', 'Nadia', 'Mustapha', 'Zahra', 'Omar', 'Saïda', 'Khalid', 'Malika', 'Yassine'],
  IT: ['Karim', 'Laura', 'Mehdi', 'Sara', 'Andrea', 'Hanane', 'Luca', 'Meryem', 'Stefano', 'Ilham', 'Anna'],
  ZZ: ['Samir', 'Claire', 'Adil', 'Sofia'],
}
const cities = {
  MA: ['Khouribga', 'Béni Mellal', 'Casablanca', 'Fquih Ben Salah', 'Rabat', 'Settat', 'Khénifra'],
  IT: ['Torino', 'Milano', 'Modena', 'Brescia', 'Roma', 'Padova', 'Bologna'],
  ZZ: ['Lyon', 'Bruxelles', 'Barcelona'],
}
const nth = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** Registered, reading, never written: as most of a conference. They have no account, and so get no mail. */
async function insertSilent(tx: Tx, { conferenceId, now }: { conferenceId: string; now: Date }) {
  const { MA, IT, other } = scenario.registered
  const countries: ('MA' | 'IT' | 'ZZ')[] = [
    ...Array<'MA'>(MA - 12).fill('MA'),
    ...Array<'IT'>(IT - 14).fill('IT'),
    ...Array<'ZZ'>(other - 1).fill('ZZ'),
  ]
  const silent = countries.map((country, index) => ({
    conferenceId,
    display: 'first-name' as const,
    name: nth(firstNames[country], index),
    city: nth(cities[country], index),
    country,
    sector: 'individual' as const,
    language: country === 'IT' ? ('it' as const) : ('fr' as const),
    zone: country === 'MA' ? 'Africa/Casablanca' : 'Europe/Rome',
    rhythm: 'none' as const,
    digestedTo: now,
    mailToken: randomBytes(16).toString('base64url'),
    registeredAt: instantOf('N-17d 10:00', now),
  }))
  await tx.insert(schema.participant).values(silent)
}
