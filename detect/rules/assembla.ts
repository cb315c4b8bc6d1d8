import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const assemblaSecret = defineAssignment({
  id: "assembla-secret",
  what: "an Assembla API secret",
  source: "https://api-docs.assembla.cc/content/api_reference.html",
  severity: "high",
  names: ["assembla"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the client under Manage clients.",
  revoke: "https://www.assembla.com/user/edit/manage_clients",
  hits: [`ASSEMBLA_SECRET="‹${fake("hex", 40)}›"`],
  misses: ['ASSEMBLA_SECRET="short"'],
});
