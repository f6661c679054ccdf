import { describe, expect, test } from 'vitest'
import scenario from '@/db/scenario/scenario.json'
import { findIn } from '@/lib/text/finding/find'

const found = (text: string) => findIn(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)
const strong = (text: string) => findIn(text).filter(({ strength }) => strength === 'strong')

describe('what exposes somebody is found where it stands', () => {
  test.each([
    // Telephones, as they are written in both countries and in both scripts.
    ['Appelez-moi au 06 12 34 56 78, le soir.', 'phone: 06 12 34 56 78'],
    ['ou au +212 661-234567', 'phone: +212 661-234567'],
    ['chiamami al 333 1234567', 'phone: 333 1234567'],
    ['l’ufficio: 011 5612345.', 'phone: 011 5612345'],
    ['عيطو ليا ف ٠٦٦١٢٣٤٥٦٧', 'phone: ٠٦٦١٢٣٤٥٦٧'],
    ['يعيط ليا ف +39 3XX XXX XXXX، ساكن', 'phone: +39 3XX XXX XXXX'],
    ['tél. 06XX XXX XXX', 'phone: 06XX XXX XXX'],
    ['au 06 12 34 56 78, 12 rue des Orangers', 'phone: 06 12 34 56 78'],
    ['06 12 34 56 78 / 07 12 34 56 78', 'phone: 07 12 34 56 78'],
    ['https://wa.me/212661234567', 'phone: 212661234567'],
    // Addresses of both kinds.
    ['mon adresse est amina.b@example.org', 'email: amina.b@example.org'],
    ['amina (at) example.org', 'email: amina (at) example.org'],
    ['amina.b chiocciola gmail punto com', 'email: amina.b chiocciola gmail punto com'],
    ['chez moi, 12 bis rue des Orangers', 'address: 12 bis rue des Orangers'],
    ['abito in via Garibaldi 24', 'address: via Garibaldi 24'],
    ['Corso Giulio Cesare, n. 110/b', 'address: Corso Giulio Cesare, n. 110/b'],
    ['we are at 14 Mill Road', 'address: 14 Mill Road'],
    ['شارع محمد الخامس رقم 12', 'address: شارع محمد الخامس رقم 12'],
    ['زنقة الوردة ٧', 'address: زنقة الوردة ٧'],
    ['ساكن حدا لاگار.', 'address: ساكن حدا لاگار'],
    ['sakna 7da lagare', 'address: sakna 7da lagare'],
    ['j’habite près de la gare centrale', 'address: j’habite près de la gare centrale'],
    // Papers and accounts.
    ['Ma CIN est BE123456', 'document: BE123456'],
    ['البطاقة الوطنية ديالي رقمها AB 123456', 'document: AB 123456'],
    ['passeport n° AA1234567', 'document: AA1234567'],
    ['il mio permesso di soggiorno n. I12345678', 'document: I12345678'],
    ['récépissé numéro 9912345678', 'document: 9912345678'],
    ['RSSMRA85T10A562S', 'document: RSSMRA85T10A562S'],
    ['IBAN IT60 X054 2811 1010 0000 0123 456 grazie', 'bank: IT60 X054 2811 1010 0000 0123 456'],
    ['MA64011519000001205000534921', 'bank: MA64011519000001205000534921'],
    ['ma carte 4111 1111 1111 1111', 'bank: 4111 1111 1111 1111'],
    ['RIB 011 780 0000012345678901 23', 'bank: 011 780 0000012345678901 23'],
  ])('%s', (text, what) => {
    expect(found(text)).toContain(what)
  })
})

describe('somebody’s administrative situation holds a text back', () => {
  test.each([
    'Je suis sans papiers depuis trois ans.',
    'Mon frère Karim vit à Turin en situation irrégulière.',
    'Je n’ai toujours pas de papiers.',
    'J’ai reçu une OQTF.',
    'Sono irregolare da due anni.',
    'Non ho il permesso di soggiorno.',
    'Mio cugino lavora senza documenti.',
    'I am still undocumented.',
    'I overstayed.',
    'خوتي أنا فميلانو بلا وراق هادي تلت سنين',
    'ما عنديش لوراق',
    'أنا هنا بدون أوراق منذ سنة',
    'خويا حراگ فإسبانيا',
    'ana f milano bla wra9',
    'ma3ndich lwra9',
  ])('%s', (text) => {
    expect(strong(text).map(({ kind }) => kind)).toEqual(['situation'])
  })

  test.each([
    'Les sans-papiers ne viennent pas aux réunions.',
    'Je pense que les sans-papiers devraient être entendus.',
    'Molti sono senza documenti.',
    'Undocumented workers pay more.',
    'ناس بزاف حراگة',
  ])('and is a hint only where it is talked of in general: %s', (text) => {
    expect(findIn(text)).toMatchObject([{ kind: 'situation', strength: 'weak' }])
  })
})

describe('hints for a moderator, that hold nothing back', () => {
  test.each([
    ['Demandez à Mme Benali.', 'name: Mme Benali'],
    ['mon cousin Yassine le sait', 'name: Yassine'],
    ['ne ho parlato con il sig. Rossi', 'name: sig. Rossi'],
    ['السيدة فاطمة الزهراء', 'name: السيدة فاطمة الزهراء'],
    ['écrivez à info@association.ma', 'email: info@association.ma'],
    ['lot AB12345', 'document: AB12345'],
    ['Dossier complet 6 000 €, écrivez-moi en privé', 'offer: 6 000 €'],
  ])('%s', (text, what) => {
    expect(found(text)).toContain(what)
    expect(strong(text)).toEqual([])
  })
})

describe('nothing is found in what only looks like it', () => {
  test.each([
    'Loi 02-03 de 2003, D.Lgs. 286/1998, DPR 394/1999, art. 5 comma 8-bis.',
    'En 2019, 2020 2021 et 2022 ; du 12/05/2024 au 13-06-2025 à 10:30.',
    'Messages 10, 11, 12 et 13 ; voir aussi (17) et #18.',
    'Un budget de 150 000 dh, soit 12 000 euros, et 3 451 234 567 dirhams par an.',
    '3 000 000 Marocains, 612 345 678 habitants, 0,5 %.',
    'Khouribga 25000, 10138 Torino.',
    'Ho scritto via mail 3 volte, durante il corso 2024.',
    'Il costo del bonifico era quasi quanto la merce.',
    'La carte de séjour coûte 225 euros depuis 2020.',
    'Un permesso costa 30460 euro in tutto.',
    'Usiamo WhatsApp per organizzarci.',
    'بين سنتي ٢٠١٩ و٢٠٢٢ وصل ٣٠٠ شخص.',
    'الحراك الاجتماعي مهم.',
    'look at the results, we live in Torino',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('nor in any of the contributions of the demo', () => {
    expect(scenario.messages.filter(({ text }) => strong(text).length > 0).map(({ no }) => no)).toEqual([])
  })
})

test('positions are those of the text as it was written, and never overlap', () => {
  const text = '« أنا بلا وراق، ٠٦٦١٢٣٤٥٦٧ 🙂 amina@example.org'
  expect(found(text)).toEqual(['situation: أنا بلا وراق', 'phone: ٠٦٦١٢٣٤٥٦٧', 'email: amina@example.org'])
})

test('what exposes the writer of the second case of the queue is found, all three of it', () => {
  const text = scenario.queue.find(({ id }) => id === 'Q2')?.text ?? ''
  expect(findIn(text).map(({ kind }) => kind)).toEqual(['situation', 'phone', 'address'])
})
