export { decodeBase64 } from './base64.ts';
export { type ByteCut, computeByteCuts, cutBytes } from './byteCuts.ts';
export { byteMapping } from './byteMapping.ts';
export { composeCuts, mapSpansToOriginal } from './composeCuts.ts';
export { applyCuts, type Cut, computeCuts } from './cuts.ts';
export {
  createStripRecord,
  formatRecord,
  parseRecord,
  parseRecords,
  RecordError,
  restoreBytes,
  type StripRecord,
} from './record.ts';
