import { useState } from 'react';
import { Box, Button, Flex, Menu } from '@strapi/design-system';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import type { VerbModel } from '../../view/verbs';
import { RETURN, menuOf } from '../../view/verbs';
import { useWords } from '../../words';
import { AgreeDialog } from '../../verbs/AgreeDialog';
import { useTyped } from '../../verbs/use-draft-input';
import { VerbDialog } from '../../verbs/VerbDialog';

type BarProps = {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  readonly onDone: () => void;
  /** At the foot of the screen, under the thumb. */
  readonly floating: boolean;
};

const MoreMenu = ({
  verbs,
  onVerb,
}: {
  readonly verbs: readonly VerbModel[];
  readonly onVerb: (verb: VerbModel) => void;
}) => {
  const { say } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger variant="tertiary" size="L">
        {say('form.more')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="top-end">
        {verbs.map((model) => (
          <Menu.Item key={model.verb} onSelect={() => onVerb(model)} style={{ minHeight: '4.4rem' }}>
            {say(`verb.${model.verb}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};

/** Agree and return as two big buttons, the rest in a menu; only what I may do now. */
export const ActionBar = ({ detail, me, onDone, floating }: BarProps) => {
  const { say } = useWords();
  const [asked, setAsked] = useState<VerbModel | 'agree' | null>(null);
  const typedFor = useTyped(onDone);
  const { verbs } = detail;
  const menu = menuOf(verbs);
  const promoted = verbs.includes('agree') ? [] : menu.filter(({ verb }) => verb === 'publish');
  const others = menu.filter((model) => !promoted.includes(model));
  const dialog = (verb: string) => ({ detail, me, ...typedFor(verb), onClose: () => setAsked(null) });
  if (menu.length === 0 && !verbs.includes('agree') && !verbs.includes('return')) return null;
  return (
    <>
      <Box
        position="sticky"
        zIndex={3}
        background="neutral0"
        shadow="popupShadow"
        hasRadius
        padding={3}
        style={floating ? { bottom: 0, order: 99, marginInline: '-1.6rem' } : { top: '0.8rem' }}
        role="toolbar"
        aria-label={say('form.actions')}
      >
        <Flex gap={2}>
          {verbs.includes('agree') ? (
            <Button size="L" variant="success" flex="1" onClick={() => setAsked('agree')}>
              {say('verb.agree')}
            </Button>
          ) : null}
          {verbs.includes('return') ? (
            <Button size="L" variant="danger-light" flex="1" onClick={() => setAsked(RETURN)}>
              {say('verb.return')}
            </Button>
          ) : null}
          {promoted.map((model) => (
            <Button key={model.verb} size="L" flex="1" onClick={() => setAsked(model)}>
              {say(`verb.${model.verb}`)}
            </Button>
          ))}
          {others.length > 0 ? <MoreMenu verbs={others} onVerb={setAsked} /> : null}
        </Flex>
      </Box>
      {asked === 'agree' ? <AgreeDialog {...dialog('agree')} /> : null}
      {asked !== null && asked !== 'agree' ? (
        <VerbDialog key={asked.verb} {...dialog(asked.verb)} model={asked} />
      ) : null}
    </>
  );
};
