import type { Form } from '../../../src/approval';
import type { Result } from '../../../src/result';
import type { FormInput } from './change-form';
import type { By, DeskContext } from './desk-context';
import { throughGate } from './through-gate';

/** Publishes what was approved, a policy document together with its interpretation (Art. 8). */
export const createPublish =
  (desk: DeskContext) =>
  (input: FormInput, by: By): Promise<Result<Form>> =>
    throughGate({
      desk,
      input,
      by,
      command: ({ digest }) => ({ verb: 'publish', digest, entry: 0, companion: 'none-needed' }),
      pass: ({ target }) => desk.gate.publish({ target, actor: by.actor }),
    });
