import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const windmillToken = defineAssignment({
  id: "windmill-token",
  what: "a Windmill token",
  source: "https://www.windmill.dev/docs/core_concepts/user_tokens",
  severity: "high",
  names: ["windmill", "wmill"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the token under Account settings.",
  hits: [`WINDMILL_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['WINDMILL_TOKEN="short"'],
});
