const api = '/api/publication-desk';
const main = document.getElementById('main');
const nav = document.getElementById('channels');
const PAGE_SIZE = 20;
const ORGANIZATION = '焦作市总工会';

/** An element with attributes and children; text is always set as text. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const read = async (path) => {
  const response = await fetch(`${api}${path}`, { headers: { accept: 'application/json' } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
};

const day = (instant) =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
const itemAddress = (slug) => `#/items/${encodeURIComponent(slug)}`;
const facts = (item) =>
  [day(item.publishedAt), item.channel?.name, item.department].filter(Boolean).join('　');

const show = (title, ...children) => {
  document.title = title === ORGANIZATION ? title : `${title} - ${ORGANIZATION}`;
  main.replaceChildren(...children);
  window.scrollTo(0, 0);
};

const showChannels = async (current) => {
  const channels = (await read('/channels?page=1')) ?? [];
  const links = [{ name: '全部', slug: '' }, ...(channels.results ?? channels)].map(({ name, slug }) =>
    make(
      'li',
      {},
      make(
        'a',
        {
          href: slug ? `#/channels/${encodeURIComponent(slug)}` : '#/',
          'aria-current': slug === current ? 'page' : null,
        },
        name
      )
    )
  );
  nav.replaceChildren(...links);
  return channels.results ?? channels;
};

const row = (item) =>
  make(
    'li',
    {},
    make('a', { href: itemAddress(item.slug) }, item.title),
    item.summary ? make('p', {}, item.summary) : null,
    make('p', { class: 'facts' }, facts(item))
  );

const searchForm = (q, go) => {
  const input = make('input', {
    type: 'search',
    name: 'q',
    value: q,
    'aria-label': '搜索标题和摘要',
    placeholder: '搜索标题和摘要',
    maxlength: '100',
  });
  const form = make(
    'form',
    { class: 'search', role: 'search' },
    input,
    make('button', { type: 'submit' }, '搜索')
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(input.value.trim());
  });
  return form;
};

const pages = (pagination, go) => {
  const button = (label, page) => {
    const element = make('button', { type: 'button' }, label);
    element.disabled = page < 1 || page > pagination.pageCount;
    element.addEventListener('click', () => go(page));
    return element;
  };
  const place = make(
    'span',
    {},
    `第 ${pagination.page} / ${Math.max(1, pagination.pageCount)} 页，共 ${pagination.total} 条`
  );
  return make(
    'nav',
    { class: 'pages', 'aria-label': '翻页' },
    button('上一页', pagination.page - 1),
    place,
    button('下一页', pagination.page + 1)
  );
};

const listPage = async ({ channel, page, q }) => {
  const channels = await showChannels(channel ?? '');
  const address = (to) => {
    const query = new URLSearchParams(
      Object.entries({ page: to.page > 1 ? String(to.page) : '', q: to.q }).filter(([, value]) => value)
    );
    location.hash = `#/${channel ? `channels/${encodeURIComponent(channel)}` : ''}${query.size ? `?${query}` : ''}`;
  };
  const query = new URLSearchParams({
    page: String(page),
    pageSize: String(PAGE_SIZE),
    ...(channel ? { channel } : {}),
    ...(q ? { q } : {}),
  });
  const answer = await read(`/items?${query}`);
  const title = channels.find(({ slug }) => slug === channel)?.name ?? '最新信息';
  const rows = answer?.results ?? [];
  const list = rows.length
    ? make('ul', { class: 'list' }, ...rows.map(row))
    : make('p', {}, '没有符合条件的信息。');
  const turn = answer ? pages(answer.pagination, (to) => address({ page: to, q })) : null;
  show(
    channel ? title : ORGANIZATION,
    ...[make('h1', {}, title), searchForm(q, (to) => address({ page: 1, q: to })), list, turn].filter(Boolean)
  );
};

const companionNote = (companion) =>
  make(
    'p',
    { class: 'companion' },
    companion.role === 'interpretation' ? '政策解读：' : '政策文件：',
    make('a', { href: itemAddress(companion.slug) }, companion.title)
  );

const fileList = (files) =>
  make(
    'section',
    {},
    make('h2', {}, '附件'),
    make(
      'ul',
      {},
      ...files.map((file) => make('li', {}, make('a', { href: file.url, download: '' }, file.name)))
    )
  );

const pictureOf = (picture) =>
  make(
    'figure',
    {},
    make('img', { src: picture.url, alt: picture.alternativeText, loading: 'lazy' }),
    picture.caption ? make('figcaption', {}, picture.caption) : null
  );

const bodyOf = (html) => {
  const body = make('div', { class: 'body' });
  // The API serves sanitized HTML: no scripts, no event handlers.
  body.innerHTML = html;
  for (const table of body.querySelectorAll('table')) {
    const box = make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': '表格' });
    table.replaceWith(box);
    box.append(table);
  }
  return body;
};

const itemPage = async (slug) => {
  const item = await read(`/items/${encodeURIComponent(slug)}`);
  await showChannels(item?.channel?.slug ?? '-');
  if (!item)
    return show(
      '没有找到',
      make('h1', {}, '没有找到这条信息'),
      make('p', {}, '它可能已经撤下。', make('a', { href: '#/' }, '返回首页'))
    );
  const origin = item.origin === 'reprint' && item.source ? `转载自 ${item.source.name}` : null;
  const article = make(
    'article',
    {},
    make('h1', {}, item.title),
    make('p', { class: 'facts' }, [facts(item), origin].filter(Boolean).join('　')),
    item.companion ? companionNote(item.companion) : null,
    bodyOf(item.body),
    ...item.pictures.map(pictureOf),
    item.link ? make('p', {}, '链接：', make('a', { href: item.link, rel: 'noopener' }, item.link)) : null,
    item.attachments.length ? fileList(item.attachments) : null
  );
  return show(item.title, article);
};

const route = async () => {
  const [place = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  if (location.hash === '#main') return;
  const asked = new URLSearchParams(query);
  const [kind, name] = place.split('/').map(decodeURIComponent);
  try {
    if (kind === 'items' && name) await itemPage(name);
    else
      await listPage({
        channel: kind === 'channels' ? name : undefined,
        page: Math.max(1, Number(asked.get('page')) || 1),
        q: asked.get('q') ?? '',
      });
  } catch {
    show(
      '暂时无法打开',
      make('h1', {}, '暂时无法打开'),
      make('p', {}, '网络或服务器出现问题，请稍后刷新页面。')
    );
  }
};

window.addEventListener('hashchange', async () => {
  await route();
  main.focus({ preventScroll: true });
});
await route();
