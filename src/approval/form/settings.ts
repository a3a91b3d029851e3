export type { ApprovalSettings } from '../../rules';
