import type { Form, PersonRef } from '../../../../src/approval';
import { signersOf } from '../../../../src/approval';
import { situationOf } from '../../desk/situation';
import type { Portal } from '../../desk/portal';

/** Who can sign the form's present stage, for the sentence that says who must. */
export const waitingFor = async (portal: Portal, form: Form): Promise<readonly PersonRef[]> =>
  signersOf(form, await situationOf(portal, { actor: null }));
