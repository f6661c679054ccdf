import type { Correspondent } from '@/db/queries/inbound/places'
import type { MailData } from '@/emails'
import { conferenceUrl, type Fate, titleFor, writerOf } from './coming'

type Told = MailData<'inbound-told'>

/** What was done at somebody's word, said in one short mail. */
export function toldFate(
  to: Correspondent,
  about: Told['about'],
  of: { contributionId?: string; mailId?: string; until?: string } = {},
): Fate {
  const data = {
    conferenceTitle: titleFor(to),
    about,
    participantId: to.participantId,
    url: conferenceUrl(to),
    ...(of.mailId && { mailId: of.mailId }),
    ...(of.until && { until: of.until }),
  }
  return {
    state: 'answered',
    ...{ conferenceId: to.conferenceId, participantId: to.participantId },
    ...(of.contributionId && { contributionId: of.contributionId }),
    answer: { to: writerOf(to), mail: { kind: 'inbound-told', data } },
  }
}
