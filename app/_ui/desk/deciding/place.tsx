import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { named, type OfItem } from './of-item'
import { Way } from './way'

/** Into another thread of the conference, before it is published. */
export function Place({ locale, item, path, refused }: OfItem) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'place-contribution')
  return (
    <Way name="m" title={words('decision.place')} open={before !== undefined}>
      <ActForm act="place-contribution" back={path} hidden={named(item)} {...keyOf(before)}>
        <p className="soft">{words(item.replyTo ? 'decision.place-hint-reply' : 'decision.place-hint')}</p>
        <Select
          id="place-thread"
          {...asTyped(before, 'threadId')}
          label={words('decision.place-thread')}
          required
          options={[
            { value: '', label: words('decision.place-choose') },
            ...item.around.places.map(({ id, session, title }) => {
              const { text, language } = inLocale(title, locale)
              return { value: id, label: `${session}. ${text}`, lang: language }
            }),
          ]}
        />
        <Button weight="quiet">{words('decision.place')}</Button>
      </ActForm>
    </Way>
  )
}
