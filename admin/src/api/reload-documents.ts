import { useCallback } from 'react';
import { adminApi } from '@strapi/strapi/admin';

/** Strapi's own screens keep what they read of a document; what the desk did to it they learn only from here. */
const { useReloadDocumentsMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      reloadDocuments: build.mutation<null, undefined>({
        queryFn: () => ({ data: null }),
        invalidatesTags: ['Document'],
      }),
    }),
    overrideExisting: true,
  });

/** Has the Content Manager read its documents again, after the desk published or took one down. */
export const useReloadDocuments = (): (() => void) => {
  const [reload] = useReloadDocumentsMutation();
  return useCallback(() => void reload(undefined), [reload]);
};
