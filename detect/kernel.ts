/**
 * The filter's WebAssembly, assembled from filter.wat. The build and the tests put the bytes in this module's place
 * (kernel-plugin.mjs); in plain source there are none, and the filter does without.
 */
export const kernel: Uint8Array<ArrayBuffer> | null = null;
