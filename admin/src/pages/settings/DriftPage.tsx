import { Button, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DriftResponse, MeResponse } from '../../../../src/contracts';
import { useMe } from '../../api/me';
import { useDrift, useSettingsOrders } from '../../api/settings';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { useNotice } from '../../components/use-notice';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

type Drifted = DriftResponse['rows'][number];

const editPath = ({ uid, documentId, locale }: Drifted['target']): string =>
  `/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

const Report = ({ report, me }: { readonly report: DriftResponse; readonly me: MeResponse }) => {
  const { say } = useWords();
  const columns: readonly Column<Drifted>[] = [
    {
      key: 'title',
      title: say('field.title'),
      head: true,
      cell: ({ what, target, title }) =>
        what === 'unreadable' ? (
          `${target.uid} ${title}`
        ) : (
          <Link tag={NavLink} to={editPath(target)} style={{ whiteSpace: 'normal' }}>
            {title}
          </Link>
        ),
    },
    { key: 'what', title: say('drift.what'), cell: ({ what }) => say(`drift.what.${what}`) },
    {
      key: 'published',
      title: say('field.published'),
      cell: ({ publishedAt }) => showInstant(publishedAt, me) || '—',
    },
  ];
  if (report.at === null) return <Note>{say('drift.never')}</Note>;
  const values = { at: showInstant(report.at, me), checked: report.checked, count: report.rows.length };
  return (
    <>
      {report.rows.length === 0 ? (
        <Note tone="success">{say('drift.clean', values)}</Note>
      ) : (
        <Note tone="danger" title={say('drift.found', values)}>
          {say('drift.do')}
        </Note>
      )}
      {report.rows.length > 0 ? (
        <Rows
          label={say('settings.drift')}
          columns={columns}
          rows={report.rows}
          keyOf={({ target, title }) => `${target.uid}/${target.documentId}/${target.locale}/${title}`}
        />
      ) : null}
    </>
  );
};

/** 漂移检查: what is online and the register does not know. */
const DriftPage = () => {
  const { say } = useWords();
  const me = useMe();
  const drift = useDrift();
  const { lookForDrift, busy } = useSettingsOrders();
  const notice = useNotice();
  return (
    <SettingsFrame
      title={say('settings.drift')}
      subtitle={say('drift.about')}
      actions={
        <Button
          loading={busy}
          onClick={() => void lookForDrift().then((sent) => notice(sent, say('drift.done')))}
        >
          {say('drift.check')}
        </Button>
      }
    >
      <Loaded query={me}>
        {(known) => <Loaded query={drift}>{(report) => <Report report={report} me={known} />}</Loaded>}
      </Loaded>
    </SettingsFrame>
  );
};

export default DriftPage;
