import { Type } from "typebox";
import { documentOf } from "../answer-of.ts";
import { SCOPE_INPUT } from "../scope-input.ts";
import { defineTool } from "../tool.ts";

export const listSecrets = defineTool({
  name: "list_secrets",
  title: "List secrets",
  description:
    "The names of the secrets that a scope sees, with where each comes from (source), its status, version, tags and " +
    "expiry (expires_at in Unix seconds, null: never). Values are never given: use run_command for what needs them.",
  input: Type.Object({
    ...SCOPE_INPUT,
    own: Type.Optional(
      Type.Boolean({ description: "Only what is defined in exactly this scope, not what it inherits." }),
    ),
  }),
  isReading: true,
  async run(context, input) {
    const { list } = await import("../../commands/list.ts");
    return { secrets: await documentOf(context, list, { flags: input }) };
  },
});
