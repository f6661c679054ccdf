import type { readChecklist } from '@/lib/outcomes/closing/read-checklist'
import type { readComposing } from '@/lib/outcomes/messages/read-composing'
import type { readMessage } from '@/lib/outcomes/messages/read-message'
import type { readMessages } from '@/lib/outcomes/messages/read-messages'
import type { readDraft } from '@/lib/outcomes/syntheses/read-draft'
import type { readSynthesis } from '@/lib/outcomes/syntheses/read-synthesis'

export type ShownMessages = Awaited<ReturnType<typeof readMessages>>
export type ListedMessage = ShownMessages['posted'][number]
export type ShownMessage = Awaited<ReturnType<typeof readMessage>>
export type ShownComposing = Awaited<ReturnType<typeof readComposing>>
export type CitableLine = ShownComposing['lines'][number]
export type ShownDraft = Awaited<ReturnType<typeof readDraft>>
export type DraftStatement = ShownDraft['statements'][number]
export type ShownSynthesis = Awaited<ReturnType<typeof readSynthesis>>
export type ShownChecklist = Awaited<ReturnType<typeof readChecklist>>
export type SessionToClose = ShownChecklist['sessions'][number]
