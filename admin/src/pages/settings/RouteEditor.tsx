import { useEffect, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Position, Route } from '../../../../src/approval';
import type { RouteChangeResponse, RoutePreviewResponse } from '../../../../src/contracts';
import { useSettingsOrders } from '../../api/settings';
import { Note } from '../../components/Note';
import { useNotice } from '../../components/use-notice';
import { useSentences } from '../../components/use-sentences';
import { addStage, nextPosition } from '../../view/route-edit';
import { useWords } from '../../words';
import { StageRow } from './StageRow';

/** What the change would do: refused, or how many forms in review stay on the old version. */
const usePreview = (route: Route, stages: Route['stages']): RoutePreviewResponse | null => {
  const { previewRoute } = useSettingsOrders();
  const [preview, setPreview] = useState<RoutePreviewResponse | null>(null);
  const changed = JSON.stringify(stages) !== JSON.stringify(route.stages);
  useEffect(() => {
    setPreview(null);
    if (!changed) return undefined;
    let shown = true;
    const soon = setTimeout(() => {
      void previewRoute(route.key, stages).then((sent) => (shown && sent?.ok ? setPreview(sent.value) : undefined));
    }, 400);
    return () => {
      shown = false;
      clearTimeout(soon);
    };
    // The orders are new on every render; the stages decide.
  }, [changed, route.key, stages]);
  return preview;
};

/** The stages of one route: add, remove, reorder, position, any or all, days. */
export const RouteEditor = ({ route, positions }: { readonly route: Route; readonly positions: readonly Position[] }) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [stages, setStages] = useState(route.stages);
  const changed = JSON.stringify(stages) !== JSON.stringify(route.stages);
  const preview = usePreview(route, stages);
  const signing = positions.filter(({ key }) => key !== 'information-officer' && key !== 'registrar' && key !== 'site-administrator');
  const save = async () => {
    const sent = await put<RouteChangeResponse>(`routes/${route.key}`, { stages });
    notice(sent, say('routes.saved', { count: sent?.ok ? sent.value.inReview : 0 }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      {stages.map((stage, index) => (
        <StageRow key={`${stage.key}-${index}`} stages={stages} at={index} positions={signing} onChange={setStages} />
      ))}
      <Flex gap={2} wrap="wrap">
        <Button
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => setStages(addStage(stages, nextPosition(stages, signing)))}
        >
          {say('stage.add')}
        </Button>
        <Button disabled={!changed || preview?.refusal != null} loading={busy} onClick={() => void save()}>
          {say('common.save')}
        </Button>
        {changed ? (
          <Button variant="tertiary" onClick={() => setStages(route.stages)}>
            {say('common.undo')}
          </Button>
        ) : null}
      </Flex>
      {preview?.refusal ? <Note tone="danger">{sayRefusal(preview.refusal)}</Note> : null}
      {preview && !preview.refusal ? <Note>{say('routes.in-review', { count: preview.inReview })}</Note> : null}
    </Flex>
  );
};
