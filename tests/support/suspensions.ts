import { suspendParticipant } from '@/lib/people/suspending/suspend-participant'
import { withKey } from './desk'
import { loginOf } from './sending'
import type { Player, Stage } from './stage'

/** Claire's form about somebody. */
export const about = ({ participantId }: Player, length = '3') =>
  withKey({ participantId, length, reason: 'attacks', message: 'Relisez la règle 4.' })

export const suspendedBy = (moderator: Player, whom: Player, length?: string) =>
  moderator.does(suspendParticipant, about(whom, length))

export const answered = (suspensionId: string, text = 'Je ne visais personne.') =>
  withKey({ suspensionId, text, language: 'ar' })

/** Somebody as a door knows them at this moment, by a login of theirs. */
export async function asDoorsKnow(player: Player): Promise<Player> {
  const { callerOf } = await import('@/lib/doors/login')
  const caller = await callerOf(await loginOf(player), 'fr')
  return { ...player, caller, does: (act, input) => act(caller, input) as never }
}

/** One of Amina's that holds, and one of Bruno's that is only proposed: neither knows of it where rights are given by hand. */
export async function suspensionsIn({ amina, bruno, claire }: Pick<Stage, 'amina' | 'bruno' | 'claire'>) {
  const { suspensionId } = await suspendedBy(claire, amina)
  const { suspensionId: proposedId } = await suspendedBy(claire, bruno, 'for-good')
  return { suspensionId, proposedId }
}
