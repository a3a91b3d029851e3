import { signersOf } from '../../../../src/approval';
import type { DocumentStatesRequest, DocumentStatesResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { situationOfPerson } from '../../desk/situation';

/** The newest form of each of a page of documents, for the list view's column: one question however many rows. */
export const createDocumentStates =
  (desk: DeskContext) =>
  async (
    { uid, documentIds, locale }: DocumentStatesRequest,
    by: By
  ): Promise<Result<DocumentStatesResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    if (!(uid in desk.configuration.governs)) return accept({});
    const place = desk.store.documents.isLocalized(uid) ? locale : null;
    const forms = await desk.store.forms.newestOf(uid, documentIds);
    const seen = [...forms].flatMap(([documentId, newest]) => {
      const form = newest.find(({ target }) => target.locale === place);
      return form && maySeeForm(form, asking.value.actor) ? [[documentId, form] as const] : [];
    });
    return accept(
      Object.fromEntries(
        seen.map(([documentId, form]) => [
          documentId,
          {
            form: form.number,
            version: form.version,
            digest: form.digest,
            state: form.state,
            category: form.submission.category,
            stage: form.route.stages.find(({ key }) => key === form.stage) ?? null,
            waitingFor: signersOf(form, asking.value).map(({ id, name }) => ({ id, name })),
          },
        ])
      )
    );
  };
