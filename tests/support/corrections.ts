import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { readMe } from '@/lib/people/read-me'
import { revisionOf } from './desk'
import { publishedNow } from './published'
import type { Stage } from './stage'

/** One of Amina's under number 1, and the correction she proposes as revision 2. */
export async function corrected(here: Stage, text = 'Le train part à minuit.') {
  const { contributionId } = await publishedNow(here, { by: here.amina, text: 'Le train part à midi.' })
  await here.amina.does(reviseContribution, revisionOf({ contributionId }, text))
  return { contributionId, revision: 2 }
}

export const correctionOf = async ({ amina }: Stage) => (await amina.does(readMe, {}))[0]?.contributions[0]?.correction
