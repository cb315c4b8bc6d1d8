import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const printnodeApiKey = defineAssignment({
  id: "printnode-api-key",
  what: "a PrintNode API key",
  source: "https://www.printnode.com/en/docs/api/curl#authentication",
  severity: "medium",
  names: ["printnode"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the key.",
  revoke: "https://app.printnode.com/app/apikeys",
  hits: [`PRINTNODE_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ["PRINTNODE_API_KEY=" + fake("hex", 10)],
});
