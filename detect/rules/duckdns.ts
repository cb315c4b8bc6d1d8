import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const duckdnsToken = defineAssignment({
  id: "duckdns-token",
  what: "a Duck DNS token",
  source: "https://www.duckdns.org/spec.jsp",
  severity: "medium",
  names: ["duckdns", "duck-dns"],
  value: UUID,
  remediation: "Revoke it with the service and make another.",
  hits: [`DUCKDNS_TOKEN="‹${fakeUuid()}›"`],
  misses: ['DUCKDNS_TOKEN="short"'],
});
