import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Select } from '@/app/_ui/form/select'
import { protectReasons } from '@/lib/moderation/protecting/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  hidden: { contributionId: string; revision: number; link?: string }
  path: string
}

/** The decision that a text exposes somebody: with a reason, and no words that would repeat it. */
export function ProtectForm({ locale, hidden, path }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="protect-contribution" back={path} hidden={hidden}>
      <p className="soft" id="protect-hint">
        {words('held.protect-hint')}
      </p>
      <Select
        id="protect-reason"
        name="reason"
        label={words('decision.reason')}
        options={protectReasons.map((code) => ({ value: code, label: words(`reason.${code}.name`) }))}
      />
      <Button aria-describedby="protect-hint">{words('held.protect')}</Button>
    </ActForm>
  )
}
