import { intlLocale, type Locale } from '@/lib/text/locales'
import { countryName } from '@/lib/text/words'

/** Where most of those live who take part, and with one name for each: by the country whose clocks are meant. */
const ofCountries = {
  MA: 'Africa/Casablanca',
  IT: 'Europe/Rome',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  DE: 'Europe/Berlin',
  CH: 'Europe/Zurich',
  GB: 'Europe/London',
  TN: 'Africa/Tunis',
  DZ: 'Africa/Algiers',
  SN: 'Africa/Dakar',
  EG: 'Africa/Cairo',
  AE: 'Asia/Dubai',
}
/** Countries with more than one: by what their clocks are called. */
const others = ['America/New_York', 'America/Los_Angeles']

const called = (zone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone

/** The clocks somebody can have their hour counted by; the ones they have now are among them, wherever that is. */
export function zoneOptions(now: string, locale: Locale) {
  const known = Object.entries(ofCountries).map(([country, value]) => ({ value, label: countryName(country, locale) }))
  const more = [...others, now].filter(
    (zone, at, all) => all.indexOf(zone) === at && !known.some((k) => k.value === zone),
  )
  return [...known, ...more.map((value) => ({ value, label: called(value, locale) }))]
}
