import { describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import type { RecordData } from "@/api/records";
import { EditQueue, overlaid, type Changes, type QueueIo, type Versioned } from "@/features/records/edit-queue";

const start: RecordData = { id: "1", version: 1, created_at: "", updated_at: "", family_name: "Klein", job_title: "Planner", emails: [{ address: "a@example.org" }] };

// A server with one record, on which others can write too.
function server(record: RecordData = start) {
  let now = { ...record };
  const versioned = (): Versioned => ({ record: { ...now }, etag: `"${now.version}"` });
  const write = (changes: Changes) => {
    now = { ...overlaid(now, changes), version: now.version + 1 };
  };
  return {
    versioned,
    others: write,
    sent: [] as Changes[],
    async send(this: { sent: Changes[] }, etag: string, changes: Changes) {
      if (etag !== `"${now.version}"`) throw new Problem(412, { code: "stale" });
      this.sent.push(changes);
      write(changes);
      return versioned();
    },
    get record() {
      return now;
    },
  };
}

function queueOn(house: ReturnType<typeof server>, more: Partial<QueueIo> = {}) {
  const io: QueueIo = {
    send: (etag, changes) => house.send(etag, changes),
    read: async () => house.versioned(),
    decide: async () => {
      throw new Error("nothing to decide");
    },
    duplicate: async () => false,
    changed: () => undefined,
    ...more,
  };
  return new EditQueue(house.versioned(), io);
}

describe("edits of one record", () => {
  it("are shown before the server answers", async () => {
    const house = server();
    const queue = queueOn(house);
    const saving = queue.save({ job_title: "Head of planning" });
    expect(queue.shown.job_title).toBe("Head of planning");
    expect(house.record.job_title).toBe("Planner");
    await saving;
    expect(house.record.job_title).toBe("Head of planning");
  });

  it("go one after the other, each on the version the one before left", async () => {
    const house = server();
    const queue = queueOn(house);
    await Promise.all([queue.save({ job_title: "A" }), queue.save({ family_name: "Groß" }), queue.save({ job_title: "B" })]);
    expect(house.sent).toEqual([{ job_title: "A" }, { family_name: "Groß" }, { job_title: "B" }]);
    expect(queue.shown).toMatchObject({ job_title: "B", family_name: "Groß", version: 4 });
  });

  it("ask about what others wrote since the person began, also when it was read meanwhile", async () => {
    const house = server();
    const asked: unknown[] = [];
    const queue = queueOn(house, { decide: async (conflicts) => { asked.push(conflicts); return asked.length > 1 ? ["job_title"] : Promise.reject(new Problem(412, { code: "left_alone" })); } });
    house.others({ job_title: "Theirs", family_name: "Groß" });
    queue.adopt(house.versioned());
    await expect(queue.save({ job_title: "Ours" }, { job_title: "Planner" })).rejects.toMatchObject({ code: "left_alone" });
    expect(house.record.job_title).toBe("Theirs");
    // Nothing was decided: it is asked again.
    await queue.save({ job_title: "Ours" }, { job_title: "Planner" });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual([{ field: "job_title", ours: "Ours", theirs: "Theirs" }]);
    expect(house.sent).toEqual([{ job_title: "Ours" }]);
    expect(queue.shown).toMatchObject({ job_title: "Ours", family_name: "Groß" });
  });

  it("leave what others wrote when that is decided before anything is sent", async () => {
    const house = server();
    const queue = queueOn(house, { decide: async () => undefined });
    house.others({ job_title: "Theirs" });
    queue.adopt(house.versioned());
    await queue.save({ job_title: "Ours" }, { job_title: "Planner" });
    expect(house.sent).toEqual([]);
    expect(queue.shown.job_title).toBe("Theirs");
    expect(queue.busy).toBe(false);
  });

  it("take a value back when the server refuses it, and say so to whoever saved", async () => {
    const refusal = new Problem(422, { code: "invalid", errors: [{ field: "job_title", code: "too_long", message: "" }] });
    const house = server();
    const queue = queueOn(house, { send: async () => { throw refusal; } });
    await expect(queue.save({ job_title: "x" })).rejects.toBe(refusal);
    expect(queue.shown.job_title).toBe("Planner");
    expect(queue.busy).toBe(false);
  });

  it("go on after one that was refused", async () => {
    const house = server();
    let first = true;
    const queue = queueOn(house, {
      send: (etag, changes) => {
        if (!first) return house.send(etag, changes);
        first = false;
        throw new Problem(422, { code: "invalid" });
      },
    });
    const refused = queue.save({ job_title: "x" });
    const kept = queue.save({ family_name: "Groß" });
    await expect(refused).rejects.toBeInstanceOf(Problem);
    await kept;
    expect(house.record).toMatchObject({ job_title: "Planner", family_name: "Groß" });
  });
});

describe("when somebody else was faster", () => {
  it("changes of different fields go together without a question", async () => {
    const house = server();
    const queue = queueOn(house);
    house.others({ family_name: "Groß" });
    await queue.save({ job_title: "Head" });
    expect(house.record).toMatchObject({ family_name: "Groß", job_title: "Head" });
    expect(queue.shown.family_name).toBe("Groß");
  });

  it("the same change of both is no conflict", async () => {
    const house = server();
    const queue = queueOn(house);
    house.others({ job_title: "Head" });
    await queue.save({ job_title: "Head" });
    expect(queue.shown.job_title).toBe("Head");
  });

  it("asks about the same field, with both values, and keeps ours if chosen", async () => {
    const house = server();
    const decide = vi.fn(async () => ["job_title"]);
    const queue = queueOn(house, { decide });
    house.others({ job_title: "Theirs" });
    await queue.save({ job_title: "Ours" });
    expect(decide).toHaveBeenCalledWith([{ field: "job_title", ours: "Ours", theirs: "Theirs" }], expect.objectContaining({ job_title: "Theirs", version: 2 }));
    expect(house.record.job_title).toBe("Ours");
  });

  it("leaves theirs when theirs is chosen, and still sends what nobody else touched", async () => {
    const house = server();
    const queue = queueOn(house, { decide: async () => [] });
    house.others({ job_title: "Theirs" });
    await queue.save({ job_title: "Ours", family_name: "Groß" });
    expect(house.record).toMatchObject({ job_title: "Theirs", family_name: "Groß" });
    expect(queue.shown.job_title).toBe("Theirs");
  });

  it("sends nothing when the person leaves it all as it is", async () => {
    const house = server();
    const queue = queueOn(house, { decide: async () => undefined });
    house.others({ job_title: "Theirs" });
    await queue.save({ job_title: "Ours", family_name: "Groß" });
    expect(house.sent).toEqual([]);
    expect(queue.shown).toMatchObject({ job_title: "Theirs", family_name: "Klein" });
  });

  it("asks again when a third one was faster than the choice", async () => {
    const house = server();
    let asked = 0;
    const queue = queueOn(house, {
      decide: async () => {
        asked += 1;
        if (asked === 1) house.others({ job_title: "Third" });
        return ["job_title"];
      },
    });
    house.others({ job_title: "Theirs" });
    await queue.save({ job_title: "Ours" });
    expect(asked).toBe(2);
    expect(house.record.job_title).toBe("Ours");
  });
});

describe("when the record may be there twice", () => {
  const duplicate = new Problem(409, { code: "possible_duplicate" });

  it("goes on only if the person says so, and says so to the server", async () => {
    const house = server();
    const tries: boolean[] = [];
    const queue = queueOn(house, {
      duplicate: async () => true,
      send: (etag, changes, allow) => {
        tries.push(allow);
        if (!allow) throw duplicate;
        return house.send(etag, changes);
      },
    });
    await queue.save({ job_title: "Head" });
    expect(tries).toEqual([false, true]);
    expect(house.record.job_title).toBe("Head");
  });

  it("saves nothing otherwise", async () => {
    const house = server();
    const queue = queueOn(house, { send: async () => { throw duplicate; } });
    await expect(queue.save({ job_title: "Head" })).rejects.toBe(duplicate);
    expect(house.sent).toEqual([]);
  });
});

describe("a newer version that was read meanwhile", () => {
  it("is shown, unless an edit is on its way or it is older", () => {
    const house = server();
    const queue = queueOn(house, { send: () => new Promise(() => undefined) });
    queue.adopt({ record: { ...start, version: 5, job_title: "New" }, etag: '"5"' });
    expect(queue.shown.job_title).toBe("New");
    queue.adopt({ record: { ...start, version: 3, job_title: "Old" }, etag: '"3"' });
    expect(queue.shown.job_title).toBe("New");
    void queue.save({ family_name: "Groß" });
    queue.adopt({ record: { ...start, version: 6, job_title: "Newer" }, etag: '"6"' });
    expect(queue.shown).toMatchObject({ job_title: "New", family_name: "Groß" });
  });

  it("are not lost when nothing is decided: the save fails, and the next one asks again", async () => {
    const house = server();
    let asked = 0;
    const queue = queueOn(house, {
      decide: async () => {
        if (++asked === 1) throw new Problem(412, { code: "left_alone" });
        return ["job_title"];
      },
    });
    house.others({ job_title: "Theirs" });
    await expect(queue.save({ job_title: "Ours" })).rejects.toMatchObject({ code: "left_alone" });
    expect(house.record.job_title).toBe("Theirs");
    expect(queue.busy).toBe(false);
    await queue.save({ job_title: "Ours" });
    expect(asked).toBe(2);
    expect(house.record.job_title).toBe("Ours");
  });
});
