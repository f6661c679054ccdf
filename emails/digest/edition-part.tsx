import { Heading, Link, Text } from '@react-email/components'
import { cleanText } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { cut } from '../mail'
import { pageOf, settingOf, styles } from '../paper'
import type { DigestEdition, EditionText } from './data'

interface PartProps {
  locale: Locale
}

/** What the team says first; where it is not in the reader's language, that is said too. */
export function LeadPart({ lead, locale }: PartProps & { lead: EditionText }) {
  return (
    <div className="card" style={styles.lead}>
      <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
        {wordsIn(locale)('mail.edition.lead')}
      </Text>
      <Written written={lead} locale={locale} />
    </div>
  )
}

export function HighlightsHeading({ locale }: PartProps) {
  return (
    <Heading
      as="h2"
      className="ink line"
      style={{ ...styles.session, ...styles.part, margin: '24px 0 16px', textAlign: pageOf(locale).start }}
    >
      <span aria-hidden="true">✸ </span>
      {wordsIn(locale)('mail.edition.highlights')}
    </Heading>
  )
}

export function QuestionPart({ question, locale }: PartProps & { question: NonNullable<DigestEdition['question']> }) {
  const say = wordsIn(locale)
  return (
    <>
      <Heading
        as="h2"
        className="ink line"
        style={{ ...styles.session, ...styles.part, margin: '24px 0 8px', textAlign: pageOf(locale).start }}
      >
        {say('mail.edition.question')}
      </Heading>
      <Written written={question} locale={locale} />
      <Text className="ink" style={styles.say}>
        <Link className="link" href={question.url} target="_top" style={styles.link}>
          {say('mail.edition.answer')}
        </Link>
      </Text>
    </>
  )
}

function Written({ written: { text, language }, locale }: PartProps & { written: EditionText }) {
  const { lang, dir, style } = settingOf(language)
  return (
    <>
      {language !== locale && (
        <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
          {onlyIn(language, locale)}
        </Text>
      )}
      <Text className="ink" lang={lang} dir={dir} style={{ ...style, whiteSpace: 'pre-line' }}>
        {boundedText(text)}
      </Text>
    </>
  )
}

/** What is taken of a lead is shorter, but for the marks that pile up on a letter. */
const LONGEST = 3000
const boundedText = (text: string): string => cut(cleanText(text), LONGEST)

function onlyIn(language: Locale, locale: Locale): string {
  const say = wordsIn(locale)
  return say('mail.letter.only-in', { language: say(`languages.${language}`) })
}

/** The same as text: what is written, in its lines. */
function writtenText({ text, language }: EditionText, locale: Locale): string {
  const quote = boundedText(text).replace(/^/gm, '> ')
  return language === locale ? quote : `${onlyIn(language, locale)}\n${quote}`
}

export const leadText = (lead: EditionText, locale: Locale): string =>
  `${wordsIn(locale)('mail.edition.lead')}\n${writtenText(lead, locale)}`

export const highlightsText = (locale: Locale): string =>
  `${'='.repeat(24)}\n${wordsIn(locale)('mail.edition.highlights')}`

export function questionText(question: NonNullable<DigestEdition['question']>, locale: Locale): string {
  const say = wordsIn(locale)
  const head = `${'='.repeat(24)}\n${say('mail.edition.question')}`
  return `${head}\n${writtenText(question, locale)}\n${say('mail.edition.answer')}\n${question.url}`
}
