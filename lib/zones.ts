/**
 * Whether the time zones that Node brings along are of an earlier year than the clock's: then what governments have
 * decided since is not in them, and Morocco's hours have changed more than once. `version` as IANA names its releases: `2025c`.
 */
export function zonesAreOld(version: string | undefined, now: Date): boolean {
  const year = Number(version?.slice(0, 4))
  return Number.isNaN(year) || year < now.getUTCFullYear()
}
