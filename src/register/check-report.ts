/** What the last look through the register and the forms' logs found broken; `since`: when first, null where all was whole. */
export type CheckReport = { readonly at: string; readonly faults: number; readonly since: string | null };
