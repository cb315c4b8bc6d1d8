import type { Pass } from "../passes.ts";
import { kubernetesSecrets } from "./kubernetes-secret.ts";
import type { KnownFile } from "./known-file.ts";
import { lineFormats } from "./line-formats.ts";
import { nestedValues } from "./nested-values.ts";
import { notebookCommands } from "./notebook-commands.ts";

const KNOWN_FILES: readonly KnownFile[] = [
  ...lineFormats,
  ...nestedValues,
  kubernetesSecrets,
  notebookCommands,
];

/** Whether a format has a say in this file, for which it looks at all of it. */
export const isKnownFile = (path: string): boolean => KNOWN_FILES.some((file) => file.path.test(path));

/** What the formats of known files say of this one; which they are is told by the path. */
export const knownFiles: Pass = (input) =>
  KNOWN_FILES.filter(({ path }) => path.test(input.path)).flatMap((file) => file.find(input));
