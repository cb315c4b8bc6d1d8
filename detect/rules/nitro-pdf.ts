import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nitroKey = defineAssignment({
  id: "nitro-key",
  what: "a Nitro API key",
  source: "https://developers.gonitro.com/docs/getting-started/basic-setup",
  severity: "medium",
  names: ["gonitro", "nitro-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`GONITRO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GONITRO_API_KEY="short"'],
});
