import { describe, expect, test } from 'vitest'
import { readList } from '@/lib/coordination/inviting/reading'

const read = (text: string | Buffer) => readList(Buffer.from(text), 'fr')
const problems = (text: string | Buffer) => read(text).problems.map(({ line, code }) => `${line} ${code}`)

describe('a list of people to invite', () => {
  test('is read with or without a first line that names the columns, in any language and order', () => {
    const nadia = { email: 'nadia@example.org', language: 'it', country: 'MA' }
    for (const text of [
      'nadia@example.org,it,MA',
      'E-mail;Langue;Pays\nNadia@Example.org;italien;Maroc',
      'paese\tindirizzo e-mail\tlingua\nMarocco\tnadia@example.org\titaliano',
      'البلد,اللغة,البريد الإلكتروني\nالمغرب,الإيطالية,nadia@example.org',
      '\ufeffcountry,nickname,email,language\nMorocco,N.,nadia@example.org,Italian',
    ])
      expect(read(text), text).toMatchObject({ people: [nadia], problems: [] })
  })

  test('needs nothing but addresses: the language is then the one that was chosen', () => {
    expect(read('a@example.org\n\nb@example.org,,\r\n').people).toMatchObject([
      { line: 1, email: 'a@example.org', language: 'fr', country: null },
      { line: 3, email: 'b@example.org' },
    ])
  })

  test('says of each line what is wrong with it, and with what', () => {
    const text = [
      'email,language,country',
      'a@example.org,de,MA',
      'nobody,fr,MA',
      'b@example.org,fr,Atlantis',
      '=cmd|calc,fr,MA',
      'c@example.org,fr,@SUM(A1)',
      'd@example.org,fr,MA,more',
      'e@example.org',
    ].join('\n')
    expect(problems(text)).toEqual(['2 language', '3 email', '4 country', '5 formula', '6 formula', '7 columns'])
    expect(read(text).problems[0]).toMatchObject({ seen: 'de' })
  })

  test('leaves out an address that comes again, however it is written', () => {
    const { people, leftOut } = read('a@example.org\nb@example.org\nA@EXAMPLE.ORG')
    expect(people).toHaveLength(2)
    expect(leftOut).toEqual([{ line: 3, code: 'twice', email: 'a@example.org' }])
  })

  test('in another encoding is refused at the line where it shows, and UTF-16 is understood', () => {
    const latin = Buffer.concat([
      Buffer.from('email,country\na@example.org,MA\nb@example.org,C'),
      Buffer.from([0xf4]),
      Buffer.from('te'),
    ])
    expect(problems(latin)).toEqual(['3 encoding'])
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('email;country\na@example.org;Côte d’Ivoire', 'utf16le'),
    ])
    expect(read(utf16)).toMatchObject({ people: [{ email: 'a@example.org', country: 'CI' }], problems: [] })
  })

  test('of something else is refused as a whole', () => {
    expect(problems('')).toEqual(['1 empty'])
    expect(problems('\n\n')).toEqual(['1 empty'])
    expect(problems('email\n')).toEqual(['1 empty'])
    expect(problems('nom;prénom\nA;B')).toEqual(['1 no-email'])
    expect(problems('email\n"a@example.org')).toHaveLength(1)
    expect(problems(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).toEqual(['1 encoding'])
  })

  test('of ten thousand lines is read whole, and of one more is refused', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `p${n}@example.org,ar,MA`)
    expect(read(['email,language,country', ...lines].join('\r\n')).people).toHaveLength(10_000)
    expect(problems([...lines, 'more@example.org'].join('\n'))).toEqual(['10001 too-many'])
  })

  test('never fails, whatever is in it', () => {
    for (const text of [
      '"',
      '""',
      ',,,',
      '\r',
      'a@b\u0000c',
      '\ud83d@x',
      `${'x'.repeat(20_000)}@example.org`,
      '"a"b,c',
    ])
      expect(() => read(text), text.slice(0, 20)).not.toThrow()
  })
})
