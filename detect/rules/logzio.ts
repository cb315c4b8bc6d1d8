import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const logzioShippingToken = defineAssignment({
  id: "logzio-shipping-token",
  what: "a Logz.io shipping token",
  source: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/",
  severity: "medium",
  names: ["logzio", "logz.io", "logz"],
  value: /[A-Za-z]{32}/,
  remediation: "Replace the token.",
  revoke: "https://app.logz.io/#/dashboard/settings/manage-tokens/log-shipping",
  hits: [`LOGZIO_TOKEN="‹${fake("letters", 32)}›"`],
  misses: ["LOGZIO_LISTENER=listener.logz.io"],
});

export const logzioApiToken = defineAssignment({
  id: "logzio-api-token",
  what: "a Logz.io API token",
  source: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/",
  severity: "high",
  names: ["logzio", "logz.io", "logz"],
  value: UUID,
  remediation: "Delete the token.",
  revoke: "https://app.logz.io/#/dashboard/settings/manage-tokens/api",
  hits: [`LOGZIO_API_TOKEN="‹${fakeUuid()}›"`],
  misses: ["LOGZIO_API_TOKEN=" + fake("hex", 10)],
});
