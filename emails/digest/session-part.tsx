import { Column, Heading, Link, Row, Text } from '@react-email/components'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { lineOf } from '../mail'
import { pageOf, settingOf, styles } from '../paper'
import type { DigestContribution, DigestMessage, DigestSession, DigestThread } from './data'
import { Place } from './pieces'
import { bylineOf, firstLinesOf } from './words'

interface PartProps {
  locale: Locale
}

/** A session with something new: its threads, and in each the contributions with their number in the margin. */
export function SessionPart({ session, locale }: PartProps & { session: DigestSession }) {
  const say = wordsIn(locale)
  return (
    <>
      <Text className="soft line" style={styles.session}>
        {say('mail.digest.session', { position: session.position })} · {say(`phase.${session.phase}`)}
      </Text>
      <Heading as="h2" dir="auto" style={{ ...styles.part, textAlign: pageOf(locale).start }}>
        <Link className="ink" href={session.url} target="_top" style={styles.titleLink}>
          {lineOf(session.title)}
        </Link>
      </Heading>
      {session.messages.map((message) => (
        <MessagePart key={message.number} message={message} locale={locale} />
      ))}
      {session.threads.map((thread) => (
        <ThreadPart key={thread.url} thread={thread} locale={locale} />
      ))}
    </>
  )
}

/** The desk's own, with its number where theirs are. */
function MessagePart({ message, locale }: PartProps & { message: DigestMessage }) {
  const say = wordsIn(locale)
  const { lang, dir, style } = settingOf(message.language)
  return (
    <Row>
      <Column style={styles.margin}>
        <Link className="link" href={message.url} target="_top" style={styles.number}>
          M{message.number}
        </Link>
      </Column>
      <Column style={styles.beside}>
        <Text className="ink" style={{ ...styles.soft, ...styles.name, margin: 0 }}>
          {say('pieces.desk')}
        </Text>
        <Text className="ink" lang={lang} dir={dir} style={style}>
          {firstLinesOf(message)}
        </Text>
      </Column>
    </Row>
  )
}

function ThreadPart({ thread, locale }: PartProps & { thread: DigestThread }) {
  return (
    <>
      <Heading as="h3" dir="auto" style={{ ...styles.thread, textAlign: pageOf(locale).start }}>
        <Link
          className="soft"
          href={thread.url}
          target="_top"
          style={{ ...styles.titleLink, color: styles.soft.color }}
        >
          {lineOf(thread.title)}
        </Link>
      </Heading>
      {thread.contributions.map((contribution) => (
        <Place key={contribution.number} number={contribution.number} />
      ))}
      {thread.left > 0 && (
        <Text style={styles.soft}>
          <Link className="link" href={thread.url} target="_top" style={styles.link}>
            {wordsIn(locale)('mail.digest.more-thread', { count: thread.left })}
          </Link>
        </Text>
      )}
    </>
  )
}

export function ContributionPart({ contribution, locale }: PartProps & { contribution: DigestContribution }) {
  const say = wordsIn(locale)
  const { number, url, replyUrl } = contribution
  const { name, from, late } = bylineOf(contribution, locale)
  const { lang, dir, style } = settingOf(contribution.language)
  return (
    <Row>
      <Column style={styles.margin}>
        <Link
          className="link"
          href={url}
          target="_top"
          aria-label={say('mail.digest.number', { number })}
          style={styles.number}
        >
          {number}
        </Link>
      </Column>
      <Column style={styles.beside}>
        <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
          <bdi className="ink" style={styles.name}>
            {name}
          </bdi>
          {from.map((fact) => ` · ${fact}`)}
          {late && <span className="time" style={{ color: styles.time.color }}>{` · ${late}`}</span>}
        </Text>
        <Text className="ink" lang={lang} dir={dir} style={style}>
          {firstLinesOf(contribution)}
        </Text>
        <Text className="soft" style={styles.deeds}>
          <Link
            className="link"
            href={url}
            target="_top"
            aria-label={`${say('mail.digest.read')} ${number}`}
            style={styles.link}
          >
            {say('mail.digest.read')}
          </Link>
          {' · '}
          <Link
            className="link"
            href={replyUrl}
            target="_top"
            aria-label={`${say('mail.digest.reply')} ${number}`}
            style={styles.link}
          >
            {say('mail.digest.reply')}
          </Link>
        </Text>
      </Column>
    </Row>
  )
}
