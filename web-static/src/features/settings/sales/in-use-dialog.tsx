// A stage or status that records still stand in: how many, where they shall go, and then it is taken away.
import { Button, Modal, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "@/api/client";
import { Problem } from "@/api/problem";
import { searchRecords, type RecordData } from "@/api/records";
import { totalsQuery } from "@/features/board/totals";
import { refreshLists } from "@/features/records/list-data";
import { t } from "@/i18n";
import { Bones } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useWork } from "@/ui/use-work";
import type { HouseKind } from "./house-rows";
import styles from "./sales.module.css";

export interface Users {
  plural: "deals" | "leads";
  field: "stage_id" | "status_id";
}

interface Moved {
  done: string[];
  refused: { id: string; code: string; detail: string }[];
}

const together = 200;

// All of them, some at a time; stops when the rest is refused.
export async function moveAll({ plural, field }: Users, from: string, to: string, progress: (moved: number) => void): Promise<void> {
  let moved = 0;
  for (;;) {
    const { data } = await searchRecords(plural, { where: { [field]: from }, limit: together });
    if (data.length === 0) return;
    const { data: result } = await ask<Moved>("POST", `/${plural}/bulk`, { body: { ids: data.map(({ id }) => id), action: "change", patch: { [field]: to } } });
    moved += result.done.length;
    progress(moved);
    if (result.done.length === 0) throw new Problem(409, { code: "in_use", detail: result.refused[0]?.detail ?? "" });
  }
}

export function InUseDialog({ kind, row, others, onClose, remove }: { kind: HouseKind; row: RecordData; others: RecordData[]; onClose: () => void; remove: () => Promise<void> }) {
  const { plural, field } = kind.users;
  const { data } = useQuery({ ...totalsQuery(plural, { where: { [field]: row.id } }), staleTime: 0 });
  const count = data?.[0]?.count;
  // What is lost needs a reason and what is won an amount: nothing is moved there by the dozen.
  const targets = others.filter(({ type }) => type === row.type || type === "open" || kind.type === "lead_status");
  const [to, setTo] = useState<string | null>(targets[0]?.id ?? null);
  const [moved, setMoved] = useState(0);
  const { busy, problem, attempt } = useWork();
  const go = async () => {
    if (!to) return;
    const done = await attempt(() => moveAll(kind.users, row.id, to, setMoved));
    refreshLists(plural);
    if (!done) return;
    onClose();
    await remove();
  };
  const name = String(row.name);
  return (
    <Modal opened onClose={onClose} title={t("deals.in_use_title", { name })} size={440} closeButtonProps={{ "aria-label": t("action.close") }}>
      <div className={styles.dialog}>
        {count === undefined ? <Bones lines={2} /> : <p>{t(`deals.in_use_${plural}`, { count, name })}</p>}
        {targets.length > 0 ? <Select label={t("deals.move_them_to")} data={targets.map((one) => ({ value: one.id, label: String(one.name) }))} value={to} onChange={setTo} allowDeselect={false} /> : <p>{t("deals.in_use_nowhere")}</p>}
        {problem && <ProblemBlock problem={problem} />}
        <p className="quiet small" role="status">{busy ? t("deals.moving", { moved, count: count ?? moved }) : ""}</p>
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          {targets.length > 0 && <Button variant="filled" onClick={() => void go()} aria-disabled={busy} disabled={!to || count === undefined}>{t("deals.move_and_delete")}</Button>}
        </footer>
      </div>
    </Modal>
  );
}
