import { zipSync } from 'fflate';
import { readTable, TableFileError } from '../../../admin/src/components/table-file/read-table';

const fileOf = (bytes: Uint8Array | string, name = 'list.csv'): File => new File([bytes as BlobPart], name);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonOf = async (file: File): Promise<string> => {
  try {
    await readTable(file);
    return 'read';
  } catch (error) {
    return error instanceof TableFileError ? error.reason : 'other';
  }
};

const ROWS = [
  ['标题', '部室'],
  ['送温暖', '办公室'],
];
const TEXT = '标题,部室\r\n送温暖,办公室\r\n';

/** 标题,部室 / 送温暖,办公室 as Chinese spreadsheets save a csv. */
const GBK = Uint8Array.from(
  'b1eacce22cb2bfcad20d0acbcdcec2c5af2cb0ecb9abcad20d0a'.match(/../g)!.map((pair) => parseInt(pair, 16))
);
const utf16 = (text: string): Uint8Array => {
  const bytes = [0xff, 0xfe];
  for (let at = 0; at < text.length; at += 1) bytes.push(text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8);
  return Uint8Array.from(bytes);
};

it.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
  ['GBK', GBK],
  ['UTF-16', utf16(TEXT)],
])('reads %s', async (_, bytes) => {
  expect(await readTable(fileOf(bytes))).toEqual(ROWS);
});

it('reads a formula of a csv as the text it is, so that its row can be refused', async () => {
  expect(await readTable(fileOf(utf8('标题\n"=cmd|\' /C calc\'!A1"\n')))).toEqual([
    ['标题'],
    ["=cmd|' /C calc'!A1"],
  ]);
});

it.each([
  ['no bytes', new Uint8Array(), 'empty'],
  [
    'an .xls called .xlsx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'old-excel',
  ],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'wrong'],
  ['a zip that unpacks to more than 100 MB', zipSync({ a: new Uint8Array(101 * 1024 * 1024) }), 'too-large'],
  ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(65), 'too-large'],
])('refuses %s', async (_, bytes, reason) => {
  expect(await reasonOf(fileOf(bytes, 'list.xlsx'))).toBe(reason);
});

it('refuses a zip that is no workbook, and one that is cut short', async () => {
  const zip = zipSync({ 'a.txt': utf8('a') });
  expect(await reasonOf(fileOf(zip, 'list.xlsx'))).not.toBe('read');
  expect(await reasonOf(fileOf(zip.subarray(0, 20), 'list.xlsx'))).not.toBe('read');
});
