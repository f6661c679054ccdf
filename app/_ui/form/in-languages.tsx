import '@/app/_style/in-languages.css'
import { directionOf, type InLocales, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { describedBy, Field, type FieldProps, idOf } from './field'
import { asTyped, type Refused } from './refused'

interface Props {
  locale: Locale
  /** Of the text: its fields are `title-fr`, `title-it`… */
  name: string
  label: string
  hint?: string
  /** What is written so far. */
  texts?: InLocales
  refused?: Refused | undefined
  /** Lines of a longer text; a single line without. */
  rows?: number
  /** Tells the fields of one form from those of another on the page. */
  form: string
}

/** One text in the four languages, each in its own direction; the page's language first. */
export function InLanguages({ locale, name, label, hint, texts = {}, refused, rows, form }: Props) {
  const words = wordsIn(locale)
  const ordered = [locale, ...locales.filter((other) => other !== locale)]
  return (
    <fieldset className="field in-languages">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {ordered.map((language) => {
        const { defaultValue, ...field } = asTyped(refused, `${name}-${language}`, texts[language])
        return (
          <OneLanguage
            key={language}
            field={{ ...field, id: `${form}-${field.name}`, label: words(`languages.${language}`) }}
            language={language}
            rows={rows}
            text={defaultValue}
          />
        )
      })}
    </fieldset>
  )
}

interface One {
  field: FieldProps
  language: Locale
  rows: number | undefined
  text: string | undefined
}

function OneLanguage({ field, language, rows, text }: One) {
  const control = {
    id: idOf(field),
    name: field.name,
    lang: language,
    dir: directionOf(language),
    defaultValue: text,
    ...describedBy(field),
  }
  return (
    <Field field={field}>{rows ? <textarea rows={rows} {...control} /> : <input type="text" {...control} />}</Field>
  )
}
