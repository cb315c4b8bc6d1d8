import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quboleApiToken = defineAssignment({
  id: "qubole-api-token",
  what: "a Qubole API token",
  source: "https://docs.qubole.com/en/latest/rest-api/api_overview.html",
  severity: "critical",
  names: ["qubole"],
  value: /[A-Za-z0-9]{32,64}/,
  remediation: "Reset it in Qubole's control panel under my accounts.",
  hits: [`QUBOLE_API_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`QUBOLE_API_TOKEN="${fake("alnum", 21)}"`],
});
