import type { Core } from '@strapi/strapi';
import type { Store } from '../store';

/** What a job works with. `isStopped` turns true when the portal shuts down: a job ends at its next batch. */
export type Job = { readonly strapi: Core.Strapi; readonly store: Store; readonly isStopped: () => boolean };
