import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const docusignSecret = defineAssignment({
  id: "docusign-secret",
  what: "a Docusign secret key or integration key",
  source: "https://developers.docusign.com/platform/auth/authcode/",
  severity: "critical",
  names: ["docu-sign"],
  value: UUID,
  remediation: "Delete the secret under Apps and keys.",
  revoke: "https://admindemo.docusign.com",
  hits: [`DOCUSIGN_SECRET_KEY="‹${fakeUuid()}›"`],
  misses: [`DOCUSIGN_SECRET_KEY="${fake("hex", 8)}"`],
});
