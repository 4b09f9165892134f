// Putting a record elsewhere (a deal to another stage) although others may do the same at this moment. What
// they changed besides does not matter; when they moved it themselves, it stays where they put it.
import { Problem } from "@/api/problem";
import type { RecordData } from "@/api/records";

export interface MoveIo {
  send: (version: number, patch: Record<string, unknown>) => Promise<RecordData>;
  read: () => Promise<RecordData>;
}

export type MoveOutcome =
  | { kind: "moved"; record: RecordData }
  | { kind: "elsewhere"; record: RecordData } // somebody else was faster
  | { kind: "gone" };

const mostTries = 4;

export async function moveRecord(io: MoveIo, record: RecordData, field: string, patch: Record<string, unknown>): Promise<MoveOutcome> {
  let now = record;
  for (let tries = 0; tries < mostTries; ++tries) {
    try {
      return { kind: "moved", record: await io.send(now.version, patch) };
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.status === 404) return { kind: "gone" };
      if (thrown.status !== 412) throw thrown;
      const fresh = await reread(io);
      if (!fresh || fresh.trashed_at) return { kind: "gone" };
      if (fresh[field] !== record[field]) {
        return fresh[field] === patch[field] ? { kind: "moved", record: fresh } : { kind: "elsewhere", record: fresh };
      }
      now = fresh;
    }
  }
  throw new Problem(412, { code: "stale" });
}

async function reread(io: MoveIo): Promise<RecordData | undefined> {
  try {
    return await io.read();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return undefined;
    throw thrown;
  }
}
