import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const proxycurlApiKey = defineAssignment({
  id: "proxycurl-api-key",
  what: "a Proxycurl API key",
  source: "https://nubela.co/proxycurl/docs",
  severity: "high",
  names: ["proxycurl"],
  value: /[A-Za-z0-9_-]{22}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Regenerate it in Proxycurl's dashboard.",
  hits: [`PROXYCURL_API_KEY=‹${fake("alnum", 22)}›`],
  misses: ["PROXYCURL_REGION=shop"],
});
