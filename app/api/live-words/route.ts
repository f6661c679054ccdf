import { liveWords } from '@/app/_ui/live/telling/live-words'
import { isLocale } from '@/lib/text/locales'

/** What an open page says when something happens, in one language; the same for everybody. */
export function GET(request: Request): Response {
  const locale = new URL(request.url).searchParams.get('locale') ?? ''
  if (!isLocale(locale)) return Response.json({}, { status: 404 })
  return Response.json(liveWords(locale), { headers: { 'cache-control': 'private, max-age=3600' } })
}
