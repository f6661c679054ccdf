import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { reasonCodes } from '@/lib/moderation/rules'
import { directionOf } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { FillWording } from './fill-wording.client'
import { named, type OfItem } from './of-item'
import { Way } from './way'

/** Back to its author, or not at all: with a ready-made reason in their language, which can be put otherwise. */
export function WithReason({ locale, item, path, refused, way }: OfItem & { way: 'return' | 'decline' }) {
  const words = wordsIn(locale)
  const theirs = wordsIn(item.authorReads)
  const act = `${way}-contribution`
  const before = refusedHere(refused, act)
  const language = words(`languages.${item.authorReads}`)
  const templates = Object.fromEntries(reasonCodes.map((code) => [code, theirs(`reason.${code}.text`)]))
  return (
    <Way name={way === 'return' ? 'r' : 'd'} title={words(`decision.${way}`)} open={before !== undefined}>
      <ActForm act={act} back={path} hidden={named(item)} {...keyOf(before)}>
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
          id={`${way}-wording`}
          {...asTyped(before, 'wording')}
          label={words('decision.wording')}
          hint={words('decision.wording-hint', { language })}
          rows={3}
          lang={item.authorReads}
          dir={directionOf(item.authorReads)}
        />
        <FillWording reason={`${way}-reason`} wording={`${way}-wording`} templates={templates} />
        <TextArea
          id={`${way}-message`}
          {...asTyped(before, 'message')}
          label={words('decision.message')}
          hint={words('decision.message-hint', { language })}
          rows={4}
        />
        <Button weight={way === 'return' ? 'quiet' : 'stop'}>{words(`decision.${way}`)}</Button>
      </ActForm>
    </Way>
  )
}
