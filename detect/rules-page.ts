import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/** docs/rules.md: every rule, what it finds, and where its shape is documented. */
export function rulesPage(): string {
  return [
    "# Rules",
    "",
    "Made by `node docs/write-rules.ts` from `detect/rules/`; do not edit.",
    "",
    `${RULES.length} rules. ${SECTIONS.map((section) => `${of(section).length} ${section.title.toLowerCase()}`).join(", ")}.`,
    "A rule with `✓` looks into what it finds: at its checksum, or at what it decodes to. Where that holds the finding is surer, where it does not it is less sure, and says so.",
    ...SECTIONS.flatMap((section) => [
      "",
      `## ${section.title}`,
      "",
      section.about,
      "",
      ...table(of(section)),
    ]),
    "",
  ].join("\n");
}

interface Section {
  readonly title: string;
  readonly about: string;
  readonly has: (rule: Rule) => boolean;
}

const SECTIONS: readonly Section[] = [
  {
    title: "Documented formats",
    about:
      "A shape of the vendor's own, such as a prefix. The source is a page, nearly always the vendor's, that shows it; a length that it does not give is as observed.",
    has: (rule) => rule.kind === "format" && rule.documented !== false,
  },
  {
    title: "Observed formats",
    about:
      "A shape of the vendor's own, as its tokens have it; no page of the vendor that shows it has been read. The source says how to get or use one.",
    has: (rule) => rule.kind === "format" && rule.documented === false,
  },
  {
    title: "Structures",
    about:
      "Shapes that belong to no vendor: private keys, tokens, URLs and strings that hold a password, and the files in which programs keep theirs.",
    has: (rule) => rule.kind === "structure" || rule.kind === "file",
  },
  {
    title: "Named assignments",
    about:
      "The vendor publishes no shape that could be told from others: the service's name, then a value of the usual length and alphabet.",
    has: (rule) => rule.kind === "assignment",
  },
  {
    title: "Generic",
    about: "A name that says what the value is, and a value that looks like it.",
    has: (rule) => rule.kind === "generic",
  },
];

const of = ({ has }: Section): Rule[] => RULES.filter(has).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function table(rules: readonly Rule[]): string[] {
  return [
    "| rule | finds | severity | checked | source |",
    "| --- | --- | --- | --- | --- |",
    ...rules.map((rule) => {
      const checked = "validate" in rule ? "✓" : "";
      return `| \`${rule.id}\` | ${rule.what} | ${rule.severity} | ${checked} | <${rule.source}> |`;
    }),
  ];
}
