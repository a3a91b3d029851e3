import type { PowerResponse } from '../../../src/contracts';
import { API } from './me';
import { refresh, useQuery } from './query';
import { useSend } from './send';

/** What waits for a second person, which seats nobody holds any more, and what the server confirmed lately. */
export const usePower = () => useQuery<PowerResponse>(`${API}/power`);

/** The second person's yes or no, and seats again by e-mail; everything on screen is read anew. */
export const usePowerOrders = () => {
  const { send, busy } = useSend();
  const order = async (path: string) => {
    const sent = await send({ path });
    refresh(API);
    return sent;
  };
  return {
    busy,
    settle: (number: number, answer: 'confirm' | 'refuse') => order(`${API}/power/${number}/${answer}`),
    reseat: () => order(`${API}/settings/seats/reseat`),
  };
};
