import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

/** Publishes at a later time; `for` is an ISO 8601 instant. */
export const createSchedule = changeForm<FormInput & { readonly for: string }>(({ input }) =>
  accept({ command: { verb: 'schedule', for: new Date(input.for).toISOString() } })
);
