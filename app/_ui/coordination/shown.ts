import type { readCoordination } from '@/lib/coordination/read-coordination'
import type { readStructure } from '@/lib/coordination/read-structure'
import type { readText } from '@/lib/coordination/read-text'
import type { readInvitation } from '@/lib/coordination/team/read-invitation'
import type { readPeople } from '@/lib/coordination/team/read-people'

export type ShownCoordination = Awaited<ReturnType<typeof readCoordination>>
export type ShownStructure = Awaited<ReturnType<typeof readStructure>>
export type ShownStructureSession = ShownStructure['sessions'][number]
export type FlaggedText = ShownStructure['texts'][number]
export type ShownText = Awaited<ReturnType<typeof readText>>
export type ShownInvitation = Awaited<ReturnType<typeof readInvitation>>
export type ShownPeople = Awaited<ReturnType<typeof readPeople>>
