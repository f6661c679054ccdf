import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { isolated } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { OfItem } from './of-item'
import { Way } from './way'

/** A note for one other moderator, which the desk alone sees. */
export function AskColleague({ locale, item, path, refused }: OfItem) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'ask-colleague')
  if (item.around.colleagues.length === 0) return null
  return (
    <Way name="a" title={words('decision.ask')} open={before !== undefined}>
      <ActForm act="ask-colleague" back={path} hidden={{ contributionId: item.id }} {...keyOf(before)}>
        <p className="soft">{words('decision.ask-hint')}</p>
        <Select
          id="ask-colleague"
          {...asTyped(before, 'colleague')}
          label={words('decision.ask-whom')}
          required
          options={[
            { value: '', label: words('decision.ask-choose') },
            ...item.around.colleagues.map(({ id, name, reads }) => ({
              value: id,
              label: words('decision.ask-reads', { name: isolated(name), language: words(`languages.${reads}`) }),
            })),
          ]}
        />
        <TextArea id="ask-text" {...asTyped(before, 'text')} label={words('decision.ask-text')} rows={3} required />
        <Button weight="quiet">{words('decision.ask')}</Button>
      </ActForm>
    </Way>
  )
}
