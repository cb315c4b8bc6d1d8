import { Type } from "typebox";
import { answerOf } from "../answer-of.ts";
import { defineTool } from "../tool.ts";

/** More would fill what an agent can read at once. */
const MOST_REFERENCES = 500;

export const findReferences = defineTool({
  name: "find_references",
  title: "Find references to secrets",
  description:
    "Places in code that name a secret, such as process.env.X or os.environ['X'], by a real parse: comments and strings do " +
    "not count. Each has name, file, line, column (both from 1), language and form. total counts all of them, of which " +
    `the first ${MOST_REFERENCES} are given.`,
  input: Type.Object({
    paths: Type.Optional(
      Type.Array(Type.String(), { description: "Files and folders; by default the current folder." }),
    ),
    name: Type.Optional(Type.String({ description: "Only the references to this secret." })),
  }),
  isReading: true,
  async run(context, { paths = [], name }) {
    const { refs } = await import("../../commands/refs.ts");
    const { lines } = await answerOf(context, refs, { flags: { key: name }, positionals: paths });
    const references = lines.map((line) => JSON.parse(line) as object);
    return { references: references.slice(0, MOST_REFERENCES), total: references.length };
  },
});
