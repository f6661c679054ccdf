import '@/app/_style/record.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { Folded } from '@/app/_ui/form/folded'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import type { readSandboxMails } from '@/lib/coordination/trying/read-sandbox-mails'
import { SANDBOX_DAYS } from '@/lib/retention/rules'
import { directionOf, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  shown: Awaited<ReturnType<typeof readSandboxMails>>
}

/** What a sandbox would have sent, to whom, each in its language. */
export function SandboxPage({ locale, shown: { slug, title, mails, next, now } }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/coordination/${slug}/mails`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`/${locale}/coordination/${slug}`}>
          <Said text={title} locale={locale} />
        </a>
      </nav>
      <h1>{words('sandbox.title')}</h1>
      <p className="soft">{words('sandbox.text', { days: SANDBOX_DAYS })}</p>
      {mails.length === 0 && (
        <Empty title={words('sandbox.none')}>
          <p>{words('sandbox.none-text')}</p>
        </Empty>
      )}
      {mails.map(({ id, address, locale: language, subject, text, at }) => (
        <article key={id} className="card">
          <Folded title={subject} open={false}>
            <p className="letter" lang={language} dir={directionOf(language)}>
              {text}
            </p>
          </Folded>
          <p className="soft small">
            {words.rich('sandbox.to', {
              who: () => <bdi key="who">{address}</bdi>,
              when: () => <Moment key="when" at={new Date(at)} now={new Date(now)} style="short" locale={locale} />,
            })}
          </p>
        </article>
      ))}
      <Pager locale={locale} older={next && `${path}?before=${next}`} />
    </div>
  )
}
