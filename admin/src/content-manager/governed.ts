import { getFetchClient } from '@strapi/strapi/admin';
import type { MeResponse } from '../../../src/contracts';
import { API } from '../api/me';

/** Types under approval, as far as known: Strapi asks for list columns before a request can be answered. */
let governed: ReadonlySet<string> | null = null;

/** Learns which types are under approval; somebody without a desk sees no column. */
export const learnGoverned = async (): Promise<void> => {
  try {
    const { data } = await getFetchClient().get<MeResponse>(`${API}/me`);
    governed = new Set(data.governed.map(({ uid }) => uid));
  } catch {
    governed = new Set();
  }
};

/** Unknown counts as governed: an empty column on a first visit harms nobody. */
export const mayBeGoverned = (uid: string): boolean => governed?.has(uid) ?? true;
