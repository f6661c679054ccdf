import { describe, expect, test } from 'vitest'
import { attachmentNamed, cleanFileName } from '@/lib/library/file-name'
import { documentState, isWhole, kindNamed, mayOpen } from '@/lib/library/rules'

describe('the name of a file', () => {
  test.each([
    ['guide.pdf', 'guide.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\amina\\carte.pdf', 'carte.pdf'],
    ['facture\u202Efdp.exe.pdf', 'facturefdp.exe.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'ab Set-Cookie x.pdf'],
    ['دليل العودة.pdf', 'دليل العودة.pdf'],
    ['<img src=x>.pdf', 'img src=x.pdf'],
    ['...pdf', 'document.pdf'],
    ['.pdf', 'document.pdf'],
    ['', 'document.pdf'],
    ['report', 'report.pdf'],
  ])('%j is given out as %j', (name, clean) => {
    expect(cleanFileName(name, 'pdf')).toBe(clean)
  })

  test('is cut where it would be too long for a system', () => {
    expect(cleanFileName(`${'é'.repeat(5000)}.pdf`, 'pdf')).toBe(`${'é'.repeat(100)}.pdf`)
  })

  test('stands in the header in UTF-8, and in ASCII, and cannot end it', () => {
    const header = attachmentNamed('l’école "2" دليل.pdf')
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.-]+$/)
    expect(header.split('"')).toHaveLength(3)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe('l’école "2" دليل.pdf')
  })

  test.each([
    ['a.JPEG', 'jpg'],
    ['a.docx', 'docx'],
    ['a.exe', 'other'],
    ['a', 'none'],
  ])('%s says that it is %s', (name, kind) => {
    expect(kindNamed(name)).toBe(kind)
  })
})

describe('a document', () => {
  const at = '2026-11-03T10:00:00Z'
  const waiting = { acceptedAt: null, declinedAt: null, removedAt: null }
  test.each([
    ['waiting', waiting, [false, true, true]],
    ['listed', { ...waiting, acceptedAt: at }, [true, true, true]],
    ['declined', { ...waiting, declinedAt: at }, [false, true, true]],
    ['removed', { ...waiting, acceptedAt: at, removedAt: at }, [false, false, false]],
  ] as const)('that is %s is opened by whom it may', (state, standing, answers) => {
    expect(documentState(standing)).toBe(state)
    expect((['anybody', 'proposer', 'desk'] as const).map((reader) => mayOpen(standing, reader))).toEqual(answers)
  })

  test('of which the end has not come is half', () => {
    expect([isWhole('pdf', 'xref %%EOF\n'), isWhole('pdf', 'xref'), isWhole('txt', 'abc')]).toEqual([true, false, true])
  })
})
