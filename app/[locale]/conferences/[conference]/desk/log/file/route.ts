import { giveRecord } from '@/lib/doors/files/record'
import { isLocale } from '@/lib/text/locales'

interface Place {
  params: Promise<{ locale: string; conference: string }>
}

export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { locale, conference } = await params
  return giveRecord(conference, isLocale(locale) ? locale : 'fr', request)
}
