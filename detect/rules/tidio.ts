import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tidioClientSecret = defineAssignment({
  id: "tidio-client-secret",
  what: "a Tidio client secret",
  source: "https://developers.tidio.com/",
  severity: "medium",
  names: ["tidio"],
  value: /ci?[ps]_[a-f0-9]{32}|[A-Za-z0-9_-]{16,128}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TIDIO_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TIDIO_API_KEY=${fake("alnum", 10)}`],
});
