import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cookieOf } from '../../support/acting'
import type { Served } from '../../support/served'
import { type Child, start } from '../child'
import { choices, type Desk, fillDesk, MODERATORS } from '../fill-desk'
import { settle } from '../fill-whole'
import { type Place, type Room, serveIn } from '../place'
import type { Question, Told } from '../processes/audience'
import type { Visit, Visited } from '../processes/visitors'
import { against, median, quantile, Table } from '../table'

interface Both {
  few: Desk
  many: Desk
}

interface Means extends Both {
  room: Room
  server: Served
  quick: boolean
}

/** The desk where much waits and much was decided, beside one where little does; and how soon it hears of a decision. */
export async function desk(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('desk')
  const large = quick
    ? { people: 500, contributions: 10_000, waiting: 1000 }
    : { people: 5000, contributions: 100_000, waiting: 5000 }
  const few = await fillDesk(room, { slug: 'few', people: 50, contributions: 1000, waiting: 50 })
  const many = await fillDesk(room, { slug: 'many', ...large })
  await settle(room)
  const server = await serveIn(room, { UNDO_SECONDS: '10' })
  const means = { room, server, quick, few, many }
  const tables = [await pages(means), await decisions(means)]
  await server.stop()
  await room.sql.end()
  return tables
}

/** The pages a moderator works on: the queue as each has chosen to see it, what follows, and one text. */
async function reads({ room }: Means, { slug, id }: Desk): Promise<[name: string, path: string, moderator: number][]> {
  const at = `/fr/conferences/${slug}/desk`
  const [text] = await room.db.execute<{ id: string; after: string }>(sql`
    select (array_agg(id order by submitted_at))[25] as id, (array_agg(id order by submitted_at))[20] as after
    from contribution where conference_id = ${id} and number is null`)
  return [
    ...Object.keys(choices).map((name, moderator): [string, string, number] => [name, at, moderator]),
    ['its second page', `${at}?after=${text?.after}`, 0],
    ['a text to decide on', `${at}/${text?.id}`, 0],
    ['the same, of one language', `${at}/${text?.id}`, 1],
    ['the record', `${at}/log`, 0],
  ]
}

async function pages(means: Means): Promise<Table> {
  const { server, room, quick, few, many } = means
  const visitors = await start('visitors')
  const visit = async ([, path, moderator]: [string, string, number], { moderators }: Desk) => {
    const cookie = await cookieOf(room.db, moderators[moderator] ?? '', server)
    const how = { port: server.port, connections: 2, forMs: quick ? 400 : 1000, path, cookie } satisfies Visit
    return median((await visitors.ask<Visited>(how)).times)
  }
  const said = ({ waiting, contributions }: Desk) => `${waiting} waiting, ${contributions} decided: p50 ms`
  const table = new Table('The desk', ['read', said(few), said(many), 'ratio'])
  const others = await reads(means, many)
  for (const [at, one] of (await reads(means, few)).entries()) {
    const rounds: [number, number][] = []
    for (let round = 0; round < (quick ? 4 : 8); round++)
      rounds.push([await visit(one, few), await visit(others[at] ?? one, many)])
    // The first of each is read for the first time.
    const counted = rounds.slice(1)
    const ratio = median(counted.map(([small, large]) => large / small))
    table.add(
      one[0],
      ...[0, 1].map((side) => median(counted.map((both) => both[side] ?? 0))),
      against(ratio, { atMost: 1.5 }),
    )
  }
  await visitors.stop()
  return table
}

/** A decision from the press of the key to its answer, and to the last of all the moderators' screens. */
async function decisions(means: Means): Promise<Table> {
  const table = new Table(`A decision, told to ${MODERATORS} moderators`, [
    ...[
      'conference',
      'answered p50 ms',
      'answered p99 ms',
      'last screen p50 ms',
      'last screen p99 ms',
      'ratio of medians',
    ],
  ])
  const [small, large] = [await deciderIn(means, means.few), await deciderIn(means, means.many)]
  const times = means.quick ? 15 : 40
  const [few, many]: [Told[], Told[]] = [[], []]
  for (let warm = 0; warm < 3; warm++) for (const one of [small, large]) await one.decide()
  for (let turn = 0; turn < times; turn++) {
    few.push(await small.decide())
    many.push(await large.decide())
  }
  for (const one of [small, large]) await one.audience.stop()
  const ratio = median(many.map(({ last }) => last)) / median(few.map(({ last }) => last))
  const row = (all: Told[], of: (told: Told) => number) => [0.5, 0.99].map((part) => quantile(all.map(of), part))
  for (const [desk, all, beside] of [
    [means.few, few, ''],
    [means.many, many, against(ratio, { atMost: 1.5 })],
  ] as const)
    table.add(`${desk.waiting} waiting`, ...row(all, (told) => told.answered), ...row(all, (told) => told.last), beside)
  return table
}

interface Decider {
  audience: Child
  decide: () => Promise<Told>
}

async function deciderIn({ room, server }: Means, { id, moderators }: Desk): Promise<Decider> {
  const audience = await start('audience')
  const cookies = await Promise.all(moderators.map((email) => cookieOf(room.db, email, server)))
  await audience.ask({ open: MODERATORS, port: server.port, stream: `desk:${id}`, cookies } satisfies Question)
  // Not by who decides: nobody decides on what is their own.
  const waiting = await room.db.execute<{
    id: string
  }>(sql`select k.id from contribution k join participant p on p.id = k.author_id
    where k.conference_id = ${id} and k.number is null and p.role = 'participant' order by k.submitted_at`)
  const headers = {
    ...{ cookie: cookies[0] ?? '', origin: server.origin, host: new URL(server.origin).host },
    ...{ accept: 'application/json', 'content-type': 'application/json' },
  }
  const decide = () => {
    const body = JSON.stringify({ key: randomUUID(), contributionId: waiting.shift()?.id, revision: 1 })
    return audience.ask<Told>({
      send: { port: server.port, path: '/do/publish-contribution', headers, body },
    } satisfies Question)
  }
  return { audience, decide }
}
