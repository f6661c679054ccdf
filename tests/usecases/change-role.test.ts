import { describe, expect, test } from 'vitest'
import { changeRole } from '@/lib/conduct/team/change-role'
import { notePublicBody } from '@/lib/conduct/team/note-public-body'
import { readMember } from '@/lib/conduct/team/read-member'
import { readLog } from '@/lib/moderation/record/read-log'
import { asKnownNow } from '../support/coordination'
import { mailsTo, withKey } from '../support/desk'
import { onStage, type Player, refusedAs, traces } from '../support/stage'

const stage = onStage()
const roleOf = async (player: Player) => {
  const { caller } = await asKnownNow(player)
  return caller.kind === 'person' ? caller.participations[0]?.role : undefined
}
const given = ({ participantId }: Player, role: string) => withKey({ participantId, role })
const publicBody = ({ participantId }: Player) => withKey({ participantId, publicBody: 'on' })

describe('another role', () => {
  test('is given by a coordinator, and told to who gets it', async () => {
    const { paolo, driss, conference } = await stage()
    await paolo.does(changeRole, given(driss, 'translator'))
    expect(await roleOf(driss)).toBe('translator')
    expect(await mailsTo(driss, 'role-changed')).toMatchObject([
      { locale: 'ar', data: { role: 'translator', by: 'paolo' } },
    ])
    const { entries } = await paolo.does(readLog, { slug: conference.slug })
    expect(entries).toMatchObject([
      { kind: 'role-changed', by: 'paolo', aboutName: 'driss', earlier: 'moderator', later: 'translator' },
    ])
  })

  test('of privacy officer is not given to who works for a public body; and who has it is not from one', async () => {
    const { paolo, amina, driss } = await stage()
    await paolo.does(notePublicBody, publicBody(driss))
    const { fields } = await refusedAs(paolo.does(changeRole, given(driss, 'privacy-officer')), 'team.public-body')
    expect(fields).toEqual({ role: 'team.public-body' })
    expect(await roleOf(driss)).toBe('moderator')
    await paolo.does(changeRole, given(amina, 'privacy-officer'))
    await refusedAs(paolo.does(notePublicBody, publicBody(amina)), 'team.is-officer')
  })

  test('is given once who worked for a public body does no longer', async () => {
    const { paolo, driss } = await stage()
    await paolo.does(notePublicBody, publicBody(driss))
    await paolo.does(notePublicBody, withKey({ participantId: driss.participantId }))
    await paolo.does(changeRole, given(driss, 'privacy-officer'))
    expect(await roleOf(driss)).toBe('privacy-officer')
  })

  test('leaves one who coordinates, though two step down at once', async () => {
    const { paolo, driss } = await stage()
    await refusedAs(paolo.does(changeRole, given(paolo, 'participant')), 'team.last-coordinator')
    await paolo.does(changeRole, given(driss, 'coordinator'))
    const second = await asKnownNow(driss)
    const steps = [
      paolo.does(changeRole, given(paolo, 'participant')),
      second.does(changeRole, given(driss, 'participant')),
    ]
    const settled = await Promise.allSettled(steps)
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('cannot be given by a moderator, nor to somebody of another conference, and leaves no trace', async () => {
    const [{ claire, driss, paolo, conference }, elsewhere] = [await stage(), await stage()]
    const before = await traces()
    await refusedAs(claire.does(changeRole, given(driss, 'coordinator')), 'refusal.not-found')
    await refusedAs(paolo.does(changeRole, given(elsewhere.amina, 'moderator')), 'refusal.not-found')
    const { participantId } = elsewhere.amina
    await refusedAs(paolo.does(readMember, { slug: conference.slug, participantId }), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })
})
