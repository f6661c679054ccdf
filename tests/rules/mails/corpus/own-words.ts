import { pageMail as page, plainMail as plain, type RawSample } from '@/tests/support/replies/raw'

const kept = (name: string, text: string, unsure = false): RawSample => plain(name, `${text}\n`, { kept: text, unsure })

const quote = `

Le 05/11/2026 à 07:00, Diwan a écrit :
> 18. Quatre retours, une même personne
`

/** What looks like a program's and is a person's. */
export const ownWords: RawSample[] = [
  kept(
    'a journey that looks like headers',
    `Voici mon voyage, comme chaque été :

De : Tanger
À : Gênes
Date : 12 août

Quarante-huit heures de bateau avec trois enfants, et personne à l'arrivée.`,
  ),
  kept(
    'a text parted by dashes',
    `Première chose : le loyer, que personne ne veut garantir à quelqu'un qui vient d'arriver.
--
Deuxième chose : l'école. On nous a demandé une adresse pour l'inscription, et une inscription pour l'adresse.`,
    true,
  ),
  kept(
    'where to write, at the end',
    `Le guichet de Khouribga donne des rendez-vous par courrier. Pour s'inscrire :

guichet@khouribga.example.ma
www.khouribga.example.ma`,
  ),
  kept(
    'how an office treats what is confidential',
    `Au guichet, les pièces jointes de mon dossier, confidentielles, ont été envoyées par erreur à d'autres destinataires, puis détruites. Je demande qui en est responsable.`,
  ),
  kept(
    'a telephone that is somebody else’s',
    `Je n'ai plus de ligne depuis mardi.

Envoyé depuis le téléphone de ma voisine, qui vous salue.`,
  ),
  kept(
    'a printer, before which one thinks',
    `Prima di stampare il modulo, chiedete quale versione vale: a me ne hanno dato tre.`,
  ),
  kept(
    'a list that ends in names',
    `Ont travaillé à ce texte avec moi :

Amina Zerouali
Brahim Ouchen
Lucia Ferri`,
  ),
  kept(
    'closing words in the middle',
    `Cordiali saluti a Samira, che ha scritto la 18.

Io aggiungo una cosa sola: il tempo. Nessuno ce lo rende.`,
  ),
  plain(
    'a quote by hand above the mail that is answered',
    `Article 4 :
> Toute personne a le droit de quitter un pays et d'y revenir.

Pourquoi devons-nous alors payer un visa pour nos propres enfants ?${quote}`,
    {
      kept: `Article 4 :

> Toute personne a le droit de quitter un pays et d'y revenir.

Pourquoi devons-nous alors payer un visa pour nos propres enfants ?`,
    },
  ),
  kept(
    'an hour and a day before «wrote»',
    `On 12 March 2019 at 9:30 the consul wrote:
come with all the originals.

We did. The consulate was closed.`,
  ),
  kept(
    'Arabic with a sender in its first line',
    `من: أم لثلاثة أطفال
إلى: من يقرر

تعبنا من الانتظار في بلدين.`,
  ),
  kept('one word', 'Merci'),
  kept('a sign and no word', '👍'),
  plain('a sign above a footer', '🙏\n\nEnvoyé de mon iPhone\n', { kept: '🙏' }),
  {
    ...kept('a text beside an office’s page', 'Nessuno ci ha avvisati che lo sportello chiudeva.'),
    raw: Buffer.from(
      [
        'From: rachida@example.org',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Nessuno ci ha avvisati che lo sportello chiudeva.',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>AVVISO DI RISERVATEZZA: questo messaggio è riservato al destinatario.</p>',
        '--b--',
        '',
      ].join('\r\n'),
    ),
  },
  page(
    'moved inwards with a button',
    `<div dir="ltr"><div>Mon père disait toujours :</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Qui part n'est jamais tout à fait parti.</div></blockquote><div><br></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le jeu. 5 nov. 2026 à 07:00, Diwan &lt;r@diwan.example.net&gt; a écrit :<br></div><blockquote class="gmail_quote"><div>18. Quatre retours</div></blockquote></div>`,
    { kept: `Mon père disait toujours :\nQui part n'est jamais tout à fait parti.` },
  ),
  page(
    'with a link, a list and bold letters',
    `<p>Il bando è <a href="https://comune.example.it/bando">qui</a>. Servono:</p><ul><li>il <b>passaporto</b>,</li><li>la ricevuta.</li></ul><p>Io l'ho fatto in due giorni.</p>`,
    {
      kept: `Il bando è qui <https://comune.example.it/bando>. Servono:

- il passaporto,
- la ricevuta.

Io l'ho fatto in due giorni.`,
    },
  ),
]
