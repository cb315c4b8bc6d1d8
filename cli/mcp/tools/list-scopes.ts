import { Type } from "typebox";
import { formatScope, type Scope } from "../../../core/scope.ts";
import { defineTool } from "../tool.ts";

export const listScopes = defineTool({
  name: "list_scopes",
  title: "List scopes",
  description:
    "The scopes in which the vault has secrets, as project/environment/service paths (* alone is the platform, * within " +
    "a path means any), with how many each defines. A narrower scope inherits from the wider ones.",
  input: Type.Object({}),
  isReading: true,
  async run(context) {
    const counts = new Map<string, { scope: Scope; secrets: number }>();
    for (const { scope } of await (await context.metadata()).list()) {
      const path = formatScope(scope);
      const known = counts.get(path);
      if (known) known.secrets++;
      else counts.set(path, { scope, secrets: 1 });
    }
    const scopes = [...counts].map(([path, { scope, secrets }]) => ({
      path,
      project: scope.project ?? null,
      environment: scope.environment ?? null,
      service: scope.service ?? null,
      secrets,
    }));
    return { scopes: scopes.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
  },
});
