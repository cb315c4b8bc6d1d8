import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quayToken = defineAssignment({
  id: "quay-token",
  what: "a Quay robot account's or OAuth token",
  source: "https://docs.quay.io/glossary/robot-accounts.html",
  severity: "critical",
  names: ["quay"],
  value: /[A-Z0-9]{64}|[A-Za-z0-9]{40}/,
  remediation: "Regenerate the robot account's token in Quay under the organization's robot accounts.",
  hits: [`QUAY_ROBOT_TOKEN="‹${fake("upper", 64)}›"`],
  misses: [`QUAY_ROBOT_TOKEN="${fake("upper", 21)}"`],
});
