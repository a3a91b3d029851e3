export { SETTING_KINDS, settingChange } from './change';
export type {
  ChangedField,
  NumberedChange,
  ProposedCommand,
  SettingChange,
  SettingFields,
  SettingKind,
  SettingValue,
} from './change';
export { isHeldBy, nameOfKept, successorOf, type KeptPerson } from './identity';
export {
  confirmersOf,
  givesPower,
  seatsOfOwn,
  seatsOutOfReach,
  seatsToLend,
  type PowerChange,
  type Proposal,
} from './power';
export { chainChange, verifyChanges } from './chain';
export { objectionToOffice } from './office';
export { peopleHead, readPeople } from './people-table';
export type { PeopleKnown, PeoplePlan, RefusedPerson } from './people-table';
export {
  holderOfSeat,
  isHeld,
  isInside,
  isReversed,
  isWithin,
  periodOf,
  type AskedSeat,
  type Period,
} from './seats';
