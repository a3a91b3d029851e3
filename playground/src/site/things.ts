/** What the public content API answers, as far as this site shows it. */
export type Channel = { readonly documentId: string; readonly name: string; readonly slug: string };
export type Department = { readonly documentId: string; readonly name: string; readonly class: string };

type File = { readonly name: string; readonly url: string; readonly mime: string; readonly size: number };
export type Attachment = File;
export type Picture = File & {
  readonly alternativeText: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller copies of it by their names; none of a small picture. */
  readonly formats?: Readonly<Record<string, { readonly url: string; readonly width: number | null }>> | null;
};

export type Listed = {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly body?: string;
  readonly channel?: Channel | null;
  readonly department?: Department | null;
};

export type Neighbour = Pick<Listed, 'title' | 'slug'>;

export type Item = Listed & {
  readonly body: string;
  readonly link: string | null;
  readonly origin: 'original' | 'reprint';
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly author: string;
  readonly updatedAt: string;
  readonly onlineUntil: string | null;
  readonly locale: string | null;
  /** Since when it is no longer in force, and what the office says of it: it stays to be read, with a notice. */
  readonly lapsedAt?: string | null;
  readonly notice?: string | null;
  readonly pictures: readonly Picture[];
  readonly attachments: readonly Attachment[];
  readonly companion: (Neighbour & { readonly role: 'policy' | 'interpretation' }) | null;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
};

export type RankingRow = {
  readonly department: { readonly name: string };
  readonly count: number;
  readonly rank: number | null;
  readonly missing: number;
};
export type Ranking = {
  readonly month: string;
  readonly updatedAt: string;
  readonly tables?: readonly { readonly class: string | null; readonly rows: readonly RankingRow[] }[];
};

export type Pagination = {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
};
export type Page<Thing> = { readonly data: readonly Thing[]; readonly pagination: Pagination };
