import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const attioToken = defineAssignment({
  id: "attio-token",
  what: "an Attio access token",
  source: "https://docs.attio.com/rest-api/guides/authentication",
  severity: "high",
  names: ["attio"],
  value: UNSPECIFIED,
  remediation: "Delete the key in the workspace's developer settings.",
  hits: [`ATTIO_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['ATTIO_TOKEN="short"'],
});
