import { fillWhole, settle } from '../bench/fill-whole'

export const SMALL = 1000
export const LARGE = 24_000

/** A conference of many thousands and a small one beside it, in one database, as the bench reads them. */
export async function largeBesideSmall() {
  const { connect } = await import('@/db/client')
  const url = process.env.DATABASE_URL ?? ''
  const { sql: line, db } = connect(url)
  const room = { url, sql: line, db }
  const small = { slug: 'small', contributions: SMALL, people: 50 }
  const large = { slug: 'large', contributions: LARGE, people: 2000 }
  const [few, many] = [await fillWhole(room, small), await fillWhole(room, large)]
  await settle(room)
  await line.end()
  return { small: { ...small, ...few }, large: { ...large, ...many } }
}

export type Filled = Awaited<ReturnType<typeof largeBesideSmall>>['small']
