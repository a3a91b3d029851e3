import { addDays, startOfDay } from '../../../../src/calendar';
import type { RegisterResponse } from '../../../../src/contracts';
import type { EntryKind } from '../../../../src/register';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { RegisterFilter } from '../../store';
import { paged } from '../paged';

/** `from` and `to` are civil dates, both included. */
export type RegisterInput = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly kind?: EntryKind;
  readonly q?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly officer?: string;
  readonly signer?: string;
  readonly source?: string;
  readonly state?: 'online' | 'ended';
  /** Number in the chain of the entry they speak of. */
  readonly names?: number;
  readonly order?: 'asc' | 'desc';
  readonly page: number;
  readonly pageSize: number;
};

export const registerFilter = (
  input: Omit<RegisterInput, 'page' | 'pageSize'>,
  timeZone: string
): RegisterFilter => ({
  ...(input.from ? { from: startOfDay(input.from, timeZone) } : {}),
  ...(input.to ? { to: startOfDay(addDays(input.to, 1), timeZone) } : {}),
  ...(input.department ? { department: input.department } : {}),
  ...(input.kind ? { kinds: [input.kind] } : {}),
  ...(input.q ? { search: input.q } : {}),
  ...(input.category ? { category: input.category } : {}),
  ...(input.channel ? { channel: input.channel } : {}),
  ...(input.officer ? { officer: input.officer } : {}),
  ...(input.signer ? { signer: input.signer } : {}),
  ...(input.source ? { source: input.source } : {}),
  ...(input.names ? { names: input.names } : {}),
  ...(input.state === 'online' ? { live: true } : {}),
  ...(input.state === 'ended' ? { ended: true } : {}),
});

/** Departments by key, channels by key or address: names for what the record keeps by key. */
export const namesOf = async ({ store }: DeskContext) => {
  const [departments, channels] = await Promise.all([
    store.organization.departments(),
    store.organization.channels(),
  ]);
  return {
    departments: new Map(departments.map(({ key, name }) => [key, name])),
    channels: new Map(
      channels.flatMap(
        ({ key, slug, name }) =>
          [
            [key, name],
            [slug, name],
          ] as const
      )
    ),
  };
};

/** The register of what went online and came down (Art. 10), newest first. */
export const createRegisterList =
  (desk: DeskContext) =>
  async (input: RegisterInput): Promise<Result<RegisterResponse>> => {
    const [{ entries, total, sums }, names] = await Promise.all([
      desk.store.register.list({
        ...registerFilter(input, desk.configuration.timeZone),
        page: input.page,
        pageSize: input.pageSize,
        ...(input.order ? { order: input.order } : {}),
      }),
      namesOf(desk),
    ]);
    const results = entries.map((entry) => ({
      ...entry,
      departmentName: names.departments.get(entry.department ?? '') ?? null,
      channelName: names.channels.get(entry.channel ?? '') ?? null,
    }));
    return accept({ ...paged(results, { ...input, total }), sums });
  };
