import { cookies } from 'next/headers'
import { isLocale, type Locale } from '@/lib/text/locales'

/** The language last chosen on the site; the demo's own pages stand outside its addresses. */
export async function demoLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('NEXT_LOCALE')?.value
  return isLocale(chosen) ? chosen : 'en'
}
