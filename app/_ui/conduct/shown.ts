import type { readBalance } from '@/lib/conduct/balance/read-balance'
import type { readLinkedItem } from '@/lib/conduct/by-mail/read-linked-item'
import type { readDuty } from '@/lib/conduct/duty/read-duty'
import type { readPromises } from '@/lib/conduct/promises/read-promises'
import type { readMember } from '@/lib/conduct/team/read-member'
import type { readLetter } from '@/lib/coordination/writing/read-letter'
import type { readLetters } from '@/lib/coordination/writing/read-letters'
import type { readMailHealth } from '@/lib/mail/health/read-mail-health'

export type ShownMailHealth = Awaited<ReturnType<typeof readMailHealth>>
export type ShownBalance = Awaited<ReturnType<typeof readBalance>>
export type ShownSession = ShownBalance['sessions'][number]
export type ShownDuty = Awaited<ReturnType<typeof readDuty>>
export type ShownMember = Awaited<ReturnType<typeof readMember>>
export type ShownLetters = Awaited<ReturnType<typeof readLetters>>
export type ShownLetter = Awaited<ReturnType<typeof readLetter>>
export type ShownPromises = Awaited<ReturnType<typeof readPromises>>
export type ShownPromise = ShownPromises['promises'][number]
export type ShownLinked = Awaited<ReturnType<typeof readLinkedItem>>
