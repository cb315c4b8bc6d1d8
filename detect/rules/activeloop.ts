import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const activeloopToken = defineAssignment({
  id: "activeloop-token",
  what: "an Activeloop token",
  source: "https://docs.deeplake.ai/4.7/guide/authentication/",
  severity: "high",
  names: ["activeloop", "deeplake"],
  value: JWT,
  remediation: "Revoke it under Settings, API Tokens.",
  revoke: "https://deeplake.ai",
  hits: [
    `ACTIVELOOP_TOKEN="‹${["eyJ" + fake("alnum", 17), "eyJ" + fake("alnum", 37), fake("alnum", 43)].join(".")}›"`,
  ],
  misses: ['ACTIVELOOP_TOKEN="short"'],
});
