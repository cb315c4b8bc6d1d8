import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const akamaiToken = defineRule({
  id: "akamai-token",
  what: "an Akamai access or client token",
  source: "https://techdocs.akamai.com/developer/docs/edgegrid",
  severity: "high",
  keywords: ["akab-"],
  // The name of the host begins alike.
  pattern: token(/akab-[a-z0-9]{16,40}-[a-z0-9]{6,20}(?![\w.-])/),
  remediation: "Deactivate the API client's credential in Akamai Control Center.",
  hits: ["akab-" + fake("lower", 26) + "-" + fake("lower", 6)],
  misses: ["akab-" + fake("lower", 24) + "-kbob3i3v.luna.akamaiapis.net"],
});

export const akamaiClientSecret = defineAssignment({
  id: "akamai-client-secret",
  what: "an Akamai client secret",
  source: "https://techdocs.akamai.com/developer/docs/edgegrid",
  severity: "critical",
  names: ["akamai", "edgegrid", "edgerc"],
  value: /[A-Za-z0-9+/]{43}=/,
  remediation: "Deactivate the API client's credential in Akamai Control Center.",
  hits: [`AKAMAI_CLIENT_SECRET="‹${fake("base64", 43)}=›"`],
  misses: [`AKAMAI_HOST="${fake("lower", 12)}"`],
});
