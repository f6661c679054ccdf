import { checkInvitations } from '@/lib/coordination/inviting/check-invitations'
import { withKey } from './desk'
import type { Stage } from './stage'

/** What the form sends with lines that were pasted. */
export const pasted = ({ conference }: Pick<Stage, 'conference'>, lines: string, more: object = {}) =>
  withKey({ conferenceId: conference.id, language: 'fr', lines, ...more })

/** Paolo has a list read; its id. */
export async function listOf(scene: Pick<Stage, 'conference' | 'paolo'>, lines: string): Promise<string> {
  return (await scene.paolo.does(checkInvitations, pasted(scene, lines))).listId
}
