/** The fields of one part of a report, by their names in small letters; unfolded. */
export type Fields = ReadonlyMap<string, string>

/** The groups of fields of a report for machines (RFC 3464, 2.1): of the mail, then of each recipient. */
export function groupsIn(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsIn)
    .filter((fields) => fields.size > 0)
}

/** Of a field that stands twice, the first. */
export function fieldsIn(text: string): Fields {
  const fields = new Map<string, string>()
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, name, value] = /^([!-9;-~]{1,80})[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim())
  }
  return fields
}

/** `rfc822; somebody@example.org` and `dns; mx.example.org` name a kind before what they say. */
export const withoutKind = (value = ''): string => value.replace(/^[\w-]{1,20}[ \t]*;[ \t]*/, '')

export const messageIdIn = (value: string | undefined): string | null =>
  /<[!-;=?-~]{1,250}>/.exec(value ?? '')?.[0] ?? null
