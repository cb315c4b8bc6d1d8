/** In bytes. A larger blob of the history, of a range or of the index is passed over, and that is said. */
export const LARGEST_BLOB = 32 * 2 ** 20;
