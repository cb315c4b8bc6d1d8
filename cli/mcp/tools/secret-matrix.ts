import { Type } from "typebox";
import { documentOf } from "../answer-of.ts";
import { SCOPE_INPUT } from "../scope-input.ts";
import { defineTool } from "../tool.ts";

export const secretMatrix = defineTool({
  name: "secret_matrix",
  title: "Names and environments",
  description:
    "Every name that code, secrets files or the vault know, with its state in each environment: own, inherited, file, " +
    "given, revoked, expired, optional or missing. missing lists what has no value and where. Use it before a deployment, " +
    "or to see what a new environment lacks.",
  input: Type.Object({
    ...SCOPE_INPUT,
    missing: Type.Optional(Type.Boolean({ description: "Only names that have no value somewhere." })),
  }),
  isReading: true,
  async run(context, input) {
    const { matrix } = await import("../../commands/matrix.ts");
    return (await documentOf(context, matrix, { flags: input })) as object;
  },
});
