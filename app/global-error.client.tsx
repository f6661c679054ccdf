'use client'

import '@/app/_style/diwan.css'

// Shown when not even the frame of a page could be made, so that neither the language nor the catalogues are at hand.
const said = {
  fr: 'La page n’a pas pu s’ouvrir. Ce que vous avez écrit est conservé. Réessayez dans un instant.',
  it: 'Non è stato possibile aprire la pagina. Ciò che ha scritto è conservato. Riprovi tra un momento.',
  ar: 'تعذّر فتح الصفحة. ما كتبتموه محفوظ. أعيدوا المحاولة بعد لحظات.',
  en: 'The page could not be opened. What you wrote is kept. Try again in a moment.',
}

export default function Everything() {
  return (
    <html lang="fr">
      <body>
        <title>Diwan</title>
        <main>
          <div className="column flow">
            <h1>Diwan</h1>
            {Object.entries(said).map(([lang, text]) => (
              <p key={lang} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
                {text}
              </p>
            ))}
            <button type="button" className="button deed" onClick={() => location.reload()}>
              Réessayer · Riprovare · <span lang="ar">إعادة المحاولة</span> · Try again
            </button>
          </div>
        </main>
      </body>
    </html>
  )
}
