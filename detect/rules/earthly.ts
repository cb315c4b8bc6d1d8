import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const earthlyToken = defineAssignment({
  id: "earthly-token",
  what: "an Earthly token",
  source: "https://github.com/earthly/earthly/blob/main/docs/earthly-command/earthly-command.md",
  severity: "high",
  names: ["earthly"],
  value: UNSPECIFIED,
  remediation: "Remove it with earthly account remove-token.",
  hits: [`EARTHLY_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['EARTHLY_TOKEN="short"'],
});
