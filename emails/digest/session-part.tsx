import { Column, Heading, Link, Row, Text } from '@react-email/components'
import { Fragment } from 'react'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { lineOf } from '../mail'
import { pageOf, settingOf, styles } from '../paper'
import type { DigestContribution, DigestMessage, DigestSession, DigestThread } from './data'
import { bylineOf, concernText, firstLinesOf, paragraphsOf, titleOf } from './words'

interface PartProps {
  locale: Locale
}

/** Where a session with something new begins. */
export function SessionPart({ session, locale }: PartProps & { session: Omit<DigestSession, 'messages' | 'threads'> }) {
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
    </>
  )
}

/** The desk's own, with its number where theirs are. */
export function MessagePart({ message, locale }: PartProps & { message: DigestMessage }) {
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

export function ThreadPart({ thread, locale }: PartProps & { thread: Pick<DigestThread, 'title' | 'url'> }) {
  return (
    <Heading as="h3" dir="auto" style={{ ...styles.thread, textAlign: pageOf(locale).start }}>
      <Link className="soft" href={thread.url} target="_top" style={{ ...styles.titleLink, color: styles.soft.color }}>
        {lineOf(thread.title)}
      </Link>
    </Heading>
  )
}

interface ContributionProps extends PartProps {
  contribution: DigestContribution
  /** With all its words. */
  whole: boolean
}

/** A contribution with its number in the margin. */
export function ContributionPart({ contribution, locale, whole }: ContributionProps) {
  const say = wordsIn(locale)
  const { number, url } = contribution
  const { name, from, late } = bylineOf(contribution, locale)
  const concern = concernText(contribution, locale)
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
        {concern && (
          <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
            {concern}
          </Text>
        )}
        <Words contribution={contribution} whole={whole} />
        <Deeds contribution={contribution} locale={locale} />
      </Column>
    </Row>
  )
}

/** Its title and how it begins, or all of it, in its own language and direction. */
function Words({ contribution, whole }: Omit<ContributionProps, 'locale'>) {
  const { lang, dir, style } = settingOf(contribution.language)
  // By itself it stands under its title already.
  const title = whole ? null : titleOf(contribution)
  const paragraphs = whole ? paragraphsOf(contribution) : [{ begins: 0, text: firstLinesOf(contribution) }]
  return (
    <>
      {title && (
        <Text className="ink" lang={lang} dir={dir} style={{ ...style, fontWeight: 600 }}>
          {title}
        </Text>
      )}
      {paragraphs.map(({ begins, text }) => (
        <Text key={begins} className="ink" lang={lang} dir={dir} style={style}>
          {text}
        </Text>
      ))}
    </>
  )
}

function Deeds({ contribution, locale }: Omit<ContributionProps, 'whole'>) {
  const say = wordsIn(locale)
  const { number, url, replyUrl } = contribution
  const ways = [
    { href: url, text: say('mail.digest.read') },
    { href: replyUrl, text: say('mail.digest.reply') },
  ]
  return (
    <Text className="soft" style={styles.deeds}>
      {ways.map(({ href, text }, place) => (
        <Fragment key={href}>
          {place > 0 && ' · '}
          <Link className="link" href={href} target="_top" aria-label={`${text} ${number}`} style={styles.link}>
            {text}
          </Link>
        </Fragment>
      ))}
    </Text>
  )
}
