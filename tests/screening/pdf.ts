const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
/** A text string as PDF keeps it: UTF-16 with its mark. */
const string = (text: string): string => `<FEFF${hex(text)}>`;

export type PdfParts = {
  /** A line a page; null for a page that is only a picture. */
  readonly pages: readonly (string | null)[];
  readonly field?: string;
  readonly note?: string;
  readonly outline?: string;
  readonly title?: string;
  readonly attached?: Buffer;
};

/** A small PDF made by hand, with what stands beside its pages. Its Chinese font is not embedded. */
export const pdfOf = ({ pages, field, note, outline, title, attached }: PdfParts): Buffer => {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (content: string, entries = ''): number =>
    add(`<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  const [catalog, tree] = [add(''), add('')];
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'
  );
  const inner = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${descriptor} 0 R >>`
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${inner} 0 R] >>`
  );
  const picture = stream(
    '\u0080',
    '/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 4 /ColorSpace /DeviceGray'
  );
  const widgets: number[] = [];
  if (field)
    widgets.push(
      add(`<< /Type /Annot /Subtype /Widget /FT /Tx /T (tel) /V ${string(field)} /Rect [72 700 272 720] >>`)
    );
  const notes = note
    ? [add(`<< /Type /Annot /Subtype /Text /Contents ${string(note)} /Rect [10 10 30 30] >>`)]
    : [];
  const kids = pages.map((line, i) => {
    const drawn =
      line === null ? 'q 500 0 0 700 50 50 cm /I Do Q' : `BT /F1 16 Tf 72 760 Td <${hex(line)}> Tj ET`;
    const annotations =
      i === 0 ? `/Annots [${[...widgets, ...notes].map((one) => `${one} 0 R`).join(' ')}]` : '';
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${stream(drawn)} 0 R ${annotations} /Resources << /Font << /F1 ${font} 0 R >> /XObject << /I ${picture} 0 R >> >> >>`
    );
  });
  const more: string[] = [];
  if (field) more.push(`/AcroForm << /Fields [${widgets.map((one) => `${one} 0 R`).join(' ')}] >>`);
  if (outline) {
    const root = objects.length + 1;
    add(`<< /Type /Outlines /First ${root + 1} 0 R /Last ${root + 1} 0 R /Count 1 >>`);
    add(`<< /Title ${string(outline)} /Parent ${root} 0 R /Dest [${kids[0]} 0 R /Fit] >>`);
    more.push(`/Outlines ${root} 0 R`);
  }
  if (attached) {
    const file = stream(attached.toString('latin1'), '/Type /EmbeddedFile');
    const spec = add(`<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F ${file} 0 R >> >>`);
    more.push(`/Names << /EmbeddedFiles << /Names [(a.txt) ${spec} 0 R] >> >>`);
  }
  const info = title ? `/Info ${add(`<< /Title ${string(title)} >>`)} 0 R` : '';
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${more.join(' ')} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((one) => `${one} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let body = '%PDF-1.4\n';
  const table = objects.map((object, i) => {
    const line = `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return line;
  });
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${info} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}${trailer}`,
    'latin1'
  );
};
