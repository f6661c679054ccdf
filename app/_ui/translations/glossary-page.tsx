import '@/app/_style/translations.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Outcome } from '@/lib/doors/outcome'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { type ShownGlossary, translationPaths } from './shown'
import { TermWords } from './terms'

interface Props {
  locale: Locale
  glossary: ShownGlossary
  /** Whether this reader keeps the terms. */
  mayKeep: boolean
  outcome: Outcome
}

/** The words of the conference in its languages; its translators keep them here. */
export function GlossaryPage({ locale, glossary, mayKeep, outcome: { done, refused } }: Props) {
  const words = wordsIn(locale)
  const { terms, slug, conferenceId } = glossary
  const paths = translationPaths(locale, slug)
  const form = { locale, conferenceId, path: paths.glossary, refused }
  const kept = done === 'keep-term' || done === 'remove-term'
  return (
    <div className="column flow">
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {kept && <Notice kind="done">{words(`glossary.done-${done}`)}</Notice>}
      <h1>{words('glossary.title')}</h1>
      <p className="soft">{words('glossary.text')}</p>
      {terms.length === 0 && (
        <Empty title={words('glossary.none')}>
          <p>{words('glossary.none-text')}</p>
        </Empty>
      )}
      <ul className="glossary">
        {terms.map((term) => (
          <li key={term.id}>
            <p>
              <TermWords words={term.words} />
            </p>
            {term.note && (
              <p className="soft small">
                <bdi>{term.note}</bdi>
              </p>
            )}
            {mayKeep && <TermForm {...form} term={term} />}
          </li>
        ))}
      </ul>
      {mayKeep && <TermForm {...form} />}
      <p>
        {mayKeep && <a href={paths.list(locale)}>{words('translations.title')}</a>}
        {!mayKeep && <a href={paths.conference}>{words('chrome.programme')}</a>}
      </p>
    </div>
  )
}

interface FormProps {
  locale: Locale
  conferenceId: string
  path: string
  refused: Refused | undefined
  /** The term to say otherwise; a new one without. */
  term?: ShownGlossary['terms'][number]
}

function TermForm({ locale, conferenceId, path, refused, term }: FormProps) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'keep-term', { termId: term?.id ?? '' })
  const of = term?.id ?? 'new'
  return (
    <Folded open={before !== undefined} title={words(term ? 'glossary.change' : 'glossary.add')}>
      <ActForm act="keep-term" back={path} hidden={{ conferenceId, termId: term?.id ?? '' }} {...keyOf(before)}>
        {locales.map((language) => (
          <TextField
            key={language}
            id={`${language}-${of}`}
            {...asTyped(before, language, term?.words[language])}
            label={words(`languages.${language}`)}
            lang={language}
          />
        ))}
        <TextField
          id={`note-${of}`}
          {...asTyped(before, 'note', term?.note)}
          label={words('glossary.note')}
          hint={words('glossary.note-hint')}
        />
        <Button weight="quiet">{words('glossary.keep')}</Button>
      </ActForm>
      {term && (
        <ActForm act="remove-term" back={path} hidden={{ termId: term.id }}>
          <Button weight="stop">{words('glossary.remove')}</Button>
        </ActForm>
      )}
    </Folded>
  )
}
