import { db } from '@/db/client'
import { type Correspondent, sessionsOpen } from '@/db/queries/inbound/places'
import type { MailData } from '@/emails'
import { config } from '@/lib/config'
import { dayAt } from '@/lib/digests/rules/hours'
import { conferenceAddress, sessionAddress } from '@/lib/mail/addresses'
import type { Asked } from '@/lib/mail/commands'
import { comingDay } from '@/lib/mail/pausing'
import type { Command } from '@/lib/mail/rules'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { readMe } from '@/lib/people/read-me'
import type { Rhythm } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { type Coming, callerBehind, conferenceUrl, type Fate, titleFor, writerOf } from './coming'
import { refusedFate } from './refusing'
import { toldFate } from './telling'

/** The rhythm that a word asks for. */
const rhythmOf: Partial<Record<Command, Rhythm>> = {
  each: 'each',
  daily: 'daily',
  weekly: 'weekly',
  mine: 'mine',
  leave: 'none',
}

/** Where no day is said. */
const PAUSE_DAYS = 14
const DAY = 86_400_000

/** Does what a word asks for, as the page of one's mails would, and says what was done. */
export async function commanded(
  coming: Coming,
  to: Correspondent,
  { command, until }: Pick<Asked, 'command' | 'until'>,
): Promise<Fate> {
  try {
    const rhythm = rhythmOf[command]
    if (rhythm) return await changed(coming, to, rhythm)
    if (command === 'pause') return await paused(coming, to, until)
    if (command === 'data') return await dataFate(to)
    return await helpFate(to, 'help')
  } catch (error) {
    return refusedFate(coming, to, { error })
  }
}

/** Whoever asks for a rhythm wants mails: a pause ends with it. */
async function changed({ id: key }: Coming, to: Correspondent, rhythm: Rhythm): Promise<Fate> {
  const { conferenceId, locale: language } = to
  await changeRhythm(await callerBehind(to.address), { key, conferenceId, rhythm, language, resumesOn: null })
  return toldFate(to, rhythm === 'none' ? 'left' : rhythm)
}

/** Nothing until a day, and then as before. */
async function paused({ id: key }: Coming, to: Correspondent, until: Asked['until']): Promise<Fate> {
  const { conferenceId, locale: language } = to
  const caller = await callerBehind(to.address)
  const { mails, now } = await ownIn(to)
  const { rhythm, zone } = mails
  const today = dayAt(new Date(now), zone)
  const inTwoWeeks = dayAt(new Date(new Date(now).getTime() + PAUSE_DAYS * DAY), zone)
  const resumesOn = until ? comingDay(until, today) : inTwoWeeks
  if (resumesOn <= today) throw new Refusal('invalid', 'refusal.invalid').at({ resumesOn: 'field.resumes-on' })
  await changeRhythm(caller, { key, conferenceId, rhythm, language, resumesOn })
  return toldFate(to, 'paused', { until: resumesOn })
}

async function ownIn(to: Correspondent) {
  const own = (await readMe(await callerBehind(to.address), {})).find((one) => one.conferenceId === to.conferenceId)
  if (!own) throw new Refusal('not-found', 'inbound.gone')
  return own
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
  const own = await ownIn(to)
  const { display, name, organisation, city, language, consents } = own
  const { rhythm } = own.mails
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
