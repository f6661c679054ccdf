import { headers } from 'next/headers'
import { RefusalWords } from '@/app/_ui/page/refusal-page'
import { isLocale } from '@/lib/text/locales'

/** For what Next itself does not find; it is given no parameters, so the language is read from the path. */
export default async function NotFound() {
  const path = (await headers()).get('x-diwan-path') ?? '/'
  const first = path.split(/[/?]/)[1]
  return <RefusalWords kind="not-found" locale={isLocale(first) ? first : 'fr'} path={path} />
}
