import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import type { Failure } from '../../api/failure';
import type { Sent } from '../../api/send';
import { FailureNote } from '../FailureNote';
import { useNotice } from './use-notice';

type Beside = {
  readonly notice: (sent: Sent<unknown> | null, done: string) => boolean;
  /** Why the last order was refused, to stand beside what was typed; null once another was carried out. */
  readonly refused: ReactNode;
};

/** useNotice for a form in the page: what was refused stays beside its button, it does not pass by at the page's head. */
export const useNoticeBeside = (): Beside => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = useNotice();
  const notice = useCallback(
    (sent: Sent<unknown> | null, done: string): boolean => {
      const isRefused = sent !== null && !sent.ok && sent.failure.status !== 202;
      setFailure(isRefused ? sent.failure : null);
      return isRefused ? false : say(sent, done);
    },
    [say]
  );
  return { notice, refused: failure ? <FailureNote failure={failure} /> : null };
};
