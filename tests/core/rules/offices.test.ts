import { ruleBookSchema } from '../../../server/src/configuration/rule-book-schema';
import { objectionToBook, type RuleBook } from '../../../src/rules';
import city from '../../offices/city-council.json';
import hospital from '../../offices/hospital-newspaper.json';
import ngo from '../../offices/water-ngo.json';
import union from '../../offices/provincial-union.json';
import university from '../../offices/university-news.json';

describe('the rules of offices that are not this one', () => {
  it.each([
    ['a provincial federation', union],
    ['a hospital’s newspaper', hospital],
    ['an association abroad', ngo],
    ['a university’s news centre', university],
    ['an English city council', city],
  ])('%s can be written as a rule book', (_, book) => {
    expect(ruleBookSchema.safeParse(book)).toMatchObject({ success: true });
    expect(objectionToBook(book as RuleBook)).toBeNull();
  });
});
