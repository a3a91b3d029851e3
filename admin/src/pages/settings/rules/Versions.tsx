import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { RulesResponse } from '../../../../../src/contracts';
import { bookChanges } from '../../../../../src/rules/change-book';
import { useMe } from '../../../api/me';
import { useRulesOf } from '../../../api/settings';
import { Section } from '../../../components/Section';
import { showInstant } from '../../../view/dates';
import { useWords } from '../../../words';
import { ChangeLines } from './ChangeLines';

type Version = RulesResponse['versions'][number];

/** What a version changed, read from it and the one before it. */
const Changed = ({ version }: { readonly version: number }) => {
  const before = useRulesOf(version - 1);
  const after = useRulesOf(version);
  if (!before.data || !after.data) return null;
  return <ChangeLines changes={bookChanges(before.data, after.data)} />;
};

const VersionRow = ({ made: { version, by, at } }: { readonly made: Version }) => {
  const { say } = useWords();
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <li style={{ listStyle: 'none' }}>
      <Flex gap={2} wrap="wrap">
        <Typography>
          {say('rules.version-line', {
            version,
            who: by?.name ?? say('timeline.system'),
            at: me.data ? showInstant(at, me.data) : at,
          })}
        </Typography>
        <Button variant="ghost" size="S" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('rules.version-changes')}
        </Button>
      </Flex>
      {open ? <Changed version={version} /> : null}
    </li>
  );
};

/** Every version of the book, newest first: who made it, when, and what it changed. */
export const Versions = ({ rules: { version, versions } }: { readonly rules: RulesResponse }) => {
  const { say } = useWords();
  return (
    <Section title={say('rules.versions', { version })}>
      {versions.length === 0 ? <Typography>{say('rules.first')}</Typography> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} padding={0} margin={0}>
        {versions.map((made) => (
          <VersionRow key={made.version} made={made} />
        ))}
      </Flex>
    </Section>
  );
};
