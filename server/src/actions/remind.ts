import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

/** 催办: once a day a stage. */
export const createRemind = changeForm<FormInput>(() => accept({ command: { verb: 'remind' } }));
