import { describe, expect, test } from "vitest";
import { languageOfPath } from "../../../references/language-of-path.ts";
import { inLanguage } from "./check.ts";

describe("docker compose", () => {
  const { check, forms } = inLanguage("dockercompose");
  const source = `
services:
  web:
    image: "shop:\${‹TAG›:-latest}"
    command: echo $‹WHO› $$NOT \${‹MUST›:?it must} # $COMMENT
    environment:
      ‹DB_PASS›: \${‹SECRET›}
      "‹QUOTED›": x
      ‹PASSED›:
  worker:
    environment:
      - ‹A›=1
      - ‹B›
      - "‹C›=\${‹D›-x}"
    labels:
      environment: { NOT: x }
`;
  test("names in values, and the environments of services", () => check(source));
  test("what each of them is", () =>
    expect(forms(source.replaceAll(/[‹›]/g, ""))).toMatchInlineSnapshot(`
    [
      "TAG, compose \${X}, read, has a default",
      "WHO, compose \${X}, read",
      "MUST, compose \${X}, read",
      "DB_PASS, compose environment, write",
      "SECRET, compose \${X}, read",
      "QUOTED, compose environment, write",
      "PASSED, compose environment passed on, read",
      "A, compose environment, write",
      "B, compose environment passed on, read",
      "C, compose environment, write",
      "D, compose \${X}, read, has a default",
    ]
  `));
});

describe("workflows", () => {
  const { check, forms } = inLanguage("github-actions-workflow");
  const source = `
on: push
env:
  ‹GLOBAL›: x
jobs:
  a:
    env: { ‹TOKEN›: "\${{ secrets.‹DEPLOY_TOKEN› }}" }
    steps:
      - run: |
          echo \${{ secrets.‹A› }} \${{ secrets['‹B›'] || 'secrets.NOT' }} # \${{ secrets.‹IN_A_SCRIPT› }}
        env:
          ‹C›: \${{ format('{0}', secrets.‹D›) }} # \${{ secrets.COMMENT }}
      - uses: x/y@v1
        with: { token: "\${{ mysecrets.NOT }} \${{ myvars.NOT }}" }
    secrets: inherit
`;
  test("secrets in expressions, and what env gives", () => check(source));
  test("what each of them is", () =>
    expect(forms(source.replaceAll(/[‹›]/g, ""))).toMatchInlineSnapshot(`
    [
      "GLOBAL, workflow env, write",
      "TOKEN, workflow env, write",
      "DEPLOY_TOKEN, \${{ secrets.X }}, read",
      "A, \${{ secrets.X }}, read",
      "B, \${{ secrets.X }}, read",
      "IN_A_SCRIPT, \${{ secrets.X }}, read",
      "C, workflow env, write",
      "D, \${{ secrets.X }}, read",
    ]
  `));
  test("a broken document is read as far as it goes", () =>
    check(`a: [1, 2\nb: "\${{ secrets.‹A› }}"\n  c: {\n d: \${{ secrets.‹B› }}`));
});

test("which files they are", () => {
  const paths = [
    "compose.yml",
    "deploy/docker-compose.prod.yaml",
    ".github/workflows/ci.yml",
    "/x/.gitea/workflows/a.yaml",
    "action.yml",
    "values.yaml",
    "workflows/ci.yml",
  ];
  expect(paths.map((path) => [path, languageOfPath(path)])).toMatchInlineSnapshot(`
    [
      [
        "compose.yml",
        "dockercompose",
      ],
      [
        "deploy/docker-compose.prod.yaml",
        "dockercompose",
      ],
      [
        ".github/workflows/ci.yml",
        "github-actions-workflow",
      ],
      [
        "/x/.gitea/workflows/a.yaml",
        "github-actions-workflow",
      ],
      [
        "action.yml",
        "github-actions-workflow",
      ],
      [
        "values.yaml",
        undefined,
      ],
      [
        "workflows/ci.yml",
        undefined,
      ],
    ]
  `);
});

test("variables, what env gives, conditions, and scripts of a workflow", () =>
  inLanguage("github-actions-workflow").check(`
env:
  ‹A›: \${{ secrets.‹B› }}
jobs:
  a:
    if: secrets.‹C› != '' && vars['‹D›']
    runs-on: \${{ vars.‹E› }}
    steps:
      - run: |
          echo "$‹A› \${‹A›}" '$A' $OTHER \\$A
          Write-Host $env:‹A›
      - run: echo \${{ env.‹F› }} \${{ inputs.env.NOT }} \${{ 'secrets.NOT' }}
`));

test("what a build of compose is given, and secrets from the environment", () =>
  inLanguage("dockercompose").check(`
services:
  a:
    build:
      args: [‹A›, "‹B›=1"]
  b:
    build:
      args: { ‹C›: null, ‹D›: 1 }
secrets:
  token: { environment: ‹E› }
other:
  token: { environment: F }
`));
