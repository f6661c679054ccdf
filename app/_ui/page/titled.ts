import { isLocale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'

/** The metadata of a page that has one title, whatever it shows. */
export const titled =
  (title: MessageKey) =>
  async ({ params }: { params: Promise<{ locale: string }> }) => {
    const { locale } = await params
    return isLocale(locale) ? { title: wordsIn(locale)(title) } : {}
  }
