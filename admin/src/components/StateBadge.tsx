import { Flex } from '@strapi/design-system';
import { useMe } from '../api/me';
import { Chip } from './Chip';
import type { FormState } from '../../../src/approval';
import type { BadgeModel } from '../view/badge';
import { dueBadges, stateBadge } from '../view/badge';
import { useWords } from '../words';

export const ToneBadge = ({ word, tone, values }: BadgeModel) => {
  const { say } = useWords();
  return <Chip tone={tone}>{say(word, values)}</Chip>;
};

export const StateBadge = ({ state }: { readonly state: FormState }) => <ToneBadge {...stateBadge(state)} />;

/** Due, overdue, late: nothing where nothing presses. */
export const DueBadges = (form: Parameters<typeof dueBadges>[0]) => {
  const { data: me } = useMe();
  const badges = dueBadges({ today: me?.today, ...form });
  if (badges.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {badges.map((badge) => (
        <ToneBadge key={badge.word} {...badge} />
      ))}
    </Flex>
  );
};
