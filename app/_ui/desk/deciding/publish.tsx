import { Moment } from '@/app/_ui/conference/moment'
import { Key } from '@/app/_ui/desk/keys/key'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { wordsIn } from '@/lib/text/words'
import { named, type OfItem } from './of-item'
import { Withhold } from './withhold'

/** As it was read; once its session opens, where it came before that. */
export function Publish({ locale, item, path }: OfItem) {
  const words = wordsIn(locale)
  const opens = () => <Moment key="at" at={new Date(item.opensAt)} now={new Date(item.now)} locale={locale} />
  return (
    <ActForm act="publish-contribution" back={path} hidden={named(item)}>
      <p className="soft" id="publish-hint">
        {item.early && words.rich('decision.publish-early-hint', { when: opens })}
        {!item.early &&
          (item.corrects === null
            ? words('decision.publish-hint')
            : words(item.hidden ? 'decision.correct-hidden' : 'decision.correct-hint', { number: item.corrects }))}
      </p>
      <Withhold locale={locale} item={item} id="publish-withhold" />
      <Button aria-describedby="publish-hint" aria-keyshortcuts="p" data-key="p">
        {words(item.early ? 'decision.publish-early' : 'decision.publish')} <Key name="p" />
      </Button>
    </ActForm>
  )
}
