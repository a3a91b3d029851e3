import type { Position } from '../../../../src/rules';
import { peopleHead } from '../../../../src/organization/people-table';
import type { Language } from '../../language';

type Office = {
  readonly positions: readonly Position[];
  readonly classes: readonly string[];
  readonly department: string;
};

const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A table to fill in: a line for each position there is, so that its name need not be guessed. UTF-8 with its mark, as spreadsheets want it. */
export const peopleTemplate = ({ positions, classes, department }: Office, language: Language): string => {
  const rows = positions.map((position) =>
    position.scope === 'department'
      ? [department, classes[0] ?? '', '', '', position[language]]
      : ['', '', '', '', position[language]]
  );
  return `\uFEFF${[peopleHead(language), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};

/** Where somebody who was invited chooses a password: below whatever address the admin is served from. */
export const inviteLink = (
  token: string,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>
): string => {
  const [base = ''] = pathname.split('/settings/');
  return `${origin}${base}/auth/register?registrationToken=${encodeURIComponent(token)}`;
};
