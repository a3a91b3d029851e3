import type { ReactElement } from 'react';
import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import type { FormDetailResponse, MeResponse } from '../../../src/contracts';
import { presets } from '../../../src/approval';
import { form } from '../view/form-builder';
import { en, zh } from '../words';

const WORDS = { 'zh-Hans': zh, en };

/** Renders a part of the admin in one of its languages; a missing word fails the test. */
export const rendered = (element: ReactElement, locale: keyof typeof WORDS = 'zh-Hans') => {
  const messages = Object.fromEntries(
    Object.entries(WORDS[locale]).map(([id, text]) => [`publication-desk.${id}`, text])
  );
  const fail = (error: Error) => {
    throw error;
  };
  return render(
    <IntlProvider locale={locale} messages={messages} onError={fail}>
      <DesignSystemProvider locale={locale} theme={lightTheme}>
        <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
          {element}
        </MemoryRouter>
      </DesignSystemProvider>
    </IntlProvider>
  );
};

export const me: MeResponse = {
  person: { id: 5, name: '王芳' },
  seats: [],
  departments: [{ key: 'd1', name: '宣传教育部', class: '机关部室' }],
  organization: '焦作市总工会',
  timeZone: 'Asia/Shanghai',
  today: '2026-03-02',
  categories: presets.standard.categories,
  positions: presets.standard.positions,
  checklist: [
    { point: 1, zh: '是否涉及秘密', en: 'No secrets' },
    { point: 2, zh: '是否符合法律法规', en: 'Lawful' },
  ],
  promise: null,
  submissionDays: 2,
  routes: [
    { key: 'routine', zh: '一般流程', en: 'Routine' },
    { key: 'sensitive', zh: '敏感流程', en: 'Sensitive' },
    { key: 'major', zh: '重大流程', en: 'Major' },
  ],
  shows: { ranking: true, consequences: true, quarters: false },
  governed: [],
  counts: { waiting: 2, returned: 1, ready: 0 },
  quota: [],
  phrases: null,
  options: { cover: false, implicit: false },
  holdsOffice: false,
  calendarAwaited: null,
  outlets: null,
  mayPublish: false,
  alerts: null,
};

export const detail = (more: Partial<FormDetailResponse> = {}): FormDetailResponse => ({
  form: form(),
  content: [{ name: 'body', label: '正文', kind: 'html', value: '<p>正文</p>' }],
  differences: [],
  findings: [],
  contexts: [],
  events: [],
  waitingFor: [{ id: 8, name: '张主任' }],
  peopleAhead: {},
  overdue: false,
  verbs: [],
  words: [],
  reasonDue: null,
  signRefusal: null,
  companion: null,
  editUrl: '/content-manager',
  publicPath: null,
  plannedPath: null,
  fault: null,
  paperForms: [],
  named: {
    positions: me.positions,
    categories: me.categories,
    checklist: me.checklist,
    submissionDays: me.submissionDays,
  },
  told: [],
  ...more,
});
