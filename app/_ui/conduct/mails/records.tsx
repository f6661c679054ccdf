import type { MailRecord } from '@/lib/doors/mails/records'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

const asks = ['missing', 'differs']

/** What the DNS says of us, and the very line to add where something is missing. */
export function Records({ locale, records }: { locale: Locale; records: MailRecord[] }) {
  const words = wordsIn(locale)
  return (
    <>
      <h2>{words('mails.records')}</h2>
      <p>{words('mails.records-text')}</p>
      <ul className="mail-list">
        {records.map(({ name, domain, found, there, line }) => (
          <li key={name} data-found={found}>
            <p>
              <abbr>{name.toUpperCase()}</abbr>
              {SEPARATOR}
              <bdi dir="ltr">{domain}</bdi>
              {SEPARATOR}
              <strong>{words(`mails.found.${found}`)}</strong>
            </p>
            <p className="soft small">{words(`mails.record.${name}`)}</p>
            {there.length > 0 && <Line said={words('mails.is-there')} lines={there} />}
            {line && asks.includes(found) && <Line said={words('mails.add')} lines={[line]} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lines of a zone file are read from the left, in every language. */
function Line({ said, lines }: { said: string; lines: string[] }) {
  return (
    <>
      <p>{said}</p>
      <pre dir="ltr" className="answer">
        {lines.join('\n')}
      </pre>
    </>
  )
}
