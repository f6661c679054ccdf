import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { registrationCountries } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { CopyForm } from './copying/copy-form'
import type { ShownCoordination } from './shown'

interface Props {
  locale: Locale
  coordination: ShownCoordination
  refused?: Refused | undefined
}

/** The conferences somebody coordinates, and where another begins. */
export function CoordinationPage({ locale, coordination, refused }: Props) {
  const words = wordsIn(locale)
  return (
    <div className="column flow">
      <h1>{words('coordination.title')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h2>{words('coordination.own')}</h2>
      {coordination.conferences.length === 0 && (
        <Empty title={words('coordination.none')}>
          <p>{words('coordination.none-text')}</p>
        </Empty>
      )}
      <ul className="flow">
        {coordination.conferences.map(({ slug, title, sessions, registered, archived }) => (
          <li key={slug} className="card">
            <h3>
              <a href={`/${locale}/coordination/${slug}`}>
                <Said text={title} locale={locale} />
              </a>
            </h3>
            <p className="soft">
              {words('coordination.sessions', { count: sessions })}
              {SEPARATOR}
              {words('coordination.registered', { count: registered })}
              {archived && `${SEPARATOR}${words('coordination.archived')}`}
            </p>
          </li>
        ))}
      </ul>
      {coordination.mayConvene && <CopyForm locale={locale} coordination={coordination} refused={refused} />}
      {coordination.mayConvene && <CreateForm locale={locale} coordination={coordination} refused={refused} />}
    </div>
  )
}

function CreateForm({ locale, coordination, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'create-conference')
  const known = registrationCountries.find((country) => country === coordination.country)
  return (
    <section className="flow" aria-labelledby="create">
      <h2 id="create">{words('coordination.create')}</h2>
      <p className="soft">{words('coordination.create-text')}</p>
      <ActForm act="create-conference" back={`/${locale}/coordination`} {...keyOf(before)}>
        <InLanguages
          form="new"
          locale={locale}
          name="title"
          label={words('coordination.name')}
          hint={words('coordination.optional-languages')}
          refused={before}
        />
        <InLanguages
          form="new"
          locale={locale}
          name="welcome"
          label={words('coordination.welcome')}
          rows={3}
          refused={before}
        />
        <TextField
          {...asTyped(before, 'slug')}
          type="text"
          dir="ltr"
          label={words('coordination.slug')}
          hint={words('coordination.slug-hint')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={60}
          required
        />
        <TextField
          {...asTyped(before, 'name', coordination.shownAs)}
          label={words('coordination.your-name')}
          required
        />
        <Select
          {...asTyped(before, 'country', known ?? 'ZZ')}
          label={words('coordination.country')}
          options={registrationCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
        />
        <Check name="sandbox" label={words('sandbox.choose')} defaultChecked={before?.typed.sandbox === 'on'} />
        <div className="deeds">
          <Button>{words('coordination.submit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}
