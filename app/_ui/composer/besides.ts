/** What every composer has; `body` stands in for `text`. */
const common = ['key', 'back', 'draftVersion', 'title', 'text', 'language']

/** What a form asks beside the text itself: how it was collected, for whom. It goes with the text wherever that waits. */
export function besides(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter(([name, value]) => !common.includes(name) && typeof value === 'string')
  return Object.fromEntries(entries) as Record<string, string>
}
