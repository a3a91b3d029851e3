import { useEffect } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { readNotices } from '../../api/notices';
import { useUnread } from '../../api/pulse';
import { Note } from '../../components/Note';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

/** Whether the reminders of the present stage (催办) arrived and were read; opening the form reads what I was told of it. */
export const Told = ({ detail, me }: { readonly detail: FormDetailResponse; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { number, version, stageSince } = detail.form;
  const unread = useUnread();
  useEffect(() => {
    if (unread) void readNotices({ form: number });
  }, [number, version, unread]);
  const reminders = detail.told.filter(
    ({ kind, at }) => (kind === 'reminded' || kind === 'overdue') && stageSince !== null && at >= stageSince
  );
  if (reminders.length === 0) return null;
  return (
    <Note title={say('told.title')}>
      <Flex tag="ul" direction="column" alignItems="flex-start" padding={0} style={{ listStyle: 'none' }}>
        {reminders.map(({ person, at, readAt, mailedAt }) => (
          <Typography tag="li" key={`${person} ${at}`}>
            {[
              say('told.reminder', { person, at: showInstant(at, me) }),
              mailedAt ? say('told.mailed', { at: showInstant(mailedAt, me) }) : '',
              readAt ? say('told.read', { at: showInstant(readAt, me) }) : say('told.unread'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        ))}
      </Flex>
    </Note>
  );
};
