import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { readLines } from '@/lib/contributions/reading/read-lines'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { revisionOf, waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

const place = ({ conference, thread }: Stage) => ({ slug: conference.slug, position: thread.position })

/** Where the first contribution of the thread was cited, as anybody is shown it. */
async function firstCitedIn(at: Stage) {
  const { lines } = await at.anonymous.does(readLines, place(at))
  const alone = await at.anonymous.does(readThread, { ...place(at), line: 1 })
  expect(alone.citedIn).toEqual(lines[0]?.citedIn)
  return lines[0]?.citedIn
}

describe('where a contribution was cited', () => {
  test('is said once what cites it is published, in the order of the numbers', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    const waiting = await waitingFrom(at.bruno, at.thread, { text: 'Comme dans #1.' })
    expect(await firstCitedIn(at)).toEqual({ numbers: [], more: false })
    await publishedNow(at, { by: at.driss, text: 'Voir #1, et encore #1.' })
    await at.claire.does(publishContribution, withKey(waiting))
    expect(await firstCitedIn(at)).toEqual({ numbers: [2, 3], more: false })
  })

  test('leaves out what was withdrawn, and is not said of what was withdrawn itself', async () => {
    const at = await stage()
    const first = await publishedNow(at, { by: at.amina })
    const second = await publishedNow(at, { by: at.bruno, text: 'Comme dans #1.' })
    await publishedNow(at, { by: at.driss, text: 'Voir #1.' })
    await at.bruno.does(withdrawContribution, withKey({ contributionId: second.contributionId }))
    expect(await firstCitedIn(at)).toEqual({ numbers: [3], more: false })
    await at.amina.does(withdrawContribution, withKey({ contributionId: first.contributionId }))
    expect(await firstCitedIn(at)).toBeNull()
  })

  test('follows the text that is shown: a correction that the desk has not read changes nothing', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    const { contributionId } = await publishedNow(at, { by: at.bruno, text: 'Comme dans #1.' })
    const { revision } = await at.bruno.does(reviseContribution, revisionOf({ contributionId }, 'Tout seul.'))
    expect(await firstCitedIn(at)).toEqual({ numbers: [2], more: false })
    await at.claire.does(publishContribution, withKey({ contributionId, revision }))
    expect(await firstCitedIn(at)).toEqual({ numbers: [], more: false })
  })

  test('names the first twelve of many', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    for (let more = 0; more < 14; more += 1) await publishedNow(at, { by: at.bruno, text: 'Voir #1.' })
    expect(await firstCitedIn(at)).toEqual({ numbers: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], more: true })
  })

  test('is not on a page of the whole thread, which has no room for it', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    await publishedNow(at, { by: at.bruno, text: 'Voir #1.' })
    expect((await at.anonymous.does(readThread, place(at))).citedIn).toBeNull()
  })
})
