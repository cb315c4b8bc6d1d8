import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const cliengoKey = defineAssignment({
  id: "cliengo-key",
  what: "a Cliengo API key",
  source: "https://developers.cliengo.com/docs",
  severity: "medium",
  names: ["cliengo"],
  value: UUID,
  remediation: "Regenerate the key in Cliengo under Settings, API.",
  hits: [`CLIENGO_API_KEY="‹${fakeUuid()}›"`],
  misses: [`CLIENGO_API_KEY="${fake("hex", 8)}"`],
});
