import type { Flags } from "../command.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";

/** The flags that say what is effective for a program. */
export const RUN_SCOPE_FLAGS = {
  ...SCOPE_FLAGS,
  app: {
    type: "string",
    help: "the app tag to compare with filters; by default the service",
    placeholder: "TAG",
  },
} as const satisfies Flags;
