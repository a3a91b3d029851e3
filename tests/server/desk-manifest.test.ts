import type { FormEventType } from '../../src/approval';
import { PERMISSIONS } from '../../src/permissions';
import { parseConfiguration } from '../../server/src/configuration';
import manifest from '../../strapi-plugin.json';

/** Every type of event; the compiler finds one that is missing here or is none. */
const EVENTS: Readonly<Record<FormEventType, true>> = {
  submitted: true,
  resubmitted: true,
  signed: true,
  approved: true,
  returned: true,
  rejected: true,
  recalled: true,
  raised: true,
  amended: true,
  reassigned: true,
  'co-signer-added': true,
  reminded: true,
  commented: true,
  attached: true,
  scheduled: true,
  unscheduled: true,
  'rescheduled-deadline': true,
  voided: true,
  published: true,
  withdrawn: true,
};

type Nested = Record<string, unknown>;

/** `drafts.private: true` as config/plugins has it. */
const nested = (entries: readonly (readonly [string, unknown])[]): Nested => {
  const root: Nested = {};
  for (const [key, value] of entries) {
    const [head = '', tail] = key.split('.');
    root[head] = tail === undefined ? value : { ...(root[head] as Nested | undefined), [tail]: value };
  }
  return root;
};

describe('the manifest', () => {
  it('names every event of a form, and no other', () => {
    expect([...manifest.events].sort()).toEqual(
      Object.keys(EVENTS)
        .map((type) => `publication-desk.form.${type}`)
        .sort()
    );
  });

  it('names every permission, and no other', () => {
    expect(manifest.permissions.map(({ action }) => action)).toEqual([...PERMISSIONS]);
  });

  it('has the defaults the configuration has', () => {
    const written = nested(manifest.settings.map(({ key, default: value }) => [key, value] as const));
    expect(parseConfiguration(written)).toEqual(parseConfiguration({}));
  });

  it('names every setting there is, and no other', () => {
    const keysIn = (config: unknown): readonly string[] => {
      try {
        parseConfiguration(config);
      } catch (error) {
        return String(error).split('the keys here are ')[1]?.split(', ') ?? [];
      }
      return [];
    };
    const top = keysIn({ unknown: 1 });
    const allowed = top.flatMap((key) => {
      const inner = keysIn({ [key]: { unknown: 1 } });
      return inner.length > 0 && key !== 'governs' ? inner.map((name) => `${key}.${name}`) : [key];
    });
    expect(allowed.sort()).toEqual(manifest.settings.map(({ key }) => key).sort());
  });
});
