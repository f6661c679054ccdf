import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { Folded } from '@/app/_ui/form/folded'
import { languageOptions } from '@/app/_ui/form/language-options'
import { Select } from '@/app/_ui/form/select'
import { channels } from '@/lib/moderation/rules'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownQueue } from '../shown'

interface Props {
  locale: Locale
  queue: ShownQueue
  path: string
}

/** Whether what is shown is less than the whole queue. */
export const isNarrowed = ({ choice }: ShownQueue): boolean =>
  choice !== null &&
  (choice.languages.length > 0 || Boolean(choice.sessionId ?? choice.channel ?? choice.authors ?? choice.held))

/** What of the queue a moderator sees, kept for them. */
export function QueueChoice({ locale, queue, path }: Props) {
  const words = wordsIn(locale)
  const { choice, conferenceId } = queue
  return (
    <Folded title={words('desk.narrow')} open={false}>
      <ActForm act="choose-queue" back={path} hidden={{ conferenceId }}>
        <p className="soft small">{words('desk.narrow-text')}</p>
        <fieldset className="field choices">
          <legend>{words('desk.narrow-languages')}</legend>
          <p className="hint">{words('desk.narrow-languages-hint')}</p>
          <div className="languages-read">
            {languageOptions(words('languages.other')).map(({ value, label }) => (
              <Check
                key={value}
                id={`reads-${value}`}
                name="languages"
                value={value}
                label={label}
                defaultChecked={choice?.languages.includes(value)}
              />
            ))}
          </div>
        </fieldset>
        <Select
          name="session"
          id="queue-session"
          label={words('desk.narrow-session')}
          defaultValue={choice?.sessionId ?? ''}
          options={[
            { value: '', label: words('desk.narrow-all-sessions') },
            ...queue.sessions.map(({ id, position, title }) => {
              const { text, language } = inLocale(title, locale)
              return { value: id, label: `${position}. ${text}`, lang: language }
            }),
          ]}
        />
        <Select
          name="channel"
          id="queue-channel"
          label={words('desk.narrow-channel')}
          defaultValue={choice?.channel ?? ''}
          options={[
            { value: '', label: words('desk.narrow-all-channels') },
            ...channels.map((value) => ({ value, label: words(`desk.channel.${value}`) })),
          ]}
        />
        <Select
          name="authors"
          id="queue-authors"
          label={words('desk.narrow-authors')}
          defaultValue={choice?.authors ?? ''}
          options={[
            { value: '', label: words('desk.narrow-all-authors') },
            { value: 'first', label: words('desk.narrow-first') },
          ]}
        />
        <Select
          name="held"
          id="queue-held"
          label={words('desk.narrow-texts')}
          defaultValue={choice?.held ?? ''}
          options={[
            { value: '', label: words('desk.narrow-all-texts') },
            { value: 'only', label: words('desk.narrow-held') },
          ]}
        />
        <Button weight="quiet">{words('desk.narrow-show')}</Button>
      </ActForm>
    </Folded>
  )
}

/** How many match, and the way back to all. */
export function Narrowed({ locale, queue, path }: Props) {
  const words = wordsIn(locale)
  const { chosen, conferenceId } = queue
  return (
    <ActForm act="choose-queue" back={path} hidden={{ conferenceId }} className="narrowed">
      {chosen && <strong>{words(chosen.more ? 'desk.chosen-more' : 'desk.chosen', { count: chosen.count })}</strong>}{' '}
      <Button weight="quiet">{words('desk.narrow-whole')}</Button>
    </ActForm>
  )
}
