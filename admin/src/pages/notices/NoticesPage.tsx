import { Button } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMe } from '../../api/me';
import { readNotices, useNotices } from '../../api/notices';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { NoticeList } from '../../components/notices/NoticeList';
import { Pages } from '../../components/Pages';
import { Section } from '../../components/Section';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { PreferenceForm } from './PreferenceForm';

const PAGE_SIZE = 20;

const Told = () => {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ readonly page?: string }>();
  const page = Math.max(1, Number(query.page ?? 1) || 1);
  const me = useMe();
  const notices = useNotices({ page, pageSize: PAGE_SIZE });
  return (
    <Loaded query={notices}>
      {({ results, pagination }) =>
        results.length === 0 ? (
          <Empty title={say('notices.empty')}>{say('notices.empty-do')}</Empty>
        ) : (
          <Section title={say('notices.list')}>
            <NoticeList notices={results} timeZone={me.data?.timeZone ?? 'Asia/Shanghai'} />
            <Pages {...pagination} onPage={(next) => setQuery({ page: String(next) })} />
          </Section>
        )
      }
    </Loaded>
  );
};

/** 消息: everything I was told, and what I want mail about. */
export const NoticesPage = () => {
  const { say } = useWords();
  const notice = useNotice();
  const readAll = () => void readNotices({}).then((sent) => notice(sent, say('notices.read-all-done')));
  return (
    <Frame
      title={say('notices.title')}
      actions={
        <Button variant="secondary" onClick={readAll}>
          {say('notices.read-all')}
        </Button>
      }
    >
      <Told />
      <PreferenceForm />
    </Frame>
  );
};
