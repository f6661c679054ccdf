import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { languageOptions } from '@/app/_ui/form/language-options'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { ASK_WORDS } from '@/lib/experts/rules'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownExperts } from './shown'

interface Props {
  locale: Locale
  shown: ShownExperts
  path: string
  refused?: Refused | undefined
}

/** Where a participant asks: a plain form, short like what it takes. */
export function AskForm({ locale, shown, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'ask-experts')
  return (
    <ActForm act="ask-experts" back={`${path}#ask`} className="composer" {...keyOf(before)}>
      <p className="soft">{words('experts.ask-hint')}</p>
      <TextArea
        {...asTyped(before, 'text')}
        label={words('experts.question')}
        hint={words('composer.body-hint', { limit: ASK_WORDS })}
        rows={5}
        required
      />
      <Select
        {...asTyped(before, 'language', locale)}
        label={words('composer.language')}
        hint={words('composer.language-hint')}
        options={languageOptions(words('languages.other'))}
      />
      <Select
        {...asTyped(before, 'expertId')}
        label={words('experts.whom')}
        options={[
          { value: '', label: words('experts.whoever') },
          ...shown.experts.map(({ id, shownAs }) => ({ value: id, label: shownAs })),
        ]}
      />
      <Select
        {...asTyped(before, 'threadId')}
        label={words('experts.thread')}
        hint={words('experts.thread-hint')}
        options={shown.threads.map(({ id, title }) => {
          const said = inLocale(title, locale)
          return { value: id, label: said.text, lang: said.language }
        })}
      />
      <p className="composer-rule">{words('composer.rule')}</p>
      <div className="deeds">
        <Button>{words('composer.send')}</Button>
        <p className="hint">{words('composer.next')}</p>
      </div>
    </ActForm>
  )
}

/** Where a moderator chooses who is to answer one question. */
export function AssignForm({ locale, shown, path, refused, number }: Props & { number: number }) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'assign-ask')
  return (
    <section className="card" id="assign" aria-labelledby="assign-title">
      <h3 id="assign-title">{words('experts.assign', { n: number })}</h3>
      <ActForm act="assign-ask" back={path} hidden={{ sessionId: shown.session.id, number }} {...keyOf(before)}>
        <Select
          id="assign-to"
          {...asTyped(before, 'expertId')}
          label={words('experts.assign-to')}
          hint={words('experts.assign-hint')}
          options={shown.experts.map(({ id, shownAs }) => ({ value: id, label: shownAs }))}
        />
        <div className="deeds">
          <Button>{words('experts.assign', { n: number })}</Button>
          <a className="answer" href={path}>
            {words('experts.assign-leave')}
          </a>
        </div>
      </ActForm>
    </section>
  )
}
