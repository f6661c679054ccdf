import type { readInvitations } from '@/lib/coordination/inviting/read-invitations'

export type ShownInvitations = Awaited<ReturnType<typeof readInvitations>>
