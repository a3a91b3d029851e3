import { gzipSync } from 'node:zlib';
import { wordParts } from '../server/attachments/office-files';
import { zipFile } from '../server/attachments/zip-file';
import type { CorpusFile, Due } from './files';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MARK = '机密★5年';
const MOBILE = '13812345678';
const part = (name: string, content: string | Buffer) => ({ name, content });

/** A workbook of one sheet, its XML as given. */
const sheet = (xml: string): Buffer =>
  zipFile([
    part('[Content_Types].xml', `${XML}<Types/>`),
    part(
      'xl/workbook.xml',
      `${XML}<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>`
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`
    ),
    part('xl/worksheets/sheet1.xml', `${XML}<worksheet>${xml}</worksheet>`),
  ]);
const png = (chunk: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  return Buffer.concat([head, length, Buffer.from(chunk), data, Buffer.alloc(4)]);
};
const jpeg = (marker: number, content: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), length, content, Buffer.from([0xff, 0xd9])]);
};
const escaped = (text: string): string =>
  text.replace(/[^\x00-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
const quoted = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

const FILES: readonly (readonly [string, Due, Buffer])[] = [
  [
    'chinese-attribute.docx',
    'block',
    zipFile([
      ...wordParts({ body: ['关于开展走访慰问活动的通知，请遵照执行。'] }),
      part('customXml/item1.xml', `${XML}<root 密级="${MARK}"/>`),
    ]),
  ],
  [
    'unworked-formula.xlsx',
    'block',
    sheet('<sheetData><row r="1"><c r="A1"><f>"机密"&amp;"★5年"</f></c></row></sheetData>'),
  ],
  ['hidden-words.rtf', 'answer', Buffer.from(`{\\rtf1\\ansi\\ansicpg936 a{\\v ${MOBILE}}}`)],
  ['scientific.csv', 'answer', Buffer.from('姓名,手机\n张三,1.3812345678E+10\n')],
  ['tab-before.csv', 'answer', Buffer.from('姓名,身份证\n张三,\t410802199001010011\n')],
  ['formula-text.csv', 'answer', Buffer.from(`姓名,身份证\n张三,="410802199001010011"\n`)],
  ['escapes.json', 'block', Buffer.from(escaped(JSON.stringify({ level: MARK })))],
  ['emphasis.md', 'block', Buffer.from('# 通知\n\n**机**密★5年')],
  [
    'card.vcf',
    'block',
    Buffer.from(`BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:${quoted(MARK)}\nEND:VCARD`),
  ],
  ['comment.png', 'answer', png('tEXt', Buffer.from(`Comment\0${MOBILE}`))],
  [
    'comment-utf8.png',
    'block',
    png('iTXt', Buffer.concat([Buffer.from('Comment\0\0\0\0\0'), Buffer.from(MARK)])),
  ],
  ['comment.jpg', 'block', jpeg(0xfe, Buffer.from(MARK))],
  [
    'description.jpg',
    'block',
    jpeg(
      0xe1,
      Buffer.from(
        `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:description>${MARK}</dc:description></x:xmpmeta>`
      )
    ),
  ],
  ['packed.gz', 'block', gzipSync(Buffer.from(MARK))],
];

/** Files in dresses nobody would choose who did not mean to hide something, or whose program did it for them. */
export const ODD_FILES: readonly CorpusFile[] = FILES.map(([name, due, bytes]) => ({
  name,
  due: [due],
  bytes,
}));
