import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const earthlyToken = defineAssignment({
  id: "earthly-token",
  what: "an Earthly token",
  source: "https://docs.earthly.dev/docs/earthly-command",
  severity: "high",
  names: ["earthly"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`EARTHLY_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['EARTHLY_TOKEN="short"'],
});
