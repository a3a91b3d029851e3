import { Button, Flex } from '@strapi/design-system';
import type { SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Note } from '../../../components/Note';
import { useNotice } from '../../../components/hooks/use-notice';
import { joinNames } from '../../../language';
import { useWords } from '../../../words';

/** What a portal from before is offered: its roles reach the drafts of every department. */
export const OpenDrafts = ({ settings: { openDrafts } }: { readonly settings: SettingsResponse }) => {
  const { say, language } = useWords();
  const { post, busy } = useSettingsOrders();
  const notice = useNotice();
  if (openDrafts.length === 0) return null;
  return (
    <Note
      title={say('drafts.open')}
      action={
        <Flex>
          <Button
            variant="secondary"
            loading={busy}
            onClick={() => void post('drafts', {}).then((sent) => notice(sent, say('drafts.kept')))}
          >
            {say('drafts.keep')}
          </Button>
        </Flex>
      }
    >
      {say('drafts.open-about', { roles: joinNames(openDrafts, language) })}
    </Note>
  );
};
