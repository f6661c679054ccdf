import { Heading, Link, Text } from '@react-email/components'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { pageOf, styles } from '../paper'
import type { DigestContribution, DigestData, DigestEdition, DigestSession, DigestThread } from './data'
import { HighlightsHeading, QuestionPart } from './edition-part'
import { keyOf } from './once'
import { piece } from './pieces'
import { ContributionPart, MessagePart, SessionPart, ThreadPart } from './session-part'

/** What is in a digest, piece by piece: most are the same for most of its readers. */
export async function bodyOf({ toYou, edition, sessions, left, whole }: DigestData, locale: Locale): Promise<string[]> {
  const contribution = (one: DigestContribution) => contributionPiece(one, { locale, whole })
  const highlights = edition?.highlights ?? []
  const parts = [
    ...(toYou.length > 0 ? [toYouPiece(locale), ...toYou.map(contribution)] : []),
    ...(highlights.length > 0 ? [highlightsPiece(locale), ...highlights.map(contribution)] : []),
    ...sessions.flatMap((session) => [
      sessionPiece(session, locale),
      ...session.messages.map((message) =>
        piece(`message ${locale} ${keyOf(message)}`, () => <MessagePart message={message} locale={locale} />),
      ),
      ...session.threads.flatMap((thread) => [
        threadPiece(thread, locale),
        ...thread.contributions.map(contribution),
        ...(thread.left > 0 ? [morePiece(thread, locale)] : []),
      ]),
    ]),
    ...(left > 0 ? [leftPiece(left, locale)] : []),
    ...(edition?.question ? [questionPiece(edition.question, locale)] : []),
  ]
  return Promise.all(parts)
}

const contributionPiece = (contribution: DigestContribution, { locale, whole }: { locale: Locale; whole: boolean }) =>
  piece(`contribution ${locale} ${whole} ${keyOf(contribution)}`, () => (
    <ContributionPart contribution={contribution} locale={locale} whole={whole} />
  ))

const sessionPiece = ({ position, title, url, phase }: DigestSession, locale: Locale) => {
  const session = { position, title, url, phase }
  return piece(`session ${locale} ${JSON.stringify(session)}`, () => <SessionPart session={session} locale={locale} />)
}

const threadPiece = ({ title, url }: DigestThread, locale: Locale) =>
  piece(`thread ${locale} ${JSON.stringify([title, url])}`, () => (
    <ThreadPart thread={{ title, url }} locale={locale} />
  ))

const toYouPiece = (locale: Locale) =>
  piece(`to you ${locale}`, () => (
    <Heading
      as="h2"
      className="ink line"
      style={{ ...styles.session, ...styles.part, textAlign: pageOf(locale).start }}
    >
      {wordsIn(locale)('mail.digest.to-you')}
    </Heading>
  ))

const highlightsPiece = (locale: Locale) => piece(`highlights ${locale}`, () => <HighlightsHeading locale={locale} />)

const questionPiece = (question: NonNullable<DigestEdition['question']>, locale: Locale) =>
  piece(`question ${locale} ${JSON.stringify(question)}`, () => <QuestionPart question={question} locale={locale} />)

const morePiece = ({ url, left }: DigestThread, locale: Locale) =>
  piece(`more ${locale} ${left} ${url}`, () => (
    <Text className="soft" style={styles.soft}>
      <Link className="link" href={url} target="_top" style={styles.link}>
        {wordsIn(locale)('mail.digest.more-thread', { count: left })}
      </Link>
    </Text>
  ))

const leftPiece = (left: number, locale: Locale) =>
  piece(`left ${locale} ${left}`, () => (
    <Text className="ink" style={styles.say}>
      {wordsIn(locale)('mail.digest.more', { count: left })}
    </Text>
  ))
