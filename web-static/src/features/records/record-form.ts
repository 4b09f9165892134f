// A new record while it is typed: in the quick dialog or in the full form. What was typed is only let go
// once the server has it.
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { ask } from "@/api/client";
import { asProblem, plainPath, type Problem } from "@/api/problem";
import { recordTitle, type RecordType } from "@/api/record-types";
import { createRecord, type RecordData } from "@/api/records";
import { bodyOf, missingIn, missingWords } from "@/features/privacy/event-draft";
import { consentUses, likelyContext, needsContext, useContexts } from "./contexts";
import { candidatesOf, type Candidate } from "./dialogs";
import { isDirty, membersOf, type Draft } from "./draft";
import { addToLists } from "./list-data";
import { noteName } from "./names";
import { useSettled } from "./use-settled";

export interface Typed {
  draft: Draft;
  context?: string | undefined; // chosen by hand
  consent?: Record<string, unknown>; // what shows it, where the context rests on consent
}

interface Options {
  type: RecordType;
  preset: Draft;
  typed: Typed;
  setTyped: (next: Typed) => void;
}

// The same key for every try of the same words, so that an answer that got lost makes no second record.
class TryKey {
  private body = "";
  private key = "";

  of(body: string): string {
    if (body !== this.body) {
      this.body = body;
      this.key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
    return this.key;
  }
}

export function useRecordForm({ type, preset, typed, setTyped }: Options) {
  const { draft } = typed;
  const contexts = useContexts();
  const asksContext = needsContext(type, draft);
  const context = asksContext ? (typed.context ?? likelyContext(contexts, draft)) : undefined;
  const uses = asksContext ? consentUses(contexts, context) : [];
  const asksConsent = uses.length > 0;
  const consent = { purpose: uses.includes("marketing") ? "marketing" : uses[0], channel: "email", ...typed.consent };
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState<Record<string, string>>({}); // of the consent
  const [busy, setBusy] = useState(false);
  const [candidates, setCandidates] = useState<Candidate[]>();
  const tryKey = useRef(new TryKey());
  const members = useMemo(() => membersOf(type, draft), [type, draft]);

  // The record, or nothing when the person has to look at something first.
  const save = async (allowDuplicate = false): Promise<RecordData | undefined> => {
    if (busy) return undefined;
    const lacking = asksConsent ? missingIn("consent_given", consent) : {};
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return undefined;
    const { kind: _kind, ...said } = asksConsent ? bodyOf("consent_given", consent) : {};
    const collection = { context, ...(typeof members.source === "string" && { source: members.source }), ...(asksConsent && { consent: said }) };
    const body = { ...members, ...(context && { collection }) };
    setBusy(true);
    setProblem(undefined);
    try {
      const idempotencyKey = tryKey.current.of(JSON.stringify(body) + String(allowDuplicate));
      const { data } = await createRecord(type.plural, body, { allowDuplicate, idempotencyKey });
      noteName(data.id, recordTitle(type, data));
      addToLists(type.plural, data);
      return data;
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.code === "possible_duplicate") setCandidates(candidatesOf(refused));
      else setProblem(refused);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const known = new Set([...type.fields.map(({ name }) => name), ...(asksContext ? ["collection"] : [])]);
  const errorAt = (path: string) => problem?.fieldMessage(path);
  // What is said of no field that is shown stands above the form.
  const general = problem && problem.errors.every(({ field }) => !known.has(plainPath(field).split(".")[0] ?? "")) ? problem : undefined;
  return {
    draft,
    set: (name: string, value: unknown) => {
      setTyped({ ...typed, draft: { ...draft, [name]: value } });
      setProblem(undefined);
    },
    context,
    contexts: asksContext ? contexts : undefined,
    asksContext,
    asksConsent,
    consent,
    setConsent: (changes: Record<string, unknown>) => {
      setTyped({ ...typed, consent: { ...typed.consent, ...changes } });
      setMissing({});
      setProblem(undefined);
    },
    consentError: (path: string) => problem?.fieldMessage(`collection.consent.${path}`) ?? (path === "note" ? problem?.fieldMessage("collection.consent") : undefined) ?? (missing[path] && missingWords(path, missing[path])),
    lacking: Object.keys(missing).length > 0 ? missing : undefined,
    setContext: (name: string) => setTyped({ ...typed, context: name }),
    dirty: isDirty(type, draft, preset),
    members,
    save,
    busy,
    problem,
    general,
    errorAt,
    candidates,
    forgetCandidates: () => setCandidates(undefined),
  };
}

const telling = ["given_name", "family_name", "name", "domain", "emails", "phones"];

export interface Similar {
  candidates: Candidate[];
  unavailable: boolean; // somebody who cannot be added; why is the privacy contact's to know
}

const nobody: Similar = { candidates: [], unavailable: false };

// Records like the one that is being typed; asked once typing pauses, and only when something tells it apart.
export function useSimilar(type: RecordType, members: Record<string, unknown>): Similar {
  const asked = useMemo(() => Object.fromEntries([...telling, "companies", "addresses"].flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]]))), [members]);
  const body = useSettled(JSON.stringify(asked), 300);
  const enough = telling.some((name) => JSON.stringify((JSON.parse(body) as Draft)[name] ?? "").length > 4);
  const { data } = useQuery({
    queryKey: ["records", type.plural, "similar", body],
    queryFn: async ({ signal }) => {
      const { data: found } = await ask<{ data: Candidate[]; unavailable?: boolean }>("POST", `/${type.plural}/duplicates`, { body: JSON.parse(body), signal });
      return { candidates: found.data, unavailable: found.unavailable === true };
    },
    enabled: enough,
    retry: false, // a hint that does not come is none
    gcTime: 0,
  });
  return (enough && data) || nobody;
}
