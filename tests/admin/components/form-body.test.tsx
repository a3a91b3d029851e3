/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { FormBody } from '../../../admin/src/pages/form/FormPage';
import type { FormDetailResponse } from '../../../src/contracts';
import { form } from '../view/form-builder';
import { detail, me, rendered } from './rendered';

/** A screen as wide as asked; jsdom has none. */
const screenOf = (isWide: boolean): void => {
  window.matchMedia = ((query: string) => ({
    matches: isWide,
    media: query,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
};

const finding = {
  id: 'f1',
  kind: 'personal-data',
  effect: 'answer',
  rule: 'mobile',
  field: 'body',
  start: 3,
  end: 14,
  excerpt: '138****1234',
  masked: '138****1234',
  group: 'g1',
  count: 1,
  place: [],
  replacement: null,
} as const;

const shown = (more: Partial<FormDetailResponse> = {}) =>
  detail({
    content: [
      { name: 'title', label: '标题', kind: 'text', value: '职工书屋建设' },
      { name: 'body', label: '正文', kind: 'html', value: '<p>手机 13800001234</p>' },
      {
        name: 'cover',
        label: '封面',
        kind: 'files',
        value: [
          {
            name: '会场.jpg',
            url: '/large.jpg',
            mime: 'image/jpeg',
            size: 900,
            picture: { width: 4000, height: 3000, smaller: '/small.jpg' },
          },
        ],
      },
    ],
    findings: [finding],
    contexts: [{ finding: 'f1', before: '手机 ', match: '13800001234', after: '' }],
    verbs: ['agree', 'return', 'comment'],
    plannedPath: '/site/#/items/shu-wu',
    ...more,
  });

describe.each([true, false])('the form page, wide: %s', (isWide) => {
  it('shows the text as the public will see it, what is seen in it, and what I may do', () => {
    screenOf(isWide);
    const { container } = rendered(<FormBody detail={shown()} me={me} />);
    expect(screen.getByRole('heading', { name: '职工书屋建设' })).toBeInTheDocument();
    expect(container.querySelector('article mark[data-finding="f1"]')).toHaveTextContent('13800001234');
    const picture = screen.getByRole('img', { name: '会场.jpg' });
    expect(picture).toHaveAttribute('src', '/small.jpg');
    expect(picture).toHaveAttribute('width', '4000');
    expect(screen.getByText(/shu-wu/)).toBeInTheDocument();
    const actions = within(screen.getByRole('toolbar'));
    expect(actions.getByText('同意')).toBeInTheDocument();
    expect(actions.getByText('退回')).toBeInTheDocument();
  });

  it('begins with why it came back, in whose words', () => {
    screenOf(isWide);
    const said = {
      kind: 'returned',
      by: { id: 8, name: '张主任' },
      at: '2026-03-02T02:00:00.000Z',
      text: '数量有误。',
      stage: 'department-head',
      to: null,
    } as const;
    rendered(<FormBody detail={shown({ words: [said], form: form({ state: 'returned' }) })} me={me} />);
    expect(screen.getByText(/张主任 于 2026-03-02 10:00 退回给信息员/)).toBeInTheDocument();
    expect(screen.getByText('数量有误。')).toBeInTheDocument();
  });
});

it('发布 is not offered while the interpretation is not approved, and the page says whom it waits for', () => {
  screenOf(true);
  const policy = form({ state: 'approved' });
  const target = { uid: 'u', documentId: 'd', locale: null };
  const companion = {
    target,
    title: '政策解读',
    form: null,
    state: 'in-review',
    waitingFor: [{ id: 9, name: '程主席' }],
  } as const;
  rendered(
    <FormBody
      detail={shown({
        form: { ...policy, submission: { ...policy.submission, companion: target } },
        companion,
        verbs: ['publish', 'comment'],
      })}
      me={me}
    />
  );
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
  expect(screen.getByText(/《政策解读》.*待程主席审批/)).toBeInTheDocument();
});
