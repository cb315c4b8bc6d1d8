import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://appwrite.io/docs/advanced/platform/api-keys";
const remediation = "Delete the key under the project's API keys.";
const revoke = "https://cloud.appwrite.io";

export const appwriteKey = defineRule({
  id: "appwrite-key",
  what: "an Appwrite API key",
  source:
    "https://github.com/appwrite/appwrite/blob/main/src/Appwrite/Platform/Modules/Project/Http/Project/Keys/Create.php",
  severity: "critical",
  keywords: ["standard_"],
  pattern: token(/standard_[a-f0-9]{256}/),
  remediation,
  revoke,
  hits: ["standard_" + fake("hex", 256)],
  misses: ["standard_" + fake("hex", 85)],
});

export const appwriteLegacyKey = defineAssignment({
  id: "appwrite-legacy-key",
  what: "an Appwrite API key",
  source,
  severity: "critical",
  names: ["appwrite"],
  value: /[a-f0-9]{256}/,
  remediation,
  revoke,
  hits: [`APPWRITE_API_KEY="‹${fake("hex", 256)}›"`],
  misses: [`APPWRITE_API_KEY="${fake("hex", 85)}"`],
});
