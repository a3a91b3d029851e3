import { accept } from '../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

/** 催办: once a day a stage. */
export const createRemind = changeForm<FormInput>(() => accept({ command: { verb: 'remind' } }));
