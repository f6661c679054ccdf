import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { wordsIn } from '@/lib/text/words'
import { named, type OfItem } from './of-item'
import { Way } from './way'

/** With a published one that says the same; proposed is the nearest that was found. */
export function Merge({ locale, item, path, refused }: OfItem) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'merge-contribution')
  const nearest = item.around.alike.find(({ number }) => number !== null)?.number
  const language = words(`languages.${item.authorReads}`)
  return (
    <Way name="g" title={words('decision.merge')} open={before !== undefined}>
      <ActForm act="merge-contribution" back={path} hidden={named(item)} {...keyOf(before)}>
        <p className="soft">{words('decision.merge-hint')}</p>
        <TextField
          id="merge-into"
          {...asTyped(before, 'into', nearest ? String(nearest) : null)}
          label={words('decision.merge-into')}
          inputMode="numeric"
          pattern="[0-9]{1,9}"
          required
        />
        <TextArea
          id="merge-message"
          {...asTyped(before, 'message')}
          label={words('decision.message')}
          hint={words('decision.message-hint', { language })}
          rows={3}
        />
        <Button weight="quiet">{words('decision.merge')}</Button>
      </ActForm>
    </Way>
  )
}
