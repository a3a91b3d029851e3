import type { SVGProps } from 'react';
import { lazy, Suspense } from 'react';
import { SealCheck } from '@strapi/icons';

const UnreadMark = lazy(() => import('./UnreadMark'));

/** The desk's sign in the menu, with what is new. The number comes after the page: no page waits for it. */
export const MenuIcon = (props: SVGProps<SVGSVGElement>) => (
  <span style={{ position: 'relative', display: 'inline-flex' }}>
    <SealCheck {...props} />
    <Suspense fallback={null}>
      <UnreadMark />
    </Suspense>
  </span>
);
