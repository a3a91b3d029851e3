import { useCallback } from 'react';
import { useSend } from './send';
import type { Sent } from './send';

/** Puts one file into the media library; its id there. */
export const useUpload = () => {
  const { send, busy } = useSend();
  const upload = useCallback(
    async (file: File): Promise<Sent<number> | null> => {
      const body = new FormData();
      body.append('files', file);
      body.append('fileInfo', JSON.stringify({ name: file.name, folder: null }));
      const sent = await send<readonly { readonly id: number }[]>({ path: '/upload', body });
      if (!sent || !sent.ok) return sent;
      const [first] = sent.value;
      const nothing = {
        zh: '文件没有上传成功。请重新上传。',
        en: 'The file was not uploaded. Upload it again.',
      };
      return first
        ? { ok: true, value: first.id }
        : { ok: false, failure: { status: null, code: null, ...nothing } };
    },
    [send]
  );
  return { upload, busy };
};
