import { test } from "vitest";
import { inLanguage } from "./check.ts";

/** The name of a secret as a constant of a class: it is read where the constant stands. */
test.each([
  [
    "java",
    `class Keys { static final String API = "A"; } class B { void f() { System.getenv(‹Keys.API›); System.getenv(Other.API); } }`,
  ],
  [
    "csharp",
    `class Keys { public const string Api = "A"; } class B { void F() { Environment.GetEnvironmentVariable(‹Keys.Api›); Environment.GetEnvironmentVariable(Other.Api); } }`,
  ],
  ["python", `import os\nclass Keys:\n    API = "A"\nos.environ[‹Keys.API›]; os.environ[Other.API]`],
  [
    "ruby",
    `module Keys\n  API = "A"\n  def self.a = ENV[‹API›]\nend\nENV[‹Keys::API›]; ENV.fetch(‹Keys::API›); ENV[Other::API]`,
  ],
  [
    "php",
    `<?php class Keys { const API = "A"; function a() { return getenv(‹self::API›); } } $_ENV[‹Keys::API›]; getenv(Other::API);`,
  ],
  [
    "kotlin",
    `object Keys { const val API = "A" }\nval a = System.getenv(‹Keys.API›)\nval b = System.getenv(Other.API)`,
  ],
])("in %s", (language, source) => inLanguage(language).check(source));
