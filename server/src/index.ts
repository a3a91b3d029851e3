import type { Core } from '@strapi/strapi';
import bootstrap from './bootstrap';
import { contentTypes } from './content-types';
import controllers from './controllers';
import { jobsOf, stopJobs } from './jobs';
import policies from './policies';
import register from './register';
import routes from './routes';
import services from './services';

export default {
  register,
  bootstrap,
  destroy: stopJobs,
  // Checked in register(), where the content types it names are loaded.
  config: { default: {}, validator: () => undefined },
  contentTypes,
  controllers,
  policies,
  routes,
  services: { ...services, jobs: ({ strapi }: { strapi: Core.Strapi }) => jobsOf(strapi) },
};
