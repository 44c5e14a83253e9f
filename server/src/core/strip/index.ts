export { decodeBase64 } from './base64.ts';
export { type ByteCut, byteCutsFor, cutBytes } from './byteCuts.ts';
export { byteMapping } from './byteMapping.ts';
export { before, cutsBehind } from './composeCuts.ts';
export { applyCuts, type Cut, cutsFor } from './cuts.ts';
export {
  formatRecord,
  parseRecord,
  parseRecords,
  RecordError,
  recordOf,
  restoreBytes,
  type StripRecord,
} from './record.ts';
