import type { Sample } from '@/tests/support/replies/sample'
import { android, apple, gmail, iphone, thunderbird } from '@/tests/support/replies/with-signs'
import { outlook, outlookWeb, samsung, yahoo } from '@/tests/support/replies/without-signs'

export const original = `Le résumé du jour — Migration et retour

18. Quatre retours, une même personne
Rachida a compté quatre départs et quatre retours en onze ans ; chaque fois, l'exploration a commencé par le choix du terrain.

19. Ce que la commune peut faire
Le guichet ouvre le mardi matin seulement, et personne n'y parle italien.

Répondez à ce message pour écrire dans la conversation.`

const confidential = `Ce message et ses pièces jointes sont confidentiels et destinés exclusivement à leurs destinataires. Si vous l'avez reçu par erreur, merci de le détruire et d'en avertir l'expéditeur. Toute utilisation non autorisée est interdite.`

export const samples: Sample[] = [
  {
    by: gmail,
    says: `Le message 18 raconte aussi ma vie. Moi non plus, personne ne m'a aidée à choisir le terrain.`,
  },
  {
    by: gmail,
    says: `Je réponds à la question sur les diplômes.

À Turin, ma maîtrise n'a jamais été reconnue, et j'ai travaillé six ans comme aide à domicile. De retour à Béni Mellal, c'est l'inverse : on me demande pourquoi je n'ai pas de certificat italien pour un métier que j'ai exercé tous les jours.

Quelqu'un sait-il si l'accord de 2023 vaut aussi pour les soins ?`,
    signature: 'Rachida Oubella\nAssociation Avicole du Tadla',
  },
  {
    by: gmail,
    says: `Trois choses m'ont aidée :
- le cousin qui avait gardé la terre,
- le comptable de la coopérative,
- et surtout du temps.

Le reste, on l'apprend.`,
    charset: 'iso-8859-1',
    encoding: 'quoted-printable',
  },
  {
    by: gmail,
    says: 'Oui.',
    footer: 'Envoyé de mon iPhone',
  },
  {
    by: gmail,
    pieces: [
      { quotes: `Rachida a compté quatre départs et quatre retours en onze ans ;` },
      { says: `Cinq, en réalité : j'avais oublié l'hiver passé à Gênes.` },
      { quotes: `Le guichet ouvre le mardi matin seulement, et personne n'y parle italien.` },
      { says: `C'est vrai aussi à Khouribga. Une interprète bénévole vient le jeudi, mais personne ne le sait.` },
    ],
    kept: `> Rachida a compté quatre départs et quatre retours en onze ans ;

Cinq, en réalité : j'avais oublié l'hiver passé à Gênes.

> Le guichet ouvre le mardi matin seulement, et personne n'y parle italien.

C'est vrai aussi à Khouribga. Une interprète bénévole vient le jeudi, mais personne ne le sait.`,
  },
  {
    by: gmail,
    says: `Bonjour à tous,

Le texte 18, que Samira a écrit :
c'est exactement ce que ma sœur a vécu à Vérone.

Bien à vous`,
  },
  {
    by: gmail,
    says: `Il faudrait que le guichet ouvre le samedi, sinon ceux qui travaillent n'iront jamais.`,
    signature: 'N. Chraïbi',
    footer: confidential,
  },
  {
    by: outlook,
    says: `Madame, Monsieur,

La commune a ouvert en mars un bureau d'accueil pour les familles qui reviennent. Il est tenu par deux agents, dont une parle l'italien.

Nous avons reçu 43 personnes depuis l'ouverture.`,
    signature:
      'Cordialement,\n\nHassan Benali\nChef du service social\nCommune de Fquih Ben Salah\nTél. : 05 23 XX XX XX\nwww.commune.example.ma',
    footer: confidential,
  },
  {
    by: outlook,
    says: `Je ne partage pas l'avis du 19. Le problème n'est pas l'horaire, c'est la liste des pièces, qui change d'un guichet à l'autre.`,
    charset: 'windows-1252',
    encoding: 'quoted-printable',
  },
  {
    by: outlook,
    says: `Une précision sur les chiffres : la moitié des retours enregistrés en 2025 ne sont pas des retours définitifs.

Les personnes gardent un logement des deux côtés, et l'enquête ne sait pas les compter.`,
    footer: "Pensez à l'environnement avant d'imprimer ce courriel.",
    only: 'text',
  },
  {
    by: outlook,
    says: `Objet : les pièces demandées au guichet

Madame, Monsieur, la liste affichée n'est pas celle du site.`,
  },
  {
    by: outlookWeb,
    says: `Merci pour ce résumé. Pourriez-vous dire si les enfants nés en Italie sont comptés avec leurs parents ?`,
    footer: 'Télécharger Outlook pour Android<https://aka.ms/AAb9ysg>',
  },
  {
    by: outlookWeb,
    says: `Mon mari est rentré en 2019, moi en 2022.

Entre les deux, l'école de Modène a refusé de garder notre fils sans adresse.`,
    signature: 'Khadija\nPrésidente du collectif Deux Rives',
    encoding: 'base64',
  },
  {
    by: outlookWeb,
    says: `Je propose que l'on demande aux deux consulats la même chose, par écrit, avec une date.`,
    only: 'text',
  },
  {
    by: apple,
    says: `Je reviens sur la phrase « chaque fois, l'exploration a commencé par le choix du terrain ».

Pour nous, c'est le contraire : on a choisi le métier d'abord, et le terrain nous a été imposé.`,
  },
  {
    by: apple,
    says: `Une question simple : qui paie le transport des machines ?

Nous avons ramené un four de Brescia, et la douane a coûté plus cher que le four.`,
    signature: 'Youssef',
  },
  {
    by: apple,
    pieces: [
      { quotes: `Le guichet ouvre le mardi matin seulement, et personne n'y parle italien.` },
      { says: `Depuis septembre, il ouvre aussi le jeudi après-midi.` },
    ],
    kept: `Depuis septembre, il ouvre aussi le jeudi après-midi.`,
  },
  {
    by: apple,
    pieces: [
      { says: `Bonjour,\n\nje réponds à un seul point.` },
      { quotes: `Le guichet ouvre le mardi matin seulement.` },
      { says: `Ce n'est pas le guichet qui manque, c'est quelqu'un qui écoute.` },
    ],
    kept: `Bonjour,

je réponds à un seul point.

> Le guichet ouvre le mardi matin seulement.

Ce n'est pas le guichet qui manque, c'est quelqu'un qui écoute.`,
  },
  {
    by: iphone,
    says: `J'ai vécu la même chose à Padoue`,
    footer: 'Envoyé de mon iPhone',
  },
  {
    by: iphone,
    says: `Bravo Rachida. Onze ans, c'est long, et tu n'as jamais perdu le fil 💪`,
    footer: "Envoyé à partir d'Outlook pour iOS",
  },
  {
    by: thunderbird,
    says: `Je travaille depuis vingt ans sur les transferts d'argent entre l'Émilie et le Tadla, et je n'ai jamais vu une famille investir seule : il y a toujours un frère, une voisine, un beau-père.

Il faudrait donc accompagner des groupes et non des personnes.`,
    signature: 'Pr. Latifa Mernissi\nUniversité Sultan Moulay Slimane',
    only: 'text',
  },
  {
    by: thunderbird,
    says: `Deux remarques :

1. l'enquête date d'avant la réforme ;
2. elle ne dit rien des femmes seules.`,
    charset: 'iso-8859-15',
    only: 'text',
    encoding: '8bit',
  },
  {
    by: thunderbird,
    pieces: [
      {
        quotes: `19. Ce que la commune peut faire
Le guichet ouvre le mardi matin seulement, et personne n'y parle italien.`,
      },
      { says: `La commune peut aussi publier la liste des pièces en deux langues. Cela ne coûte rien.` },
    ],
    signature: 'A. Ziani',
    kept: `La commune peut aussi publier la liste des pièces en deux langues. Cela ne coûte rien.`,
    only: 'text',
  },
  {
    by: thunderbird,
    says: `Je ne suis pas sûre d'avoir compris : le fonds couvre-t-il aussi le loyer pendant l'installation ?`,
  },
  {
    by: yahoo,
    says: `Chez nous, à Oulad Ayad, on dit que celui qui revient doit payer deux fois : son départ et son retour.`,
    footer: "Envoyé depuis l'application Yahoo Mail pour Android",
  },
  {
    by: yahoo,
    says: `Le 12 mars 2019 à 9:30, le consul nous a écrit :
venez avec tous les originaux.

Nous y sommes allés ; le consulat était fermé.`,
    footer: 'Yahoo Mail : Recherchez, organisez, soyez zen',
    only: 'text',
  },
  {
    by: samsung,
    says: `Merci, c'est clair. Et pour ceux qui n'ont plus de passeport ?`,
    footer: 'Envoyé depuis mon appareil Galaxy',
  },
  {
    by: samsung,
    says: `Ma fille écrit pour moi.

J'ai passé trente ans à Brescia dans la fonderie. Aujourd'hui je touche la moitié de ma pension parce qu'il manque deux fiches de 1994.`,
    footer: 'Envoyé depuis mon smartphone Samsung Galaxy.',
    only: 'text',
  },
  {
    by: android,
    says: `Je suis d'accord, sauf pour le délai : trois mois ne suffisent pas.`,
    footer: 'Envoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.',
  },
  {
    by: android,
    says: `Voici ce que je propose à la commune :
* un registre des terrains libres,
* une personne qui répond au téléphone,
* une réunion par trimestre.`,
    footer: '-- \nEnvoyé depuis mon téléphone',
  },
  {
    by: gmail,
    says: `Envoyé depuis mon village, ce message vous arrivera tard : nous n'avons l'électricité que le soir.`,
  },
  {
    by: gmail,
    says: `Ce message est confidentiel, m'a dit le guichet en me rendant ma propre demande. Voilà où nous en sommes.`,
  },
]
