import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { reasonCodes } from '@/lib/moderation/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from './shown'

interface Props {
  locale: Locale
  item: ShownItem
  /** The page of this contribution, where a refused form comes back to. */
  path: string
  refused?: Refused | undefined
}

/** The three ways a contribution can leave the queue. */
export function Decide(props: Props) {
  const { locale, item, path } = props
  const words = wordsIn(locale)
  const hidden = { contributionId: item.id, revision: item.revision }
  return (
    <section className="decide" aria-labelledby="decide">
      <h2 id="decide">{words('decision.title')}</h2>
      <ActForm act="publish-contribution" back={path} hidden={hidden}>
        <p className="soft" id="publish-hint">
          {item.corrects === null
            ? words('decision.publish-hint')
            : words('decision.correct-hint', { number: item.corrects })}
        </p>
        {item.corrects !== null && (
          <Check name="withhold" label={words('decision.withhold')} hint={words('decision.withhold-hint')} />
        )}
        <Button aria-describedby="publish-hint">{words('decision.publish')}</Button>
      </ActForm>
      <WithReason {...props} way="return" />
      <WithReason {...props} way="decline" />
    </section>
  )
}

function WithReason({ locale, item, path, refused, way }: Props & { way: 'return' | 'decline' }) {
  const words = wordsIn(locale)
  const act = `${way}-contribution`
  const before = refusedHere(refused, act)
  const language = words(`languages.${item.authorReads}`)
  return (
    <Folded open={before !== undefined} title={words(`decision.${way}`)}>
      <ActForm act={act} back={path} hidden={{ contributionId: item.id, revision: item.revision }} {...keyOf(before)}>
        <p className="soft">{words(`decision.${way}-hint`)}</p>
        <Select
          id={`${way}-reason`}
          {...asTyped(before, 'reason')}
          label={words('decision.reason')}
          hint={words('decision.reason-hint', { language })}
          required
          options={[
            { value: '', label: words('decision.choose') },
            ...reasonCodes.map((code) => ({ value: code, label: words(`reason.${code}.name`) })),
          ]}
        />
        <TextArea
          id={`${way}-message`}
          {...asTyped(before, 'message')}
          label={words('decision.message')}
          hint={words('decision.message-hint', { language })}
          rows={4}
        />
        <Button weight={way === 'return' ? 'quiet' : 'stop'}>{words(`decision.${way}`)}</Button>
      </ActForm>
    </Folded>
  )
}
