// An activity that is typed, saved once and only let go when the server has it.
import { useRef, useState } from "react";
import { Problem, plainPath } from "@/api/problem";
import { t, tOr } from "@/i18n";
import { useWork } from "@/ui/use-work";
import type { Activity } from "./activity";
import { membersOf, missingIn, patchOf, type ActivityDraft, type Missing } from "./activity-draft";
import { change, create } from "./work";

// What the server calls a field, where the form has another name for it.
const serverNames: Record<string, string[]> = { day: ["starts_at", "due_at"], endDay: ["ends_at"] };

export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export function useActivityForm(draft: ActivityDraft, existing?: Activity) {
  const { busy, problem, attempt, forget } = useWork();
  const [missing, setMissing] = useState<Missing>({});
  const key = useRef({ body: "", key: "" });
  const errorAt = (field: string): string | undefined => {
    const lacks = missing[field as keyof Missing];
    if (lacks) return field === "day" && lacks === "required" ? t("day.error.day_required") : tOr(`day.error.${lacks}`, lacks);
    return [field, ...(serverNames[field] ?? [])].map((name) => problem?.fieldMessage(name)).find(Boolean);
  };
  const shown = new Set(["subject", "description", "starts_at", "due_at", "ends_at", "email_from", "email_to"]);
  const general: Problem | undefined = problem && !problem.errors.some(({ field }) => shown.has(plainPath(field).split(".")[0] ?? "")) ? problem : undefined;

  const save = async (): Promise<Activity | undefined> => {
    const lacks = missingIn(draft);
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) return undefined;
    let saved: Activity | undefined;
    await attempt(async () => {
      if (existing) {
        saved = await change("activities", existing, changesOf(existing, draft));
        return;
      }
      const members = membersOf(draft);
      const body = JSON.stringify(members);
      if (key.current.body !== body) key.current = { body, key: newKey() };
      saved = (await create("activities", members, key.current.key)) as Activity;
    });
    return saved;
  };
  return { save, busy, problem: general, errorAt, lacking: Object.keys(missing).length > 0 ? missing : problem, touched: () => { setMissing({}); forget(); } };
}

// Only what became different.
export function changesOf(existing: Activity, draft: ActivityDraft): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(patchOf(draft)).filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(plain(existing[name]))),
  );
}

// What is not said and what says nothing are the same.
const plain = (value: unknown) => (value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0) ? null : value);
