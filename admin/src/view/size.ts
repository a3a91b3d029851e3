/** The size of a file; Strapi keeps it in kilobytes. */
export const showSize = (kilobytes: number): string =>
  kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
