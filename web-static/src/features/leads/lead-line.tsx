// How a lead stands, under its name: its status, its score with what it rests on, and the way on: conversion. A
// converted lead says what became of it.
import { Button, Menu, Tooltip, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { asProblem } from "@/api/problem";
import { recordTitle, useRecordTypes } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { ColourDot } from "@/features/board/colour";
import { houseQuery } from "@/features/records/house-records";
import type { ExtraProps } from "@/features/records/extras";
import { refreshLists } from "@/features/records/list-data";
import { noteName } from "@/features/records/names";
import { recordKey } from "@/features/records/record-data";
import { t } from "@/i18n";
import { timeWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { Status } from "@/ui/pieces";
import { toast } from "@/ui/toasts";
import { parts, unconvertLead, type Converted } from "./conversion";
import styles from "./lead-line.module.css";

const ConvertDialog = lazyPart(() => import("./convert-dialog").then((module) => module.ConvertDialog));

const convertible = 30; // days in which a conversion can be undone

function everythingChanged(id: string): void {
  for (const plural of ["leads", "contacts", "companies", "deals"]) refreshLists(plural);
  void queryClient.invalidateQueries({ queryKey: recordKey("leads", id) });
}

export function LeadLine(props: ExtraProps) {
  const { record } = props;
  return (
    <div className={styles.line}>
      {typeof record.converted_at === "string" ? <ConvertedLine {...props} at={record.converted_at} /> : <OpenLine {...props} />}
    </div>
  );
}

function OpenLine(props: ExtraProps) {
  const { type, record, editable } = props;
  const [converting, setConverting] = useState(false);
  const navigate = useNavigate();
  const types = useRecordTypes();
  const converted = (done: Converted) => {
    setConverting(false);
    for (const part of parts) {
      const made = done[part];
      const of = types.find(({ name }) => name === part);
      if (made && of) noteName(made.id, recordTitle(of, made));
    }
    everythingChanged(record.id);
    const to = done.deal ? { plural: "deals", id: done.deal.id } : done.contact ? { plural: "contacts", id: done.contact.id } : done.company && { plural: "companies", id: done.company.id };
    if (to) void navigate({ to: "/$plural/$id", params: to });
    toast({
      text: t("deals.converted_toast", { name: recordTitle(type, record) }),
      undo: async () => {
        await unconvertLead(record.id, done.lead.version);
        everythingChanged(record.id);
        await navigate({ to: "/$plural/$id", params: { plural: "leads", id: record.id } });
      },
    });
  };
  return (
    <>
      <StatusMenu {...props} />
      <Score record={record} />
      {editable && <Button variant="filled" onClick={() => setConverting(true)} leftSection={<Icon name="check" size={16} />}>{t("deals.convert")}</Button>}
      {converting && <Suspense fallback={null}><ConvertDialog lead={record} onClose={() => setConverting(false)} onConverted={converted} /></Suspense>}
    </>
  );
}

const tones = { open: "plain", ongoing: "info", on_hold: "warning", won: "success", lost: "danger" } as const;

function StatusMenu({ record, save, editable }: ExtraProps) {
  const { data } = useQuery(houseQuery("lead_statuses"));
  const now = data?.find(({ id }) => id === record.status_id);
  if (!data || !now) return null;
  const tone = tones[now.type as keyof typeof tones] ?? "plain";
  const pill = <Status tone={tone}><ColourDot colour={now.colour as string | undefined} size={8} /> {String(now.name)}</Status>;
  if (!editable) return pill;
  const change = async (id: string) => {
    await save({ status_id: id }).catch((thrown: unknown) => toast({ tone: "wrong", text: t("deals.not_saved", { why: asProblem(thrown).message }) }));
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.status} aria-label={t("deals.lead_status_now", { status: String(now.name) })}>{pill}<Icon name="chevronDown" size={14} /></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={now.id} onChange={(id) => void change(id)}>
          {data.map((status) => <Menu.RadioItem key={status.id} value={status.id} closeMenuOnClick><ColourDot colour={status.colour as string | undefined} /> {String(status.name)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function Score({ record }: { record: RecordData }) {
  if (typeof record.score !== "number") return null;
  return (
    <Tooltip label={t("deals.score_text")}>
      <span className={styles.score} tabIndex={0}>{t("deals.score", { score: record.score })}</span>
    </Tooltip>
  );
}

const plurals = { contact: "contacts", company: "companies", deal: "deals" } as const;

function ConvertedLine({ record, names, editable, at }: ExtraProps & { at: string }) {
  const [busy, setBusy] = useState(false);
  const young = Date.now() - new Date(at).getTime() < convertible * 24 * 60 * 60 * 1000;
  const undo = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await unconvertLead(record.id, record.version);
      everythingChanged(record.id);
      toast({ text: t("deals.unconverted") });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("deals.not_unconverted", { why: asProblem(thrown).message }) });
    } finally {
      setBusy(false);
    }
  };
  const made = parts.flatMap((part) => (typeof record[`${part}_id`] === "string" ? [{ part, id: String(record[`${part}_id`]) }] : []));
  return (
    <>
      <Status tone="success">{t("deals.converted_on", { when: timeWords(at) })}</Status>
      {made.map(({ part, id }) => (
        <span key={part} className={styles.made}>
          <span className="quiet">{t(`deals.part_${part}`)}:</span> <Link to="/$plural/$id" params={{ plural: plurals[part], id }}><bdi>{names.record(id) ?? t("deals.open_it")}</bdi></Link>
        </span>
      ))}
      {editable && young && <Button onClick={() => void undo()} aria-disabled={busy} leftSection={<Icon name="undo" size={16} />}>{t("deals.unconvert")}</Button>}
    </>
  );
}
