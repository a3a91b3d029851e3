import contentManager from '../../admin/src/translations/content-manager.zh-Hans.json';

describe('the Chinese of the Content Manager', () => {
  it('is under Strapi’s own ids, and Chinese', () => {
    const wrong = Object.entries(contentManager).filter(
      ([id, text]) => !id.startsWith('content-manager.') || !/[\u4e00-\u9fff]/.test(text)
    );
    expect(wrong).toEqual([]);
  });
});
