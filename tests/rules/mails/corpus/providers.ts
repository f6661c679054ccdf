import { pageMail as page, plainMail as plain, type RawSample } from '@/tests/support/replies/raw'

/** How the web mail of providers and offices quotes, where it is like no other. */
export const fromProviders: RawSample[] = [
  plain(
    'Zimbra in an office',
    `Bonjour,

la délégation a transmis la liste le 2 novembre ; elle sera affichée au siège de la province.

Bien cordialement,
Saïd Ouahbi
Division des affaires sociales

----- Mail original -----
De: "Diwan" <r.token@diwan.example.net>
À: "Rachida" <rachida@example.org>
Envoyé: Jeudi 5 Novembre 2026 07:00:00
Objet: Le résumé du jour

18. Quatre retours, une même personne
`,
    {
      kept: `Bonjour,

la délégation a transmis la liste le 2 novembre ; elle sera affichée au siège de la province.`,
    },
  ),
  plain(
    'Roundcube, answered below',
    `Le 2026-11-05 07:00, Diwan a écrit :
> 18. Quatre retours, une même personne
> Rachida a compté quatre départs et quatre retours en onze ans.

J'en compte deux de plus dans ma propre famille, et aucun n'est dans l'enquête.

Brahim
`,
    { kept: "J'en compte deux de plus dans ma propre famille, et aucun n'est dans l'enquête.\n\nBrahim" },
  ),
  plain(
    'Orange',
    `La réunion d'hier soir à Sarcelles a réuni vingt personnes ; toutes demandent la même chose.




> Message du 05/11/26 07:00
> De : "Diwan" <r.token@diwan.example.net>
> A : rachida@example.org
> Copie à :
> Objet : Le résumé du jour
>
> 18. Quatre retours, une même personne
`,
    { kept: "La réunion d'hier soir à Sarcelles a réuni vingt personnes ; toutes demandent la même chose." },
  ),
  plain(
    'Orange, since',
    `Nous pouvons prêter la salle le dimanche.

Envoyé depuis mon mobile Orange

envoyé : 5 novembre 2026 à 07:00
de : Diwan <r.token@diwan.example.net>
à : rachida@example.org
objet : Le résumé du jour

18. Quatre retours, une même personne
`,
    { kept: 'Nous pouvons prêter la salle le dimanche.' },
  ),
  plain(
    'Libero',
    `Per il certificato bastano dieci giorni, se si prende l'appuntamento in linea.

Il 5 novembre 2026 alle 7.00 Diwan <r.token@diwan.example.net> ha scritto:

21. Il contratto che non arriva
Lucia racconta di un'azienda che promette.
`,
    { kept: "Per il certificato bastano dieci giorni, se si prende l'appuntamento in linea." },
  ),
  plain(
    'Alice',
    `La mia esperienza è diversa: a Lecce mi hanno aiutato subito.

----Messaggio originale----
Da: r.token@diwan.example.net
Data: 05/11/2026 7.00
A: <rachida@example.org>
Ogg: Il riassunto del giorno

21. Il contratto che non arriva
`,
    { kept: 'La mia esperienza è diversa: a Lecce mi hanno aiutato subito.' },
  ),
  plain(
    'Proton, answered below',
    `------- Original Message -------
On Thursday, November 5th, 2026 at 7:00 AM, Diwan <r.token@diwan.example.net> wrote:

> 18. Four returns, one and the same person
>
> Rachida counted four departures.

Counting is easy; nobody asked her why.
`,
    { kept: 'Counting is easy; nobody asked her why.' },
  ),
  plain(
    'Proton, answered above',
    `I would add the bank to the list of offices.

Sent with [Proton Mail](https://proton.me/mail/home) secure email.

On Thursday, November 5th, 2026 at 7:00 AM, Diwan <r.token@diwan.example.net> wrote:

> 19. What the town can do
`,
    { kept: 'I would add the bank to the list of offices.' },
  ),
  plain(
    'an old telephone with Gmail',
    `Non conosco nessuno che sia tornato volentieri.
Il 05/nov/2026 07:00, "Diwan" <r.token@diwan.example.net> ha scritto:

> 22. Chi accompagna chi torna
`,
    { kept: 'Non conosco nessuno che sia tornato volentieri.' },
  ),
  plain(
    'an old telephone with Gmail, in Arabic',
    `لم نسمع بهذا الصندوق من قبل، فمن يستفيد منه؟
بتاريخ 5 نوفمبر، 2026 7:00 ص، جاء من "Diwan" <r.token@diwan.example.net>:

> 24. أربع عودات والشخص واحد
`,
    { kept: 'لم نسمع بهذا الصندوق من قبل، فمن يستفيد منه؟' },
  ),
  plain(
    'a program set to English, a writer who is not',
    `السلام عليكم ورحمة الله،
أنا من بني ملال وأعمل في مودينا. متى يبدأ التسجيل؟

On Thu, Nov 5, 2026 at 7:00 AM Diwan <r.token@diwan.example.net> wrote:

> ملخص اليوم
`,
    { kept: 'السلام عليكم ورحمة الله،\nأنا من بني ملال وأعمل في مودينا. متى يبدأ التسجيل؟' },
  ),
  plain(
    'Windows Mail',
    `Buonasera, anche a Cuneo lo sportello chiude a mezzogiorno.

Inviato da Posta per Windows

Da: Diwan
Inviato: giovedì 5 novembre 2026 07:00
A: Rachida
Oggetto: Il riassunto del giorno

22. Chi accompagna chi torna
`,
    { kept: 'Buonasera, anche a Cuneo lo sportello chiude a mezzogiorno.' },
  ),
  plain(
    'Huawei',
    `Je n'ai pas reçu le formulaire dont parle Hassan.

Envoyé depuis mon mobile HUAWEI


-------- Message original --------
Objet : Le résumé du jour
De : Diwan
À : rachida@example.org
Cc :


18. Quatre retours
`,
    { kept: "Je n'ai pas reçu le formulaire dont parle Hassan." },
  ),
  plain(
    'an office that adds its words below the quote',
    `Confermo la disponibilità della sala per il 12.

Il 05/11/2026 07:00, Diwan ha scritto:
> 22. Chi accompagna chi torna
> Servono persone che conoscano entrambe le lingue.

Le informazioni contenute nella presente comunicazione e i relativi allegati possono essere riservate e sono destinate esclusivamente ai destinatari. La diffusione è proibita. Se avete ricevuto questo messaggio per errore, vi preghiamo di distruggerlo.
`,
    { kept: 'Confermo la disponibilità della sala per il 12.' },
  ),
  plain(
    'a quote within a quote, answered within',
    `Le 06/11/2026 à 08:00, Diwan a écrit :
> Le 05/11/2026 à 07:00, Amina a écrit :
>> Qui connaît le nouveau guichet ?
> Moi, mais seulement de nom.

Il est derrière la poste, au premier étage.

> Et l'horaire ?

De neuf heures à midi.
`,
    {
      kept: `> Moi, mais seulement de nom.

Il est derrière la poste, au premier étage.

> Et l'horaire ?

De neuf heures à midi.`,
    },
  ),
  plain(
    'quoted by hand, without any program',
    `Samira a écrit hier :
> Le retour n'est pas la fin du voyage.

Je voudrais lui répondre que pour mon père, si.
`,
    {
      kept: `Samira a écrit hier :\n\n> Le retour n'est pas la fin du voyage.\n\nJe voudrais lui répondre que pour mon père, si.`,
    },
  ),
  plain(
    'verses, each its own line',
    `Ma grand-mère chantait, le jour où mon père est parti pour Turin :
« Ô toi qui prends la mer, laisse-moi ton manteau,
la nuit sera longue et le pain sera cher,
et si tu ne reviens pas, renvoie-moi le bateau. »
`,
    {
      kept: `Ma grand-mère chantait, le jour où mon père est parti pour Turin :
« Ô toi qui prends la mer, laisse-moi ton manteau,
la nuit sera longue et le pain sera cher,
et si tu ne reviens pas, renvoie-moi le bateau. »`,
    },
  ),
  page(
    'Yahoo on the web, in French',
    `<html><body><div style="font-family:Helvetica"><div dir="ltr">Le passeport ne suffit pas ; il faut la carte d'immatriculation consulaire.</div><div><br></div></div><div id="ydp1yahoo_quoted_2" class="yahoo_quoted"><div>Le jeudi 5 novembre 2026 à 07:00:12 UTC+1, Diwan &lt;r.token@diwan.example.net&gt; a écrit :</div><div><br></div><div>18. Quatre retours</div></div></body></html>`,
    { kept: "Le passeport ne suffit pas ; il faut la carte d'immatriculation consulaire." },
  ),
  page(
    'Thunderbird as a page, answered below',
    `<html><body><div class="moz-cite-prefix">Il 05/11/2026 07:00, Diwan ha scritto:<br></div><blockquote type="cite" cite="mid:d.first@diwan.example.net"><p>Chi accompagna chi torna?</p></blockquote><p>Noi, con sei volontarie e un furgone.</p><div class="moz-signature">-- <br>Ass. Ponte<br>Modena</div></body></html>`,
    { kept: 'Noi, con sei volontarie e un furgone.' },
  ),
  page(
    'Outlook in Arabic, from right to left',
    `<html dir="rtl"><body><p class="MsoNormal" dir="RTL"><span lang="AR-MA">توصلنا بالمراسلة وسنجيب قبل نهاية الأسبوع.</span></p><p class="MsoNormal">&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal" dir="RTL"><b>من:</b> Diwan &lt;r.token@diwan.example.net&gt;<br><b>تم الإرسال:</b> الخميس، 5 نوفمبر، 2026 07:00 ص<br><b>إلى:</b> رشيدة<br><b>الموضوع:</b> ملخص اليوم</p></div></div><p class="MsoNormal" dir="RTL">24. أربع عودات</p></body></html>`,
    { kept: 'توصلنا بالمراسلة وسنجيب قبل نهاية الأسبوع.' },
  ),
]
