import type { readMe } from '@/lib/people/read-me'
import type { readOwnText } from '@/lib/people/read-own-text'

export type OwnConference = Awaited<ReturnType<typeof readMe>>[number]
export type OwnText = Awaited<ReturnType<typeof readOwnText>>
