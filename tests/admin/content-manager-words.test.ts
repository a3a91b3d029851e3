import contentManager from '../../admin/src/translations/content-manager.zh-Hans.json';

const OURS_TO_SAY = /^(content-manager|HomePage|widget|search|global)\./;

describe('the Chinese of the Content Manager and the home page', () => {
  it('is under Strapi’s own ids, and Chinese', () => {
    const wrong = Object.entries(contentManager).filter(
      ([id, text]) => !OURS_TO_SAY.test(id) || !/[\u4e00-\u9fff]/.test(text)
    );
    expect(wrong).toEqual([]);
  });
});
