import { createReaders, READING_LIMITS } from '../../../server/src/attachments';
import type { ReadingLimits } from '../../../server/src/attachments';
import type { FileReading } from '../../../src/screening';
import { wordFile, wordParts, workbookFile } from './office-files';
import { pdfFile } from './pdf-file';
import { zipFile } from './zip-file';

const shared = createReaders();
afterAll(() => shared.close());

/** A file as its reader answers, by way of the thread. */
const readingOf = async (
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits = READING_LIMITS
): Promise<FileReading> => {
  const readers = limits === READING_LIMITS ? shared : createReaders({ limits });
  const answer = await readers.run({ kind: 'read', name, bytes: new Uint8Array(bytes), limits });
  if (readers !== shared) await readers.close();
  if ('reading' in answer) return answer.reading;
  return { sections: [], gaps: [{ place: [], reason: 'ended' in answer ? answer.ended : 'corrupt' }] };
};
const read = async (name: string, bytes: Uint8Array, limits = READING_LIMITS) => {
  const { sections, gaps } = await readingOf(name, bytes, limits);
  if (gaps[0]) return { unreadable: gaps[0].reason };
  return sections.length > 0 ? { text: sections.map(({ text }) => text.trim()).join('\n') } : null;
};
const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await read(name, bytes);
  return result !== null && 'text' in result ? result.text! : JSON.stringify(result);
};

const GBK = Buffer.from('bdb9d7f7cad0d7dcb9a4bbe1', 'hex');
const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
const UNDER_PASSWORD = Buffer.concat([
  COMPOUND,
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);

describe('the text of an attachment', () => {
  it('is read from a Word file: body, header and what was deleted under tracked changes', async () => {
    const file = wordFile({
      body: ['关于春节值班的通知', '联系人：张三 &lt;13800138000&gt;'],
      header: '机密★1年',
      deleted: '内部资料',
    });
    const text = await textOf('通知.docx', file);
    expect(text).toContain('关于春节值班的通知\n\n联系人：张三 <13800138000>');
    expect(text.split('\n').slice(0, 2)).toEqual(['机密★1年', '内部资料']);
  });

  it('is read from every sheet of a workbook, texts and numbers, a cell a line', async () => {
    const file = workbookFile({
      名单: [
        ['姓名', '手机'],
        ['张三', 13800138000],
      ],
      说明: [['内部资料']],
    });
    expect((await textOf('名单.xlsx', file)).split('\n')).toEqual([
      '名单',
      '姓名',
      '手机',
      '张三',
      '13800138000',
      '说明',
      '内部资料',
    ]);
  });

  it('is read from a PDF whose Chinese font is not embedded', async () => {
    expect(await textOf('通知.pdf', pdfFile(['焦作市总工会', '2019年1月11日']))).toBe(
      '焦作市总工会\n2019年1月11日'
    );
  });

  it('keeps a word of a PDF whole that the end of a full line broke', async () => {
    const lines = ['焦作市总工会门户网站信息发布管理暂行办法内部', '资料，请勿外传。'];
    expect(await textOf('办法.pdf', pdfFile(lines))).toBe(lines.join(''));
  });

  it.each([
    ['UTF-8', Buffer.from('焦作市总工会')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF焦作市总工会')],
    ['UTF-16 with a byte order mark', Buffer.from('\uFEFF焦作市总工会', 'utf16le')],
    ['GB18030', GBK],
  ])('is read from a text file in %s', async (_, bytes) => {
    expect(await textOf('说明.txt', bytes)).toBe('焦作市总工会');
  });

  it('is looked for by its bytes, whatever its name says', async () => {
    const bytes = Buffer.from('你好');
    expect(await read('upload', bytes)).toEqual({ text: '你好' });
    expect(await textOf('upload', pdfFile(['你好']))).toBe('你好');
    expect(await textOf('upload', Buffer.from('机密★1年'))).toBe('机密★1年');
    expect(await textOf('data.json', Buffer.from('{"a":"机密★1年"}'))).toContain('机密★1年');
  });

  it.each([
    ['a picture', 'photo.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['a film', 'film.mp4', Buffer.from('000000186674797069736f6d0000020069736f6d', 'hex')],
  ])('is not looked for in %s', async (_, name, bytes) => {
    expect(await read(name, bytes)).toBeNull();
  });

  it.each(['photo.jpg', 'film.mp4', 'logo.svg'])('is found behind the name %s', async (name) => {
    expect(await textOf(name, Buffer.from('anything'))).toBe('anything');
    expect(await textOf(name, wordFile({ body: ['机密★1年'] }))).toContain('机密★1年');
  });
});

describe('an attachment that cannot be read says why', () => {
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 251));
  it.each([
    ['an old Word file', '旧.doc', COMPOUND, 'old-format'],
    ['an old Word file renamed', '旧.docx', COMPOUND, 'old-format'],
    ['a Word file under a password', '密.docx', UNDER_PASSWORD, 'encrypted'],
    ['a workbook under a password', '密.xlsx', UNDER_PASSWORD, 'encrypted'],
    [
      'a zip part under a password',
      '密.xlsx',
      zipFile([{ name: 'a', content: 'x', encrypted: true }]),
      'encrypted',
    ],
    ['a PDF under a password', '密.pdf', pdfFile(['机密'], { encrypted: true }), 'encrypted'],
    ['a scanned PDF', '扫描.pdf', pdfFile([]), 'no-text'],
    ['noise named docx', '坏.docx', noise, 'corrupt'],
    ['noise named xlsx', '坏.xlsx', noise, 'corrupt'],
    ['noise named pdf', '坏.pdf', noise, 'corrupt'],
    ['noise named txt', '坏.txt', Buffer.from([0, 1, 2, 0xff, 0xfe, 0]), 'corrupt'],
    ['an empty docx', '空.docx', Buffer.alloc(0), 'corrupt'],
    ['half a Word file', '半.docx', wordFile({ body: ['正文'] }).subarray(0, 700), 'corrupt'],
    ['a zip without a document', '包.docx', zipFile([{ name: 'a.txt', content: 'x' }]), 'corrupt'],
    ['a zip without a workbook', '包.xlsx', zipFile([{ name: 'a.txt', content: 'x' }]), 'corrupt'],
    ['noise of no known ending', '坏.dat', noise, 'other-format'],
    ['a zip without a presentation', '演示.pptx', zipFile([{ name: 'a.txt', content: 'x' }]), 'corrupt'],
    [
      'an archive of another kind',
      '包.rar',
      Buffer.from('Rar!\u001a\u0007\u0001\u0000 and more'),
      'other-format',
    ],
  ])('%s', async (_, name, bytes, unreadable) => {
    expect(await read(name, bytes)).toEqual({ unreadable });
  });

  it('a zip bomb that tells its size', async () => {
    const bomb = [
      ...wordParts({ body: ['x'] }),
      { name: 'word/media/0.bin', content: Buffer.alloc(101 * 1024 * 1024) },
    ];
    expect(await read('炸弹.docx', zipFile(bomb))).toEqual({ unreadable: 'too-large' });
  });

  it('a zip bomb that hides its size', async () => {
    const bomb = [
      ...wordParts({ body: ['x'] }),
      { name: 'word/header2.xml', content: Buffer.alloc(101 * 1024 * 1024), declared: 10 },
    ];
    expect(await read('炸弹.docx', zipFile(bomb))).toEqual({ unreadable: 'corrupt' });
  });

  it('a file over the limit of bytes, a text over the limit of characters', async () => {
    expect(await read('大.txt', Buffer.alloc(11, 'a'), { ...READING_LIMITS, fileBytes: 10 })).toEqual({
      unreadable: 'too-large',
    });
    expect(await read('长.txt', Buffer.alloc(11, 'a'), { ...READING_LIMITS, characters: 10 })).toEqual({
      unreadable: 'too-much-text',
    });
    const long = wordFile({ body: ['很长的正文很长的正文'] });
    expect(await read('长.docx', long, { ...READING_LIMITS, characters: 10 })).toEqual({
      unreadable: 'too-much-text',
    });
  });

  it('one that takes longer than allowed, while the process goes on', async () => {
    const slow = wordFile({ body: Array.from({ length: 60_000 }, (_, i) => `第${i}段`) });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20).unref();
    expect(await read('慢.docx', slow, { ...READING_LIMITS, milliseconds: 60 })).toEqual({
      unreadable: 'too-slow',
    });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(0);
  });

  it('one that takes more memory than allowed', async () => {
    const heavy = wordFile({ body: Array.from({ length: 60_000 }, (_, i) => `第${i}段`) });
    expect(await read('重.docx', heavy, { ...READING_LIMITS, heapMegabytes: 16 })).toEqual({
      unreadable: 'too-large',
    });
  });
});
