import { useCallback } from 'react';
import type { TemplatesResponse, TemplateTried } from '../../../src/contracts';
import { API } from './me';
import { refresh, useQuery } from './query';
import { useSend } from './send';

const TEMPLATES = `${API}/settings/templates`;

export const useTemplates = () => useQuery<TemplatesResponse>(TEMPLATES);

/** A template is looked at first and kept afterwards; both send the file. */
export const useTemplateOrders = () => {
  const { send, busy } = useSend();
  const save = useCallback(
    async (kind: string, file: File, { dryRun }: { readonly dryRun: boolean }) => {
      const body = new FormData();
      body.append('template', file, file.name);
      const sent = await send<TemplateTried>({ path: `${TEMPLATES}/${kind}?dryRun=${dryRun}`, body });
      if (sent?.ok && !dryRun) refresh(API);
      return sent;
    },
    [send]
  );
  const remove = useCallback(
    async (kind: string) => {
      const sent = await send({ method: 'del', path: `${TEMPLATES}/${kind}` });
      if (sent?.ok) refresh(API);
      return sent;
    },
    [send]
  );
  return { busy, save, remove };
};
