// The small pieces that every screen is made of.
import { Tooltip } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { t, tOr, readable } from "@/i18n";
import { initials, timeInFull, timeWords } from "@/i18n/format";
import { Icon, type IconName } from "./icons";
import styles from "./pieces.module.css";

// People are round, everything else is square; the tint follows the id, so that it never changes.
export function Mark({ id, name, square = false, size = 24 }: { id: string; name: string; square?: boolean; size?: 20 | 24 | 32 | 40 }) {
  const hue = ((parseInt(id.slice(-4), 16) || 0) % 12) * 30;
  return (
    <span
      className={styles.mark}
      data-square={square || undefined}
      data-size={size}
      aria-hidden="true"
      data-initials={initials(name)}
      style={{ "--hue": hue } as React.CSSProperties}
    />
  );
}

export type Tone = "plain" | "accent" | "success" | "warning" | "danger" | "info";

// A status: tint and word.
export function Status({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={styles.status} data-tone={tone}>{children}</span>;
}

// Relative within a week; in full on hover and to screen readers that ask.
export function Time({ at, clock = false }: { at: string; clock?: boolean }) {
  return <time dateTime={at} title={timeInFull(at)}>{timeWords(at, clock)}</time>;
}

// A value that is there but not shown, and why.
export function Masked({ reason }: { reason: string }) {
  return (
    <span className={styles.masked}>{t("masked.hidden", { reason: tOr(`masked.${reason}`, readable(reason).toLowerCase()) })}</span>
  );
}

export type LightState = "may" | "only_to_answer" | "may_not";

// The light of a purpose: filled, half or crossed, always with its word.
export function Light({ state, label }: { state: LightState; label?: string }) {
  const words = label ?? t(`light.${state}`);
  return (
    <svg className={styles.light} data-state={state} width={14} height={14} viewBox="0 0 14 14" role="img" aria-label={words}>
      <title>{words}</title>
      {state === "may" && <circle cx={7} cy={7} r={6} fill="currentColor" />}
      {state === "only_to_answer" && (
        <>
          <circle cx={7} cy={7} r={5.25} fill="none" stroke="currentColor" strokeWidth={1.5} />
          <path d="M7 1.750a5.250 5.250 0 0 1 0 10.500z" fill="currentColor" />
        </>
      )}
      {state === "may_not" && (
        <>
          <circle cx={7} cy={7} r={5.25} fill="none" stroke="currentColor" strokeWidth={1.5} />
          <path d="M3.400 3.400l7.200 7.200" stroke="currentColor" strokeWidth={1.5} />
        </>
      )}
    </svg>
  );
}

export function Keys({ children }: { children: ReactNode }) {
  return <kbd className={styles.keys}>{children}</kbd>;
}

// Nothing there yet: one sentence and at most two things to do.
export function Empty({ icon = "record", title, children, actions }: { icon?: IconName; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={24} />
      <p className={styles.emptyTitle}>{title}</p>
      {children && <p className="quiet">{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

// One line of what is coming, in its place; appears only once loading takes long enough to be noticed.
export function Bone({ width = "60%", height = 12 }: { width?: string | number; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

export function Bones({ lines = 4 }: { lines?: number }) {
  const widths = ["48%", "72%", "60%", "36%"];
  return (
    <div className={styles.bones} aria-busy="true">
      <span className="unseen">{t("state.loading")}</span>
      {Array.from({ length: lines }, (_, line) => <Bone key={line} width={widths[line % widths.length] ?? "60%"} />)}
    </div>
  );
}

export function Card({ title, actions, children, id }: { title?: ReactNode; actions?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={styles.card} id={id}>
      {title && (
        <div className={styles.cardHead}>
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

// Names and values beside each other: a list of [name, value].
export function Facts({ facts }: { facts: [ReactNode, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

// A page: its title, what can be done, and its content. The title of the window says no person's name.
export function Page({ title, windowTitle, meta, actions, children, narrow = false, bare = false }: {
  title: ReactNode;
  windowTitle?: string;
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
  bare?: boolean; // the content brings its own margins
}) {
  useWindowTitle(windowTitle ?? (typeof title === "string" ? title : ""));
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.pageHead}>
        <h1 tabIndex={-1}>{title}</h1>
        {meta && <div className={styles.meta}>{meta}</div>}
        {actions && <div className={styles.pageActions}>{actions}</div>}
      </header>
      <div className={bare ? styles.bare : styles.pageBody}>{children}</div>
    </div>
  );
}

export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – Candor` : "Candor";
  }, [title]);
}

// True once `milliseconds` have passed: so that what comes at once shows no skeleton.
export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

// A text that can be taken along with one press.
export function Copyable({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className={styles.copyable}>
      <code>{text}</code>
      {"clipboard" in navigator && (
        <Tooltip label={copied ? t("action.copied") : label}>
          <button type="button" className={styles.copy} aria-label={label} onClick={() => void copy()}>
            <Icon name={copied ? "check" : "copy"} size={16} />
          </button>
        </Tooltip>
      )}
      <span className="unseen" role="status">{copied ? t("action.copied") : ""}</span>
    </div>
  );
}
