export { type ByteCut, computeByteCuts, cutBytes } from './byteCuts.ts';
export { createByteMapping } from './byteMapping.ts';
export { composeCuts, mapSpansToOriginal } from './composeCuts.ts';
export { applyCuts, type Cut, computeCuts } from './cuts.ts';
export {
  createStripRecord,
  formatRecord,
  parseRecord,
  parseRecords,
  restoreBytes,
  type StripRecord,
} from './record.ts';
export { RecordError, type RecordProblem } from './recordError.ts';
