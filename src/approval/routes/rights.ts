import { mayDo } from '../../rules';
import type { Permission } from '../../permissions';
import type { ApprovalSettings } from '../form/settings';

/** What a holder of a position does at the desk; their role must let them (the permissions of strapi-plugin.json). */
export type Right = Exclude<Permission, 'ranking.read' | 'ranking.close' | 'settings.manage'>;

/** What a position comes to nothing without: a seat says who may act, and the role lets its holder reach the page (Art. 8). */
export const rightsOf = (
  position: string,
  settings: Pick<ApprovalSettings, 'routes' | 'positions'>
): readonly Right[] => {
  const signs = Object.values(settings.routes).some(({ stages }) =>
    stages.some((stage) => stage.position === position)
  );
  const publishes = (['publish', 'withdraw', 'reassign'] as const).some((power) =>
    mayDo(position, power, settings)
  );
  return [
    'desk.read',
    ...(mayDo(position, 'submit', settings) ? (['forms.submit'] as const) : []),
    ...(signs ? (['forms.sign'] as const) : []),
    ...(publishes ? (['forms.office'] as const) : []),
    ...(mayDo(position, 'register', settings) ? (['register.read'] as const) : []),
  ];
};
