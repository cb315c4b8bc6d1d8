import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mindmeisterToken = defineAssignment({
  id: "mindmeister-token",
  what: "a MindMeister access token",
  source: "https://developers.mindmeister.com/docs/authorization",
  severity: "medium",
  names: ["mindmeister", "mind-meister"],
  value: /[A-Za-z0-9_-]{43}|[a-f0-9]{32}/,
  remediation: "Revoke the token.",
  revoke: "https://www.mindmeister.com/api",
  hits: [`MINDMEISTER_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["MINDMEISTER_TOKEN=" + fake("hex", 10)],
});
