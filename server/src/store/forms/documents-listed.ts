import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { FormStore } from '../types';
import { SIGNING } from './form-list';

type Column = (name: string) => string;
const of =
  (alias: string): Column =>
  (name) =>
    `${alias}.${name}`;

/**
 * Which documents have a newest form like this, as a part of another query: a list of documents asks the database once, and however many
 * thousand were published, no id of them goes to and fro.
 */
export const documentsListed =
  (rows: Rows): FormStore['documentsListed'] =>
  ({ uid, locale, state, position, visibleTo }) => {
    const table = rows.tableOf(UID.form);
    const [newest, later] = [of('newest'), of('later')];
    const query = rows
      .within(UID.form)
      .from({ newest: table })
      .where(newest('target_uid'), uid)
      .whereNotExists(
        rows
          .within(UID.form)
          .from({ later: table })
          .select(later('id'))
          .whereRaw('?? = ??', [later('target_document'), newest('target_document')])
          .where(later('target_uid'), uid)
          .whereRaw("coalesce(??, '') = coalesce(??, '')", [later('target_locale'), newest('target_locale')])
          .whereRaw('?? > ??', [later('id'), newest('id')])
      )
      .select(newest('target_document'));
    if (locale !== undefined) void query.where(newest('target_locale'), locale);
    if (state) void query.where(newest('state'), state);
    if (position !== null) void query.where(newest('position'), position);
    if (visibleTo) {
      const { person, departments } = visibleTo;
      const signed = rows
        .within(UID.formEvent)
        .select('number')
        .where({ actor: person })
        .whereIn('type', SIGNING);
      void query.where((either) =>
        either
          .where(newest('submitted_by'), person)
          .orWhere(newest('reassigned_to'), person)
          .orWhereIn(newest('department'), [...departments])
          .orWhereIn(newest('number'), signed)
      );
    }
    return query;
  };
