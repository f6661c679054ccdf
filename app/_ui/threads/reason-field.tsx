import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { type ThreadDecisionKind, threadReasons } from '@/lib/threads/rules'

interface Props {
  locale: Locale
  kind: ThreadDecisionKind
  /** Tells the field of one form from those of another on the page. */
  form: string
  refused: Refused | undefined
}

/** Why: one of the reasons that go with what is done, and no other. */
export function ReasonField({ locale, kind, form, refused }: Props) {
  const words = wordsIn(locale)
  return (
    <Select
      id={`${form}-reason`}
      {...asTyped(refused, 'reason')}
      label={words('decision.reason')}
      required
      options={[
        { value: '', label: words('decision.choose') },
        ...threadReasons[kind].map((code) => ({ value: code, label: words(`thread-reason.${code}`) })),
      ]}
    />
  )
}
