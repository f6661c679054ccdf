import { type Draft, keepDraft, keptDraft } from '@/app/_ui/composer/writing/drafts'
import { fromPlain } from '@/lib/text/plain'
import type { Unsent } from './box'
import { withhold } from './courier'
import { returned } from './return'

/** A text is a draft again, under the key it had, in the place it was written in; what stands there now is kept beside. */
export function takeBack(item: Unsent): void {
  const { draftName, key, title, language, chosen, text, body = fromPlain(text), basedOn } = item
  const now = keptDraft(draftName)
  const beside = now ? [...now.others, { title: now.title, language: now.language, body: now.body, at: now.at }] : []
  const draft: Draft = {
    ...{ key, title, language, chosen, body },
    at: new Date().toISOString(),
    basedOn: [...basedOn, ...(now?.basedOn ?? [])],
    others: beside,
  }
  // The device had no room for the draft: then it stays where it is safe.
  if (!keepDraft(draftName, draft)) return
  withhold(item)
  if (!returned(draftName)) location.assign(`${item.path}#write`)
}
