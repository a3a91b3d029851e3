import { useEffect, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Position, Route } from '../../../../../src/approval';
import type { RouteChangeResponse, RoutePreviewResponse } from '../../../../../src/contracts';
import { previewRoute, useSettingsOrders } from '../../../api/settings';
import { useNotice } from '../../../components/hooks/use-notice';
import { addStage, nextPosition } from '../../../view/route-edit';
import { useWords } from '../../../words';
import { RoutePreview } from './RoutePreview';
import { StageRow } from './StageRow';

/** What the change would do: refused, or how many forms in review stay on the old version. */
const usePreview = (route: Route, stages: Route['stages']): RoutePreviewResponse | null => {
  const [preview, setPreview] = useState<RoutePreviewResponse | null>(null);
  const changed = JSON.stringify(stages) !== JSON.stringify(route.stages);
  useEffect(() => {
    setPreview(null);
    if (!changed) return undefined;
    let shown = true;
    const soon = setTimeout(() => {
      void previewRoute(route.key, { stages, from: route.version }).then((sent) =>
        shown && sent.ok ? setPreview(sent.value) : undefined
      );
    }, 400);
    return () => {
      shown = false;
      clearTimeout(soon);
    };
  }, [changed, route.key, route.version, stages]);
  return preview;
};

type EditorProps = { readonly route: Route; readonly positions: readonly Position[] };
type ButtonsProps = {
  readonly changed: boolean;
  readonly refused: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
};

const Buttons = ({ changed, refused, busy, onAdd, onSave, onUndo }: ButtonsProps) => {
  const { say } = useWords();
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" startIcon={<Plus />} onClick={onAdd}>
        {say('stage.add')}
      </Button>
      <Button disabled={!changed || refused} loading={busy} onClick={onSave}>
        {say('common.save')}
      </Button>
      {changed ? (
        <Button variant="tertiary" onClick={onUndo}>
          {say('common.undo')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** The stages of one route: add, remove, reorder, position, any or all, days. */
export const RouteEditor = ({ route, positions }: EditorProps) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [stages, setStages] = useState(route.stages);
  const preview = usePreview(route, stages);
  const signing = positions.filter(({ may }) => may.includes('sign'));
  const row = { stages, positions: signing, onChange: setStages };
  const save = async () => {
    const sent = await put<RouteChangeResponse>(`routes/${route.key}`, { stages, from: route.version });
    notice(sent, say('routes.saved', { count: sent?.ok ? sent.value.inReview : 0 }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      {stages.map((stage, index) => (
        <StageRow key={`${stage.key}-${index}`} at={index} {...row} />
      ))}
      <Buttons
        changed={JSON.stringify(stages) !== JSON.stringify(route.stages)}
        refused={preview?.refusal != null}
        busy={busy}
        onAdd={() => setStages(addStage(stages, nextPosition(stages, signing)))}
        onSave={() => void save()}
        onUndo={() => setStages(route.stages)}
      />
      {preview ? <RoutePreview preview={preview} positions={positions} /> : null}
    </Flex>
  );
};
