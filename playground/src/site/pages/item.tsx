import { shownBody } from '../body';
import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Day, Trail } from '../parts';
import { itemData } from '../structured';
import type { Attachment, Item, Neighbour, Picture } from '../things';
import { addressOf, dayName, dayOf, minuteOf, shortened, sizeOf, textOf, webAddress } from '../words';

const Facts = ({ item }: { item: Item }) => {
  const source = webAddress(item.sourceUrl);
  return (
    <p class="facts">
      <span>
        发布时间：<time datetime={item.publishedAt}>{minuteOf(item.publishedAt)}</time>
      </span>
      {item.origin === 'reprint' && item.sourceName && (
        <span>来源：{source ? <a href={source}>{item.sourceName}</a> : item.sourceName}</span>
      )}
      {item.department && (
        <span>
          部室：<a href={addressOf.department(item.department.documentId)}>{item.department.name}</a>
        </span>
      )}
      {item.author && <span>作者：{item.author}</span>}
      {item.updatedAt !== item.publishedAt && (
        <span>
          更新：
          <Day of={item.updatedAt} />
        </span>
      )}
    </p>
  );
};

/** What a reader must know before the text: it holds no longer, it comes down, its other half. */
const Notes = ({ item }: { item: Item }) => (
  <>
    {item.lapsedAt && (
      <p class="note-box lapsed" role="note">
        本文自{dayName(dayOf(item.lapsedAt))}起失效，仅供查阅。{item.notice}
      </p>
    )}
    {item.onlineUntil && !item.lapsedAt && (
      <p class="note-box" role="note">
        公示至{dayName(dayOf(item.onlineUntil))}。
      </p>
    )}
    {item.companion && (
      <p class="note-box">
        {item.companion.role === 'interpretation' ? '政策解读：' : '政策文件：'}
        <a href={addressOf.item(item.companion.slug)}>{item.companion.title}</a>
      </p>
    )}
  </>
);

/** Every width there is of a picture, so that a phone loads a small one. */
const sourcesOf = ({ url, width, formats }: Picture): string | undefined => {
  const all = [...Object.values(formats ?? {}), { url, width }]
    .flatMap((one) => {
      const address = webAddress(one.url);
      return address && one.width ? [{ address, width: one.width }] : [];
    })
    .sort((one, other) => one.width - other.width);
  return all.length > 1 ? all.map(({ address, width: wide }) => `${address} ${wide}w`).join(', ') : undefined;
};

const Figure = ({ picture }: { picture: Picture }) => {
  const { url, alternativeText, caption, width, height } = picture;
  const address = webAddress(url);
  if (!address) return <></>;
  const sources = sourcesOf(picture);
  return (
    <figure>
      <img
        src={address}
        srcset={sources}
        sizes={sources && '(min-width: 48rem) 44rem, 100vw'}
        alt={alternativeText}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        decoding="async"
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
};

const kindOf = ({ mime }: Attachment) => mime.split('/')[0];

/** Sound and film are played where they are; every file can be taken away. */
const Files = ({ files }: { files: readonly Attachment[] }) => {
  const shown = files.flatMap((file) => {
    const address = webAddress(file.url);
    return address ? [{ ...file, address }] : [];
  });
  if (shown.length === 0) return <></>;
  return (
    <section class="files">
      <h2>附件</h2>
      <ul>
        {shown.map((file) => (
          <li>
            {kindOf(file) === 'audio' && <audio controls preload="none" src={file.address}></audio>}
            {kindOf(file) === 'video' && <video controls preload="metadata" src={file.address}></video>}
            <a href={file.address} download="">
              {file.name}
            </a>
            <span class="size">{sizeOf(file.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Neighbours = ({ previous, next }: Pick<Item, 'previous' | 'next'>) => {
  if (!previous && !next) return <></>;
  const line = (label: string, item: Neighbour | null) =>
    item && (
      <li>
        {label}：<a href={addressOf.item(item.slug)}>{item.title}</a>
      </li>
    );
  return (
    <nav class="neighbours" aria-label="上一篇和下一篇">
      <ul>
        {line('上一篇', previous)}
        {line('下一篇', next)}
      </ul>
    </nav>
  );
};

export const ItemPage = ({ item, ...frame }: Frame & { readonly item: Item }) => {
  const { channel } = item;
  const link = webAddress(item.link);
  const page = {
    title: item.title,
    description: item.summary || shortened(textOf(item.body), 120) || item.title,
    path: addressOf.item(item.slug),
    channel,
    article: item,
    structured: itemData(frame.site, item),
  };
  return (
    <Layout {...frame} page={page}>
      <Trail
        steps={channel ? [{ name: channel.name, href: addressOf.channel(channel.slug) }] : []}
        here="正文"
      />
      <article class="sheet" lang={item.locale ?? 'zh-Hans'}>
        <h1>{item.title}</h1>
        <Facts item={item} />
        <Notes item={item} />
        <div class="body" dangerouslySetInnerHTML={{ __html: shownBody(item.body) }} />
        {item.pictures.map((picture) => (
          <Figure picture={picture} />
        ))}
        {link && (
          <p class="onward">
            <a href={link}>打开链接：{link}</a>
          </p>
        )}
        <Files files={item.attachments} />
      </article>
      <Neighbours previous={item.previous} next={item.next} />
    </Layout>
  );
};
