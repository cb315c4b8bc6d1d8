import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nxCloudToken = defineRule({
  id: "nx-cloud-token",
  what: "an Nx Cloud access token",
  source: "https://nx.dev/docs/guides/nx-cloud/access-tokens",
  severity: "high",
  documented: false,
  keywords: ["fHJlYWQ"],
  // A UUID, then |read or |read-write, in base64.
  pattern: token(/[A-Za-z0-9]{40,80}fHJlYWQ(?:td3JpdGU)?={0,2}/),
  remediation: "Delete it in Nx Cloud's workspace settings.",
  hits: [fake("alnum", 48) + "fHJlYWQtd3JpdGU="],
  misses: ["fHJlYWQtd3JpdGU="],
});
