import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const respondIoAccessToken = defineAssignment({
  id: "respond-io-access-token",
  what: "a respond.io access token",
  source: "https://developers.respond.io/",
  severity: "medium",
  names: ["respondio", "respond-io"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`RESPONDIO_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`RESPONDIO_API_KEY=${fake("alnum", 10)}`],
});
