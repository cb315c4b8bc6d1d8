/**
 * The WebAssembly of inflate.wat. The build and the tests put the bytes in this module's place
 * (detect/kernel-plugin.mjs); in plain source there are none, and zlib does the work.
 */
export const kernel: Uint8Array<ArrayBuffer> | null = null;
