import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const opennodeKey = defineAssignment({
  id: "opennode-key",
  what: "an OpenNode API key",
  source: "https://developers.opennode.com/docs/authorization",
  severity: "high",
  names: ["opennode", "open-node"],
  value: UUID,
  remediation: "Revoke the key under Developers, Integrations.",
  hits: [`OPENNODE_API_KEY="‹${fakeUuid()}›"`],
  misses: ['OPENNODE_API_KEY="short"'],
});
