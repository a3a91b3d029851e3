import { targetOf } from '../../../admin/src/view/target';

const model = 'api::about.about';

describe('the document of an edit view', () => {
  it('is the one of the address', () => {
    const document = { documentId: 'd1', locale: 'zh-Hans' };
    expect(targetOf({ model, documentId: 'd1', document })).toEqual({
      uid: model,
      documentId: 'd1',
      locale: 'zh-Hans',
    });
  });

  it('of a single type, which has none in its address, is the one that was read', () => {
    expect(targetOf({ model, document: { documentId: 'd1', locale: null } })).toEqual({
      uid: model,
      documentId: 'd1',
      locale: null,
    });
  });

  it.each([
    ['of a new entry', { documentId: 'create', document: {} }],
    ['of a single type never saved', {}],
    ['not read yet', { documentId: 'd1' }],
    ['without an id', { document: {} }],
  ])('%s is none', (_, edited) => expect(targetOf({ model, ...edited })).toBeNull());
});
