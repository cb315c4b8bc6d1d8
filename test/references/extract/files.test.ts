import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a string in a shell", () =>
  expect(
    shown(
      "shellscript",
      `KEY="‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "KEY="\${API_KEY:?}"

  ---
  "abc""
`));

test("quotes in which nothing is read are closed before it", () =>
  expect(
    shown(
      "shellscript",
      `curl -H 'Auth: Bearer ‹abc›' --token=abc
`,
    ),
  ).toMatchInlineSnapshot(`
  "curl -H 'Auth: Bearer '"\${API_KEY:?}" --token=abc

  ---
  "abc""
`));

test("a part of a word", () =>
  expect(
    shown(
      "shellscript",
      `curl --as me:‹abc› x
`,
    ),
  ).toMatchInlineSnapshot(`
  "curl --as me:"\${API_KEY:?}" x

  ---
  "abc""
`));

test("a word, and a text with escapes", () =>
  expect(
    shown(
      "shellscript",
      `KEY=$'a‸\\nc'
`,
    ),
  ).toMatchInlineSnapshot(`
  "KEY="\${API_KEY:?}"

  ---
  "a\\nc""
`));

test("a word of several parts", () =>
  expect(
    shown(
      "shellscript",
      `export A=a"b‸"c
`,
    ),
  ).toMatchInlineSnapshot(`
  "export A="\${API_KEY:?}"

  ---
  "abc""
`));

test("a heredoc", () =>
  expect(
    shown(
      "shellscript",
      `cat <<EOF
key: ‹abc›
EOF
`,
    ),
  ).toMatchInlineSnapshot(`
  "cat <<EOF
  key: \${API_KEY:?}
  EOF

  ---
  "abc""
`));

test("a heredoc in which nothing is read", () =>
  expect(
    shown(
      "shellscript",
      `cat <<'EOF'
key: ‹abc›
EOF
`,
    ),
  ).toMatchInlineSnapshot(`"Nothing is read in a heredoc whose name is quoted."`));

test("a name that the script gives a value to", () =>
  expect(
    shown(
      "shellscript",
      `API_KEY=1
x="a‸"
`,
    ),
  ).toMatchInlineSnapshot(`"cannot be read"`));

test("a value of a .env file", () =>
  expect(
    shown(
      "dotenv",
      `A=1
B="‹abc›" # y
C=a‸c
`,
      "B",
    ),
  ).toMatchInlineSnapshot(`
  "A=1
  B=\${B} # y
  C=ac

  ---
  "abc""
`));

test("a Dockerfile takes it as an argument of the build", () =>
  expect(
    shown(
      "dockerfile",
      `FROM x
ENV A=1 KEY="‹abc›"
`,
      "KEY",
    ),
  ).toMatchInlineSnapshot(`
  "FROM x
  ARG KEY
  ENV A=1 KEY="\${KEY}"

  ---
  "abc""
`));

test("which is given once", () =>
  expect(
    shown(
      "dockerfile",
      `FROM x
ARG KEY
RUN curl -H "Auth: Bearer ‹abc›" x
`,
      "KEY",
    ),
  ).toMatchInlineSnapshot(`
  "FROM x
  ARG KEY
  RUN curl -H "Auth: Bearer \${KEY}" x

  ---
  "abc""
`));

test("where no shell is, nothing is read", () =>
  expect(
    shown(
      "dockerfile",
      `FROM x
CMD ["a", "‹abc›"]
`,
    ),
  ).toMatchInlineSnapshot(`"CMD reads no build argument."`));

test("a value of compose", () =>
  expect(
    shown(
      "dockercompose",
      `services:
  a:
    environment:
      KEY: "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "services:
    a:
      environment:
        KEY: "\${API_KEY}"

  ---
  "abc""
`));

test("in a list, with a dollar that is written twice", () =>
  expect(
    shown(
      "dockercompose",
      `services:
  a:
    environment:
      - KEY=‹abc$$d›
`,
    ),
  ).toMatchInlineSnapshot(`
  "services:
    a:
      environment:
        - KEY=\${API_KEY}

  ---
  "abc$d""
`));

test("a value of a workflow", () =>
  expect(
    shown(
      "github-actions-workflow",
      `env:
  KEY: ‹abc›
`,
    ),
  ).toMatchInlineSnapshot(`
  "env:
    KEY: \${{ secrets.API_KEY }}

  ---
  "abc""
`));

test("a part of a script", () =>
  expect(
    shown(
      "github-actions-workflow",
      `jobs:
  a:
    steps:
      - run: |
          curl -H "Bearer ‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "jobs:
    a:
      steps:
        - run: |
            curl -H "Bearer \${{ secrets.API_KEY }}"

  ---
  "abc""
`));

test("where no secret can be read", () =>
  expect(
    shown(
      "github-actions-workflow",
      `jobs:
  a:
    if: ‹abc›
`,
    ),
  ).toMatchInlineSnapshot(`"A secret cannot be read under "if"."`));
