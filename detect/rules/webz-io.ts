import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const webzIoToken = defineAssignment({
  id: "webz-io-token",
  what: "a Webz.io (Webhose) token",
  source: "https://docs.webz.io/reference",
  severity: "medium",
  names: ["webz-io", "webhose", "webzio"],
  value: UUID,
  remediation: "Ask Webz.io for a new token.",
  hits: [`WEBHOSE_TOKEN="‹${fakeUuid()}›"`],
  misses: [`WEBHOSE_TOKEN="${fake("hex", 8)}"`],
});
