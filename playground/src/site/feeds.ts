import type { SiteSettings } from './settings';
import type { Channel } from './things';

const KINDS = [
  { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
] as const;

/** The feeds of everything, or of one channel, as the API serves them. */
export const feedsOf = ({ feeds, name }: SiteSettings, channel?: Pick<Channel, 'name' | 'slug'>) =>
  KINDS.map((kind) => ({
    ...kind,
    href: channel ? `${feeds}/${encodeURIComponent(channel.slug)}/${kind.file}` : `${feeds}/${kind.file}`,
    title: `${channel?.name ?? name}（${kind.name}）`,
  }));
