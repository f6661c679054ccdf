import '@/app/_style/search.css'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { recordedReasons } from '@/lib/moderation/record/narrowing'
import { recordedKinds } from '@/lib/moderation/record/rules'
import { kindSaid, reasonSaid } from '@/lib/moderation/record/said'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownLog } from './shown'

interface Props {
  locale: Locale
  log: ShownLog
  path: string
}

/** A plain form that asks: its answer has an address of its own, to keep or to send. */
export function LogFilter({ locale, log: { asked, sessions, team }, path }: Props) {
  const words = wordsIn(locale)
  const { q, ...choices } = asked
  const all = { value: '', label: words('record.all') }
  return (
    <search>
      <form action={path} className="search">
        <TextField
          type="search"
          name="q"
          label={words('record.search')}
          hint={words('record.search-hint')}
          defaultValue={q}
          maxLength={200}
        />
        <Button>{words('record.show')}</Button>
        <Folded title={words('record.narrow')} open={Object.values(choices).some(Boolean)}>
          <div className="choices-of-search">
            <Select
              name="kind"
              label={words('record.kind-label')}
              defaultValue={choices.kind}
              options={[all, ...recordedKinds.map((value) => ({ value, label: kindSaid(value, locale) }))]}
            />
            <Select
              name="reason"
              label={words('record.reason-label')}
              defaultValue={choices.reason}
              options={[all, ...recordedReasons.map((value) => ({ value, label: reasonSaid(value, locale) }))]}
            />
            <Select
              name="by"
              label={words('record.by-label')}
              defaultValue={choices.by}
              options={[all, ...team.map(({ id, shownAs }) => ({ value: id, label: shownAs }))]}
            />
            <Select
              name="session"
              label={words('record.session-label')}
              defaultValue={choices.session && String(choices.session)}
              options={[
                all,
                ...sessions.map(({ position, title }) => ({
                  value: String(position),
                  label: `${position}. ${inLocale(title, locale).text}`,
                  lang: inLocale(title, locale).language,
                })),
              ]}
            />
            <TextField type="date" name="from" label={words('record.from-label')} defaultValue={choices.from} />
            <TextField type="date" name="to" label={words('record.to-label')} defaultValue={choices.to} />
          </div>
        </Folded>
      </form>
    </search>
  )
}
