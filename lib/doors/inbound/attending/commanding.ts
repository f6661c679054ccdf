import { db } from '@/db/client'
import { type Correspondent, sessionsOpen } from '@/db/queries/inbound/places'
import type { MailData } from '@/emails'
import { config } from '@/lib/config'
import { conferenceAddress, sessionAddress } from '@/lib/mail/addresses'
import type { Command } from '@/lib/mail/rules'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { readMe } from '@/lib/people/read-me'
import { type Rhythm, rhythms } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { type Coming, callerBehind, conferenceUrl, type Fate, titleFor, writerOf } from './coming'
import { refusedFate } from './refusing'
import { toldFate } from './telling'

/** The rhythm that a word asks for. */
const asked: Partial<Record<Command, string>> = {
  each: 'each',
  daily: 'daily',
  weekly: 'weekly',
  mine: 'mine',
  leave: 'none',
}

/** Does what a word asks for, as the page of one's mails would, and says what was done. */
export async function commanded(coming: Coming, to: Correspondent, command: Command): Promise<Fate> {
  try {
    const rhythm = asked[command]
    if (rhythm) return await changed(coming, to, rhythm)
    if (command === 'data') return await dataFate(to)
    return await helpFate(to, 'help')
  } catch (error) {
    return refusedFate(coming, to, { error })
  }
}

async function changed({ id: key }: Coming, to: Correspondent, rhythm: string): Promise<Fate> {
  const { conferenceId, locale: language } = to
  if (!rhythms.includes(rhythm as Rhythm)) throw new Refusal('conflict', 'inbound.no-such-rhythm')
  await changeRhythm(await callerBehind(to.address), { key, conferenceId, rhythm, language })
  return toldFate(to, rhythm === 'none' ? 'left' : (rhythm as Exclude<Rhythm, 'none'>))
}

/** The addresses and words that are of use, on top of what there is to say beside. */
export async function helpFate(to: Correspondent, about: MailData<'inbound-help'>['about']): Promise<Fate> {
  const { inbound } = config
  if (!inbound) throw new Error('a mail came in where none can')
  const open = await sessionsOpen(db, to.conferenceId)
  const data = {
    ...{ conferenceTitle: titleFor(to), about, url: conferenceUrl(to), participantId: to.participantId },
    address: conferenceAddress(to.slug, inbound),
    sessions: open.map(({ position, title, closesAt }) => ({
      ...{ title: inLocale(title, to.locale).text, closesAt },
      address: sessionAddress(to.slug, position, inbound),
    })),
  }
  return {
    state: 'answered',
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    answer: { to: writerOf(to), mail: { kind: 'inbound-help', data } },
  }
}

/** What is kept of somebody in this conference, as their own page shows it. */
async function dataFate(to: Correspondent): Promise<Fate> {
  const own = (await readMe(await callerBehind(to.address), {})).find((one) => one.conferenceId === to.conferenceId)
  if (!own) throw new Refusal('not-found', 'inbound.gone')
  const { display, name, organisation, city, rhythm, language, consents } = own
  const data = {
    ...{ conferenceTitle: titleFor(to), address: to.address, participantId: to.participantId },
    ...{ display, name, organisation, city, rhythm, language, consents },
    contributions: own.contributions.map(({ number, state, submittedAt, thread }) => ({
      ...{ number, state, submittedAt },
      threadTitle: inLocale(thread.title, to.locale).text,
    })),
    url: `${config.origin}/${to.locale}/me`,
  }
  return {
    state: 'answered',
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    answer: { to: writerOf(to), mail: { kind: 'inbound-data', data } },
  }
}
