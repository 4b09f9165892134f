// How the client is built: hashed files in assets/, each with a .br and .gz beside it, because the server
// sends files as they are and compresses nothing itself.
import { promises as files } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const worthIt = /\.(js|css|svg|json)$/;

function precompress(): Plugin {
  let folder = "";
  return {
    name: "candor-precompress",
    apply: "build",
    configResolved(config) {
      folder = join(resolve(config.root, config.build.outDir), config.build.assetsDir);
    },
    async closeBundle() {
      const names = (await files.readdir(folder)).filter((name) => worthIt.test(name));
      await Promise.all(
        names.map(async (name) => {
          const path = join(folder, name);
          const content = await files.readFile(path);
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
          await files.writeFile(`${path}.br`, await asBrotli(content, quality));
          await files.writeFile(`${path}.gz`, await asGzip(content, { level: 9 }));
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { "@": resolve(import.meta.dirname ?? ".", "src") } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // nothing as data: in scripts and styles
    modulePreload: { polyfill: false }, // the polyfill is an inline script
    manifest: "manifest.json", // what scripts/budget.mjs counts by
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: "127.0.0.1", // by number: not every machine knows the name localhost
    proxy: { "/api": process.env.CANDOR_URL ?? "http://127.0.0.1:8080" },
  },
  test: {
    environment: "jsdom",
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/unit/setup.ts"],
  },
} as Parameters<typeof defineConfig>[0]);
