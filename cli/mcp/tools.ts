import { explainSecret } from "./tools/explain-secret.ts";
import { listScopes } from "./tools/list-scopes.ts";
import { listSecrets } from "./tools/list-secrets.ts";
import { scanForLeaks } from "./tools/scan-for-leaks.ts";
import { secretStatus } from "./tools/secret-status.ts";
import type { Tool } from "./tool.ts";

/** All that an agent may ask for. */
export const TOOLS: readonly Tool[] = [listSecrets, listScopes, explainSecret, secretStatus, scanForLeaks];
