import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const mailblusterApiKey = defineAssignment({
  id: "mailbluster-api-key",
  what: "a MailBluster API key",
  source: "https://app.mailbluster.com/api-doc/getting-started",
  severity: "high",
  names: ["mailbluster"],
  value: UUID,
  remediation: "Delete the key in the brand's settings under API keys.",
  hits: [`MAILBLUSTER_API_KEY="‹${fakeUuid()}›"`],
  misses: ["MAILBLUSTER_API_KEY=" + fake("hex", 10)],
});
