import '@/app/_style/record.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { A_MINUTE } from '@/lib/coordination/inviting/rules'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownInvitations } from './shown'

interface Props {
  locale: Locale
  list: NonNullable<ShownInvitations['list']>
  path: string
}

/** What a list would do: who would be invited, what is wrong in which line, what is left out. */
export function ListPreview({ locale, list, path }: Props) {
  const words = wordsIn(locale)
  const { id, count, languages, problemCount } = list
  return (
    <section className="card flow" aria-labelledby="preview">
      <h2 id="preview">{words('invitations.preview')}</h2>
      <Problems locale={locale} list={list} />
      {problemCount === 0 && (
        <>
          <p>
            <strong>{words('invitations.would', { count })}</strong>
            {languages.map(({ language, count: n }) => {
              const said = words(`languages.${language as Locale}`)
              return `${SEPARATOR}${words('invitations.in-language', { language: said, count: n })}`
            })}
          </p>
          <First locale={locale} list={list} />
        </>
      )}
      <LeftOut locale={locale} list={list} />
      {problemCount === 0 && count > 0 && (
        <ActForm act="send-invitations" back={path} hidden={{ listId: id }}>
          <Button>{words('invitations.send', { count })}</Button>
          <p className="hint">{words('invitations.send-hint', { rate: A_MINUTE })}</p>
        </ActForm>
      )}
    </section>
  )
}

type Part = Pick<Props, 'locale' | 'list'>

function Problems({ locale, list: { problems, problemCount } }: Part) {
  const words = wordsIn(locale)
  if (problemCount === 0) return null
  return (
    <>
      <h3>{words('invitations.problems', { count: problemCount })}</h3>
      <p>{words('invitations.problems-text')}</p>
      <ul className="outcomes">
        {problems.map(({ line, code, seen }) => (
          <li key={line}>
            {words('invitations.line', { n: line })}
            {SEPARATOR}
            {words(`invitations.problem.${code}`)}
            {seen && (
              <>
                {SEPARATOR}
                <bdi className="soft">{seen}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p className="soft">{words('invitations.more', { count: problemCount - problems.length })}</p>
      )}
    </>
  )
}

function First({ locale, list: { first } }: Part) {
  const words = wordsIn(locale)
  if (first.length === 0) return null
  return (
    <table className="people figures">
      <caption>{words('invitations.first')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('invite.email')}</th>
          <th scope="col">{words('invite.reads')}</th>
          <th scope="col">{words('invite.country')}</th>
        </tr>
      </thead>
      <tbody>
        {first.map(({ line, email, language, country }) => (
          <tr key={line}>
            <td dir="ltr">{email}</td>
            <td>{words(`languages.${language}`)}</td>
            <td>{country ? countryName(country, locale) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LeftOut({ locale, list: { leftOut, leftOutCount } }: Part) {
  const words = wordsIn(locale)
  if (leftOutCount === 0) return null
  return (
    <>
      <h3>{words('invitations.left-out', { count: leftOutCount })}</h3>
      <ul className="outcomes">
        {leftOut.map(({ line, code, email }) => (
          <li key={line}>
            {words('invitations.line', { n: line })}
            {SEPARATOR}
            {words(`invitations.left.${code}`)}
            {SEPARATOR}
            <bdi className="soft">{email}</bdi>
          </li>
        ))}
      </ul>
      {leftOutCount > leftOut.length && (
        <p className="soft">{words('invitations.more', { count: leftOutCount - leftOut.length })}</p>
      )}
    </>
  )
}
