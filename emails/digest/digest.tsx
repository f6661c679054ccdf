import { Heading, Link, Section, Text } from '@react-email/components'
import { stretches } from '@/lib/digests/rules/numbers'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Layout } from '../layout'
import { lineOf } from '../mail'
import { styles } from '../paper'
import { bodyOf } from './body'
import type { ComposedDigest, DigestData } from './data'
import { LeadPart } from './edition-part'
import { escapeHtml } from './escape'
import { fitted, MOST, numbersOf } from './fit'
import { addressOf, Place, piece, putTogether, sheet } from './pieces'
import { digestText } from './text'
import { closingOf, headingOf, sinceOf, subjectOf } from './words'

/** Bytes of HTML and text: under 100 kB as sent, in base64 with headers. Gmail cuts what is longer, without the links at its end. */
const HEAVIEST = 68_000

/** What was published in the window, in the reader's language; what does not fit is counted, and is one link away. */
export async function digest(data: DigestData, locale: Locale): Promise<ComposedDigest> {
  for (let room = MOST; ; ) {
    const mail = await compose(fitted(data, room), locale)
    const weight = Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text)
    if (weight <= HEAVIEST || room === 0) return mail
    room = Math.min(room - 1, Math.floor((room * HEAVIEST) / weight))
  }
}

async function compose(data: DigestData, locale: Locale): Promise<ComposedDigest> {
  const subject = subjectOf(data, locale)
  const about = lineOf(data.conferenceTitle)
  const { conferenceUrl } = data
  const listed = numbersOf(data)
  const around = await sheet(`sheet ${locale} ${JSON.stringify([about, conferenceUrl, listed.length > 0])}`, () => (
    <Sheet locale={locale} about={about} conferenceUrl={conferenceUrl} readable={listed.length > 0} />
  ))
  const html = putTogether(around, {
    ...ownAddresses(data, listed),
    subject: escapeHtml(subject),
    lead: await leadPiece(data, locale),
    heading: escapeHtml(headingOf(data, locale)),
    since: escapeHtml(sinceOf(data, locale)),
    open: await Promise.all(data.openSessions.map((session) => openPart(session, data, locale))),
    body: await bodyOf(data, locale),
  })
  return { subject, html, text: digestText(data, locale), listed }
}

/** Where it leads its reader, and nobody else. */
const ownAddresses = ({ rhythmUrl, unsubscribeUrl, readUrl }: DigestData, listed: number[]) => ({
  rhythm: escapeHtml(rhythmUrl),
  unsubscribe: escapeHtml(unsubscribeUrl),
  read: escapeHtml(`${readUrl}${stretches(listed)}`),
})

/** What the organisers say first, where they do. */
async function leadPiece({ edition }: DigestData, locale: Locale): Promise<string> {
  const lead = edition?.lead
  return lead ? piece(`lead ${locale} ${JSON.stringify(lead)}`, () => <LeadPart lead={lead} locale={locale} />) : ''
}

/** That a session is open, and for how long. */
function openPart(session: DigestData['openSessions'][number], data: DigestData, locale: Locale): Promise<string> {
  const { text, soon } = closingOf(session, data, locale)
  return piece(`open ${locale} ${JSON.stringify([text, session])}`, () => (
    <Text className={soon ? 'time' : 'ink'} style={soon ? styles.time : styles.say}>
      {text}{' '}
      <Link className="link" href={session.url} target="_top" style={styles.link}>
        <bdi>{lineOf(session.title)}</bdi>
      </Link>
    </Text>
  ))
}

interface SheetProps {
  locale: Locale
  about: string
  conferenceUrl: string
  /** Whether it lists anything that can be marked as read. */
  readable: boolean
}

/** All that is the same in every digest of a conference in a language, with places for what is not. */
function Sheet({ locale, about, conferenceUrl, readable }: SheetProps) {
  const say = wordsIn(locale)
  return (
    <Layout locale={locale} subject="" about={about} foot={<Foot locale={locale} />}>
      <Place name="lead" />
      <Heading as="h1" className="ink" style={{ ...styles.title, marginBottom: 0 }}>
        <Place name="heading" />
      </Heading>
      <Text className="soft" style={styles.soft}>
        <Place name="since" />
      </Text>
      <Place name="open" />
      <Place name="body" />
      <Section style={{ margin: '20px 0 4px' }}>
        <Link className="deed" href={conferenceUrl} target="_top" style={styles.deed}>
          {say('mail.digest.open-conference')}
        </Link>
      </Section>
      {readable && (
        <Text className="soft" style={{ ...styles.soft, marginTop: '12px' }}>
          <Link className="link" href={addressOf('read')} target="_top" style={styles.link}>
            {say('mail.digest.mark-read')}
          </Link>
        </Text>
      )}
    </Layout>
  )
}

function Foot({ locale }: { locale: Locale }) {
  const say = wordsIn(locale)
  return (
    <Text className="soft" style={styles.soft}>
      {say('mail.digest.why')}
      <br />
      <Link className="link" href={addressOf('rhythm')} target="_top" style={styles.link}>
        {say('mail.digest.rhythm')}
      </Link>
      {' · '}
      <Link className="link" href={addressOf('unsubscribe')} target="_top" style={styles.link}>
        {say('mail.digest.unsubscribe')}
      </Link>
    </Text>
  )
}
