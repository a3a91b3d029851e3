import { enteredHead } from '../../../../src/register/entered-table';
import type { Language } from '../../language';

/** The head of a list of what was published before, to fill in. UTF-8 with its mark, as spreadsheets want it. */
export const enteredTemplate = (language: Language): string => `\uFEFF${enteredHead(language).join(',')}\r\n`;
