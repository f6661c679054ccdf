import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownPromises } from '../shown'

interface Props {
  locale: Locale
  page: ShownPromises
  refused: Refused | undefined
}

/** What was promised, as somebody of the desk writes it down. */
export function PromiseForm({ locale, page: { slug, sessions, today }, refused }: Props) {
  const words = wordsIn(locale)
  const places = sessions.flatMap(({ id, position, questions }) => [
    { value: id, label: words('promise.whole', { n: String(position) }) },
    ...questions.map((question) => ({
      value: question.id,
      label: words('promise.question', { n: String(position), text: inLocale(question.text, locale).text }),
    })),
  ])
  return (
    <ActForm act="note-promise" back={`/${locale}/conferences/${slug}/desk/conduct/promises`} {...keyOf(refused)}>
      <TextField
        {...asTyped(refused, 'who')}
        label={words('promise.who')}
        hint={words('promise.who-hint')}
        maxLength={120}
        required
      />
      <TextArea {...asTyped(refused, 'about')} label={words('promise.about')} rows={2} required />
      <Select {...asTyped(refused, 'placeId')} label={words('promise.place')} options={places} />
      <TextField {...asTyped(refused, 'dueOn')} type="date" min={today} label={words('promise.due-on')} required />
      <div className="deeds">
        <Button>{words('promise.submit')}</Button>
      </div>
    </ActForm>
  )
}
