import type { Form } from '../../../../src/approval';
import type {
  OfSeveral,
  SeveralRequest,
  SubmitOfSeveral,
  SubmitSeveralRequest,
} from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { outrun } from '../../desk/outrun';
import { createAgree } from './agree';
import type { FormAction } from './change-form';
import { createPublish } from './publish';
import { createResubmit } from './resubmit';
import { createSubmit } from './submit';

/** What became of one of several forms: as it is now, or why not. */
export type Settled = {
  readonly number: string;
  readonly form: Form | null;
  readonly refusal: Refusal | null;
};

type Each<Given> = {
  readonly name: (given: Given) => string;
  readonly act: (given: Given, by: By) => Promise<Result<Form>>;
};

/**
 * Carries a verb out on one after the other, each in a transaction of its own. Example: of five forms a leader signs, the third was
 * changed a minute ago; the other four are signed, and the third says why it is not. A fault on one leaves the others as they are, and
 * whoever waits for the answer learns which were done.
 */
const each =
  <Given>(desk: DeskContext, { name, act }: Each<Given>) =>
  async (all: readonly Given[], by: By): Promise<readonly Omit<Settled, 'number'>[]> => {
    const settled: Omit<Settled, 'number'>[] = [];
    for (const given of all) {
      try {
        const done = await act(given, by);
        settled.push(done.ok ? { form: done.value, refusal: null } : { form: null, refusal: done.refusal });
      } catch (error) {
        const refusal = outrun(error);
        if (!refusal) desk.tellFault(`${name(given)}, one of several`, error);
        settled.push({ form: null, refusal: refusal ?? { code: 'request.failed' } });
      }
    }
    return settled;
  };

const eachForm = (desk: DeskContext, act: (given: OfSeveral, by: By) => Promise<Result<Form>>) => {
  const settle = each<OfSeveral>(desk, { name: ({ number }) => number, act });
  return async ({ forms }: SeveralRequest, by: By): Promise<Result<readonly Settled[]>> => {
    const settled = await settle(forms, by);
    return accept(settled.map((one, index) => ({ ...one, number: forms[index]?.number ?? '' })));
  };
};

/** 同意 to several forms of the least strict route, each on the content whose digest the list showed. */
export const createAgreeSeveral = (desk: DeskContext) => {
  const agree = createAgree(desk);
  return eachForm(desk, (given, by) => agree({ ...given, opinion: '', confirmed: true, several: true }, by));
};

/** The office publishes several approved forms by one press. */
export const createPublishSeveral = (desk: DeskContext) => {
  const publish: FormAction<OfSeveral> = createPublish(desk);
  return eachForm(desk, (given, by) => publish(given, by));
};

/** What became of one of several documents handed in: its form, or why there is none. */
export type Submitted = Omit<Settled, 'number'> & { readonly documentId: string };

/** 提交审批 of several drafts: for the first time, or again where a form came back. */
export const createSubmitSeveral = (desk: DeskContext) => {
  const submit = createSubmit(desk);
  const resubmit = createResubmit(desk);
  const settle = each<SubmitOfSeveral>(desk, {
    name: ({ target }) => target.documentId,
    act: (given, by) => {
      if (!given.form) return submit(given, by);
      const { target: _, form, ...submission } = given;
      return resubmit({ ...submission, ...form }, by);
    },
  });
  return async ({ documents }: SubmitSeveralRequest, by: By): Promise<Result<readonly Submitted[]>> => {
    const settled = await settle(documents, by);
    return accept(
      settled.map((one, index) => ({ ...one, documentId: documents[index]?.target.documentId ?? '' }))
    );
  };
};
