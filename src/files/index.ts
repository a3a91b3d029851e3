export {
  hashesOf,
  isNamed,
  keyOfName,
  namesInValue,
  objectOf,
  objectOfPath,
  type StoredAddress,
} from './address';
export { changesContent, mayBeScan, mayChangeFile, type Holding } from './may-change';
export { fileRefusals } from './refusals';
export {
  changesOf,
  afterUse,
  standingOf,
  type FileUse,
  type Standing,
  type UsedObject,
  type UseState,
} from './use';
export { PASS, withoutPasses, withPass } from './pass';
export { ownAddressOf, storageOf, withOwnAddresses, type Storage } from './storage';
