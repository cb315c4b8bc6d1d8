import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const gladiaKey = defineAssignment({
  id: "gladia-key",
  what: "a Gladia API key",
  source: "https://docs.gladia.io/chapters/introduction/getting-started",
  severity: "medium",
  names: ["gladia"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete the key.",
  revoke: "https://app.gladia.io/account",
  hits: [`GLADIA_API_KEY=‹${fakeUuid()}›`],
  misses: ["GLADIA_MODEL=solaria"],
});
