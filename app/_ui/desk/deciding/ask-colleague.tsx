import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from '../shown'
import { Way } from './way'

interface Props {
  locale: Locale
  colleagues: ShownItem['around']['colleagues']
  hidden: { contributionId: string }
  back: string
  refused?: Refused | undefined
  /** The key that opens it, where keys decide. */
  name?: string
}

/** A note for one other moderator, which the desk alone sees. */
export function AskColleague({ locale, colleagues, hidden, back, refused, name }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'ask-colleague')
  if (colleagues.length === 0) return null
  const form = (
    <ActForm act="ask-colleague" back={back} hidden={hidden} {...keyOf(before)}>
      <p className="soft">{words('decision.ask-hint')}</p>
      <Select
        id="ask-colleague"
        {...asTyped(before, 'colleague')}
        label={words('decision.ask-whom')}
        required
        options={[
          { value: '', label: words('decision.ask-choose') },
          ...colleagues.map(({ id, name, reads }) => ({
            value: id,
            label: words('decision.ask-reads', { name: isolated(name), language: words(`languages.${reads}`) }),
          })),
        ]}
      />
      <TextArea id="ask-text" {...asTyped(before, 'text')} label={words('decision.ask-text')} rows={3} required />
      <Button weight="quiet">{words('decision.ask')}</Button>
    </ActForm>
  )
  const fold = { title: words('decision.ask'), open: before !== undefined }
  return name ? (
    <Way name={name} {...fold}>
      {form}
    </Way>
  ) : (
    <Folded {...fold}>{form}</Folded>
  )
}
