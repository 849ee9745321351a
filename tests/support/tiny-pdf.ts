/**
 * A small PDF, written by hand: each page's lines one below the other, in Helvetica or, beyond ASCII, in a Korean font that is
 * not in it, by one of the encodings every reader of PDFs has tables for.
 */

export interface TinyPdfOptions {
  /** Says that it is encrypted, with a password nobody knows. */
  encrypted?: boolean;
}

/** @param pages lines of each page; no line at all makes a page without text, as a scan is */
export function tinyPdf(
  pages: readonly (readonly string[])[],
  { encrypted = false }: TinyPdfOptions = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_page, index) => `${5 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(KOREAN);
  for (const [index, lines] of pages.entries()) {
    const shown = lines.map((line) => `${show(line)} Tj T*`).join('\n');
    const drawing = lines.length ? `BT 14 TL 72 720 Td\n${shown}\nET` : '72 72 400 400 re S';
    const box = '/MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
    add(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${6 + index * 2} 0 R >>`);
    add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  }
  const hash = '00'.repeat(32);
  if (encrypted) add(`<< /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >>`);

  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = `/ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>]`;
  const secret = encrypted ? ` /Encrypt ${objects.length} 0 R` : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${id}${secret} >>\nstartxref\n${text.lastIndexOf('xref\n0 ')}\n%%EOF\n`,
    'latin1',
  );
}

const KOREAN =
  '<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [' +
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium ' +
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> ' +
  '/FontDescriptor << /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 4 /FontBBox [0 -120 1000 880] ' +
  '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>';

function show(line: string): string {
  if (/^[\x20-\x7e]*$/.test(line)) return `/F1 12 Tf (${line.replace(/[\\()]/g, '\\$&')})`;
  return `/F2 12 Tf <${Buffer.from(line, 'utf16le').swap16().toString('hex')}>`;
}
