// Firefox without a window, for a test: each line on stdin is a command of WebDriver BiDi, its result is a line on stdout.
// https://w3c.github.io/webdriver-bidi/
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [program, profile] = process.argv.slice(2);
const firefox = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
process.on("exit", () => firefox.kill());
const address = await new Promise((resolve, reject) => {
  createInterface({ input: firefox.stderr }).on("line", (line) => {
    const found = /listening on (ws:\S+)/.exec(line);
    if (found) resolve(found[1]);
  });
  firefox.on("exit", () => reject(new Error("Firefox stopped.")));
});

const socket = new WebSocket(`${address}/session`);
await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
const waiting = new Map();
socket.onmessage = ({ data }) => {
  const answer = JSON.parse(data);
  waiting.get(answer.id)?.(answer);
};
let asked = 0;
const ask = (method, params) => new Promise((resolve) => {
  asked += 1;
  waiting.set(asked, resolve);
  socket.send(JSON.stringify({ id: asked, method, params }));
});

await ask("session.new", { capabilities: {} });
for await (const line of createInterface({ input: process.stdin })) {
  const { method, params } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await ask(method, params))}\n`);
}
process.exit(0);
