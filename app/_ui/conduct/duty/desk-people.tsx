import '@/app/_style/coordination.css'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Day } from '../day'
import type { ShownDuty } from '../shown'

interface Props {
  locale: Locale
  duty: ShownDuty
  mayCoordinate: boolean
}

/** The people of the desk: what they read and when they are away. */
export function DeskPeople({ locale, duty: { slug, desk }, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}/desk/conduct/team`
  return (
    <section aria-labelledby="desk">
      <h2 id="desk">{words('duty.desk')}</h2>
      <table className="people">
        <thead>
          <tr>
            <th scope="col">{words('duty.name')}</th>
            <th scope="col">{words('duty.reads')}</th>
            <th scope="col">{words('duty.absences')}</th>
          </tr>
        </thead>
        <tbody>
          {desk.map((one) => (
            <tr key={one.participantId}>
              <td>
                {mayCoordinate ? (
                  <a href={`${base}/${one.participantId}`}>
                    <bdi>{one.shownAs}</bdi>
                  </a>
                ) : (
                  <bdi>{one.shownAs}</bdi>
                )}
                <small>{words(`invite.as.${one.role}`)}</small>
              </td>
              <td>{readsText(one, locale)}</td>
              <td>
                {one.away.map(({ id, firstOn, lastOn }) => (
                  <div key={id}>
                    {words.rich('duty.from-to', {
                      from: () => <Day key="from" on={firstOn} locale={locale} />,
                      to: () => <Day key="to" on={lastOn} locale={locale} />,
                    })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function readsText({ language, reads }: ShownDuty['desk'][number], locale: Locale): string {
  const read = locales.filter((one) => one === language || reads.includes(one))
  return new Intl.ListFormat(locale).format(read.map((one) => wordsIn(locale)(`languages.${one}`)))
}
