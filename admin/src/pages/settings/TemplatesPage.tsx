import type { ComponentProps } from 'react';
import { useRef, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import type { TemplateRow, TemplateTried } from '../../../../src/contracts';
import { useTemplateOrders, useTemplates } from '../../api/templates';
import { Ask } from '../../components/Ask';
import { SettingsFrame } from '../../components/Frame';
import { useNoticeBeside } from '../../components/hooks/use-notice-beside';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { RemoveButton } from '../../components/RemoveButton';
import { Section } from '../../components/Section';
import { useWords } from '../../words';

/** Everything a template of the kind may name, folded away: it is long, and in the example. */
const Names = ({ row }: { readonly row: TemplateRow }) => {
  const { say } = useWords();
  return (
    <Box tag="details" paddingTop={3}>
      <Typography tag="summary" style={{ cursor: 'pointer', minHeight: '3.2rem' }}>
        {say('template.names')}
      </Typography>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {row.fields.map((name) => `{${name}}`).join(' ')}
      </Typography>
      {row.loops.map(({ name, of }) => (
        <Typography key={name} tag="p" style={{ overflowWrap: 'anywhere' }}>
          {`{#${name}} ${of.map((one) => `{${one}}`).join(' ')} {/${name}}`}
        </Typography>
      ))}
    </Box>
  );
};

/** What was found in a template before it is kept. */
const Tried = ({ tried }: { readonly tried: TemplateTried }) => {
  const { say } = useWords();
  return tried.unknown.length === 0 ? (
    <Note tone="success">{say('template.good', { count: tried.names })}</Note>
  ) : (
    <Note tone="warning">
      {say('template.unknown', { names: tried.unknown.map((name) => `{${name}}`).join(' ') })}
    </Note>
  );
};

type Found = { readonly file: File; readonly tried: TemplateTried };

/** The file with what was found in it, before it is used. */
const Keeping = ({
  found,
  ...ask
}: Omit<ComponentProps<typeof Ask>, 'confirm' | 'children'> & { readonly found: Found }) => {
  const { say } = useWords();
  return (
    <Ask {...ask} confirm={say('template.use')}>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {found.file.name}
      </Typography>
      <Tried tried={found.tried} />
    </Ask>
  );
};

/** The button of a file that is chosen; the same file may be chosen again once it was mended. */
const Picker = ({
  named,
  busy,
  onFile,
}: {
  readonly named: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}) => {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<Upload />}
        loading={busy}
        aria-label={named}
        onClick={() => input.current?.click()}
      >
        {say('template.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={named}
        onChange={(event) => take(event.target.files?.[0])}
      />
    </>
  );
};

/** A template handed in, what was found in it, and what its user makes of that. */
const Choosing = ({
  row,
  label,
  notice,
}: {
  readonly row: TemplateRow;
  readonly label: string;
  readonly notice: ReturnType<typeof useNoticeBeside>['notice'];
}) => {
  const { say } = useWords();
  const { save, busy } = useTemplateOrders();
  const [found, setFound] = useState<Found | null>(null);
  const choose = async (file: File) => {
    const sent = await save(row.kind, file, { dryRun: true });
    if (sent?.ok) setFound({ file, tried: sent.value });
    else notice(sent, '');
  };
  const keep = async () => {
    if (!found) return;
    if (notice(await save(row.kind, found.file, { dryRun: false }), say('template.kept'))) setFound(null);
  };
  return (
    <>
      <Picker
        named={say('template.choose-for', { kind: label })}
        busy={busy}
        onFile={(file) => void choose(file)}
      />
      {found ? (
        <Keeping
          title={label}
          found={found}
          busy={busy}
          onConfirm={() => void keep()}
          onClose={() => setFound(null)}
        />
      ) : null}
    </>
  );
};

const Kind = ({ row }: { readonly row: TemplateRow }) => {
  const { say, language } = useWords();
  const { remove } = useTemplateOrders();
  const { notice, refused } = useNoticeBeside();
  const { kind, kept } = row;
  const label = say(`template.kind.${kind}`);
  const path = `/settings/templates/${kind}`;
  return (
    <Section title={label}>
      <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {kept
          ? say('template.in-use', { name: kept.name, date: new Date(kept.at).toLocaleDateString(language) })
          : say('template.built-in')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3} alignItems="center">
        <Choosing row={row} label={label} notice={notice} />
        <PaperButtons path={`${path}/example`} formats={['docx']} label={say('template.example')} />
        {kept ? (
          <>
            <PaperButtons path={`${path}/file`} formats={['docx']} label={say('template.download')} />
            <RemoveButton
              label={say('template.remove', { kind: label })}
              question={say('template.remove-ask', { kind: label })}
              onRemove={async () => notice(await remove(kind), say('template.removed'))}
            />
          </>
        ) : null}
      </Flex>
      {refused ? <Box paddingTop={3}>{refused}</Box> : null}
      <Names row={row} />
    </Section>
  );
};

/** 文书模板: papers as the organization lays them out itself, in Word. */
const TemplatesPage = () => {
  const { say } = useWords();
  return (
    <SettingsFrame title={say('settings.templates')} subtitle={say('template.about')}>
      <Loaded query={useTemplates()}>
        {(rows) => (
          <>
            {rows.map((row) => (
              <Kind key={row.kind} row={row} />
            ))}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default TemplatesPage;
