/** The Authentication-Results of a raw mail, from the top: each server writes its own above those that stand there. */
export function resultsIn(raw: Buffer): string[] {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.subarray(0, end < 0 ? Math.min(raw.length, 65_536) : end).toString('latin1')
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => /^authentication-results:(.*)$/i.exec(line)?.[1]?.trim() ?? [])
}
