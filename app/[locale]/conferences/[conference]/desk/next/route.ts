import { goToNext } from '@/lib/doors/desk/next'
import { isLocale } from '@/lib/text/locales'

interface Place {
  params: Promise<{ locale: string; conference: string }>
}

export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { locale, conference } = await params
  return goToNext(conference, isLocale(locale) ? locale : 'fr', request)
}
