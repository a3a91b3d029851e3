import type { Core } from '@strapi/strapi';
import type { FormEventType, FormState } from '../../../src/approval';
import type { Clock } from '../clock';
import { clock } from '../clock';
import type { Configuration } from '../configuration';
import { configurationOf } from '../configuration';
import { hash } from '../hash';
import type { Store } from '../store';
import { storeOf } from '../store';

/** What leaves the desk when something happened: never content, never a person. */
export type DeskNotice = { readonly number: string; readonly type: FormEventType; readonly state: FormState };

/** What a change of a form needs of the portal it runs in: actions, gate and jobs stand on the same ground. */
export type Ground = {
  readonly store: Store;
  readonly clock: Clock;
  readonly configuration: Configuration;
  /** Of the texts that events and entries are chained by. */
  readonly hash: (text: string) => string;
  readonly notify: (notice: DeskNotice) => void | Promise<void>;
};

export type Portal = Ground & { readonly strapi: Core.Strapi };

export const portalOf = (strapi: Core.Strapi): Portal => {
  const configuration = configurationOf(strapi);
  return {
    strapi,
    store: storeOf(strapi),
    clock,
    configuration,
    hash: (text) => hash(configuration.digest, text),
    notify: async (notice) => {
      await strapi.eventHub.emit(`publication-desk.form.${notice.type}`, { ...notice });
    },
  };
};
