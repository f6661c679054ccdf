import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Select } from '@/app/_ui/form/select'
import { reasonCodes } from '@/lib/moderation/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  item: { id: string; number: number }
  path: string
}

/** That a published contribution is hidden, with the reason its author is told. */
export function HideForm({ locale, item, path }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="hide-contribution" back={path} hidden={{ contributionId: item.id }}>
      <Select
        id={`hide-${item.number}`}
        name="reason"
        label={words('decision.reason')}
        hint={words('flagged.hide-hint')}
        required
        options={[
          { value: '', label: words('decision.choose') },
          ...reasonCodes.map((code) => ({ value: code, label: words(`reason.${code}.name`) })),
        ]}
      />
      <Button weight="stop">{words('flagged.hide')}</Button>
    </ActForm>
  )
}
