import { framed } from '@/lib/doors/mails/framed'
import { previewOf } from '@/lib/doors/mails/preview'
import { isLocale } from '@/lib/text/locales'

export const dynamic = 'force-dynamic'

interface Place {
  params: Promise<{ locale: string; conference: string; day: string }>
}

/** The HTML of the previewed digest, for the frame of its page. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { locale, conference: slug, day: dayOn } = await params
  if (!isLocale(locale)) return framed(null)
  const asked = new URL(request.url).searchParams
  const language = asked.get('in')
  const reads = isLocale(language) ? language : locale
  return framed((await previewOf(locale, { slug, dayOn, reads, as: asked.get('as') ?? '' }))?.mail?.html)
}
