import manifest from '../../../strapi-plugin.json';
import { rightsOf } from '../../../src/approval';
import type { Permission } from '../../../src/permissions';
import { approvalSettings, mayDo } from '../../../src/rules';
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

const fromManifest = (role: (typeof manifest.roles)[number], book: RuleBook): RoleDraft => ({
  key: role.key,
  name: codeName({ zh: role['zh-Hans'], en: role.en }, book),
  description: book.language === 'en' ? 'Publication Desk' : `${role.en} · Publication Desk`,
  permissions: role.permissions as readonly Permission[],
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

/** The role of one position: the manifest's where it has one of that name, else one made from what the position may do. */
export const roleFor = (position: Position, book: RuleBook): RoleDraft => {
  const declared = manifest.roles.find(({ key }) => key === position.key);
  if (declared) return fromManifest(declared, book);
  return {
    key: position.key,
    name: codeName(position, book),
    description: 'Publication Desk',
    permissions: permissionsOf(position.key, book),
    content: contentOf(position.key, book),
  };
};

/** The roles of a portal's first start: the manifest's where the rules know its positions, else one a position. */
export const rolesOf = (book: RuleBook): readonly RoleDraft[] => {
  const isOurs = book.positions.some(({ key }) => manifest.roles.some((role) => role.key === key));
  return isOurs
    ? manifest.roles.map((role) => fromManifest(role, book))
    : book.positions.map((position) => roleFor(position, book));
};
