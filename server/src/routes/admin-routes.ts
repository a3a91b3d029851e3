import { FORM_VERBS, formVerbs } from '../actions/forms/verbs';
import type { Permission } from '../../../src/permissions';
import type { AdminRoute } from './admin-route';

type Row = readonly [method: AdminRoute['method'], path: string, handler: string, permission: Permission];

const DESK: readonly Row[] = [
  ['GET', '/me', 'forms.me', 'desk.read'],
  ['GET', '/people', 'forms.people', 'desk.read'],
  ['GET', '/channels', 'forms.channels', 'desk.read'],
  ['GET', '/departments', 'forms.departments', 'desk.read'],
  ['GET', '/forms', 'forms.list', 'desk.read'],
  ['POST', '/forms', 'forms.submit', 'forms.submit'],
  ['POST', '/forms/check', 'forms.check', 'forms.submit'],
  ['POST', '/forms/submit', 'forms.submitSeveral', 'forms.submit'],
  ['POST', '/forms/agree', 'forms.agreeSeveral', 'forms.sign'],
  ['POST', '/forms/publish', 'forms.publishSeveral', 'forms.office'],
  ['GET', '/forms/counts', 'forms.counts', 'desk.read'],
  ['GET', '/forms/:number', 'forms.detail', 'desk.read'],
  ['GET', '/forms/:number/paper', 'forms.paper', 'desk.read'],
  ['GET', '/documents/:uid/:documentId', 'forms.documentState', 'desk.read'],
  ['POST', '/documents/states', 'forms.documentStates', 'desk.read'],
];

const VERBS: readonly Row[] = [
  ...FORM_VERBS.map((verb): Row => [
    'POST',
    `/forms/:number/${verb}`,
    `forms.${verb}`,
    formVerbs[verb].permission,
  ]),
  ['POST', '/documents/:uid/:documentId/withdraw', 'forms.withdrawDocument', 'forms.office'],
];

const NOTICES: readonly Row[] = [
  ['GET', '/pulse', 'notices.pulse', 'desk.read'],
  ['GET', '/notices', 'notices.list', 'desk.read'],
  ['POST', '/notices/read', 'notices.read', 'desk.read'],
  ['GET', '/notices/preference', 'notices.preference', 'desk.read'],
  ['PUT', '/notices/preference', 'notices.savePreference', 'desk.read'],
  ['GET', '/outbox', 'notices.outbox', 'settings.manage'],
  ['PUT', '/outbox/anchors', 'notices.saveAnchors', 'settings.manage'],
  ['POST', '/outbox/retry', 'notices.retry', 'settings.manage'],
];

const OFFICE: readonly Row[] = [
  ['GET', '/register', 'office.register', 'register.read'],
  ['GET', '/register/paper', 'papers.register', 'register.read'],
  ['GET', '/register/check', 'office.checkRegister', 'register.read'],
  ['GET', '/register/check/progress', 'office.checkProgress', 'register.read'],
  ['GET', '/register/export', 'office.exportRegister', 'register.read'],
  ['POST', '/register/:sequence/filing', 'office.fileEntry', 'register.read'],
  ['POST', '/register/:sequence/correction', 'office.correctEntry', 'register.read'],
  ['POST', '/register/:sequence/credit', 'office.creditEntry', 'register.read'],
  ['POST', '/register/:sequence/strike', 'entered.strike', 'register.read'],
  ['POST', '/register/entered', 'entered.enter', 'register.read'],
  ['POST', '/register/entered/import', 'entered.importTable', 'register.read'],
  ['GET', '/register/entered/progress', 'entered.progress', 'register.read'],
  ['GET', '/ranking', 'office.ranking', 'ranking.read'],
  ['GET', '/ranking/behind', 'office.behind', 'ranking.read'],
  ['GET', '/ranking/revisions', 'office.revisions', 'ranking.read'],
  ['GET', '/ranking/period', 'office.period', 'ranking.read'],
  ['GET', '/ranking/year/waits', 'office.yearWaits', 'ranking.read'],
  ['GET', '/ranking/paper', 'papers.month', 'ranking.read'],
  ['GET', '/ranking/period/paper', 'papers.period', 'ranking.read'],
  ['GET', '/ranking/year/paper', 'papers.year', 'ranking.read'],
  ['POST', '/ranking/close', 'office.close', 'ranking.close'],
  ['POST', '/ranking/reopen', 'office.reopen', 'ranking.close'],
  ['POST', '/ranking/release', 'office.release', 'ranking.close'],
  ['GET', '/ranking/zero/paper', 'papers.zeroLetters', 'ranking.read'],
  ['GET', '/consequences/paper', 'papers.letter', 'ranking.read'],
  ['GET', '/consequences', 'office.consequences', 'ranking.read'],
  ['POST', '/consequences/decide', 'office.decide', 'ranking.close'],
  ['POST', '/consequences/step', 'office.stepConsequence', 'ranking.close'],
  ['GET', '/drift', 'office.drift', 'settings.manage'],
  ['POST', '/drift', 'office.lookForDrift', 'settings.manage'],
  ['GET', '/documents/:uid/:documentId/drift', 'office.driftDifference', 'settings.manage'],
  ['POST', '/documents/:uid/:documentId/restore', 'office.restore', 'forms.office'],
];

const collection = (name: string, one: string): readonly Row[] => [
  ['POST', `/settings/${name}`, `settings.save${one}`, 'settings.manage'],
  ['PUT', `/settings/${name}/:documentId`, `settings.save${one}`, 'settings.manage'],
  ['DELETE', `/settings/${name}/:documentId`, `settings.remove${one}`, 'settings.manage'],
];

const SETTINGS: readonly Row[] = [
  ['GET', '/settings', 'settings.get', 'settings.manage'],
  ['GET', '/settings/changes', 'settings.changes', 'settings.manage'],
  ['GET', '/power', 'power.get', 'desk.read'],
  ['GET', '/deputy', 'power.deputy', 'desk.read'],
  ['POST', '/deputy', 'power.nameDeputy', 'desk.read'],
  ['DELETE', '/deputy/:documentId', 'power.endDeputy', 'desk.read'],
  ['GET', '/settings/seats/:documentId/leaving', 'power.leaving', 'settings.manage'],
  ['POST', '/power/:number/confirm', 'power.confirm', 'desk.read'],
  ['POST', '/power/:number/refuse', 'power.refuse', 'desk.read'],
  ['POST', '/settings/seats/reseat', 'power.reseat', 'settings.manage'],
  ['POST', '/settings/people/import', 'settings.importPeople', 'settings.manage'],
  ['GET', '/settings/terms', 'settings.terms', 'settings.manage'],
  ['POST', '/settings/terms/import', 'settings.importTerms', 'settings.manage'],
  ['POST', '/settings/terms/remove', 'settings.removeTerms', 'settings.manage'],
  ...collection('departments', 'Department'),
  ...collection('seats', 'Seat'),
  ...collection('channels', 'Channel'),
  ...collection('delegations', 'Delegation'),
  ...collection('terms', 'Term'),
  ['PUT', '/settings/routes/:key', 'settings.saveRoute', 'settings.manage'],
  ['POST', '/settings/routes/:key/preview', 'settings.previewRoute', 'settings.manage'],
  ['PUT', '/settings/options', 'settings.saveOptions', 'settings.manage'],
  ['GET', '/settings/templates', 'templates.list', 'settings.manage'],
  ['GET', '/settings/templates/:kind/example', 'templates.example', 'settings.manage'],
  ['GET', '/settings/templates/:kind/file', 'templates.file', 'settings.manage'],
  ['POST', '/settings/templates/:kind', 'templates.save', 'settings.manage'],
  ['DELETE', '/settings/templates/:kind', 'templates.remove', 'settings.manage'],
  ['PUT', '/settings/phrases', 'settings.savePhrases', 'settings.manage'],
  ['POST', '/settings/drafts', 'settings.keepDrafts', 'settings.manage'],
  ['GET', '/settings/rules', 'settings.rules', 'settings.manage'],
  ['GET', '/settings/rules/:version', 'settings.rulesOf', 'settings.manage'],
  ['POST', '/settings/rules/preview', 'settings.previewRules', 'settings.manage'],
  ['PUT', '/settings/rules', 'settings.saveRules', 'settings.manage'],
  ['PUT', '/settings/calendar/days/:date', 'settings.correctDay', 'settings.manage'],
  ['PUT', '/settings/calendar/:year', 'settings.importYear', 'settings.manage'],
];

/** Every route of the desk, under /publication-desk of the admin API. */
export const adminRoutes: readonly AdminRoute[] = [...DESK, ...VERBS, ...NOTICES, ...OFFICE, ...SETTINGS].map(
  ([method, path, handler, permission]) => ({ method, path, handler, permission })
);
