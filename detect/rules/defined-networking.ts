import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const definedNetworkingKey = defineRule({
  id: "defined-networking-key",
  what: "a Defined Networking (managed Nebula) API key",
  source: "https://docs.defined.net/guides/automating-host-creation/",
  severity: "high",
  documented: false,
  keywords: ["dnkey-"],
  // dnkey- + id(26) + - + secret(52)
  pattern: token(/dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}/),
  remediation: "Delete the key.",
  revoke: "https://admin.defined.net/settings/api-keys",
  hits: [`dnkey-${fake("upper", 26)}-${fake("upper", 52)}`],
  misses: ["dnkey-" + fake("upper", 26)],
});
