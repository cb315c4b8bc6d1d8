import type { ServerResponse } from "node:http";

/**
 * Calls back once the connection is done with an answer, be it sent or cut off; at once where it is already, as that of
 * somebody is who left while his token was looked up. Returns what takes the listener back.
 */
export function whenClosed(response: ServerResponse, listener: () => void): () => void {
  if (response.closed) listener();
  else response.once("close", listener);
  return () => void response.off("close", listener);
}
