import { Suspense, lazy } from 'react';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMatch } from 'react-router-dom';
import { FORM_STATES } from '../../../../src/approval/form/form';
import { listedText } from '../../../../src/approval/form/listed-as';
import type { ListedAs } from '../../../../src/approval/form/listed-as';
import type { MeResponse } from '../../../../src/contracts';
import { useMe } from '../../api/me';
import { nameIn } from '../../language';
import { PLUGIN_ID } from '../../plugin';
import { stateBadge } from '../../view/badge';
import { useWords } from '../../words';
import { withWords } from '../../words-of';
import { open, useOpenedWindow } from './opened';

const SubmitSeveral = lazy(
  withWords(async () => ({ default: (await import('./SubmitSeveral')).SubmitSeveral }))
);
const PublishSeveral = lazy(
  withWords(async () => ({ default: (await import('./PublishSeveral')).PublishSeveral }))
);

/** `approval` of the plugin's part of the address: Strapi sends what stands there along with its own request for the list. */
type ListQuery = { readonly plugins?: Readonly<Record<string, { readonly approval?: string }>> };

/** In the order a document goes through them; in review is told apart by who signs next. */
const AFTER_REVIEW = FORM_STATES.filter((state) => state !== 'in-review');

const useOptions = (me: MeResponse) => {
  const { say, language } = useWords();
  const option = (state: ListedAs['state'], label: string, position: string | null = null) => ({
    value: listedText({ state, position }),
    label,
  });
  const review = say('state.in-review');
  return [
    option('none', say('list.no-form')),
    option('in-review', review),
    ...me.positions
      .filter(({ may }) => may.includes('sign'))
      .map((position) =>
        option('in-review', `${review} · ${nameIn(position, language, position.key)}`, position.key)
      ),
    ...AFTER_REVIEW.map((state) => option(state, say(stateBadge(state).word))),
  ];
};

/** Narrows the list by where the approval stands. It is kept in the address, so Back and a colleague find the same list. */
const StateFilter = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<ListQuery & { readonly page?: string }>();
  const { [PLUGIN_ID]: own, ...others } = query.plugins ?? {};
  const narrow = (approval: string | null) =>
    setQuery({ plugins: approval ? { ...others, [PLUGIN_ID]: { approval } } : others, page: '1' });
  return (
    <SingleSelect
      size="S"
      aria-label={say('list.filter')}
      placeholder={say('list.filter')}
      value={own?.approval ?? ''}
      onChange={(chosen) => narrow(String(chosen))}
      onClear={() => narrow(null)}
      clearLabel={say('list.any')}
    >
      {useOptions(me).map(({ value, label }) => (
        <SingleSelectOption key={value} value={value}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const Windows = ({ me, uid }: { readonly me: MeResponse; readonly uid: string }) => {
  const opened = useOpenedWindow();
  if (opened?.uid !== uid) return null;
  const Window = opened.verb === 'submit' ? SubmitSeveral : PublishSeveral;
  return (
    <Suspense fallback={null}>
      <Window me={me} opened={opened} onClose={() => open(null)} />
    </Suspense>
  );
};

/** Above the list of a governed type: its filter, and the windows of what is done with several. */
export const ListTools = () => {
  const uid = useMatch('/content-manager/collection-types/:uid')?.params.uid ?? '';
  const { data: me } = useMe();
  if (!me?.governed.some((type) => type.uid === uid)) return null;
  return (
    <>
      <StateFilter me={me} />
      <Windows me={me} uid={uid} />
    </>
  );
};
