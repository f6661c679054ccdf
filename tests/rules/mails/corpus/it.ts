import type { Sample } from '@/tests/support/replies/sample'
import { android, apple, gmail, iphone, thunderbird } from '@/tests/support/replies/with-signs'
import { outlook, outlookWeb, samsung, yahoo } from '@/tests/support/replies/without-signs'

export const original = `Il riassunto del giorno — Migrazione e ritorno

21. Il contratto che non arriva
Lucia racconta di un'azienda che promette il contratto da otto mesi; intanto il permesso scade.

22. Chi accompagna chi torna
Servono persone che conoscano entrambe le lingue e tutti e due gli uffici.

Rispondi a questo messaggio per scrivere nella conversazione.`

const confidential = `AVVISO DI RISERVATEZZA: Le informazioni contenute in questo messaggio e negli eventuali allegati sono riservate e destinate esclusivamente al destinatario. Se avete ricevuto questo messaggio per errore siete pregati di cancellarlo e di informare il mittente, ai sensi del Regolamento UE 2016/679.`

export const samples: Sample[] = [
  {
    by: gmail,
    says: `Il contratto, come già scritto:
va firmato prima della scadenza del permesso, altrimenti si ricomincia da capo.

Lo dico per esperienza.`,
  },
  {
    by: gmail,
    says: `Lavoro allo sportello di Reggio Emilia da dodici anni e posso confermare quanto dice la 21.

L'azienda rimanda, il lavoratore non osa chiedere, e quando viene da noi mancano tre settimane alla scadenza. Basterebbe una lettera standard, in due lingue, da consegnare il primo giorno.`,
    signature: 'Lucia Ferri\nSportello Migranti',
  },
  {
    by: gmail,
    says: `Sì, ma chi paga?`,
    footer: 'Inviato da iPhone',
  },
  {
    by: gmail,
    pieces: [
      { says: `Rispondo punto per punto.` },
      { quotes: `Lucia racconta di un'azienda che promette il contratto da otto mesi; intanto il permesso scade.` },
      { says: `A noi è successo con due aziende diverse, e in tutte e due i casi è servito il sindacato.` },
      { quotes: `Servono persone che conoscano entrambe le lingue e tutti e due gli uffici.` },
      { says: `Ci sono già: sono le figlie e i figli di chi è partito. Nessuno li paga.` },
    ],
    kept: `Rispondo punto per punto.

> Lucia racconta di un'azienda che promette il contratto da otto mesi; intanto il permesso scade.

A noi è successo con due aziende diverse, e in tutte e due i casi è servito il sindacato.

> Servono persone che conoscano entrambe le lingue e tutti e due gli uffici.

Ci sono già: sono le figlie e i figli di chi è partito. Nessuno li paga.`,
  },
  {
    by: gmail,
    says: `Perché il tirocinio in Marocco non vale per la scuola edile di Bergamo? È lo stesso mestiere, con gli stessi attrezzi.`,
    charset: 'iso-8859-1',
    encoding: 'quoted-printable',
  },
  {
    by: gmail,
    says: `Mia madre non scrive, quindi scrivo io per lei: «Sono partita per i figli, torno per me».`,
    only: 'html',
    encoding: 'base64',
  },
  {
    by: outlook,
    says: `Buongiorno,

il Comune ha pubblicato il bando per i mediatori il 3 novembre. La scadenza è il 30 e si può partecipare anche dall'estero.

Allego nella biblioteca il testo completo.`,
    signature:
      'Cordiali saluti,\n\nDott.ssa Paola Gandini\nUfficio Immigrazione\nComune di Torino\nTel. 011 XXX XXXX\npaola.gandini@comune.example.it',
    footer: confidential,
  },
  {
    by: outlook,
    says: `Concordo con il 22. Aggiungo che gli uffici non si parlano: la Questura non accetta il certificato del Comune, e il Comune non accetta quello del consolato.`,
    footer: 'Prima di stampare questa mail pensa all’ambiente',
    charset: 'windows-1252',
  },
  {
    by: outlook,
    says: `Una domanda per gli esperti: la pensione maturata in Italia si può trasferire prima dei 67 anni?`,
    only: 'text',
    encoding: 'base64',
  },
  {
    by: outlookWeb,
    says: `Ho due case e nessuna residenza.

Così dice l'INPS, così dice la banca di Khouribga.`,
    footer: 'Ottieni Outlook per iOS<https://aka.ms/o0ukef>',
  },
  {
    by: outlookWeb,
    says: `La nostra associazione può tradurre la lista dei documenti entro venerdì, se qualcuno la controlla.`,
    signature: 'Ass. Ponte sul Mare\nvia Garibaldi 12, Modena\nwww.ponte.example.it',
  },
  {
    by: outlookWeb,
    says: `Grazie per il riassunto, arriva sempre all'ora giusta.`,
    only: 'text',
    footer: confidential,
  },
  {
    by: apple,
    says: `Vorrei correggere una cosa che ho detto ieri: il corso dura nove mesi, non sei.

E il rimborso arriva dopo, non prima.`,
  },
  {
    by: apple,
    says: `Chi torna dopo vent'anni trova un'altra città. Il mio quartiere a Beni Mellal non ha più neanche il nome di prima.`,
    signature: 'Omar',
    charset: 'iso-8859-1',
  },
  {
    by: apple,
    pieces: [
      {
        quotes: `22. Chi accompagna chi torna
Servono persone che conoscano entrambe le lingue e tutti e due gli uffici.`,
      },
      { says: `A Genova lo facciamo dal 2018 con sei volontarie. Posso raccontare come.` },
    ],
    kept: `A Genova lo facciamo dal 2018 con sei volontarie. Posso raccontare come.`,
  },
  {
    by: iphone,
    says: `Anch'io ho aspettato otto mesi, a Mantova. Poi ho cambiato lavoro`,
    footer: 'Inviato dal mio iPhone',
  },
  {
    by: iphone,
    says: `Giusto. Aggiungerei solo che le donne aspettano di più.`,
    footer: 'Inviato da Outlook per iOS',
  },
  {
    by: thunderbird,
    says: `Nelle interviste che abbiamo raccolto tra il 2021 e il 2024 (sessantadue, metà in Lombardia e metà nel Tadla) nessuno parla di "ritorno definitivo": è una parola degli uffici, non delle persone.

Proporrei di non usarla nemmeno qui.`,
    signature: 'Marco Bellini\nDipartimento di Sociologia, Università di Milano',
    only: 'text',
  },
  {
    by: thunderbird,
    pieces: [
      { quotes: `Lucia racconta di un'azienda che promette il contratto da otto mesi; intanto il permesso scade.` },
      { says: `Succede perché la sanzione costa meno del contratto.` },
      { quotes: `Servono persone che conoscano entrambe le lingue e tutti e due gli uffici.` },
      { says: `E servono orari che permettano di andarci.` },
    ],
    kept: `> Lucia racconta di un'azienda che promette il contratto da otto mesi;
> intanto il permesso scade.

Succede perché la sanzione costa meno del contratto.

> Servono persone che conoscano entrambe le lingue e tutti e due gli
> uffici.

E servono orari che permettano di andarci.`,
    only: 'text',
    charset: 'iso-8859-15',
    encoding: '8bit',
  },
  {
    by: thunderbird,
    says: `Il giorno 5 novembre 2026 alle ore 10:12 mi hanno chiamato dalla scuola: «Suo figlio non risulta iscritto».

Era iscritto da settembre.`,
  },
  {
    by: thunderbird,
    says: `Tre proposte brevi:

1) una tessera unica;
2) un solo modulo;
3) una risposta entro trenta giorni.`,
    signature: 'G. Rossi',
  },
  {
    by: yahoo,
    says: `Io non torno. Torna solo il denaro, ogni mese, e va bene così.`,
    footer: 'Inviato da Yahoo Mail per iPhone',
  },
  {
    by: yahoo,
    says: `Chiedo scusa per il ritardo, leggo solo la domenica.

Il forno lo abbiamo aperto in tre: mio fratello ha messo il locale, io le macchine, mia cognata il lavoro.`,
    only: 'text',
  },
  {
    by: samsung,
    says: `Buonasera a tutti, qualcuno conosce un notaio a Casablanca che parli italiano?`,
    footer: 'Inviato dal mio dispositivo Galaxy',
  },
  {
    by: samsung,
    says: `Sono d'accordo con la 21 e aggiungo che anche il padrone di casa vuole vedere il contratto.`,
    footer: 'Inviato da smartphone Samsung Galaxy.',
    only: 'text',
  },
  {
    by: android,
    says: `Scritto con il telefono di mia sorella: da noi lo sportello ha chiuso a giugno e nessuno ha avvisato.`,
  },
  {
    by: android,
    says: `Per me il problema è la lingua dei moduli, non la legge.`,
    footer: 'Inviato dal mio dispositivo Android con K-9 Mail. Perdonate la brevità.',
  },
  {
    by: android,
    says: `Saluti da Settat! Qui piove, finalmente.

Volevo dire che il pozzo di cui si parlava alla 14 funziona.`,
    footer: '-- \nInviato da Libero Mail per Android',
  },
]
