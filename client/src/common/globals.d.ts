// Globals that the Node and the web worker extension host both provide. The types of neither are included here, so that
// this code cannot use anything that only one of them has.

declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** Encodes a string of characters U+0000 to U+00FF, one per byte, as base64. */
declare function btoa(binary: string): string;

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
