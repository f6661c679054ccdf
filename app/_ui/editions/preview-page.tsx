import '@/app/_style/desk.css'
import '@/app/_style/outcomes.css'
import '@/app/_style/utilities.css'
import { dayText } from '@/app/_ui/conduct/day'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { Empty } from '@/app/_ui/page/empty'
import { type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownPreview } from './shown'

interface Props {
  locale: Locale
  shown: ShownPreview
  /** The page of the edition. */
  path: string
  dayOn: string
  named: string
}

/** The digest of a day as it would be sent now: in a language, or as somebody would get it. */
export function PreviewPage({ locale, shown, path, dayOn, named }: Props) {
  const words = wordsIn(locale)
  const { reader, locale: reads, mail } = shown
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={path}>{words('editions.of-day', { day: dayText(dayOn, locale) })}</a>
      </nav>
      <h1>{words('editions.preview')}</h1>
      <nav className="tabs" aria-label={words('editions.preview-languages')}>
        {locales.map((one) => (
          <a key={one} href={`${path}/preview?in=${one}`} aria-current={!reader && one === reads ? 'page' : undefined}>
            {words(`languages.${one}`)}
          </a>
        ))}
      </nav>
      <Somebody locale={locale} shown={shown} path={path} named={named} />
      {reader && (
        <p>
          {words.rich('editions.preview-as', { name: () => <bdi>{reader.shownAs}</bdi> })}
          {`${SEPARATOR}${words(`languages.${reads}`)}`}
        </p>
      )}
      {reader && !reader.byTheDay && <p>{words('editions.not-by-the-day')}</p>}
      {mail ? (
        <Mail locale={locale} reads={reads} mail={mail} src={srcOf(path, shown)} />
      ) : (
        <Empty title={words('editions.nothing')}>{words('editions.nothing-text')}</Empty>
      )}
    </div>
  )
}

const srcOf = (path: string, { reader, locale }: ShownPreview): string =>
  `${path}/preview/html?${new URLSearchParams(reader ? { as: reader.participantId } : { in: locale })}`

interface MailProps {
  locale: Locale
  reads: Locale
  mail: NonNullable<ShownPreview['mail']>
  src: string
}

function Mail({ locale, reads, mail, src }: MailProps) {
  const words = wordsIn(locale)
  return (
    <>
      <p>
        <b lang={reads}>
          <bdi>{mail.subject}</bdi>
        </b>
        {`${SEPARATOR}${words('mailbox.weight', { kilobytes: Math.ceil(mail.bytes / 1000) })}`}
      </p>
      <iframe
        className="h-[80vh] w-full resize-y rounded border border-line"
        src={src}
        title={words('editions.preview')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <details>
        <summary>{words('editions.as-text')}</summary>
        <pre className="card font-sans break-words whitespace-pre-wrap [unicode-bidi:plaintext]" lang={reads}>
          {mail.text}
        </pre>
      </details>
    </>
  )
}

/** Somebody by the name that everybody sees. */
function Somebody({ locale, shown: { found }, path, named }: Omit<Props, 'dayOn'>) {
  const words = wordsIn(locale)
  return (
    <section className="flow" aria-labelledby="somebody">
      <h2 id="somebody">{words('editions.somebody')}</h2>
      <form method="get" action={`${path}/preview`} className="deeds">
        <TextField name="named" type="search" label={words('editions.named')} defaultValue={named} />
        <Button weight="quiet">{words('editions.find')}</Button>
      </form>
      {named && found.length === 0 && <p>{words('editions.none-found')}</p>}
      <ul className="ways-on">
        {found.map(({ participantId, shownAs, country, language }) => (
          <li key={participantId}>
            <a href={`${path}/preview?${new URLSearchParams({ as: participantId, named })}`}>
              <bdi>{shownAs}</bdi>
              {`${SEPARATOR}${countryName(country, locale)}${SEPARATOR}${words(`languages.${language}`)}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
