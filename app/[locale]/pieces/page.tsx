import { notFound } from 'next/navigation'
import { config } from '@/lib/config'
import { isLocale } from '@/lib/text/locales'
import { ConferencePieces, FormPieces, PlacePieces } from './groups'

/** Every shared piece on one page, to look at while changing them. In development only. */
export default async function Pieces({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (config.mode !== 'development' || !isLocale(locale)) notFound()
  return (
    <div className="column">
      <h1>Diwan</h1>
      <ConferencePieces locale={locale} />
      <FormPieces locale={locale} />
      <PlacePieces locale={locale} />
    </div>
  )
}
