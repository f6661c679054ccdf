import { Heading, Link, render, Section, Text } from '@react-email/components'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Layout } from '../layout'
import { type Composed, lineOf } from '../mail'
import { styles } from '../paper'
import type { DigestContribution, DigestData } from './data'
import { HighlightsHeading, LeadPart, QuestionPart } from './edition-part'
import { fitted } from './fit'
import { Place, withPieces } from './pieces'
import { ContributionPart, SessionPart } from './session-part'
import { writtenOnce } from './shared'
import { digestText } from './text'
import { closingOf, countText, sinceOf } from './words'

/** More than a person reads in a morning, and about what fits. */
const MOST = 60
/** Bytes of HTML and text: under 100 kB as sent, in base64 with headers. Gmail cuts what is longer, without the links at its end. */
const HEAVIEST = 68_000

/** What was published in the window, in the reader's language; what does not fit is counted, and is one link away. */
export const digest = (data: DigestData, locale: Locale): Promise<Composed> => writtenOnce(data, locale, fitting)

async function fitting(data: DigestData, locale: Locale): Promise<Composed> {
  for (let room = MOST; ; ) {
    const mail = await compose(fitted(data, room), locale)
    const weight = Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text)
    if (weight <= HEAVIEST || room === 0) return mail
    room = Math.min(room - 1, Math.floor((room * HEAVIEST) / weight))
  }
}

async function compose(data: DigestData, locale: Locale): Promise<Composed> {
  const title = lineOf(data.conferenceTitle)
  const subject = wordsIn(locale)('mail.digest.subject', { count: countText(data, locale), title })
  const around = await render(<Digest data={data} subject={subject} locale={locale} />)
  const html = await withPieces(around, data, { locale, draw: contributionPart })
  return { subject, html, text: digestText(data, locale) }
}

const contributionPart = (contribution: DigestContribution, locale: Locale) => (
  <ContributionPart contribution={contribution} locale={locale} />
)

function Digest({ data, subject, locale }: { data: DigestData; subject: string; locale: Locale }) {
  const say = wordsIn(locale)
  const { edition } = data
  const highlights = edition?.highlights ?? []
  return (
    <Layout
      locale={locale}
      subject={subject}
      about={lineOf(data.conferenceTitle)}
      foot={<Foot data={data} locale={locale} />}
    >
      {edition?.lead && <LeadPart lead={edition.lead} locale={locale} />}
      <Heading as="h1" className="ink" style={{ ...styles.title, marginBottom: 0 }}>
        {countText(data, locale)}
      </Heading>
      <Text className="soft" style={styles.soft}>
        {sinceOf(data, locale)}
      </Text>
      {data.openSessions.map((session) => {
        const { text, soon } = closingOf(session, data, locale)
        return (
          <Text key={session.url} className={soon ? 'time' : 'ink'} style={soon ? styles.time : styles.say}>
            {text}{' '}
            <Link className="link" href={session.url} target="_top" style={styles.link}>
              <bdi>{lineOf(session.title)}</bdi>
            </Link>
          </Text>
        )
      })}
      {highlights.length > 0 && <HighlightsHeading locale={locale} />}
      {highlights.map(({ number }) => (
        <Place key={number} number={number} />
      ))}
      {data.sessions.map((session) => (
        <SessionPart key={session.url} session={session} locale={locale} />
      ))}
      {data.left > 0 && (
        <Text className="ink" style={styles.say}>
          {say('mail.digest.more', { count: data.left })}
        </Text>
      )}
      {edition?.question && <QuestionPart question={edition.question} locale={locale} />}
      <Section style={{ margin: '20px 0 4px' }}>
        <Link className="deed" href={data.conferenceUrl} target="_top" style={styles.deed}>
          {say('mail.digest.open-conference')}
        </Link>
      </Section>
    </Layout>
  )
}

function Foot({ data, locale }: { data: DigestData; locale: Locale }) {
  const say = wordsIn(locale)
  return (
    <Text className="soft" style={styles.soft}>
      {say('mail.digest.why')}
      <br />
      <Link className="link" href={data.rhythmUrl} target="_top" style={styles.link}>
        {say('mail.digest.rhythm')}
      </Link>
      {' · '}
      <Link className="link" href={data.unsubscribeUrl} target="_top" style={styles.link}>
        {say('mail.digest.unsubscribe')}
      </Link>
    </Text>
  )
}
