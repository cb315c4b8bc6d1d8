import type { Kv2Client } from "./client.ts";
import { findIntent, type Intent } from "./intent.ts";
import type { State } from "./state.ts";

export interface Pending {
  /** The intent of the state's last commit, where it may not be fulfilled yet. */
  of(state: State): Promise<Intent | null>;
  isFulfilled(id: string): void;
}

/** Remembers which intent was last seen to be fulfilled, as nearly every reading finds it so. */
export function pendingIntents(client: Kv2Client): Pending {
  let fulfilled: string | undefined;
  return {
    async of({ recent: [id] }) {
      if (id === undefined || id === fulfilled) return null;
      const intent = await findIntent(client, id);
      if (!intent) fulfilled = id;
      return intent;
    },
    isFulfilled(id) {
      fulfilled = id;
    },
  };
}
