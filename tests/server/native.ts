type Native = { readonly require: NodeRequire; readonly process: NodeJS.Process };

/** Node's own `require` and `process`, which Strapi sees; see environment.cjs. */
export const { native } = globalThis as unknown as { readonly native: Native };
