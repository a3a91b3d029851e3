import { useCallback } from 'react';
import type { Verb } from '../../../src/approval';
import type {
  CheckRequest,
  CheckResponse,
  DepartmentsResponse,
  FormCountsResponse,
  FormDetailResponse,
  FormListResponse,
  FormView,
  OfSeveral,
  SeveralResponse,
  SubmitOfSeveral,
  SubmitRequest,
  SubmitSeveralResponse,
  VerbRequest,
  VerbResponse,
} from '../../../src/contracts';
import { askStatesAgain } from './documents';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import { useReloadDocuments } from './reload-documents';
import type { Sent } from './send';
import { carryOut, useSend } from './send';

export type FormFilter = {
  readonly view: FormView;
  readonly q?: string;
  readonly department?: string;
  readonly category?: string;
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page?: number;
  readonly pageSize?: number;
};

export const useForms = (filter: FormFilter | null) =>
  useQuery<FormListResponse>(filter && `${API}/forms${queryOf(filter)}`);

export const useFormCounts = () => useQuery<FormCountsResponse>(`${API}/forms/counts`);

/** Every department, for filters. */
export const useDepartments = () => useQuery<DepartmentsResponse>(`${API}/departments`);

export const useForm = (number: string | null) =>
  useQuery<FormDetailResponse>(number && `${API}/forms/${encodeURIComponent(number)}`);

/** Verbs that change the document itself, and so what Strapi's own screens show of it. */
const OF_DOCUMENT: readonly Verb[] = ['publish', 'withdraw'];

/** Acts on a form; everything on screen is read again afterwards, also after a refusal, which may mean that it is stale. */
export const useVerb = () => {
  const { send, busy } = useSend();
  const reloadDocuments = useReloadDocuments();
  const act = useCallback(
    async (number: string, verb: Verb, request: VerbRequest) => {
      const sent = await send<VerbResponse>({
        path: `${API}/forms/${encodeURIComponent(number)}/${verb}`,
        body: request,
      });
      if (sent && (sent.ok || sent.failure.status === 409)) refresh(API);
      if (sent?.ok && OF_DOCUMENT.includes(verb)) reloadDocuments();
      return sent;
    },
    [send, reloadDocuments]
  );
  return { act, busy };
};

/** As many as the desk takes at once. */
const AT_ONCE = 50;

/** Sends many in parts, one after the other; where a part fails, what was done before is on screen after the next reading. */
const inParts = async <Given, Result>(
  all: readonly Given[],
  send: (part: readonly Given[]) => Promise<Sent<{ readonly results: readonly Result[] }> | null>
): Promise<Sent<{ readonly results: readonly Result[] }> | null> => {
  const results: Result[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const sent = await send(all.slice(start, start + AT_ONCE));
    if (!sent?.ok) return sent;
    results.push(...sent.value.results);
  }
  return { ok: true, value: { results } };
};

/** Carries one verb out on several forms, each for itself; what is on screen is read again whatever became of them. */
export const useSeveral = () => {
  const { send, busy } = useSend();
  const reloadDocuments = useReloadDocuments();
  const settle = useCallback(
    async (verb: 'agree' | 'publish', forms: readonly OfSeveral[]) => {
      const sent = await inParts(forms, (part) => {
        const body = verb === 'agree' ? { forms: part, confirmed: true } : { forms: part };
        return send<SeveralResponse>({ path: `${API}/forms/${verb}`, body });
      });
      if (sent) refresh(API);
      if (sent) askStatesAgain();
      if (sent?.ok && verb === 'publish') reloadDocuments();
      return sent;
    },
    [send, reloadDocuments]
  );
  return { settle, busy };
};

/** Hands several drafts in, each for itself. */
export const useSubmitSeveral = () => {
  const { send, busy } = useSend();
  const reloadDocuments = useReloadDocuments();
  const submitSeveral = useCallback(
    async (documents: readonly SubmitOfSeveral[]) => {
      const sent = await inParts(documents, (part) =>
        send<SubmitSeveralResponse>({ path: `${API}/forms/submit`, body: { documents: part } })
      );
      if (sent) refresh(API);
      if (sent) askStatesAgain();
      if (sent) reloadDocuments();
      return sent;
    },
    [send, reloadDocuments]
  );
  return { submitSeveral, busy };
};

export const useSubmit = () => {
  const { send, busy } = useSend();
  const submit = useCallback(
    async (request: SubmitRequest) => {
      const sent = await send<VerbResponse>({ path: `${API}/forms`, body: request });
      if (sent) refresh(API);
      return sent;
    },
    [send]
  );
  return { submit, busy };
};

/** Asks what stands in the way of a submission; whoever asks again looks at the last answer only. */
export const checkSubmission = (request: CheckRequest) =>
  carryOut<CheckResponse>({ path: `${API}/forms/check`, body: request });
