import type { SiteSettings } from './settings';
import type { Channel } from './things';

const KINDS = [
  { name: 'RSS', file: 'feed.rss', type: 'application/rss+xml' },
  { name: 'Atom', file: 'feed.atom', type: 'application/atom+xml' },
  { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
] as const;

/** The feeds of everything, or of one channel, as the API serves them. */
export const feedsOf = ({ feeds, name }: SiteSettings, channel?: Pick<Channel, 'name' | 'slug'>) =>
  KINDS.map((kind) => ({
    ...kind,
    href: channel ? `${feeds}/channels/${encodeURIComponent(channel.slug)}/${kind.file}` : `${feeds}/${kind.file}`,
    title: `${channel?.name ?? name}（${kind.name}）`,
  }));
