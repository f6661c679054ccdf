/** What a person wrote, of a mail's plain text: without quotes, signature, and what programs and offices add. */
export function writtenIn(text: string): { written: string; unsure: boolean } {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => /^--\s*$/.test(line) || line.startsWith('>'))
  return {
    written: lines
      .slice(0, end < 0 ? undefined : end)
      .join('\n')
      .trim(),
    unsure: false,
  }
}
