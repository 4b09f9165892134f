// Changes to one record, one after the other, shown before the server answers. Each is made to the version
// the one before left; when somebody else was faster (412), what both changed is asked about, and what only
// they or only we changed goes together by itself.
import type { RecordData } from "@/api/records";
import { Problem } from "@/api/problem";
import { conflictsOf, type Conflict } from "./conflict";

export interface Versioned {
  record: RecordData;
  etag: string;
}

export type Changes = Record<string, unknown>;

export interface QueueIo {
  send: (etag: string, changes: Changes, allowDuplicate: boolean) => Promise<Versioned>;
  read: () => Promise<Versioned>;
  // Which of our fields are to be kept; nothing: leave everything as the others left it. Throws when nothing
  // is decided: then the save fails with that, and is asked about again when it is tried again.
  decide: (conflicts: Conflict[], theirs: RecordData) => Promise<string[] | undefined>;
  // Whether to go on although the record may be there twice now.
  duplicate: (problem: Problem) => Promise<boolean>;
  changed: (now: Versioned) => void;
}

interface Edit {
  changes: Changes;
  base: Changes; // what stood there when the person began
}

const mostTries = 4;

export class EditQueue {
  private pending: Edit[] = [];
  private running: Promise<unknown> = Promise.resolve();

  constructor(private now: Versioned, private readonly io: QueueIo) {}

  // What is on the server as far as we know, with everything that is on its way.
  get shown(): RecordData {
    return this.pending.reduce<RecordData>((record, { changes }) => overlaid(record, changes), this.now.record);
  }

  get busy(): boolean {
    return this.pending.length > 0;
  }

  // A newer version that was read meanwhile.
  adopt(next: Versioned): void {
    if (!this.busy && next.record.version >= this.now.record.version) this.now = next;
  }

  // `began`: what stood there when the person began to type; what others wrote since is asked about, also when
  // it has been read meanwhile.
  save(changes: Changes, began: Changes = {}): Promise<void> {
    const before = { ...this.shown, ...began };
    const base = Object.fromEntries(Object.keys(changes).map((name) => [name, before[name]]));
    const edit: Edit = { changes, base };
    this.pending.push(edit);
    this.tell();
    const work = this.running.then(() => this.run(edit));
    this.running = work.catch(() => undefined);
    return work;
  }

  private async run(edit: Edit): Promise<void> {
    try {
      await this.tried(edit);
    } finally {
      this.pending = this.pending.filter((one) => one !== edit);
      this.tell();
    }
  }

  private async tried(edit: Edit): Promise<void> {
    let changes: Changes | undefined = edit.changes;
    let allowDuplicate = false;
    if (conflictsOf(edit.base, changes, this.now.record).length > 0) changes = await this.merged(edit, changes);
    for (let tries = 0; changes && tries < mostTries; ++tries) {
      try {
        this.now = await this.io.send(this.now.etag, changes, allowDuplicate);
        return;
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown;
        if (thrown.code === "possible_duplicate" && !allowDuplicate && (await this.io.duplicate(thrown))) {
          allowDuplicate = true;
        } else if (thrown.status === 412) {
          changes = await this.merged(edit, changes);
        } else {
          throw thrown;
        }
      }
    }
    if (changes) throw new Problem(412, { code: "stale" });
  }

  // What is left of our changes after somebody else's; nothing when it all stays as theirs.
  private async merged(edit: Edit, changes: Changes): Promise<Changes | undefined> {
    const fresh = await this.io.read();
    const conflicts = conflictsOf(edit.base, changes, fresh.record);
    const kept = conflicts.length > 0 ? await this.io.decide(conflicts, fresh.record) : [];
    this.now = fresh;
    this.io.changed(fresh);
    const names = Object.keys(changes).filter(
      (name) => !conflicts.some((one) => one.field === name) || kept?.includes(name),
    );
    // The next round compares with what was just seen.
    for (const name of names) edit.base[name] = fresh.record[name];
    const rest = Object.fromEntries(names.map((name) => [name, changes[name]]));
    if (!kept || names.length === 0) return undefined;
    edit.changes = rest;
    return rest;
  }

  private tell(): void {
    this.io.changed({ record: this.shown, etag: this.now.etag });
  }
}

// As a merge patch would leave it: null takes a member away.
export function overlaid(record: RecordData, changes: Changes): RecordData {
  const next: RecordData = { ...record };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}
