import { Heading, Link, render, Section, Text } from '@react-email/components'
import { cleanText } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Layout } from './layout'
import { type Composed, lineOf } from './mail'
import { pageOf, settingOf, styles } from './paper'

/** What a letter is made of. Written once, read twice: as HTML and as plain text. */
export type Part =
  | { say: string }
  /** What somebody named: a title, an address, a name, on a line of its own since its direction is its own. */
  | { label?: string; shown: string; dir?: 'ltr' }
  | { deed: string; url: string }
  /** What can be done beside. */
  | { link: string; url: string }
  | { code: string }
  /** What somebody wrote, in its language (`other` where it is not known). */
  | { label: string; words: string; language: string }
  | { soft: string }

export interface Letter {
  subject: string
  about?: string
  title: string
  parts: Part[]
  /** Why it came to this reader. */
  why?: string
}

/** A short mail about one thing. */
export async function letter(content: Letter, locale: Locale): Promise<Composed> {
  const subject = lineOf(content.subject)
  const about = content.about && lineOf(content.about)
  const html = await render(
    <Layout locale={locale} subject={subject} about={about} foot={content.why && <Soft>{content.why}</Soft>}>
      <Heading as="h1" className="ink" style={styles.title}>
        {content.title}
      </Heading>
      {content.parts.map((part) => (
        <PartOfLetter key={JSON.stringify(part)} part={part} start={pageOf(locale).start} />
      ))}
    </Layout>,
  )
  return { subject, html, text: letterText({ ...content, ...(about && { about }) }, locale) }
}

function PartOfLetter({ part, start }: { part: Part; start: 'left' | 'right' }) {
  if ('say' in part) {
    return (
      <Text className="ink" style={styles.say}>
        {part.say}
      </Text>
    )
  }
  if ('deed' in part) {
    return (
      <Section style={{ margin: '4px 0 20px' }}>
        <Link className="deed" href={part.url} target="_top" style={styles.deed}>
          {part.deed}
        </Link>
      </Section>
    )
  }
  if ('link' in part) {
    return (
      <Text className="soft" style={styles.soft}>
        <Link className="link" href={part.url} target="_top" style={styles.link}>
          {part.link}
        </Link>
      </Text>
    )
  }
  if ('code' in part) {
    return (
      <Text className="ink card" dir="ltr" style={styles.code}>
        {part.code}
      </Text>
    )
  }
  if ('soft' in part) return <Soft>{part.soft}</Soft>
  return (
    <>
      {part.label && (
        <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
          {part.label}
        </Text>
      )}
      {'shown' in part ? (
        <Text className="ink" dir={part.dir ?? 'auto'} style={{ ...styles.shown, textAlign: start }}>
          {lineOf(part.shown)}
        </Text>
      ) : (
        <Words {...part} />
      )}
    </>
  )
}

function Soft({ children }: { children: string }) {
  return (
    <Text className="soft" style={styles.soft}>
      {children}
    </Text>
  )
}

function Words({ words, language }: { words: string; language: string }) {
  const { lang, dir, style } = settingOf(language)
  return (
    <Text className="ink" lang={lang} dir={dir} style={{ ...style, whiteSpace: 'pre-line', margin: '0 0 20px' }}>
      {cleanText(words)}
    </Text>
  )
}

function letterText({ about, title, parts, why }: Letter, locale: Locale): string {
  const blocks = parts.map((part) => {
    if ('say' in part) return part.say
    if ('deed' in part) return `${part.deed}\n${part.url}`
    if ('link' in part) return `${part.link}\n${part.url}`
    if ('code' in part) return `    ${part.code}`
    if ('soft' in part) return part.soft
    const said = 'shown' in part ? lineOf(part.shown) : quoted(part.words)
    return part.label ? `${part.label}\n${said}` : said
  })
  return [about && `${wordsIn(locale)('chrome.name')} · ${about}`, title, ...blocks, why && `-- \n${why}`]
    .filter(Boolean)
    .join('\n\n')
}

const quoted = (words: string) =>
  cleanText(words)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
