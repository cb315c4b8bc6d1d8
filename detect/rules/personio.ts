import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const personioClientSecret = defineAssignment({
  id: "personio-client-secret",
  what: "a Personio API client secret",
  source: "https://developer.personio.de/docs/getting-started-with-the-personio-api",
  severity: "high",
  names: ["personio"],
  value: /[A-Za-z0-9+/]{80,120}={0,2}/,
  remediation: "Delete the credentials in Personio's settings under integrations.",
  hits: [`PERSONIO_CLIENT_SECRET=‹${fake("alnum", 96)}›`],
  misses: ["PERSONIO_COMPANY=shop"],
});

export const personioPapiCredential = defineRule({
  id: "personio-papi-credential",
  what: "a Personio API credential",
  source: "https://developer.personio.de/docs/getting-started-with-the-personio-api",
  severity: "high",
  documented: false,
  keywords: ["papi-"],
  pattern: token(/papi-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/),
  remediation: "Delete the credentials in Personio's settings under integrations.",
  hits: [`papi-${fakeUuid()}`],
  misses: ["papi-" + fake("hex", 8)],
});
