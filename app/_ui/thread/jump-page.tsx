import '@/app/_style/jump.css'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { answerWith } from '@/lib/doors/page'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  paths: ThreadPaths
  search: Record<string, string | string[] | undefined>
}

/** To a number or a day, by an address that a form can make; and where it led nowhere, why, with the form again. */
export async function JumpPage({ locale, paths, search }: Props) {
  const words = wordsIn(locale)
  const sought = (['number', 'day', 'to'] as const).find((name) => search[name])
  if (sought === 'number' || sought === 'day') await answerWith(404)
  return (
    <div className="column flow">
      <h1>{sought ? nowhereTitle(locale, { ...search, sought }) : words('reading.jump')}</h1>
      {sought && <p>{words(`reading.no-${sought}-text`)}</p>}
      <form className="jump" action={paths.go}>
        <TextField name="number" label={words('reading.number')} inputMode="numeric" required size={6} />
        <Button weight="quiet">{words('reading.go')}</Button>
      </form>
      <form className="jump" action={paths.go}>
        <TextField name="day" label={words('reading.day')} type="date" required />
        <Button weight="quiet">{words('reading.go')}</Button>
      </form>
      <LinkButton href={paths.thread}>{words('reading.line-out')}</LinkButton>
    </div>
  )
}

type Nowhere = Props['search'] & { sought: 'number' | 'day' | 'to' }

function nowhereTitle(locale: Locale, { sought, number }: Nowhere): string {
  const words = wordsIn(locale)
  const isNumber = typeof number === 'string' && /^\d{1,9}$/.test(number.trim())
  return isNumber ? words('reading.no-number', { n: number.trim() }) : words(`reading.no-${sought}-title`)
}
