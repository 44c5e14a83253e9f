import { FileError } from '../host.ts';

/**
 * Why bytes could not be decoded. `nul-bytes`: the bytes are not text. `invalid-for-bom`: not valid in the encoding of their
 * byte order mark. `ambiguous-bytes`: characters cannot be mapped to bytes one to one.
 */
export type DecodeProblem =
  | { readonly code: 'nul-bytes' }
  | { readonly code: 'invalid-for-bom'; readonly encoding: string }
  | { readonly code: 'ambiguous-bytes' };

/** Thrown if the bytes of a file are not text in a known encoding. `server/src/messages` puts the problem into words. */
export class DecodeError extends FileError {
  override readonly name = 'DecodeError';

  constructor(readonly problem: DecodeProblem) {
    super(problem.code === 'nul-bytes' ? 'binary' : 'undecodable', problem.code);
  }
}
