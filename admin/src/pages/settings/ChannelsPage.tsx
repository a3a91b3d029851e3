import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ChannelRow } from '../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Empty } from '../../components/Empty';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { OrderField } from './OrderField';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { orderTyped } from '../../view/order-typed';
import { useWords } from '../../words';
import { Note } from '../../components/Note';
import { RemoveButton } from '../../components/RemoveButton';
import { LIMITS } from '../../../../src/text';

/** The address of a channel is on the site's own pages: whoever changes it hears what that breaks. */
const AddressNote = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const { say } = useWords();
  return after === '' || after === before ? null : (
    <Note tone="warning" title={say('channel.slug-changed', { before, after })}>
      {say('channel.slug-changed-do')}
    </Note>
  );
};

const ChannelDialog = ({
  channel,
  next,
  onClose,
}: {
  readonly channel: ChannelRow | null;
  readonly next: number;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const { add, change, busy } = useSettingsOrders();
  const notice = useNotice();
  const [name, setName] = useState(channel?.name ?? '');
  const [slug, setSlug] = useState(channel?.slug ?? '');
  const before = channel?.order ?? next;
  const [order, setOrder] = useState(String(before));
  const place = orderTyped(order, before);
  const save = async () => {
    const body = {
      name: name.trim(),
      order: place,
      ...(slug.trim() ? { slug: slug.trim() } : {}),
    };
    const sent = channel ? await change('channels', channel.documentId, body) : await add('channels', body);
    if (notice(sent, say('common.saved'))) onClose();
  };
  const title = say(channel ? 'channel.edit' : 'channel.add');
  return (
    <Ask
      title={title}
      confirm={say('common.save')}
      ready={name.trim() !== '' && place !== null}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField required label={say('channel.name')} limit={LIMITS.name} value={name} onChange={setName} />
      <TextField
        label={say('channel.slug')}
        hint={say('channel.slug-hint')}
        limit={LIMITS.name}
        value={slug}
        onChange={setSlug}
      />
      {channel ? <AddressNote before={channel.slug} after={slug.trim()} /> : null}
      <OrderField value={order} before={before} onChange={setOrder} />
    </Ask>
  );
};

const useChannelColumns = (onEdit: (channel: ChannelRow) => void): readonly Column<ChannelRow>[] => {
  const { say } = useWords();
  const { remove } = useSettingsOrders();
  const notice = useNotice();
  return [
    { key: 'name', title: say('channel.name'), head: true, cell: ({ name }) => name },
    { key: 'slug', title: say('channel.slug'), cell: ({ slug }) => slug },
    { key: 'order', title: say('department.order'), cell: ({ order }) => order },
    {
      key: 'actions',
      title: '',
      cell: (channel) => (
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={() => onEdit(channel)}>
            {say('common.edit')}
          </Button>
          <RemoveButton
            label={say('channel.remove', { name: channel.name })}
            question={say('channel.remove', { name: channel.name })}
            onRemove={async () => notice(await remove('channels', channel.documentId), say('common.removed'))}
          />
        </Flex>
      ),
    },
  ];
};

/** 栏目: where on the site an item appears. */
const ChannelsPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  const [asked, setAsked] = useState<{ readonly channel: ChannelRow | null } | null>(null);
  const columns = useChannelColumns((channel) => setAsked({ channel }));
  return (
    <SettingsFrame
      title={say('settings.channels')}
      subtitle={say('channel.about')}
      actions={
        <Button startIcon={<Plus />} onClick={() => setAsked({ channel: null })}>
          {say('channel.add')}
        </Button>
      }
    >
      <Loaded query={settings}>
        {({ channels }) => (
          <>
            {channels.length === 0 ? (
              <Empty title={say('channel.empty')}>{say('channel.empty-do')}</Empty>
            ) : (
              <Rows
                label={say('settings.channels')}
                columns={columns}
                rows={channels}
                keyOf={({ documentId }) => documentId}
              />
            )}
            {asked ? (
              <ChannelDialog
                channel={asked.channel}
                next={channels.length + 1}
                onClose={() => setAsked(null)}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default ChannelsPage;
