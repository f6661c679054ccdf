const words = {
  fr: 'Pas de connexion, et cette page n’est pas gardée sur cet appareil. Ce que vous avez écrit y est toujours. Revenez ici quand le réseau sera là.',
  it: 'Nessuna connessione, e questa pagina non è conservata su questo dispositivo. Quello che ha scritto c’è ancora. Torni qui quando c’è rete.',
  ar: 'لا يوجد اتصال، وهذه الصفحة غير محفوظة على هذا الجهاز. ما كتبتموه لا يزال فيه. عودوا إلى هنا حين تعود الشبكة.',
  en: 'No connection, and this page is not kept on this device. What you have written is still here. Come back when there is a network.',
}

// The style sheet may be as far away as the page.
const style =
  'body{max-width:34rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif;color-scheme:light dark}'

const paragraph = ([lang, text]: [string, string]) =>
  `<p lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${text}</p>`

/** What stands in the place of a page that was never read here. The words are here, since there is nowhere to ask. */
export function notKept({ pathname }: URL): Response {
  const own = pathname.split('/')[1] ?? ''
  const first = Object.entries(words).sort(([lang]) => (lang === own ? -1 : 0))
  const [[lang = 'fr'] = []] = first
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Diwan</title><style>${style}</style>${first.map(paragraph).join('')}</html>`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  return new Response(html, { status: 503, headers })
}
