import { Button, Flex, Typography } from '@strapi/design-system';
import type { OutboxResponse, OutboxRetryRequest } from '../../../../src/contracts';
import { useMe } from '../../api/me';
import { useOutbox, useRetry } from '../../api/notices';
import { Empty } from '../../components/Empty';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Rows } from '../../components/Rows';
import type { Column } from '../../components/Rows';
import { Anchors } from './Anchors';
import { Section } from '../../components/Section';
import { useNotice } from '../../components/hooks/use-notice';
import { showInstant } from '../../view/dates';
import { sayChannel, sayFault } from '../../view/delivery';
import { useWords } from '../../words';

type Row = OutboxResponse['rows'][number];

const useColumns = (onRetry: (row: Row) => void): readonly Column<Row>[] => {
  const { say } = useWords();
  const me = useMe();
  const zone = { timeZone: me.data?.timeZone ?? 'Asia/Shanghai' };
  return [
    {
      key: 'what',
      title: say('outbox.what'),
      head: true,
      cell: ({ kind, form }) => [say(`notice.${kind}`), form].filter(Boolean).join(' · '),
    },
    {
      key: 'to',
      title: say('outbox.to'),
      cell: ({ channel, person }) => `${sayChannel(channel, say)} · ${person ?? say('outbox.group')}`,
    },
    { key: 'at', title: say('outbox.at'), cell: ({ at }) => showInstant(at, zone) },
    {
      key: 'fault',
      title: say('outbox.fault'),
      cell: ({ fault, tries }) => `${sayFault(fault, say)} · ${say('outbox.tries', { count: tries })}`,
    },
    {
      key: 'retry',
      title: '',
      cell: (row) => (
        <Button variant="tertiary" onClick={() => onRetry(row)}>
          {say('outbox.retry')}
        </Button>
      ),
    },
  ];
};

const Outbox = ({ outbox }: { readonly outbox: OutboxResponse }) => {
  const { say } = useWords();
  const { retry, busy } = useRetry();
  const notice = useNotice();
  const again = (which: OutboxRetryRequest) =>
    void retry(which).then((sent) =>
      notice(sent, say('outbox.retried', { count: sent?.ok ? sent.value.retried : 0 }))
    );
  const columns = useColumns(({ id }) => again({ ids: [id] }));
  const { channels, anchors, waiting, dead, rows } = outbox;
  return (
    <>
      <Section title={say('outbox.channels')}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography>
            {channels.length === 0
              ? say('outbox.no-channels')
              : channels.map((channel) => sayChannel(channel, say)).join(' · ')}
          </Typography>
          <Typography>{say('outbox.waiting', { count: waiting })}</Typography>
        </Flex>
      </Section>
      <Anchors addresses={anchors} key={anchors.join()} />
      {rows.length === 0 ? (
        <Empty title={say('outbox.none')}>{say('outbox.none-do')}</Empty>
      ) : (
        <Section
          title={say('outbox.dead', { count: dead })}
          actions={
            <Button loading={busy} onClick={() => again({})}>
              {say('outbox.retry-all')}
            </Button>
          }
        >
          <Rows label={say('settings.outbox')} columns={columns} rows={rows} keyOf={({ id }) => String(id)} />
        </Section>
      )}
    </>
  );
};

/** 消息发送: what could not be delivered, why, and sending it again. */
const OutboxPage = () => {
  const { say } = useWords();
  const outbox = useOutbox();
  return (
    <SettingsFrame title={say('settings.outbox')} subtitle={say('outbox.about')}>
      <Loaded query={outbox}>{(known) => <Outbox outbox={known} />}</Loaded>
    </SettingsFrame>
  );
};

export default OutboxPage;
