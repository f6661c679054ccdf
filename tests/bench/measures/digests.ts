import { sql } from 'drizzle-orm'
import { goodSettings } from '../../support/served'
import { start } from '../child'
import { fillConference } from '../fill'
import type { Place, Room } from '../place'
import type { Worked } from '../processes/digest-worker'
import { against, median, Table } from '../table'

const NEWS = 20

interface Run {
  place: Place
  smtpUrl: string
  people: number
}

/** One morning for so many people: everybody's digest planned, written, sent and settled. */
async function morning({ place, smtpUrl, people }: Run): Promise<{ worked: Worked; html: string; text: string }> {
  const slug = `digests-${people}-${Date.now() % 100_000}`
  const room = await place.room(slug.replaceAll('-', '_'))
  await fillConference(room, { slug, people, contributions: NEWS })
  await apart(room)
  const worker = await start('digest-worker', { ...goodSettings(room.url), SMTP_URL: smtpUrl })
  const worked = await worker.ask<Worked>({})
  await worker.stop()
  const { html, text } = await readBody()
  const [sent] = await room.db.execute<{ n: number }>(sql`select count(*)::int as n from delivery where state = 'sent'`)
  if (sent?.n !== people || worked.sent !== people) throw new Error(`${sent?.n} of ${people} digests were sent`)
  await room.sql.end()
  return { worked, html, text }
}

/** Everybody's last digest was at another time, and a third of them have read some of it since: no two windows are the same. */
export async function apart({ db }: Room): Promise<void> {
  await db.execute(sql`
    update participant p set digested_to = p.digested_to + x.n * interval '1 second'
    from (select id, row_number() over (order by id) as n from participant) x where x.id = p.id`)
  await db.execute(sql`
    insert into reading_mark (participant_id, thread_id, read)
    select p.id, t.id, int4multirange(int4range(1, 1 + (x.n % 6)::int))
    from (select id, conference_id, row_number() over (order by id) as n from participant) x
      join participant p on p.id = x.id join thread t on t.conference_id = x.conference_id
    where x.n % 3 = 0 and x.n % 6 > 0`)
}

/** Words as heavy as the digest of this news, in French. */
async function readBody(): Promise<{ html: string; text: string }> {
  const { compose } = await import('@/emails')
  const { contribution, digestOf } = await import('../../support/mails')
  return compose('digest', digestOf(Array.from({ length: NEWS }, (_, place) => contribution(place + 1))), 'fr')
}

/** Digests to so many people beside nodemailer sending a fixed body, in turn, to the same mail server. */
export async function digests(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const sink = await start('sink')
  const { url: smtpUrl } = await sink.ask<{ url: string }>({})
  const table = new Table('Digests', [
    ...['people', 'planned in ms', 'written and sent in ms', 'bare nodemailer in ms', 'ratio'],
    ...['memory before MB', 'at most MB', 'bare at most MB'],
  ])
  const most: number[] = []
  for (const people of quick ? [200] : [1000, 10_000]) {
    const [ours, bare]: [Worked[], Worked[]] = [[], []]
    for (let round = 0; round < (quick || people === 10_000 ? 1 : 3); round++) {
      const { worked, html, text } = await morning({ place, smtpUrl, people })
      ours.push(worked)
      const mailer = await start('bare-mail')
      bare.push(await mailer.ask<Worked>({ url: smtpUrl, count: people, html, text }))
      await mailer.stop()
    }
    const of = (all: Worked[], what: keyof Worked) => median(all.map((one) => one[what]))
    most.push(of(ours, 'most'))
    const ratio = median(ours.map(({ sendMs }, round) => sendMs / (bare[round]?.sendMs ?? Number.NaN)))
    table.add(
      String(people),
      of(ours, 'planMs'),
      of(ours, 'sendMs'),
      of(bare, 'sendMs'),
      people === 10_000 ? against(ratio, { atMost: 1 / 0.6 }) : ratio,
      of(ours, 'before'),
      of(ours, 'most'),
      of(bare, 'most'),
    )
  }
  const [few = Number.NaN, many] = most
  if (many) table.add('10 000 ÷ 1 000', '', '', '', '', '', many / few, '')
  await sink.stop()
  return [table]
}
