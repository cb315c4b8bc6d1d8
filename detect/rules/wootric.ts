import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wootricClientSecret = defineAssignment({
  id: "wootric-client-secret",
  what: "a Wootric client secret",
  source: "https://docs.wootric.com/api/",
  severity: "high",
  names: ["wootric"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it in Wootric's settings.",
  hits: [`WOOTRIC_CLIENT_SECRET=‹${fake("hex", 64)}›`],
  misses: ["WOOTRIC_REGION=shop"],
});
