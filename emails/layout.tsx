import { Body, Container, Head, Hr, Html, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { darkSheet, pageOf, styles } from './paper'

interface LayoutProps {
  locale: Locale
  subject: string
  /** The conference the mail is about; none when it is about Diwan itself. */
  about?: string | undefined
  children: ReactNode
  /** Why this mail came, and what ends it. */
  foot?: ReactNode
}

/** The sheet every mail is written on: paper and ink, one column, no images, nothing fetched from anywhere. */
export function Layout({ locale, subject, about, children, foot }: LayoutProps) {
  const { lang, dir, start } = pageOf(locale)
  const say = wordsIn(locale)
  return (
    <Html lang={lang} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{darkSheet}</style>
      </Head>
      <Body className="paper" style={styles.paper}>
        <Container style={styles.page}>
          {/* Some mail programs drop html and body: language and direction are said again here. */}
          <div lang={lang} dir={dir} style={{ ...styles.column, textAlign: start }}>
            <Text className="soft" style={styles.mark}>
              <span aria-hidden="true">✸ </span>
              {say('chrome.name')}
              {about && (
                <>
                  {' · '}
                  <bdi>{about}</bdi>
                </>
              )}
            </Text>
            {children}
            <Hr className="line" style={styles.line} />
            {foot}
            <Text className="soft" style={{ ...styles.soft, margin: 0 }}>
              {say('mail.rule')}
            </Text>
          </div>
        </Container>
      </Body>
    </Html>
  )
}
