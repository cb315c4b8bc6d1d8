import type { PatternKind, Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** docs/rules.md: every rule, what it finds, and where its shape is documented. */
export function rulesPage(): string {
  return [
    "# Rules",
    "",
    "Made by `node docs/write-rules.ts` from `detect/rules/`; do not edit.",
    "",
    `${RULES.length} rules. ${SECTIONS.map(([kind, title]) => `${of(kind).length} ${title.toLowerCase()}`).join(", ")}.`,
    ...SECTIONS.flatMap(([kind, title, about]) => ["", `## ${title}`, "", about, "", ...table(of(kind))]),
    "",
  ].join("\n");
}

const SECTIONS: readonly (readonly [PatternKind | "generic", string, string])[] = [
  [
    "format",
    "Vendors' formats",
    "A shape of the vendor's own, such as a prefix. The source is the vendor's page.",
  ],
  [
    "structure",
    "Structures",
    "Shapes that belong to no vendor: private keys, tokens, URLs and strings that hold a password.",
  ],
  [
    "assignment",
    "Named assignments",
    "The vendor publishes no shape that could be told from others: the service's name, then a value of the usual length and alphabet.",
  ],
  ["generic", "Generic", "A name that says what the value is, and a value that looks like it."],
];

const of = (kind: Rule["kind"]): Rule[] =>
  RULES.filter((rule) => rule.kind === kind).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function table(rules: readonly Rule[]): string[] {
  return [
    "| rule | finds | severity | source |",
    "| --- | --- | --- | --- |",
    ...rules.map(({ id, what, severity, source }) => `| \`${id}\` | ${what} | ${severity} | <${source}> |`),
  ];
}
