import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const cannyKey = defineAssignment({
  id: "canny-key",
  what: "a Canny API key",
  source: "https://developers.canny.io/api-reference#authentication",
  severity: "medium",
  names: ["canny"],
  // Uncanny is a word.
  value: UUID,
  common: true,
  remediation: "Reset the key in Canny under Settings, API.",
  hits: [`CANNY_API_KEY="‹${fakeUuid()}›"`],
  misses: [`CANNY_API_KEY="${fake("hex", 8)}"`],
});
