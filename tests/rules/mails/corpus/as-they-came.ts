import { pageMail as page, plainMail as plain, type RawSample } from '@/tests/support/replies/raw'

/** Single mails with what has gone wrong elsewhere. */
export const asTheyCame: RawSample[] = [
  plain(
    'Q5 of the scenario',
    `D'accord avec le message 18, l'exploration est le moment où j'ai manqué d'appui.

Envoyé depuis mon téléphone
-- 
R. Oubella, Avicole du Tadla, tél. 06XX XXX XXX

> Le résumé du jour — Migration et retour
> 18. Quatre retours, une même personne
> ...
`,
    { kept: `D'accord avec le message 18, l'exploration est le moment où j'ai manqué d'appui.` },
  ),
  plain(
    'the announcement broken before its verb',
    `Nous avons fait la même démarche à Vicence, sans succès.

Le jeu. 5 nov. 2026 à 07:00, Diwan, conférence Migration et retour <
r.token@diwan.example.net> a
écrit :

> 18. Quatre retours, une même personne
`,
    { kept: 'Nous avons fait la même démarche à Vicence, sans succès.' },
  ),
  plain(
    'a quote that a program broke without its sign',
    `Non sono d'accordo sul punto dei documenti.

> Servono persone che conoscano entrambe le lingue e tutti e due gli uffici,
anche quelli più
> lontani, e che abbiano tempo.
`,
    { kept: `Non sono d'accordo sul punto dei documenti.` },
  ),
  plain(
    'written below a quote without signs',
    `De : Diwan <r.token@diwan.example.net>
Envoyé : jeudi 5 novembre 2026 07:00
À : Rachida
Objet : Le résumé du jour

18. Quatre retours, une même personne

Je réponds ici, en bas : oui, quatre fois.
`,
    {
      kept: `18. Quatre retours, une même personne

Je réponds ici, en bas : oui, quatre fois.`,
      unsure: true,
    },
  ),
  page(
    'answered within a quote without signs, in another colour',
    `<p class="MsoNormal">Voir mes réponses ci-dessous, en rouge.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>De :</b> Diwan<br><b>Envoyé :</b> jeudi 5 novembre 2026<br><b>Objet :</b> Le résumé</p></div><p class="MsoNormal">Qui paie le transport ?</p><p class="MsoNormal"><span style="color:red">La coopérative, depuis mars.</span></p>`,
    {
      kept: `Voir mes réponses ci-dessous, en rouge.

De : Diwan
Envoyé : jeudi 5 novembre 2026
Objet : Le résumé
Qui paie le transport ?
La coopérative, depuis mars.`,
      unsure: true,
    },
  ),
  plain(
    'a list by post',
    `La riunione è spostata a martedì, stessa sala.

_______________________________________________
Migranti mailing list
Migranti@lists.example.it
https://lists.example.it/mailman/listinfo/migranti
`,
    { kept: 'La riunione è spostata a martedì, stessa sala.' },
  ),
  plain(
    'a signature that is longer than a signature',
    `Voici mon avis.
--
Je l'ai écrit en plusieurs points, un par ligne,
${Array.from({ length: 12 }, (_, at) => `et le point qui vient en place ${at + 1},`).join('\n')}
et c'est tout.
`,
    {
      kept: `Voici mon avis.
--
Je l'ai écrit en plusieurs points, un par ligne,
${Array.from({ length: 12 }, (_, at) => `et le point qui vient en place ${at + 1},`).join('\n')}
et c'est tout.`,
      unsure: true,
    },
  ),
  plain(
    'scanned for viruses',
    `I have nothing to add to what Amina said.

--
This email has been checked for viruses by Avast antivirus software.
www.avast.com
`,
    { kept: 'I have nothing to add to what Amina said.' },
  ),
  plain(
    'forwarded with a word above',
    `Faccio girare quello che mi ha risposto la Questura, per chi aspetta come me.

---------- Forwarded message ---------
Da: Questura di Lecco <ufficio@questura.example.it>
Date: mer 4 nov 2026 alle ore 09:10
Subject: pratica
To: <rachida@example.org>

La sua pratica è in trattazione.
`,
    { kept: 'Faccio girare quello che mi ha risposto la Questura, per chi aspetta come me.' },
  ),
  plain(
    'old answer with a sign at the announcement',
    `شكرا على التوضيح، سأحضر الوثائق معي.

> في 5 نوفمبر 2026، الساعة 7:00 ص، كتب Diwan <r.token@diwan.example.net>:
>
> 24. أربع عودات والشخص واحد
`,
    { kept: 'شكرا على التوضيح، سأحضر الوثائق معي.' },
  ),
  plain(
    'closing words without a name stay',
    `Je ne peux pas venir samedi, mais ma sœur viendra.

Cordialement
`,
    { kept: 'Je ne peux pas venir samedi, mais ma sœur viendra.\n\nCordialement' },
  ),
  plain(
    'a question below closing words stays',
    `Merci à l'équipe pour la traduction.

Bien à vous,

Au fait, la réunion de Settat est-elle maintenue ?
`,
    {
      kept: `Merci à l'équipe pour la traduction.\n\nBien à vous,\n\nAu fait, la réunion de Settat est-elle maintenue ?`,
    },
  ),
  plain(
    'a name below closing words goes',
    `Il corso comincia lunedì e ci sono ancora quattro posti.

Cordiali saluti
Lucia Ferri

Inviato da Posta per Windows
`,
    { kept: 'Il corso comincia lunedì e ci sono ancora quattro posti.' },
  ),
  plain(
    'nothing of their own',
    `-- 
R. Oubella

> 18. Quatre retours, une même personne
`,
    { kept: '' },
  ),
  page(
    'Gmail, answered within its own quote',
    `<div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Il giorno gio 5 nov 2026 alle ore 07:00 Diwan &lt;<a href="mailto:r.token@diwan.example.net">r.token@diwan.example.net</a>&gt; ha scritto:<br></div><blockquote class="gmail_quote"><div>Chi accompagna chi torna?</div></blockquote><div>Per ora le figlie.</div><blockquote class="gmail_quote"><div>E chi le paga?</div></blockquote><div>Nessuno, appunto.</div></div></div>`,
    { kept: `> Chi accompagna chi torna?\n\nPer ora le figlie.\n\n> E chi le paga?\n\nNessuno, appunto.` },
  ),
  page(
    'Outlook for Mac, the quote in its own container',
    `<html><body><div>Le fonds couvre le transport, pas la douane.</div><div><br></div><div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt"><p><b>De : </b>Diwan &lt;r.token@diwan.example.net&gt;<br><b>Date : </b>jeudi 5 novembre 2026<br><b>À : </b>Rachida<br><b>Objet : </b>Le résumé</p></div><p>Qui paie le transport ?</p></div></div></body></html>`,
    { kept: 'Le fonds couvre le transport, pas la douane.' },
  ),
  page(
    'Outlook, written where the signature goes',
    `<html><body><div id="Signature"><div>أكتب هنا لأن البرنامج وضع المؤشر هنا.</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>من:</b> Diwan &lt;r@diwan.example.net&gt;<br><b>تم الإرسال:</b> الخميس<br><b>إلى:</b> رشيدة<br><b>الموضوع:</b> ملخص اليوم</div><div>24. أربع عودات</div></body></html>`,
    { kept: 'أكتب هنا لأن البرنامج وضع المؤشر هنا.', unsure: true },
  ),
  page(
    'Gmail, the signature above the quote and the answer below it',
    `<div dir="ltr"><div dir="ltr" class="gmail_signature">Lucia Ferri<br>Modena</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Il giorno gio 5 nov 2026 alle ore 07:00 Diwan &lt;r@diwan.example.net&gt; ha scritto:<br></div><blockquote class="gmail_quote">Chi accompagna chi torna?</blockquote></div><div>Io, se serve, il sabato.</div>`,
    { kept: 'Io, se serve, il sabato.' },
  ),
  page(
    'a page without anything around it',
    `<p>Nous sommes <b>trois familles</b> à attendre,</p><p>et nous écrivons <i>ensemble</i>&nbsp;:<br>rendez-nous nos dossiers.</p><blockquote type="cite"><p>Le résumé du jour</p></blockquote>`,
    { kept: 'Nous sommes trois familles à attendre,\n\net nous écrivons ensemble\u00a0:\nrendez-nous nos dossiers.' },
  ),
]
