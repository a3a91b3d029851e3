import { PUBLISHERS, REGISTRAR, SUBMITTERS } from '../form/positions';
import type { ApprovalSettings } from '../form/settings';

/** What a holder of a position does at the desk; their role must let them (the permissions of strapi-plugin.json). */
export type Right = 'desk.read' | 'forms.submit' | 'forms.sign' | 'forms.office' | 'register.read';

/** What a position comes to nothing without: a seat says who may act, and the role lets its holder reach the page (Art. 8). */
export const rightsOf = (
  position: string,
  { routes }: Pick<ApprovalSettings, 'routes'>
): readonly Right[] => {
  const signs = Object.values(routes).some(({ stages }) =>
    stages.some((stage) => stage.position === position)
  );
  return [
    'desk.read',
    ...(SUBMITTERS.includes(position) ? (['forms.submit'] as const) : []),
    ...(signs ? (['forms.sign'] as const) : []),
    ...(PUBLISHERS.includes(position) ? (['forms.office'] as const) : []),
    ...(position === REGISTRAR ? (['register.read'] as const) : []),
  ];
};
