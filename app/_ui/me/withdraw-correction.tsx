import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  contributionId: string
  /** Where it is refused, if it is. */
  back: string
}

/** The way to take back a correction that nobody has decided. */
export function WithdrawCorrection({ locale, contributionId, back }: Props) {
  const words = wordsIn(locale)
  const hint = `withdraw-correction-${contributionId}`
  return (
    <ActForm act="withdraw-correction" back={back} hidden={{ contributionId }}>
      <p className="hint" id={hint}>
        {words('me.withdraw-correction-hint')}
      </p>
      <Button weight="quiet" aria-describedby={hint}>
        {words('me.withdraw-correction')}
      </Button>
    </ActForm>
  )
}
