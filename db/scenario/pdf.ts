const WIDTH = 88
const LEADING = 16

/** Latin letters as a PDF string in WinAnsiEncoding (ISO 32000-1, annex D); the few signs above 255 in their plain form. */
const written = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[()\\]/g, '\\$&')
    .replace(/[^\x20-\x7e]/g, (sign) => `\\${Math.min(sign.charCodeAt(0), 255).toString(8).padStart(3, '0')}`)

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(/ +/)) {
    const last = lines.length - 1
    if (`${lines[last]} ${word}`.length <= WIDTH) lines[last] = `${lines[last]} ${word}`.trim()
    else lines.push(word)
  }
  return lines
}

/** One page of text in Latin letters, with a title: small, and a real PDF. */
export function pdfOf(title: string, paragraphs: string[]): Buffer {
  const lines = paragraphs.flatMap((text) => [...wrapped(text), ''])
  const page = [
    `BT /F1 18 Tf 56 780 Td (${written(title)}) Tj /F1 11 Tf 0 -32 Td ${LEADING} TL`,
    ...lines.map((line) => `(${written(line)}) Tj T*`),
    'ET',
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + end, 'latin1')
}
