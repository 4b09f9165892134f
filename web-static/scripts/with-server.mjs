// Runs something against the real server: a new data folder, a free port, ended and deleted afterwards.
// The binary is CANDOR_BINARY, else the release build of this tree.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
export const binary = resolve(process.env.CANDOR_BINARY ?? join(root, "build/release/candor"));

export function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function answering(url, server, log) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`candor serve ended early:\n${log.join("")}`);
    const ready = await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`candor serve does not answer:\n${log.join("")}`);
}

const running = new Set();

// For the end of a test file: a test that failed may have left its server running, and would never end.
export const stopLeftovers = () => Promise.all([...running].map((stop) => stop()));

// Starts a server on `data`; { url, log, stop, kill }.
export async function startServer(data, port = undefined, extra = []) {
  const at = port ?? (await freePort());
  const url = `http://127.0.0.1:${at}`;
  const log = [];
  // The client of this tree, wherever the binary lies. One account signs in more often here in a minute than anybody
  // does at work, and would be told to wait.
  const env = {
    CANDOR_WEB__FOLDER: join(root, "web-static/dist"),
    CANDOR_LIMITS__SIGN_IN_PER_MINUTE: "10000",
    ...process.env,
  };
  const server = spawn(binary, ["serve", "--data", data, "--listen", `127.0.0.1:${at}`, ...extra], { env });
  server.stdout.on("data", (text) => log.push(String(text)));
  server.stderr.on("data", (text) => log.push(String(text)));
  const end = (signal) =>
    new Promise((done) => {
      if (server.exitCode !== null) return done();
      server.once("exit", () => done());
      server.kill(signal);
    });
  const kill = () => end("SIGKILL");
  running.add(kill);
  server.once("exit", () => running.delete(kill));
  try {
    await answering(url, server, log);
  } catch (failure) {
    await kill();
    throw failure;
  }
  return { url, port: at, log, stop: () => end("SIGTERM"), kill };
}

// { contacts: n } makes the demo company with n people (`users` and `token` come along), { size: "small" } one at
// work, with leads, deals and activities; without both the installation is new and empty.
export async function makeData({ contacts, size, seed = 4 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "candor-web-"));
  const data = join(folder, "data");
  const remove = () => rm(folder, { recursive: true, force: true });
  if (contacts === undefined && size === undefined) {
    await run(binary, ["init", "--data", data]);
    return { folder, data, remove };
  }
  const made = await run(binary, ["demo", "--data", data, ...(size ? ["--size", size] : ["--contacts", String(contacts)]), "--seed", String(seed), "--json"]);
  return { folder, data, remove, ...JSON.parse(made.stdout) };
}

export async function withServer(options, work) {
  const made = await makeData(options);
  try {
    const server = await startServer(made.data);
    try {
      return await work({ ...made, ...server });
    } finally {
      await server.stop();
    }
  } finally {
    await made.remove();
  }
}
