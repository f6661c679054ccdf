import type { readMe } from '@/lib/people/read-me'

export type OwnConference = Awaited<ReturnType<typeof readMe>>[number]
