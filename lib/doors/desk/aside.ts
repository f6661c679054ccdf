import type { Locale } from '@/lib/text/locales'

/** To what is proposed, where a text was set aside as it came in; else to where it goes otherwise. */
export const toHeldOr =
  (land?: (result: never, place: { locale: Locale; back: string }) => string) =>
  (result: { contributionId: string; held: unknown[] }, place: { locale: Locale; back: string }): string =>
    result.held.length > 0
      ? `/${place.locale}/me/contributions/${result.contributionId}`
      : (land?.(result as never, place) ?? place.back)
