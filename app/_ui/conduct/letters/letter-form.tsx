import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Choices } from '@/app/_ui/form/choices'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import type { Audience } from '@/lib/conduct/rules/letters'
import { type InLocales, inLocale, isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  act: 'write-letter' | 'change-letter'
  /** Where its page is: the list of letters, or the letter. */
  path: string
  hidden: Record<string, string>
  submit: string
  sessions: { id: string; title: InLocales }[]
  /** Whom it is for, where that is one person. */
  to: { id: string; shownAs: string } | null
  now?: { audience: Audience; sessionId: string | null; subject: InLocales; body: InLocales }
  refused: Refused | undefined
}

/** A letter as it is written: to whom, and in which languages. */
export function LetterForm({ locale, act, path, hidden, submit, sessions, to, now, refused }: Props) {
  const words = wordsIn(locale)
  const whom = { ...hidden, ...(to ? { toId: to.id } : {}) }
  return (
    <ActForm act={act} back={path} hidden={whom} {...keyOf(refused)}>
      <Audiences locale={locale} sessions={sessions} to={to} now={now} refused={refused} />
      <InLanguages
        form={act}
        locale={locale}
        name="subject"
        label={words('letter.subject')}
        hint={words('letter.languages-hint')}
        texts={now?.subject ?? {}}
        refused={refused}
      />
      <InLanguages
        form={act}
        locale={locale}
        name="body"
        label={words('letter.body')}
        texts={now?.body ?? {}}
        rows={6}
        refused={refused}
      />
      <div className="deeds">
        <Button>{submit}</Button>
      </div>
    </ActForm>
  )
}

function Audiences({
  locale,
  sessions,
  to,
  now,
  refused,
}: Pick<Props, 'locale' | 'sessions' | 'to' | 'now' | 'refused'>) {
  const words = wordsIn(locale)
  const offered = to ? (['one'] as const) : (['all', 'session', 'silent'] as const)
  const labelOf = (value: Audience) =>
    value === 'one' ? words('letter.for-one', { name: isolated(to?.shownAs ?? '') }) : words(`letter.for.${value}`)
  return (
    <>
      <Choices
        {...asTyped(refused, 'audience', now?.audience ?? (to ? 'one' : undefined))}
        label={words('letter.to')}
        options={offered.map((value) => ({ value, label: labelOf(value) }))}
        required
      />
      {!to && (
        <Select
          {...asTyped(refused, 'sessionId', now?.sessionId ?? '')}
          label={words('letter.session')}
          options={[
            { value: '', label: words('letter.no-session') },
            ...sessions.map(({ id, title }) => ({ value: id, label: inLocale(title, locale).text })),
          ]}
        />
      )}
    </>
  )
}
