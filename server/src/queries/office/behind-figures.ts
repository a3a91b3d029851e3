import type { BehindFiguresResponse, MonthRevisionsResponse } from '../../../../src/contracts';
import {
  compareRevisions,
  consequenceState,
  countedCredits,
  countedItems,
  figuresOf,
  isIssued,
  monthsOfEvidence,
  settingsIn,
} from '../../../../src/ranking';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { frozenRanking, presentRanking } from './month-ranking';
import { creditsIn, uncountedIn } from './ranking-facts';

type Asked = { readonly month: string; readonly department: string };

/** The items and the forms behind one department's figures of a month; of a closed month, the items as they were frozen. */
export const createBehindFigures =
  (desk: DeskContext) =>
  async ({ month, department }: Asked): Promise<Result<BehindFiguresResponse>> => {
    const { book } = await desk.store.settings.rules();
    const uncounted = uncountedIn(book);
    const closed = await desk.store.months.findClosed(month);
    const frozen = closed && frozenRanking(closed).tables.flatMap(({ rows }) => rows);
    const settings = settingsIn(book, month);
    const row = frozen?.find((one) => one.department === department);
    const items = frozen
      ? (row?.items ?? [])
      : (countedItems(await desk.store.register.items({ month, department }), { settings, uncounted }).get(
          department
        ) ?? []);
    const credits = frozen
      ? (row?.credits ?? [])
      : (countedCredits(await creditsIn(desk.store, { month, settings, department }), settings).get(
          department
        ) ?? []);
    const forms = await desk.store.forms.submissionsOf({ month, department });
    return accept({
      items,
      credits,
      forms: forms.filter(({ category }) => !uncounted.includes(category ?? '')),
    });
  };

/** Every revision of a month with who closed it and why it was opened again, what they say side by side, and what was issued on it. */
export const createMonthRevisions =
  (desk: DeskContext) =>
  async ({ month }: { readonly month: string }): Promise<Result<MonthRevisionsResponse>> => {
    const revisions = await desk.store.months.revisions(month);
    const isOpen = revisions.at(-1)?.reopened !== null;
    const frozen = revisions.map((one) => figuresOf(frozenRanking(one)));
    const now = isOpen && revisions.length > 0 ? [figuresOf(await presentRanking(desk, month))] : [];
    const records = await desk.store.consequences.list();
    const departments = await desk.store.organization.departments();
    const issued = records
      .map((record) => ({ record, state: consequenceState(record.steps) }))
      .filter(({ record, state }) => isIssued(state) && monthsOfEvidence(record).includes(month))
      .map(({ record: { key, kind, department, period, steps }, state }) => {
        const issue = steps.findLast(({ step }) => step === 'issued');
        return {
          key,
          kind,
          period,
          state,
          departmentName: departments.find((one) => one.key === department)?.name ?? department,
          number: issue && 'number' in issue ? issue.number : '',
        };
      });
    return accept({
      revisions: revisions.map(({ revision, closedAt, closedBy, reopened }) => ({
        revision,
        closedAt,
        closedBy: closedBy.name,
        reopened: reopened && { by: reopened.by.name, at: reopened.at, reason: reopened.reason },
      })),
      isOpen: now.length > 0,
      rows: compareRevisions([...frozen, ...now]),
      issued,
    });
  };
