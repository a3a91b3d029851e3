import { useState } from 'react';
import { Box, Button, Flex, Menu } from '@strapi/design-system';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import type { VerbModel } from '../../view/verbs';
import { RETURN, companionWait, menuOf, sensitiveCategory } from '../../view/verbs';
import { useWords } from '../../words';
import { AgreeDialog } from '../../verbs/AgreeDialog';
import { useAct } from '../../verbs/use-act';
import { useTyped } from '../../verbs/use-draft-input';
import { VerbDialog } from '../../verbs/VerbDialog';

type BarProps = {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  readonly onDone: (verb: string) => void;
  /** At the foot of the screen, under the thumb. */
  readonly floating: boolean;
};
type Asked = VerbModel | 'agree' | null;

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

/** 发布 asks nothing: it is one tap, since what goes online has been signed and nothing else can. */
const PublishButton = ({
  detail,
  onDone,
  flex,
}: Omit<BarProps, 'me' | 'floating'> & { readonly flex?: string }) => {
  const { say } = useWords();
  const { send, busy } = useAct(detail, () => onDone('publish'));
  return (
    <Button size="L" flex={flex} loading={busy} onClick={() => void send('publish', {})}>
      {say('verb.publish')}
    </Button>
  );
};

const Buttons = ({
  detail,
  onDone,
  floating,
  onAsk,
}: Omit<BarProps, 'me'> & { readonly onAsk: (asked: Asked) => void }) => {
  const { say } = useWords();
  const { verbs } = detail;
  const menu = menuOf(verbs);
  // A policy waits for its interpretation: what cannot be done is not offered.
  const publishes = verbs.includes('publish') && companionWait(detail) === null;
  const isBig = publishes && !verbs.includes('agree');
  const others = menu.filter(({ verb }) => verb !== 'publish');
  const flex = floating ? '1' : undefined;
  return (
    <Flex gap={2} wrap="wrap">
      {verbs.includes('agree') ? (
        <Button size="L" variant="success" flex={flex} onClick={() => onAsk('agree')}>
          {detail.signingFor ? say('agree.for', { name: detail.signingFor.name }) : say('verb.agree')}
        </Button>
      ) : null}
      {verbs.includes('return') ? (
        <Button size="L" variant="danger-light" flex={flex} onClick={() => onAsk(RETURN)}>
          {say('verb.return')}
        </Button>
      ) : null}
      {isBig ? <PublishButton detail={detail} onDone={onDone} flex={flex} /> : null}
      {others.length > 0 ? <MoreMenu verbs={others} onVerb={onAsk} /> : null}
    </Flex>
  );
};

/** The window of what was asked, with what was typed into it before. */
const Asking = ({
  asked,
  onAsk,
  ...given
}: Omit<BarProps, 'floating'> & { readonly asked: Asked; readonly onAsk: (asked: Asked) => void }) => {
  const { detail, me } = given;
  const typedFor = useTyped({ number: detail.form.number, me, onDone: given.onDone });
  const dialog = (verb: string) => ({ detail, me, ...typedFor(verb), onClose: () => onAsk(null) });
  const raise = menuOf(detail.verbs).find(({ verb }) => verb === 'raise');
  const category = sensitiveCategory(me.categories);
  const raiseInstead = () => {
    const input = typedFor('raise');
    input.onType({ ...input.typed, ...(category ? { category } : {}) });
    onAsk(raise ?? null);
  };
  if (asked === null) return null;
  return asked === 'agree' ? (
    <AgreeDialog
      {...dialog('agree')}
      onRaise={raise && detail.reasonDue?.code === 'approval.sensitive-reason' ? raiseInstead : null}
    />
  ) : (
    <VerbDialog key={asked.verb} {...dialog(asked.verb)} model={asked} />
  );
};

/** Agree and return as two big buttons, the rest in a menu; only what I may do now. */
export const ActionBar = ({ detail, me, onDone, floating }: BarProps) => {
  const { say } = useWords();
  const [asked, setAsked] = useState<Asked>(null);
  const { verbs } = detail;
  if (menuOf(verbs).length === 0 && !verbs.includes('agree') && !verbs.includes('return')) return null;
  return (
    <>
      <Box
        position="sticky"
        zIndex={3}
        background="neutral0"
        shadow="popupShadow"
        hasRadius
        padding={3}
        style={floating ? { bottom: 0, order: 99, marginInline: '-1.6rem' } : { top: 0 }}
        role="toolbar"
        aria-label={say('form.actions')}
      >
        <Buttons detail={detail} onDone={onDone} floating={floating} onAsk={setAsked} />
      </Box>
      <Asking detail={detail} me={me} onDone={onDone} asked={asked} onAsk={setAsked} />
    </>
  );
};
