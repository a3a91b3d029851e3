import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A content type in the reader's language, as the Content Manager says it: “信息 Item” is “Item” to who reads no Chinese. */
export const useTypeName = (): ((displayName: string) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    (displayName) => formatMessage({ id: displayName, defaultMessage: displayName }),
    [formatMessage]
  );
};
