import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

const source =
  "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation";
const remediation =
  "Rotate the client secret in the Adobe Developer Console under the project's credentials.";

export const adobeClientSecret = defineRule({
  id: "adobe-client-secret",
  what: "an Adobe client secret",
  source,
  severity: "high",
  documented: false,
  keywords: ["p8e-"],
  pattern: token(/p8e-[A-Za-z0-9_-]{32}/),
  remediation,
  hits: ["p8e-" + fake("alnum", 32)],
  misses: ["p8e-" + fake("alnum", 10)],
});

export const adobeApiCredential = defineAssignment({
  id: "adobe-api-credential",
  what: "an Adobe API credential",
  source,
  severity: "medium",
  names: ["adobe"],
  // Client IDs and keys of Adobe Stock; the client secrets of before 2021 are UUIDs.
  value: /[a-f0-9]{32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation,
  hits: [`ADOBE_API_KEY="‹${fake("hex", 32)}›"`, `ADOBE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ADOBE_API_KEY="${fake("hex", 10)}"`],
});
