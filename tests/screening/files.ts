import { inflateRawSync } from 'node:zlib';
import { wordParts, workbookFile } from '../server/attachments/office-files';
import { zipFile, type ZipPart } from '../server/attachments/zip-file';
import { ODD_FILES } from './odd-files';
import { pdfOf } from './pdf';
import { placedPicture } from './picture';

/** What a machine must make of a file: stop it, ask for a reason, call it a list, send a person, or say nothing. */
export type Due = 'block' | 'answer' | 'list' | 'look' | 'clean';
export type CorpusFile = { readonly name: string; readonly bytes: Buffer; readonly due: readonly Due[] };

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Numbers of nobody: made by counting, each with its check digit where it has one. */
export const MOBILE = '13812345678';
export const MARK = '机密★5年';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const identityNumber = (i: number): string => {
  const digits = `4108021990${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}${String(i % 1000).padStart(3, '0')}`;
  return (
    digits + '10X98765432'[WEIGHTS.reduce((sum, weight, k) => sum + weight * Number(digits[k]), 0) % 11]!
  );
};

const word = (
  more: readonly ZipPart[],
  body: readonly string[] = ['关于开展春节走访慰问活动的通知，请各单位遵照执行。']
): Buffer => zipFile([...wordParts({ body }), ...more]);
const part = (name: string, content: string | Buffer): ZipPart => ({ name, content });
const book = (
  more: readonly ZipPart[],
  sheets = { 名单: [['补贴名单']] } as Record<string, (string | number)[][]>
): Buffer => zipFile([...unpacked(workbookFile(sheets)), ...more]);

/** Parts of a package made by our own hand, to put others beside them. */
const unpacked = (file: Buffer): ZipPart[] => {
  const parts: ZipPart[] = [];
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50;) {
    const packed = file.readUInt32LE(at + 18);
    const nameLength = file.readUInt16LE(at + 26);
    const start = at + 30 + nameLength;
    parts.push(
      part(file.toString('utf8', at + 30, start), inflateRawSync(file.subarray(start, start + packed)))
    );
    at = start + packed;
  }
  return parts;
};

const html = (body: string): string =>
  `<html><head><meta charset="utf-8"></head><body><p>${body}</p></body></html>`;
const slide = (text: string): string =>
  `${XML}<p:sld xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sld>`;
const deck = (parts: readonly ZipPart[]): Buffer =>
  zipFile([
    part('[Content_Types].xml', `${XML}<Types/>`),
    part('ppt/presentation.xml', `${XML}<p:presentation xmlns:p="p"/>`),
    ...parts,
  ]);
const odf = (body: string, kind = 'text'): Buffer =>
  zipFile([
    part('mimetype', `application/vnd.oasis.opendocument.${kind}`),
    part(
      'content.xml',
      `${XML}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b">${body}</office:document-content>`
    ),
  ]);
const rtf = (body: string): Buffer =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}${body}\\par}`, 'latin1');
const unicode = (text: string): string =>
  [...text].map((one) => `\\u${((one.charCodeAt(0) + 32768) % 65536) - 32768}?`).join('');
/** 机密★5年 in GBK. */
const GBK_MARK = Buffer.from('bbfac3dca1ef35c4ea', 'hex');
const roster = (count: number): (string | number)[][] => [
  ['姓名', '手机'],
  ...Array.from({ length: count }, (_, i) => [`值班员${i + 1}`, 13812345600 + i]),
];
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex');
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]);
const runs = (texts: readonly string[]): string =>
  `<w:p>${texts.map((one) => `<w:r><w:rPr><w:b/></w:rPr>${one}</w:r>`).join('\n  ')}</w:p>`;
const text = (one: string): string => `<w:t>${one}</w:t>`;
const withBody = (xml: string): Buffer =>
  zipFile(
    wordParts({ body: [] }).map((one) =>
      one.name === 'word/document.xml'
        ? part(one.name, `${XML}<w:document ${W}><w:body>${xml}</w:body></w:document>`)
        : one
    )
  );

const WORD_FILES: readonly CorpusFile[] = [
  {
    name: 'embedded-html.docx',
    due: ['block', 'answer'],
    bytes: word([part('word/afchunk.html', html(`${MARK}</p><p>联系人${MOBILE}`))], []),
  },
  {
    name: 'header.docx',
    due: ['block'],
    bytes: word([
      part('word/header2.xml', `${XML}<w:hdr ${W}><w:p><w:r><w:t>${MARK}</w:t></w:r></w:p></w:hdr>`),
    ]),
  },
  {
    name: 'comment.docx',
    due: ['answer'],
    bytes: word([
      part(
        'word/comments.xml',
        `${XML}<w:comments ${W}><w:comment><w:p><w:r><w:t>问张三${MOBILE}</w:t></w:r></w:p></w:comment></w:comments>`
      ),
    ]),
  },
  {
    name: 'split-runs.docx',
    due: ['block'],
    bytes: withBody(runs([text('机'), text('密'), text('★'), text('5年')])),
  },
  {
    name: 'symbol-star.docx',
    due: ['block'],
    bytes: withBody(runs([text('机密'), '<w:sym w:font="Wingdings" w:char="F0AB"/>', text('5年')])),
  },
  {
    name: 'ruby.docx',
    due: ['block'],
    bytes: withBody(
      `<w:p><w:r><w:ruby><w:rt><w:r><w:t>ji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>机</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>密★5年</w:t></w:r></w:p>`
    ),
  },
  {
    name: 'hidden.docx',
    due: ['block'],
    bytes: withBody(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${MARK}</w:t></w:r></w:p>`),
  },
  {
    name: 'alternative-text.docx',
    due: ['answer'],
    bytes: withBody(`<w:p><w:r><wp:docPr xmlns:wp="x" id="1" descr="电话${MOBILE}"/></w:r></w:p>`),
  },
  {
    name: 'field.docx',
    due: ['answer'],
    bytes: withBody(`<w:p><w:r><w:instrText>HYPERLINK "tel:${MOBILE}"</w:instrText></w:r></w:p>`),
  },
  {
    name: 'text-box.docx',
    due: ['block'],
    bytes: withBody(
      `<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>${MARK}</w:t></w:r></w:p></w:txbxContent></w:r></w:p>`
    ),
  },
  {
    name: 'link-target.docx',
    due: ['answer'],
    bytes: word([
      part(
        'word/_rels/footer1.xml.rels',
        `${XML}<Relationships><Relationship Id="r" Target="tel:${MOBILE}"/></Relationships>`
      ),
    ]),
  },
  {
    name: 'embedded-workbook.docx',
    due: ['answer'],
    bytes: word([part('word/embeddings/sheet.xlsx', workbookFile({ a: [['电话', 13812345678]] }))]),
  },
  { name: 'embedded-object.docx', due: ['look'], bytes: word([part('word/embeddings/oleObject1.bin', OLE)]) },
  {
    name: 'property.docx',
    due: ['block'],
    bytes: word([
      part(
        'docProps/custom.xml',
        `${XML}<Properties><property name="密级"><vt:lpwstr xmlns:vt="v">${MARK}</vt:lpwstr></property></Properties>`
      ),
    ]),
  },
  {
    name: 'utf16-part.docx',
    due: ['block'],
    bytes: word([
      part(
        'word/footnotes.xml',
        Buffer.from(
          `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:footnotes ${W}><w:p><w:r><w:t>${MARK}</w:t></w:r></w:p></w:footnotes>`,
          'utf16le'
        )
      ),
    ]),
  },
  {
    name: 'entities.docx',
    due: ['look'],
    bytes: word([
      part(
        'word/comments.xml',
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`
      ),
    ]),
  },
  { name: 'scan-only.docx', due: ['look'], bytes: word([part('word/media/image1.png', PNG)], ['附件']) },
  { name: 'macro.docm', due: ['look'], bytes: word([part('word/vbaProject.bin', OLE)]) },
  { name: 'plain.docx', due: ['clean'], bytes: word([]) },
];

const BOOK_FILES: readonly CorpusFile[] = [
  { name: 'duty-roster.xlsx', due: ['list'], bytes: workbookFile({ 值班: roster(60) }) },
  {
    name: 'cell-comment.xlsx',
    due: ['answer'],
    bytes: book([
      part(
        'xl/comments1.xml',
        `${XML}<comments><commentList><comment ref="A1"><text><r><t>本人${MOBILE}</t></r></text></comment></commentList></comments>`
      ),
    ]),
  },
  {
    name: 'sheet-header.xlsx',
    due: ['block'],
    bytes: book([
      part(
        'xl/worksheets/sheet9.xml',
        `${XML}<worksheet><sheetData/><headerFooter><oddHeader>&amp;C${MARK}</oddHeader></headerFooter></worksheet>`
      ),
    ]),
  },
  {
    name: 'validation.xlsx',
    due: ['answer'],
    bytes: book([
      part(
        'xl/worksheets/sheet9.xml',
        `${XML}<worksheet><sheetData/><dataValidations><dataValidation><formula1>"张三${MOBILE},李四"</formula1></dataValidation></dataValidations></worksheet>`
      ),
    ]),
  },
  {
    name: 'rounded-identity.xlsx',
    due: ['answer'],
    bytes: book([
      part(
        'xl/worksheets/sheet9.xml',
        `${XML}<worksheet><sheetData><row r="1"><c r="A1"><v>4.10802199001010E+17</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>`
      ),
    ]),
  },
  {
    name: 'prefix-format.xlsx',
    due: ['answer'],
    bytes: book([
      part(
        'xl/styles.xml',
        `${XML}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;138&quot;00000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
      ),
      part(
        'xl/worksheets/sheet9.xml',
        `${XML}<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>12345678</v></c></row></sheetData></worksheet>`
      ),
    ]),
  },
  {
    name: 'orphan-text.xlsx',
    due: ['block'],
    bytes: book([part('xl/sharedStrings.xml', `${XML}<sst><si><t>${MARK}</t></si></sst>`)]),
  },
  {
    name: 'wrong-digit.xlsx',
    due: ['answer'],
    bytes: workbookFile({
      名单: [
        ['姓名', '身份证号'],
        ['张三', '410802199001010011'],
      ],
    }),
  },
  {
    name: 'serial-numbers.xlsx',
    due: ['clean'],
    bytes: workbookFile({
      台账: [['事项', '流水号'], ...Array.from({ length: 20 }, (_, i) => ['缴费', 13812345600 + i])],
    }),
  },
  {
    name: 'identity-list.xlsx',
    due: ['list'],
    bytes: workbookFile({
      名单: [['姓名', '身份证号'], ...Array.from({ length: 593 }, (_, i) => ['张三', identityNumber(i)])],
    }),
  },
  {
    name: 'plain.xlsx',
    due: ['clean'],
    bytes: workbookFile({
      统计: [
        ['月份', '条数'],
        ['1月', 12],
        ['2月', 9],
      ],
    }),
  },
];

const PDF_FILES: readonly CorpusFile[] = [
  { name: 'form-field.pdf', due: ['answer'], bytes: pdfOf({ pages: ['登记表说明'], field: MOBILE }) },
  { name: 'note.pdf', due: ['block'], bytes: pdfOf({ pages: ['登记表说明'], note: MARK }) },
  { name: 'outline.pdf', due: ['block'], bytes: pdfOf({ pages: ['登记表说明'], outline: MARK }) },
  { name: 'title.pdf', due: ['block'], bytes: pdfOf({ pages: ['登记表说明'], title: MARK }) },
  { name: 'half-scanned.pdf', due: ['look'], bytes: pdfOf({ pages: ['第一页有文字', null] }) },
  {
    name: 'attached.pdf',
    due: ['block'],
    bytes: pdfOf({ pages: ['登记表说明'], attached: Buffer.from(MARK) }),
  },
  { name: 'mark.pdf', due: ['block'], bytes: pdfOf({ pages: ['平常', MARK] }) },
  { name: 'plain.pdf', due: ['clean'], bytes: pdfOf({ pages: ['关于开展走访慰问的通知'] }) },
];

const OTHER_FILES: readonly CorpusFile[] = [
  { name: 'slide.pptx', due: ['block'], bytes: deck([part('ppt/slides/slide1.xml', slide(MARK))]) },
  {
    name: 'notes.pptx',
    due: ['answer'],
    bytes: deck([
      part('ppt/slides/slide1.xml', slide('年度工作总结汇报')),
      part('ppt/notesSlides/notesSlide1.xml', slide(`联系${MOBILE}`)),
    ]),
  },
  {
    name: 'picture-slide.pptx',
    due: ['look'],
    bytes: deck([
      part('ppt/slides/slide1.xml', slide('')),
      part(
        'ppt/slides/_rels/slide1.xml.rels',
        `${XML}<Relationships><Relationship Type="x/relationships/image" Target="../media/a.png"/></Relationships>`
      ),
      part('ppt/media/a.png', PNG),
    ]),
  },
  { name: 'text.odt', due: ['block'], bytes: odf(`<text:p>机<text:span>密★</text:span>5年</text:p>`) },
  {
    name: 'table.ods',
    due: ['answer'],
    bytes: odf(
      `<table:table-row><table:table-cell><text:p>张三</text:p></table:table-cell><table:table-cell><text:p>${MOBILE}</text:p></table:table-cell></table:table-row>`,
      'spreadsheet'
    ),
  },
  { name: 'letter.rtf', due: ['block'], bytes: rtf(unicode(MARK)) },
  {
    name: 'gbk.rtf',
    due: ['block'],
    bytes: rtf(
      [...GBK_MARK].map((one) => (one < 128 ? String.fromCharCode(one) : `\\'${one.toString(16)}`)).join('')
    ),
  },
  { name: 'page.html', due: ['block'], bytes: Buffer.from(html(`<!-- ${MARK} --><b>通知</b>`)) },
  { name: 'gbk.txt', due: ['block'], bytes: GBK_MARK },
  { name: 'utf16.csv', due: ['answer'], bytes: Buffer.from(`姓名,电话\r\n张三,${MOBILE}`, 'utf16le') },
  { name: 'named.jpg', due: ['answer'], bytes: workbookFile({ a: [['手机', MOBILE]] }) },
  {
    name: 'archive.zip',
    due: ['block', 'answer'],
    bytes: zipFile([
      part(
        '通知.docx',
        word([part('word/header2.xml', `${XML}<w:hdr ${W}><w:p><w:r><w:t>${MARK}</w:t></w:r></w:p></w:hdr>`)])
      ),
      part('电话.txt', MOBILE),
    ]),
  },
  { name: 'locked.zip', due: ['look'], bytes: zipFile([{ name: 'a.docx', content: 'x', encrypted: true }]) },
  { name: 'archive.rar', due: ['look'], bytes: Buffer.from('Rar!\u001a\u0007\u0001\u0000 more') },
  {
    name: 'saved.mht',
    due: ['block'],
    bytes: Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html(MARK)).toString('base64')}\r\n--b--\r\n`
    ),
  },
  { name: 'old.doc', due: ['look'], bytes: OLE },
  { name: 'photo.png', due: ['clean'], bytes: PNG },
  { name: 'placed.jpg', due: ['answer'], bytes: placedPicture() },
  {
    name: 'notice.txt',
    due: ['clean'],
    bytes: Buffer.from('请各单位于本周五前报送材料，电话0391-3938112。'),
  },
];

/** Files a machine must not take for clean, and some it must; every number in them is invented. */
export const CORPUS_FILES: readonly CorpusFile[] = [
  ...WORD_FILES,
  ...BOOK_FILES,
  ...PDF_FILES,
  ...OTHER_FILES,
  ...ODD_FILES,
];
