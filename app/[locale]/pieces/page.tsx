import { notFound } from 'next/navigation'
import { config } from '@/lib/config'
import { isLocale } from '@/lib/text/locales'
import { ConferencePieces, FormPieces, PlacePieces } from './groups'
import { PeoplePieces } from './people'
import { LinePieces, TextPieces } from './texts'

/** Every shared piece on one page, to look at while changing them. In development only. */
export default async function Pieces({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (config.mode !== 'development' || !isLocale(locale)) notFound()
  return (
    <div className="column flow">
      <LinePieces locale={locale} />
      <TextPieces locale={locale} />
      <ConferencePieces locale={locale} />
      <FormPieces locale={locale} />
      <PeoplePieces locale={locale} />
      <PlacePieces locale={locale} />
    </div>
  )
}
