import fc from 'fast-check';
import { screen } from '../../../src/screening';
import { bankCards, disguises, identityNumbers, mobiles } from './numbers';

const foundIn = (text: string): (readonly [string, string | null])[] =>
  screen({ fields: [{ field: 'body', text }], terms: [] }).map(({ rule, masked }) => [rule, masked]);

const SEED = { seed: 20190111, numRuns: 300 };

describe('personal data wants an answer', () => {
  it.each([
    ['联系人：张三 13800138000', 'mobile', '138****8000'],
    ['电话：138 0013 8000。', 'mobile', '138****8000'],
    ['138-0013-8000', 'mobile', '138****8000'],
    ['+86 13800138000', 'mobile', '138****8000'],
    ['+86-138-0013-8000', 'mobile', '138****8000'],
    ['8613800138000', 'mobile', '138****8000'],
    ['0086 138 0013 8000', 'mobile', '138****8000'],
    ['１３８００１３８０００', 'mobile', '138****8000'],
    ['1 3 8 0 0 1 3 8 0 0 0', 'mobile', '138****8000'],
    ['13800\u200b138000', 'mobile', '138****8000'],
    ['Tel:13800138000', 'mobile', '138****8000'],
    ['微信wx13800138000', 'mobile', '138****8000'],
    ['邮编454000 13800138000', 'mobile', '138****8000'],
    ['①13800138000', 'mobile', '138****8000'],
    ['13800138000@139.com', 'mobile', '138****8000'],
    ['13800138000.', 'mobile', '138****8000'],
    ['身份证号 11010519491231002X', 'identity-number', '110105********002X'],
    ['身份证号 11010519491231002x', 'identity-number', '110105********002X'],
    ['110105 19491231 002X', 'identity-number', '110105********002X'],
    ['110105-1949-1231-002X', 'identity-number', '110105********002X'],
    ['110105 19491231 002 X', 'identity-number', '110105********002X'],
    ['旧身份证 110105491231002', 'identity-number', '110105******002'],
    ['卡号 6222021234567890128', 'bank-card', '6222***********0128'],
    ['卡号 6222 0212 3456 7890 128', 'bank-card', '6222***********0128'],
    ['4111 1111 1111 1111', 'bank-card', '4111********1111'],
  ])('%s', (text, rule, masked) => expect(foundIn(text)).toEqual([[rule, masked]]));

  it.each([
    ['13800138000/13900139000', 2],
    ['13800138000、13900139000', 2],
    ['13800138000 13900139000 13700137000', 3],
    ['13800138000\n13900139000', 2],
    ['13800138000-13900139000', 2],
  ])('each of several: %j', (text, count) => expect(foundIn(text)).toHaveLength(count));

  it('however the number is written', () => {
    const kinds = [
      ['mobile', mobiles],
      ['identity-number', identityNumbers],
      ['bank-card', bankCards],
    ] as const;
    for (const [rule, numbers] of kinds) {
      fc.assert(
        fc.property(numbers, fc.constantFrom(...disguises), (number, disguise) => {
          expect(foundIn(`联系方式：${disguise(number)}。`).map(([found]) => found)).toEqual([rule]);
        }),
        SEED
      );
    }
  });
});

describe('other numbers are no personal data', () => {
  it.each([
    ['an office telephone', '0391-3938112'],
    ['an office telephone in brackets', '（0391）3938112 转 8001'],
    ['a hot line', '400-800-12351'],
    ['a document number', '焦工发〔2019〕13号'],
    ['a longer number', '订单20190113800138000号'],
    ['a number joined by hyphens', '2019-13800138000-01'],
    ['a credit code', '统一社会信用代码 91410800MA3X138001'],
    ['a credit code of a union', '81410800MC138001380X'],
    ['an address', 'https://www.hnjzgh.com/news/13800138000.html'],
    ['an address with a query', '详见http://hnjzgh.com/a?id=13800138000。'],
    ['an address without a scheme', 'www.hnjzgh.com/13800138000'],
    ['a path', '/upload/2019/13800138000'],
    ['a file name', 'IMG_13800138000.jpg'],
    ['a file name of digits', '13800138000.jpg'],
    ['a code', 'ABC13800138000'],
    ['an amount', '合计13800138000.50元'],
    ['a row of amounts', '138 200 13800 8000'],
    ['years', '1949 1978 2019 2020'],
    ['a masked mobile', '138****8000'],
    ['a masked identity number', '110105********002X'],
    ['a masked identity number of old', '11*************02X'],
    ['a masked card', '6222***********0128'],
    ['a wrong check character', '110105194912310021'],
    ['a birthday that is none', '11010519491331002X'],
    ['a region that is none', '99010519491231002X'],
    ['a card with a wrong check digit', '6222021234567890123'],
    ['time stamps', '2019-01-11 08:30:00 2019-01-17 17:00:00'],
    ['cells of a table', '138\t0013\t8000'],
  ])('%s: %s', (_, text) => expect(foundIn(text)).toEqual([]));
});
