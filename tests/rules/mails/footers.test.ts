import { describe, expect, test } from 'vitest'
import { isDisclaimer } from '@/lib/mail/reading/disclaimers'
import { isFooter } from '@/lib/mail/reading/footers'

const footers = [
  'Envoyé de mon iPhone',
  'Envoyé de mon iPad',
  'Envoyé depuis mon smartphone Samsung Galaxy.',
  'Envoyé depuis Yahoo Mail pour iPhone',
  'Envoyé à partir d’Outlook pour Android',
  'Envoyé avec Proton Mail pour iOS.',
  'Envoyé avec la messagerie sécurisée Proton Mail.',
  'Envoyé de mon mobile',
  'Envoyé depuis mon téléphone mobile Orange',
  'Envoyé de mon Galaxy A14 Orange',
  'Télécharger Outlook pour iOS',
  'Obtenir Outlook pour Android',
  'Envoyé via BlueMail',
  "Envoyé depuis l'application Mail Orange",
  'Envoyé de mon Huawei',
  'Envoyé depuis mon appareil mobile',
  "Envoyé à l'aide de Mail pour Windows",
  'Provenance : Courrier pour Windows',
  'Envoyé depuis Windows Mail',
  'Envoyé avec Spark',
  'Inviato da iPhone',
  'Inviato dal mio iPhone',
  'Inviato dal mio iPad',
  'Inviato dal mio Galaxy',
  'Inviato da smartphone Samsung Galaxy',
  'Inviato dal mio dispositivo Samsung',
  'Inviato da Outlook per Android',
  'Inviato da Yahoo Mail su Android',
  'Inviato da Posta per Windows',
  'Inviato dal mio smartphone',
  'Inviato da Libero Mail',
  'Inviato dal mio telefono Huawei',
  'Inviato con Proton Mail',
  'Scarica Outlook per iOS',
  "Inviato tramite l'app di Virgilio Mail",
  'Inviata con TIM Mail',
  'Inviato dal mio cellulare',
  'Sent from my iPhone',
  'Sent from my iPad',
  'Sent from my Samsung Galaxy S21',
  'Sent from Outlook for Android',
  'Sent from Yahoo Mail on Android',
  'Sent from Mail for Windows 10',
  'Sent from my Huawei phone',
  'Sent from my phone',
  'Sent from my mobile',
  'Get Outlook for Android',
  'Sent with Proton Mail secure email.',
  'Sent via the Samsung Galaxy A52',
  'Sent from my Android phone',
  'Sent from Gmail Mobile',
  'Yahoo Mail: Search, Organize, Conquer',
  'Get BlueMail for Android',
  'أُرسلت من الـ iPhone',
  'أرسلت من الـ iPad الخاص بي',
  'أرسلت من هاتفي',
  'أُرسل من هاتف Samsung Galaxy الخاص بي.',
  'تم الإرسال من هاتفي المحمول',
  'مرسل من جهاز Galaxy',
  'تم الإرسال من جهازي',
  'أرسلت من بريد Yahoo على Android',
  'الحصول على Outlook لنظام iOS',
  'مُرسل من الـ iPhone الخاص بي',
  'تم إرسالها من الـ iPhone',
  'أُرسلت من Outlook for Android',
  'إرسال من Outlook لنظام Android',
  'تم الإرسال من Yahoo Mail لـ iPhone',
  'تم الإرسال من Outlook',
  'أرسلت من جوالي',
]

const lines = [
  'Envoyé depuis le téléphone de ma voisine, qui vous salue.',
  "Envoyé par la préfecture, le dossier n'est jamais arrivé.",
  'Envoyé de Tanger, reçu à Gênes : trois semaines.',
  'Inviato dal Comune due volte, e due volte perso.',
  'Inviato con raccomandata il 3 novembre.',
  'Sent from one office to another, for eleven years.',
  'Sent by post, lost by post.',
  'Sent by mail and answered by nobody',
  'Envoyé par mail au guichet le 3 novembre',
  'Envoyé avec accusé de réception, en mars',
  'Inviato con posta raccomandata a marzo',
  'Sent from Outlook, Yahoo and Gmail, and answered by nobody.',
  'أرسلت من القنصلية رسالتين ولم أتلق جوابا',
  'تم الإرسال من طرف الجماعة ولم يصل',
  'Get in touch with the consulate first.',
  'Prima di stampare il modulo, chiedete quale versione vale.',
  'Pensez à la planète, disait-il, en brûlant ses pneus.',
]

describe('what telephones and programs add', () => {
  test.each(footers)('%s', (line) => {
    expect(isFooter(line)).toBe(true)
  })

  test.each(lines)('is not what a person says: %s', (line) => {
    expect(isFooter(line)).toBe(false)
  })
})

describe('what offices add', () => {
  test.each([
    "Ce courriel est confidentiel et à l'usage exclusif de ses destinataires. Si vous n'en êtes pas destinataire, merci de le supprimer. Toute diffusion est interdite.",
    'Ce message et toutes les pièces jointes sont établis à l’attention exclusive de leurs destinataires et sont confidentiels. Si vous recevez ce message par erreur, merci de le détruire.',
    'Le informazioni contenute in questa comunicazione sono riservate e destinate esclusivamente ai destinatari. Se avete ricevuto questa e-mail per errore, vi preghiamo di eliminarla.',
    'Informativa privacy: i dati sono trattati ai sensi del Regolamento UE 2016/679.',
    'This email and any files transmitted with it are confidential and intended solely for the use of the individual to whom they are addressed. If you have received this email in error please delete it.',
    'The information contained in this communication is privileged and confidential, and intended only for the addressee. Any unauthorised disclosure is prohibited.',
    'هذه الرسالة ومرفقاتها سرية ومخصصة فقط للمرسل إليه. إذا وصلتكم بالخطأ فالمرجو حذفها، ويمنع نسخها أو نشرها دون إذن.',
    'You received this message because you are subscribed to the Google Groups "tadla" group.',
  ])('%s', (paragraph) => {
    expect(isDisclaimer([paragraph])).toBe(true)
  })

  test.each([
    'Au guichet, les pièces jointes de mon dossier, confidentielles, ont été envoyées par erreur à d’autres destinataires, puis détruites.',
    'Mi hanno detto che il messaggio era riservato al destinatario, e il destinatario ero io.',
    'I received this message in error: it was meant for my cousin, who has the same name.',
    'قالوا إن هذه الرسالة سرية، ثم قرؤوها أمام الجميع في القاعة الكبرى بالجماعة دون أن يسألوا أحدا.',
  ])('is not what a person says: %s', (paragraph) => {
    expect(isDisclaimer([paragraph])).toBe(false)
  })
})
