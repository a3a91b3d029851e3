import { Typography } from '@strapi/design-system';
import type { BookChange } from '../../../../../src/rules';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';

/** What differs between two books, a line each. */
export const ChangeLines = ({ changes }: { readonly changes: readonly BookChange[] }) => {
  const { say, language } = useWords();
  return (
    <ul>
      {changes.map(({ part, what, name }, index) => (
        <Typography key={index} tag="li">
          {say(`change.field.${part}`)} · {say(`change.action.${what}`)}
          {name ? ` · ${nameIn(name, language)}` : ''}
        </Typography>
      ))}
    </ul>
  );
};
