import { articleOf } from '../../../admin/src/view/article';

const text = (name: string) => ({ name, label: name, kind: 'text', value: name }) as const;
const body = { name: 'body', label: '正文', kind: 'html', value: '<p>正文</p>' } as const;
const pictures = { name: 'pictures', label: '图片', kind: 'files', value: [] } as const;

describe('a document read as the public will see it', () => {
  it('begins with title and lead, goes on with body and files, and ends with what stands around them', () => {
    const article = articleOf([
      text('channel'),
      text('title'),
      pictures,
      body,
      text('summary'),
      text('source'),
    ]);
    expect(article.title?.name).toBe('title');
    expect(article.lead?.name).toBe('summary');
    expect(article.body.map(({ name }) => name)).toEqual(['pictures', 'body']);
    expect(article.others.map(({ name }) => name)).toEqual(['channel', 'source']);
  });

  it('leaves nothing out of a type that names its fields otherwise', () => {
    const fields = [text('biaoti'), body];
    const { title, lead, body: shown, others } = articleOf(fields);
    expect([title, lead]).toEqual([null, null]);
    expect([...shown, ...others]).toHaveLength(2);
  });
});
