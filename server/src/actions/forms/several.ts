import type { Form } from '../../../../src/approval';
import type { OfSeveral, SeveralRequest } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { outrun } from '../../desk/outrun';
import { createAgree } from './agree';
import type { FormAction } from './change-form';
import { createPublish } from './publish';

/** What became of one of several forms: as it is now, or why not. */
export type Settled = {
  readonly number: string;
  readonly form: Form | null;
  readonly refusal: Refusal | null;
};

/**
 * Carries a verb out on one form after the other, each in a transaction of its own. Example: of five forms a leader signs, the third was
 * changed a minute ago; the other four are signed, and the third says why it is not. A fault on one leaves the others as they are, and
 * whoever waits for the answer learns which were done.
 */
const each =
  (desk: DeskContext, act: (given: OfSeveral, by: By) => Promise<Result<Form>>) =>
  async ({ forms }: SeveralRequest, by: By): Promise<Result<readonly Settled[]>> => {
    const settled: Settled[] = [];
    for (const given of forms) {
      const { number } = given;
      try {
        const done = await act(given, by);
        settled.push(
          done.ok
            ? { number, form: done.value, refusal: null }
            : { number, form: null, refusal: done.refusal }
        );
      } catch (error) {
        const refusal = outrun(error);
        if (!refusal) desk.tellFault(`${number}, one of several`, error);
        settled.push({ number, form: null, refusal: refusal ?? { code: 'request.failed' } });
      }
    }
    return accept(settled);
  };

/** 同意 to several forms of the least strict route, each on the content whose digest the list showed. */
export const createAgreeSeveral = (desk: DeskContext) => {
  const agree = createAgree(desk);
  return each(desk, (given, by) => agree({ ...given, opinion: '', confirmed: true, several: true }, by));
};

/** The office publishes several approved forms by one press. */
export const createPublishSeveral = (desk: DeskContext) => {
  const publish: FormAction<OfSeveral> = createPublish(desk);
  return each(desk, (given, by) => publish(given, by));
};
