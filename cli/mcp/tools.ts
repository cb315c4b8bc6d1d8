import { explainSecret } from "./tools/explain-secret.ts";
import { findReferences } from "./tools/find-references.ts";
import { listScopes } from "./tools/list-scopes.ts";
import { listSecrets } from "./tools/list-secrets.ts";
import { runCommand } from "./tools/run-command.ts";
import { scanForLeaks } from "./tools/scan-for-leaks.ts";
import { secretMatrix } from "./tools/secret-matrix.ts";
import { secretStatus } from "./tools/secret-status.ts";
import type { Tool } from "./tool.ts";

/** All that an agent may ask for. Only the last one does anything. */
export const TOOLS: readonly Tool[] = [
  listSecrets,
  listScopes,
  explainSecret,
  secretStatus,
  secretMatrix,
  findReferences,
  scanForLeaks,
  runCommand,
];
