import { readDays } from '../../../admin/src/view/calendar-text';

describe('reading a year’s schedule as an office pastes it', () => {
  it('takes days and spans in any usual notation, once each and in order', () => {
    expect(readDays('2027-01-01、2027-02-05 ~ 2027-02-07\n2027-02-06，2027-04-05至2027-04-06').days).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-04-05',
      '2027-04-06',
    ]);
  });

  it.each(['2027-02-30', '2027/02/05', '2月5日', '2027-02-07~2027-02-05', '2027-01-01~2027-12-31'])(
    'names what it cannot read: %s',
    (text) => {
      expect(readDays(`2027-01-01 ${text}`)).toEqual({ days: ['2027-01-01'], wrong: [text] });
    }
  );
});
