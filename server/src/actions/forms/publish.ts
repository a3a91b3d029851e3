import { decide } from '../../../../src/approval';
import type { Command, Form } from '../../../../src/approval';
import type { Result } from '../../../../src/result';
import type { FormInput } from './change-form';
import { situationOf } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { throughGate } from './through-gate';

const commandFor = ({ approvedDigest, digest }: Form): Command => ({
  verb: 'publish',
  digest: approvedDigest ?? digest,
  entry: 0,
  companion: 'none-needed',
});

/** The gate speaks of the document's newest form; an older one, or one that is online, is not published again in its name. */
const isOver = async ({ store }: DeskContext, form: Form): Promise<boolean> =>
  form.state === 'published' || (await store.forms.findLatest(form.target))?.number !== form.number;

/** Publishes what was approved, a policy document together with its interpretation (Art. 8). */
export const createPublish =
  (desk: DeskContext) =>
  (input: FormInput, by: By): Promise<Result<Form>> =>
    throughGate({
      desk,
      input,
      by,
      command: commandFor,
      pass: async (form) => {
        if (await isOver(desk, form)) {
          const decided = decide(form, commandFor(form), await situationOf(desk, by));
          if (!decided.ok) return decided;
        }
        return desk.gate.publish({ target: form.target, actor: by.actor });
      },
    });
