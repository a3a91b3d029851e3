import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { getFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { withoutPlace } from '../../../src/screening/picture-place';
import { failureOf } from '../api/failure';
import { useSentences } from '../components/hooks/use-sentences';
import { useWords } from '../words';

type Picture = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
};

const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' &&
  value !== null &&
  'mime' in value &&
  'url' in value &&
  String(value.mime).startsWith('image/');

/** Pictures among the values being edited, in fields, components and zones. */
const picturesIn = (value: unknown): readonly Picture[] => {
  if (isPicture(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(picturesIn);
};

/** Puts the same picture without its place where it lay, by Strapi's own way in: who may not replace it is told so there. */
const cleanUp = async ({ id, name, url, mime, alternativeText, caption }: Picture): Promise<boolean> => {
  const answer = await fetch(url, { cache: 'no-store' });
  const clean = withoutPlace(new Uint8Array(await answer.arrayBuffer()));
  if (!clean) return false;
  const body = new FormData();
  body.append('files', new File([clean as BlobPart], name, { type: mime }));
  body.append('fileInfo', JSON.stringify({ name, alternativeText, caption }));
  await getFetchClient().post(`/upload?id=${id}`, body);
  return true;
};

type PlaceButtonProps = {
  /** `attachment:<file name>` */
  readonly field: string;
  readonly onCleaned: () => void;
};

/** One tap takes the place out of a picture that tells where it was taken. */
export const PlaceButton = ({ field, onCleaned }: PlaceButtonProps) => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const { toggleNotification } = useNotification();
  const values = useForm('PlaceButton', (form) => form.values as unknown, false);
  const [busy, setBusy] = useState(false);
  const clean = async () => {
    setBusy(true);
    try {
      const name = field.replace(/^attachment:/, '');
      let cleaned = false;
      for (const picture of picturesIn(values).filter((one) => one.name === name))
        cleaned = (await cleanUp(picture)) || cleaned;
      toggleNotification({
        type: cleaned ? 'success' : 'warning',
        message: say(cleaned ? 'finding.place-removed' : 'finding.place-not-found'),
      });
      if (cleaned) onCleaned();
    } catch (error) {
      toggleNotification({ type: 'danger', message: sayFailure(failureOf(error)), timeout: 8000 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="secondary" loading={busy} onClick={() => void clean()}>
      {say('finding.remove-place')}
    </Button>
  );
};
