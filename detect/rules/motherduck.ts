import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const motherduckToken = defineAssignment({
  id: "motherduck-token",
  what: "a MotherDuck access token",
  source: "https://motherduck.com/docs/authenticating-to-motherduck/",
  severity: "critical",
  names: ["motherduck"],
  value: JWT,
  remediation: "Revoke it under Settings.",
  hits: [
    `MOTHERDUCK_TOKEN="‹${["eyJ" + fake("alnum", 17), "eyJ" + fake("alnum", 37), fake("alnum", 43)].join(".")}›"`,
  ],
  misses: ['MOTHERDUCK_TOKEN="short"'],
});
