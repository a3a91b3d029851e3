import { presets, rightsOf } from '../../../src/approval';

describe('what a position needs of a role', () => {
  it.each([
    ['information-officer', ['desk.read', 'forms.submit']],
    ['department-head', ['desk.read', 'forms.submit', 'forms.sign']],
    ['principal-leader', ['desk.read', 'forms.sign']],
    ['general-office', ['desk.read', 'forms.sign', 'forms.office']],
    ['site-administrator', ['desk.read', 'forms.office']],
    ['registrar', ['desk.read', 'register.read']],
  ])('%s', (position, rights) => expect(rightsOf(position, presets.standard)).toEqual(rights));
});
