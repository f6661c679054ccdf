import type { ContributionView } from '@/lib/contributions/view'

const sample = (view: Partial<ContributionView> & Pick<ContributionView, 'number'>): ContributionView => ({
  rootNumber: view.number,
  replyToNumber: null,
  author: { shownAs: '', detail: null, country: 'ZZ', expert: false, relayedBy: null },
  asks: false,
  language: 'fr',
  title: null,
  html: '',
  submittedAt: '2026-07-12T12:05:00Z',
  publishedAt: '2026-07-12T13:40:00Z',
  revisedAt: null,
  late: false,
  withdrawn: false,
  useful: 0,
  lived: 0,
  renderings: [],
  ...view,
})

const checked = { kind: 'translation', checkedBy: 'Samira', ofRevision: 1, stale: false } as const

export const title = {
  fr: 'Migration et retour — ce que chacun en sait',
  it: 'Migrazione e ritorno — quello che ognuno ne sa',
  ar: 'الهجرة والعودة — ما يعرفه كل واحد',
}

export const phases = ['announced', 'open', 'closing', 'late', 'closed', 'summarised'] as const

/**
 * One of each kind: with a title, an answer of an expert with its translation, an answer to the answer in another script,
 * late, withdrawn, and one that asks, was relayed and corrected.
 */
export const samples: ContributionView[] = [
  sample({
    number: 11,
    title: 'L’information arrive trop tard',
    author: { shownAs: 'Naïma Ouhaddou', detail: 'Association Tifawin', country: 'MA', expert: false, relayedBy: null },
    html: '<p>Neuf visiteurs sur dix viennent nous voir quand la décision est déjà prise. Ils ont vendu, ils ont prévenu la famille, et ce qu’ils demandent n’est plus un conseil mais une confirmation.</p><p>Trois choses nous ont aidées :</p><ul><li>parler aux mères avant de parler aux fils ;</li><li>faire venir une personne rentrée, avec ses comptes ;</li><li>ne jamais promettre.</li></ul>',
  }),
  sample({
    number: 14,
    rootNumber: 11,
    replyToNumber: 11,
    language: 'it',
    author: {
      shownAs: 'Davide Monferrini',
      detail: 'Rete Artigiani Tutor',
      country: 'IT',
      expert: true,
      relayedBy: null,
    },
    html: '<p>Da noi succede lo stesso, dall’altra parte del viaggio: chi torna chiede un timbro, non un piano. <em>Il tempo</em> che serve è quello di <a href="https://example.org">un anno di prove</a>.</p>',
    useful: 3,
    lived: 1,
    renderings: (['fr', 'ar', 'en'] as const).map((language) => ({
      ...checked,
      language,
      title: null,
      html: '<p>Chez nous aussi, à l’autre bout du voyage : qui revient demande un tampon.</p>',
    })),
  }),
  sample({
    number: 15,
    rootNumber: 11,
    replyToNumber: 14,
    language: 'ar',
    author: { shownAs: 'رشيد أوبلا', detail: 'Avicole du Tadla SARL', country: 'MA', expert: false, relayedBy: null },
    html: '<p>عدت من إيطاليا بعد ستة عشر عاماً، وأنا أربّي الدواجن قرب الفقيه بن صالح. ما ينقصنا ليس المال وحده، بل الوقت: الرخصة وحدها أخذت أربعة عشر شهراً، والمشروع لا ينتظر.</p><blockquote><p>من يعود يحتاج إلى من يرافقه، لا إلى من يراقبه.</p></blockquote>',
    late: true,
  }),
  sample({ number: 16, rootNumber: 16, withdrawn: true }),
  sample({
    number: 17,
    author: { shownAs: '', detail: null, country: 'MA', expert: false, relayedBy: 'Association Tifawin' },
    asks: true,
    html: '<p>Qui reconnaît mon diplôme, et en combien de temps ? Comme dans <a class="cited" href="../c/11">(11)</a>.</p>',
    revisedAt: '2026-07-12T13:55:00Z',
  }),
]

const HOUR = 3_600_000

/** A session around a fixed moment of July, when Rome and Rabat disagree by an hour. */
export const now = new Date('2026-07-12T14:00:00Z')
export const box = {
  opensAt: new Date(now.getTime() - 120 * HOUR),
  closesAt: new Date('2026-07-15T21:59:00Z'),
  lateUntil: new Date('2026-07-17T21:59:00Z'),
  now,
}
