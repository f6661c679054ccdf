import { db } from '@/db/client'
import { fixRevision } from '@/db/queries/inbound/mails'
import { type Correspondent, threadWrittenTo } from '@/db/queries/inbound/places'
import { ownText } from '@/db/queries/people/own-text'
import { authorToTell } from '@/db/queries/protecting/authors'
import { config } from '@/lib/config'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import type { Conversation } from '@/lib/mail/addresses'
import { commandIn, withoutPrefix } from '@/lib/mail/commands'
import { writeToDesk } from '@/lib/moderation/exchange/write-to-desk'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { shownText } from '@/lib/text/names'
import { type Coming, callerBehind, type Fate, languageOf, repeated, titleFor, writerOf } from './coming'
import { refusedFate } from './refusing'
import { toldFate } from './telling'

const gone = () => new Refusal('not-found', 'inbound.gone')

/** Where a new text goes: into a thread, as an answer to a published one or by itself. */
type Place = Parameters<typeof threadWrittenTo>[1]

/** Takes a new contribution in, as its form does. One for a session that opens later is kept, and its writer asked. */
export async function submitted(coming: Coming, to: Correspondent, place: Place): Promise<Fate> {
  const { mail } = coming
  const thread = await threadWrittenTo(db, place)
  const answers = 'answers' in place ? place.answers : null
  const subject = answers === null ? shownText(200).safeParse(withoutPrefix(mail.subject)).data : undefined
  const again = againTo(coming)
  try {
    if (!thread) throw gone()
    const language = languageOf(mail.written, to.locale)
    const sent = (await submitContribution(await callerBehind(to.address), {
      ...{ key: coming.id, threadId: thread.threadId, language, text: mail.written },
      ...(answers !== null && { replyTo: answers }),
      ...(subject && 'session' in place && { title: subject }),
    })) as { contributionId: string; held: unknown[] }
    return taken(coming, to, { ...sent, about: 'sent', answers, threadTitle: inLocale(thread.title, to.locale).text })
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'session.not-yet-open' && thread)
      return early(coming, to, { opensAt: String(error.facts.whenAt), title: thread.session.title })
    return refusedFate(coming, to, { error, ...(again && { again }) })
  }
}

const againTo = ({ recipient }: Coming): Conversation | undefined =>
  recipient.to === 'conversation' ? recipient.conversation : undefined

interface Taken {
  contributionId: string
  held: unknown[]
  about: 'sent' | 'revised' | 'exchange'
  answers: number | null
  threadTitle: string
}

/** What exposes somebody is in no mail: its writer gets the one that says so instead. */
function taken({ mail }: Coming, to: Correspondent, { contributionId, held, ...rest }: Taken): Fate {
  const { conferenceId, participantId, locale } = to
  const fate: Fate = {
    ...{ state: 'taken', conferenceId, participantId, contributionId },
    ...(mail.unsure && { reading: 'unsure' as const }),
  }
  if (held.length > 0) return { ...fate, raw: null }
  const data = {
    ...{ conferenceTitle: titleFor(to), contributionId, ...rest },
    ...{ ...repeated(mail.written, locale), attachments: mail.attachments },
    url: `${config.origin}/${locale}/me/contributions/${contributionId}`,
  }
  return { ...fate, answer: { to: writerOf(to), mail: { kind: 'inbound-received', data } } }
}

interface Opening {
  opensAt: string
  title: Parameters<typeof inLocale>[0]
}

function early({ id, mail }: Coming, to: Correspondent, { opensAt, title }: Opening): Fate {
  const data = {
    ...{ conferenceTitle: titleFor(to), sessionTitle: inLocale(title, to.locale).text, opensAt, mailId: id },
    ...repeated(mail.written, to.locale),
  }
  return {
    ...{ state: 'waiting', reason: 'session.not-yet-open' },
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    answer: { to: writerOf(to), mail: { kind: 'inbound-early', data } },
  }
}

/** A new text in place of one that came back or waits, or beside a published one; or, by a word, none any more. */
export async function revisedByMail(coming: Coming, to: Correspondent, contributionId: string): Promise<Fate> {
  const { id: key, mail } = coming
  try {
    const caller = await callerBehind(to.address)
    const own = await ownText(db, { id: contributionId })
    if (!own) throw gone()
    if (commandIn(mail.written)?.command === 'withdraw') {
      await withdrawContribution(caller, { key, contributionId })
      return toldFate(to, 'withdrawn', { contributionId })
    }
    const revision = await fixRevision(db, key, own.revision)
    const language = languageOf(mail.written, to.locale)
    const input = { key, contributionId, revision, language, text: mail.written, title: own.title ?? undefined }
    const sent = (await reviseContribution(caller, input)) as { held: unknown[] }
    const threadTitle = await threadTitleOf(to, contributionId)
    return taken(coming, to, { contributionId, held: sent.held, about: 'revised', answers: null, threadTitle })
  } catch (error) {
    return refusedFate(coming, to, { error, again: { about: 'own', id: contributionId } })
  }
}

/** What an author answers the desk that wrote to them about their text. */
export async function writtenToDesk(coming: Coming, to: Correspondent, contributionId: string): Promise<Fate> {
  const { id: key, mail } = coming
  try {
    await writeToDesk(await callerBehind(to.address), { key, contributionId, text: mail.written })
    const threadTitle = await threadTitleOf(to, contributionId)
    return taken(coming, to, { contributionId, held: [], about: 'exchange', answers: null, threadTitle })
  } catch (error) {
    return refusedFate(coming, to, { error, again: { about: 'exchange', id: contributionId } })
  }
}

async function threadTitleOf({ locale }: Correspondent, contributionId: string): Promise<string> {
  const known = await authorToTell(db, contributionId)
  return known ? inLocale(known.threadTitle, locale).text : ''
}
