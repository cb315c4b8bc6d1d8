import { test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";

const engine = await engineFromNodeModules();

test.each([
  [
    "NestJS, a parameter",
    "typescript",
    `const make = (config: ConfigService) => config.get<string>("‹A›") + config.get("database.host");`,
  ],
  [
    "NestJS, a field",
    "typescript",
    `class A { constructor(private readonly cs: ConfigService) {} m() { return this.cs.getOrThrow("‹A›"); } }`,
  ],
  ["env-var", "typescript", `import env from "env-var"; env.get("‹A›").required();`],
  [
    "Vite's configuration",
    "typescript",
    `import { loadEnv } from "vite"; const env = loadEnv(mode, dir, ""); use(env.‹A›);`,
  ],
  ["Netlify", "typescript", `Netlify.env.get("‹A›");`],
  ["decouple", "python", `from decouple import config\nA = config("‹A›", default="", cast=bool)\n`],
  [
    "django-environ",
    "python",
    `import environ\nenv = environ.Env(DEBUG=(bool, False))\nenv("‹A›"); env.db("‹B›"); env.read_env("C")\n`,
  ],
  ["environs", "python", `from environs import Env\nenv = Env()\nenv.str("‹A›", "x")\n`],
  ["Starlette", "python", `from starlette.config import Config\nconfig = Config(".env")\nconfig("‹A›")\n`],
  [
    "viper",
    "go",
    `package main\nimport "github.com/spf13/viper"\nvar a = viper.GetString("‹A›") + viper.GetString("db.host")\nfunc init() { viper.BindEnv("db.pass", "‹B›") }`,
  ],
  [
    "fields that the environment fills",
    "go",
    'package main\ntype C struct {\n\tKey string `json:"x" env:"‹A›,required"`\n\tB string `envconfig:"‹B›"`\n\tC string `json:"C"`\n}',
  ],
  [
    "Spring",
    "java",
    `class A { @Value("\${‹A›:x}") String a; @Value("\${no.variable}") String b; String c() { return env.getProperty("‹B›") + System.getProperty("C"); } }`,
  ],
  ["Spring in Kotlin", "kotlin", `class A(@Value("\\\${‹A›}") val a: String)`],
  ["Laravel", "php", `<?php env('‹A›'); Env::get('‹B›'); Other::get('C');`],
  [
    ".NET",
    "csharp",
    `class A { IConfiguration _c; A(IConfiguration configuration) { var a = configuration["‹A›"] + configuration["No:Variable"] + _c.GetValue<string>("‹B›") + this._c["‹D›"]; } }`,
  ],
  [".NET, a builder", "csharp", `var a = builder.Configuration["‹A›"];`],
  [
    "clap",
    "rust",
    `#[derive(Parser)]\nstruct A { #[arg(long, env = "‹A›")] a: String, #[clap(env("‹B›"))] b: String, #[cfg(c = "C")] c: u8 }`,
  ],
])("%s", (_, language, source) => checkReferences(engine, language, source));
