import { describe, expect, test } from 'vitest'
import { readMail } from '@/lib/doors/inbound/reading'

const ours = { host: 'diwan.example.net', address: 'diwan@diwan.example.net' }

const mail = ({ headers = '', subject = 'Re: Diwan', id = '<a.1@example.org>', text = 'Je suis d’accord.' }) =>
  Buffer.from(
    `From: Rachida <rachida@example.org>\nTo: r.token@diwan.example.net\nSubject: ${subject}\nMessage-ID: ${id}\n${headers}${headers && '\n'}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`.replace(
      /\n/g,
      '\r\n',
    ),
  )

const automatic = async (parts: Parameters<typeof mail>[0]) => (await readMail(mail(parts), ours)).automatic

describe('what a machine sent', () => {
  test.each([
    ['Auto-Submitted: auto-replied', 'auto-submitted'],
    ['Auto-Submitted: auto-generated (vacation)', 'auto-submitted'],
    ['X-Autoreply: yes', 'auto-submitted'],
    ['X-Auto-Response-Suppress: All', 'auto-submitted'],
    ['Precedence: auto_reply', 'auto-submitted'],
    ['Precedence: bulk', 'bulk'],
    ['Precedence: LIST', 'bulk'],
    ['List-Id: <migranti.lists.example.it>', 'bulk'],
    ['Return-Path: <>', 'null-sender'],
  ])('%s', async (headers, kind) => {
    expect(await automatic({ headers })).toBe(kind)
  })

  test('our own mail that comes back is ours, whoever sends it', async () => {
    expect(await automatic({ id: '<d.7f3a@diwan.example.net>' })).toBe('own')
  })

  test.each([
    ['Réponse automatique : Le résumé du jour'],
    ['Risposta automatica: Il riassunto del giorno'],
    ['Automatic reply: The digest of the day'],
    ['رد تلقائي: ملخص اليوم'],
    ['Out of office'],
    ['Fuori sede: riassunto'],
    ["Message d'absence"],
  ])('a notice of absence by its subject: %s', async (subject) => {
    expect(await automatic({ subject: `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=` })).toBe('vacation')
  })

  test.each([
    ["Bonjour,\n\nje suis absente du bureau jusqu'au 16 novembre. En cas d'urgence, écrivez au secrétariat."],
    ['Buongiorno, sono in ferie fino al 16 novembre. Per urgenze rivolgersi alla segreteria.'],
    ['I am currently out of the office and will be back on 16 November. For urgent matters please write to the desk.'],
    ['أنا في إجازة حتى يوم 16 نونبر. في الحالات المستعجلة المرجو الاتصال بالكتابة.'],
  ])('a notice of absence by its words: %s', async (text) => {
    expect(await automatic({ text })).toBe('vacation')
  })
})

describe('what a person sent', () => {
  test.each([
    ['Auto-Submitted: no', 'Je réponds moi-même.'],
    ['', "Je suis en congé cette semaine, j'écrirai plus longuement lundi."],
    ['', 'Sono assente dal lavoro da marzo, e nessuno mi ha spiegato i miei diritti.'],
    ['', 'كان المدير خارج المكتب كلما ذهبت إليه.'],
    ['Return-Path: <rachida@example.org>', 'I was away for eleven years, until my father called.'],
  ])('%s %s', async (headers, text) => {
    expect(await automatic({ headers, text })).toBeNull()
  })
})
