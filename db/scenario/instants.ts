const ROME = 'Europe/Rome'

/** How far the clocks of Rome are ahead of UTC at this moment, in milliseconds. */
function ahead(at: Date): number {
  const wall = at.toLocaleString('sv-SE', { timeZone: ROME })
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}

/** The instant of «N-16d 09:00»: that many days from the day of loading, by the clocks of Rome. */
export function instantOf(text: string, now: Date): Date {
  const [, sign, days, hour, minute] = /^N([+-])(\d+)d (\d\d):(\d\d)$/.exec(text) ?? []
  if (!sign) throw new Error(`not an instant of the scenario: ${text}`)
  const day = new Date(now.getTime() + (sign === '-' ? -1 : 1) * Number(days) * 86_400_000)
  const date = day.toLocaleDateString('sv-SE', { timeZone: ROME })
  const wall = Date.parse(`${date}T${hour}:${minute}:00Z`)
  return new Date(wall - ahead(new Date(wall - ahead(new Date(wall)))))
}
