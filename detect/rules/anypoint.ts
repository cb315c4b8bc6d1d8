import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://docs.mulesoft.com/access-management/connected-apps-overview";
const remediation =
  "Revoke the connected app, or rotate its secret, in Anypoint Platform under Access Management.";

export const anypointToken = defineAssignment({
  id: "anypoint-token",
  what: "an Anypoint access token",
  source,
  severity: "critical",
  names: ["anypoint", "mulesoft"],
  value: UUID,
  remediation,
  hits: [`ANYPOINT_TOKEN="‹${fakeUuid()}›"`],
  misses: [`ANYPOINT_TOKEN="${fake("hex", 8)}"`],
});

export const anypointClientSecret = defineAssignment({
  id: "anypoint-client-secret",
  what: "an Anypoint client secret",
  source,
  severity: "critical",
  names: ["anypoint", "mulesoft"],
  value: /[a-f0-9]{32}/,
  remediation,
  hits: [`ANYPOINT_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`ANYPOINT_CLIENT_SECRET="${fake("hex", 10)}"`],
});
