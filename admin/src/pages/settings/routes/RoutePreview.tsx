import type { Position } from '../../../../../src/approval';
import type { RoutePreviewResponse } from '../../../../../src/contracts';
import { Note } from '../../../components/Note';
import { useSentences } from '../../../components/hooks/use-sentences';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';

type Props = { readonly preview: RoutePreviewResponse; readonly positions: readonly Position[] };

/** What saving would do: refused with its reason, or how forms in review differ from what they would be on the new stages. */
export const RoutePreview = ({ preview: { refusal, inReview, forms }, positions }: Props) => {
  const { say, language } = useWords();
  const { sayRefusal } = useSentences();
  if (refusal) return <Note tone="danger">{sayRefusal(refusal)}</Note>;
  const nameOf = (position: string | null): string =>
    position === null
      ? say('routes.nobody-left')
      : nameIn(
          positions.find(({ key }) => key === position),
          language,
          position
        );
  return (
    <Note title={say('routes.in-review', { count: inReview })}>
      {forms.length > 0 ? (
        <>
          {say('routes.effects', { count: forms.length })}
          <ul>
            {forms.map(({ number, title, now, under }) => (
              <li key={number}>
                {say('routes.effect', { number, title, now: nameOf(now), under: nameOf(under) })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Note>
  );
};
