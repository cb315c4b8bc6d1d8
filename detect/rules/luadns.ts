import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const luadnsToken = defineAssignment({
  id: "luadns-token",
  what: "a LuaDNS API token",
  source: "https://luadns.com/api.html",
  severity: "high",
  names: ["luadns"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it on the API Keys page.",
  hits: [`LUADNS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ['LUADNS_TOKEN="short"'],
});
