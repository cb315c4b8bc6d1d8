import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sanctionsIoKey = defineAssignment({
  id: "sanctions-io-key",
  what: "a sanctions.io API key",
  source: "https://docs.sanctions.io/authorization-and-api-version",
  severity: "medium",
  names: ["sanctions-io", "sanctionsio"],
  value: UNSPECIFIED,
  remediation: "Change the token in the customer portal.",
  hits: [`SANCTIONS_IO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SANCTIONS_IO_API_KEY="short"'],
});
