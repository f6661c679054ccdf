import { Moment } from '@/app/_ui/conference/moment'
import type { Locale } from '@/lib/text/locales'

/** An instant as it comes from the database. */
export const When = ({ at, locale }: { at: string; locale: Locale }) => <Moment at={new Date(at)} locale={locale} />
