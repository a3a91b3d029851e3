import manifest from '../../../strapi-plugin.json';
import { rightsOf } from '../../../src/approval';
import type { Permission } from '../../../src/permissions';
import { stableJson } from '../../../src/chain';
import { approvalSettings, mayDo, presetBooks } from '../../../src/rules';
import type { Position, RuleBook } from '../../../src/rules';

/** What a role does in the Content Manager; a position decides who signs and who publishes. */
export type ContentRights = {
  readonly governed: readonly string[];
  readonly channels: readonly string[];
  readonly uploads: readonly string[];
};

/** A role as the desk makes it. */
export type RoleDraft = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
  readonly content: ContentRights;
};

const WRITES = ['create', 'read', 'update'];
const PUBLISHES = [...WRITES, 'delete', 'publish'];
const UPLOADS = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];

const WRITER: ContentRights = { governed: WRITES, channels: ['read'], uploads: UPLOADS };
const SIGNER: ContentRights = {
  governed: ['read', 'update'],
  channels: ['read'],
  uploads: ['read', 'assets.download'],
};
const OFFICE: ContentRights = {
  governed: PUBLISHES,
  channels: ['create', 'read', 'update', 'delete'],
  uploads: UPLOADS,
};

/** The roles of the manifest, by the positions of the Measures. */
const CONTENT: Readonly<Record<string, ContentRights>> = {
  'information-officer': WRITER,
  'department-head': WRITER,
  'leader-in-charge': SIGNER,
  'principal-leader': SIGNER,
  'general-office': OFFICE,
};

const codeName = ({ zh, en }: Pick<Position, 'zh' | 'en'>, { language = 'zh' }: RuleBook): string =>
  language === 'zh' ? zh : en;

const MEASURES = presetBooks.measures;

/** Whether the book's position of that key is the one the manifest's role was written for: held where it is there, and doing the same. */
const isAsDeclared = (position: Position): boolean => {
  const ours = MEASURES.positions.find(({ key }) => key === position.key);
  return (
    ours?.scope === position.scope &&
    stableJson([...ours.may].sort()) === stableJson([...position.may].sort())
  );
};

/** Without a ranking there is nothing to read or close in it. */
const ranked = (permissions: readonly Permission[], { ranking }: RuleBook): readonly Permission[] =>
  ranking.on ? permissions : permissions.filter((permission) => !permission.startsWith('ranking.'));

const fromManifest = (role: (typeof manifest.roles)[number], book: RuleBook): RoleDraft => ({
  key: role.key,
  name: codeName({ zh: role['zh-Hans'], en: role.en }, book),
  description: book.language === 'en' ? 'Publication Desk' : `${role.en} · Publication Desk`,
  permissions: ranked(role.permissions as readonly Permission[], book),
  content: CONTENT[role.key] ?? SIGNER,
});

const contentOf = (position: string, book: RuleBook): ContentRights => {
  if (mayDo(position, 'publish', book)) return OFFICE;
  return mayDo(position, 'submit', book) ? WRITER : SIGNER;
};

/** What the desk lets a position reach: what it may do, the ranking where there is one, and the settings for whoever names signers. */
const permissionsOf = (position: string, book: RuleBook): readonly Permission[] => {
  const settings = approvalSettings(book);
  const rights = rightsOf(position, settings);
  const isOffice = mayDo(position, 'reassign', book);
  return [
    ...rights,
    ...(!rights.includes('register.read') && (isOffice || rights.includes('forms.sign'))
      ? (['register.read'] as const)
      : []),
    ...(book.ranking.on ? (['ranking.read'] as const) : []),
    ...(book.ranking.on && mayDo(position, 'months', book) ? (['ranking.close'] as const) : []),
    ...(isOffice ? (['settings.manage'] as const) : []),
  ];
};

/** The role of one position: the manifest's where the book has that position as the Measures do, else one made from what the position may do. */
export const roleFor = (position: Position, book: RuleBook): RoleDraft => {
  const declared = manifest.roles.find(({ key }) => key === position.key);
  if (declared && isAsDeclared(position)) return fromManifest(declared, book);
  return {
    key: position.key,
    name: codeName(position, book),
    description: 'Publication Desk',
    permissions: permissionsOf(position.key, book),
    content: contentOf(position.key, book),
  };
};

/**
 * The roles of a portal's first start: the manifest's where the rules are the Measures' positions, and one for each position that is not;
 * an office that put 保密办 into the Measures needs a role for it as much as for its leaders.
 */
export const rolesOf = (book: RuleBook): readonly RoleDraft[] => {
  const isOurs = (position: Position): boolean =>
    MEASURES.positions.some(({ key }) => key === position.key) && isAsDeclared(position);
  if (!book.positions.some(isOurs)) return book.positions.map((position) => roleFor(position, book));
  const others = book.positions.filter((position) => !isOurs(position)).map((one) => roleFor(one, book));
  return [
    ...manifest.roles
      .filter(({ key }) => !others.some((other) => other.key === key))
      .map((role) => fromManifest(role, book)),
    ...others,
  ];
};
