import { Type } from "typebox";
import { documentOf } from "../answer-of.ts";
import { SCOPE_INPUT } from "../scope-input.ts";
import { defineTool } from "../tool.ts";

export const explainSecret = defineTool({
  name: "explain_secret",
  title: "Explain a secret",
  description:
    "Every definition of a name, the most specific first, with its state: wins, shadowed, filtered, revoked, expired or " +
    "deleted. A revoked or expired definition that comes first ends the search: a program gets no value. winner is null " +
    "where there is none. Use it when a variable is missing or not what was expected.",
  input: Type.Object({
    ...SCOPE_INPUT,
    name: Type.String({ description: "The secret's name, such as DATABASE_URL." }),
  }),
  isReading: true,
  async run(context, { name, ...scope }) {
    const { explain } = await import("../../commands/explain.ts");
    return (await documentOf(context, explain, { flags: scope, positionals: [name] })) as object;
  },
});
