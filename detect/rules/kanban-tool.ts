import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const kanbanToolKey = defineAssignment({
  id: "kanban-tool-key",
  what: "a Kanban Tool API token",
  source: "https://kanbantool.com/developer/api-v3",
  severity: "medium",
  names: ["kanban-tool"],
  value: UNSPECIFIED,
  remediation: "Revoke it under My profile, API access.",
  hits: [`KANBAN_TOOL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['KANBAN_TOOL_API_KEY="short"'],
});
