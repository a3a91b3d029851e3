import { isOnlineAsIs, maySubmit, needsRestoring, publishLabel } from '../../../admin/src/view/publish-label';
import type { FormState } from '../../../src/approval';
import type { DocumentStateResponse } from '../../../src/contracts';
import { form } from './form-builder';

const refusal = (code: string) => ({ code });
const stateOf = (more: Partial<DocumentStateResponse> = {}): DocumentStateResponse => ({
  governed: true,
  form: null,
  verbs: [],
  words: [],
  signRefusal: null,
  waitingFor: [],
  publication: null,
  publishRefusal: refusal('publication.no-form'),
  draftDigest: 'sha256:a',
  filesWithdrawn: [],
  policiesLeft: [],
  withdrawn: null,
  ...more,
});
const online = (digest: string) => ({
  publishedAt: '2026-03-02T02:00:00.000Z',
  digest,
  number: 1,
  isAsRegistered: true,
});
const of = (state: FormState) => form({ state });
const label = (state: DocumentStateResponse | null, more: { isSaved?: boolean; isModified?: boolean } = {}) =>
  publishLabel({ state, isSaved: true, isModified: false, ...more });

describe('the word after Publish', () => {
  it.each<[string, DocumentStateResponse, string | null]>([
    ['no form', stateOf(), 'publish.not-approved'],
    [
      'a form in review',
      stateOf({ form: of('in-review'), publishRefusal: refusal('publication.in-review') }),
      'publish.in-review',
    ],
    [
      'an approved form, for somebody who does not publish',
      stateOf({ form: of('approved'), publishRefusal: refusal('publication.not-publisher') }),
      'publish.by-office',
    ],
    [
      'an approved policy whose interpretation is not',
      stateOf({ form: of('approved'), publishRefusal: refusal('publication.companion-not-approved') }),
      'publish.with-companion',
    ],
    [
      'an interpretation that goes with its policy',
      stateOf({ form: of('approved'), publishRefusal: refusal('gate.publish-with-policy') }),
      'publish.with-companion',
    ],
    [
      'what is online as it is, for somebody who does not publish',
      stateOf({ publication: online('sha256:a'), publishRefusal: refusal('publication.not-publisher') }),
      'publish.online',
    ],
    [
      'what was changed since',
      stateOf({
        form: of('published'),
        publication: online('sha256:b'),
        publishRefusal: refusal('publication.changed-since-publication'),
      }),
      'publish.not-approved',
    ],
    ['what may be published', stateOf({ form: of('approved'), publishRefusal: null }), null],
  ])('says of %s why it waits', (_, state, expected) => {
    expect(label(state)).toBe(expected);
  });

  it('asks to save first where an approval is there, else says that there is none', () => {
    const approved = stateOf({ form: of('approved'), publishRefusal: null });
    expect(label(approved, { isModified: true })).toBe('publish.unsaved');
    expect(label(stateOf(), { isModified: true })).toBe('publish.not-approved');
    expect(label(null, { isSaved: false })).toBe('publish.not-approved');
  });

  it('never lets Publish be pressed before the answer is there', () => {
    expect(label(null)).toBe('publish.checking');
  });
});

describe('what is to be put right', () => {
  const altered = { ...online('sha256:a'), isAsRegistered: false };
  it.each<[string, DocumentStateResponse | null, boolean]>([
    ['what was changed online behind the draft', stateOf({ publication: altered }), true],
    ['what is online as registered', stateOf({ publication: online('sha256:a') }), false],
    [
      'a draft that differs too: it needs a form',
      stateOf({ publication: altered, draftDigest: 'sha256:c' }),
      false,
    ],
    ['what is not known yet', null, false],
  ])('is known of %s', (_, state, expected) => {
    expect(needsRestoring(state)).toBe(expected);
  });
});

describe('what can be submitted', () => {
  it.each<[string, DocumentStateResponse, boolean, boolean]>([
    ['a draft', stateOf(), true, false],
    ['a draft in review', stateOf({ form: of('in-review') }), false, false],
    [
      'a draft that another department submitted',
      stateOf({ publishRefusal: refusal('form.open-elsewhere') }),
      false,
      false,
    ],
    ['what is online as it is', stateOf({ publication: online('sha256:a') }), false, true],
    ['a change of what is online', stateOf({ publication: online('sha256:b') }), true, false],
    [
      'what is online and approved once more',
      stateOf({ publication: online('sha256:a'), form: of('approved') }),
      false,
      false,
    ],
  ])('is known of %s', (_, state, submits, isOnline) => {
    expect(maySubmit(state)).toBe(submits);
    expect(isOnlineAsIs(state)).toBe(isOnline);
  });
});
