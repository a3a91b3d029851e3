import type { MeResponse } from '../../../src/contracts';
import { useQuery } from './query';

export const API = '/publication-desk';

/** Who I am at the desk, and the words every page needs. */
export const useMe = () => useQuery<MeResponse>(`${API}/me`);
