import { giveDocument } from '@/lib/doors/files/give'
import { isLocale } from '@/lib/text/locales'

interface Place {
  params: Promise<{ locale: string; document: string }>
}

export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { locale, document } = await params
  return giveDocument(document, isLocale(locale) ? locale : 'fr', request)
}
