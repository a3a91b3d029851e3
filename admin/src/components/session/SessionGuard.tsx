import { Suspense, lazy, useEffect } from 'react';
import { stay, useSessionEnded } from '../../api/session';

const SessionWindow = lazy(async () => ({ default: (await import('./SessionWindow')).SessionWindow }));

/** On every page where something is typed: stays when the session ends, and asks for the password above the page. */
export const SessionGuard = () => {
  const ended = useSessionEnded();
  useEffect(stay, []);
  return ended ? (
    <Suspense fallback={null}>
      <SessionWindow />
    </Suspense>
  ) : null;
};
