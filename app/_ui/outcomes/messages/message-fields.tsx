import { Choices } from '@/app/_ui/form/choices'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { writtenFor } from '@/lib/outcomes/view'
import { type InLocales, inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownComposing } from '../shown'

interface Props {
  locale: Locale
  shown: ShownComposing
  /** What is proposed, where something is; what was written before otherwise. */
  texts: InLocales
  occasion: string
  refused: Refused | undefined
}

/** What a message holds: what it is for, where it stands, its texts, and when it is posted. */
export function MessageFields({ locale, shown, texts, occasion, refused }: Props) {
  const words = wordsIn(locale)
  const { message, threads } = shown
  return (
    <>
      <Select
        {...asTyped(refused, 'occasion', occasion)}
        label={words('outcomes.occasion-label')}
        options={writtenFor.map((value) => ({ value, label: words(`outcomes.occasion.${value}`) }))}
      />
      {!message && (
        <Select
          {...asTyped(refused, 'threadId')}
          label={words('outcomes.place')}
          options={[
            { value: '', label: words('outcomes.whole-session') },
            ...threads.map(({ id, title }) => {
              const { text, language } = inLocale(title, locale)
              return { value: id, label: text, lang: language }
            }),
          ]}
        />
      )}
      <InLanguages
        form="message"
        locale={locale}
        name="text"
        label={words('outcomes.text')}
        hint={words('outcomes.text-hint')}
        texts={texts}
        refused={refused}
        rows={6}
      />
      <When locale={locale} shown={shown} refused={refused} />
    </>
  )
}

function When({ locale, shown: { ahead, message }, refused }: Pick<Props, 'locale' | 'shown' | 'refused'>) {
  const words = wordsIn(locale)
  const before = message?.dueBy ?? 'now'
  const ways = ['now' as const, ...(['opening', 'closing'] as const).filter((one) => ahead[one]), 'time' as const]
  const { error, defaultValue = before } = asTyped(refused, 'when')
  return (
    <>
      <Choices
        name="when"
        label={words('outcomes.when-label')}
        defaultValue={defaultValue}
        error={error}
        options={ways.map((value) => ({
          value,
          label: words(`outcomes.when.${value}`),
          hint: words(`outcomes.when-hint.${value}`),
        }))}
      />
      <TextField
        {...asTyped(refused, 'at', message?.at)}
        type="datetime-local"
        label={words('outcomes.at')}
        hint={words('outcomes.at-hint')}
      />
    </>
  )
}
