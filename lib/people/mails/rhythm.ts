import type { Tx } from '@/db/client'
import { giveConsents, type MailSettings, setRhythm, withdrawConsent } from '@/db/queries/people/participants'
import type { Locale } from '@/lib/text/locales'
import { consentVersions, type Rhythm } from '../rules'

interface Chosen {
  rhythm: Rhythm
  /** The language the consent was read in. */
  language: Locale
  means: 'web' | 'mail-page' | 'email'
}

/** The digest and the consent to it go together: taking it up gives one, stopping it withdraws it. */
export async function chooseRhythm(tx: Tx, { participantId }: MailSettings, chosen: Chosen): Promise<void> {
  const { rhythm, language, means } = chosen
  if (!(await setRhythm(tx, participantId, rhythm))) return
  if (rhythm === 'none') return withdrawConsent(tx, participantId, 'digest')
  const purposes = [{ purpose: 'digest' as const, textVersion: consentVersions.digest }]
  await giveConsents(tx, { participantId, purposes, language, means })
}
