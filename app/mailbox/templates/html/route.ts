import { framed } from '@/lib/doors/mails/framed'
import { readTemplate } from '@/lib/doors/mails/templates'
import { isLocale } from '@/lib/text/locales'

export const dynamic = 'force-dynamic'

/** `?kind=digest&of=long&in=ar&shade=dark` */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const locale = asked.get('in')
  if (!isLocale(locale)) return framed(null)
  return framed(await readTemplate({ kind: asked.get('kind'), of: asked.get('of'), shade: asked.get('shade'), locale }))
}
