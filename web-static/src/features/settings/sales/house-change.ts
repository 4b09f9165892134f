// A change to a stage, a status or a pipeline. What somebody else changed besides stays; where both changed the
// same, theirs stays and it is said.
import { Problem } from "@/api/problem";
import { changeRecord, readRecord, type RecordData } from "@/api/records";
import { conflictsOf } from "@/features/records/conflict";

const mostTries = 4;

export async function changeHouse(plural: string, row: RecordData, changes: Record<string, unknown>): Promise<void> {
  let { version } = row;
  for (let tries = 0; tries < mostTries; ++tries) {
    try {
      await changeRecord(plural, row.id, `"${version}"`, changes);
      return;
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 412) throw thrown;
      const { data } = await readRecord(plural, row.id);
      const base = Object.fromEntries(Object.keys(changes).map((name) => [name, row[name]]));
      if (conflictsOf(base, changes, data).length > 0) throw thrown;
      version = data.version;
    }
  }
  throw new Problem(412, { code: "stale" });
}
