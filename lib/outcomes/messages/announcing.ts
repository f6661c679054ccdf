import { type Announced, numberMessages } from '@/db/queries/messages/announce'
import type { Setting } from '@/lib/usecase'

/** Numbers what has come due in a conference and tells its readers. What comes due later waits for its time. */
export async function announceIn({ tx, record }: Setting, conferenceId: string): Promise<Announced[]> {
  const announced = await numberMessages(tx, conferenceId)
  for (const { messageId, number, sessionId, threadId } of announced)
    await record({ type: 'message.posted', conferenceId, sessionId, threadId, messageId, number })
  return announced
}
