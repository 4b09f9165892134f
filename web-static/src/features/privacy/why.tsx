// "Why?": one small button wherever something is hidden, left out or not allowed. What it opens is loaded
// with the first press, and asks the server only then.
import { Popover } from "@mantine/core";
import { Suspense, useState, type ReactNode, type SyntheticEvent } from "react";
import type { ExplainQuestion, Localized, WayOut } from "@/api/privacy";
import { t } from "@/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { Bones } from "@/ui/pieces";
import type { DialogName } from "./dialog-table";
import styles from "./why.module.css";

const WhyPanel = lazyPart(() => import("./why-panel").then((module) => module.WhyPanel));
const PersonDialog = lazyPart(() => import("./person-dialog").then((module) => module.PersonDialog));

export interface Matter {
  what: string; // the sentence it is about: "Phone is hidden"
  question?: ExplainQuestion; // asked from the server; without it, the rule alone is looked up
  purpose?: string; // what is asked about, where it is not what one works on
  field?: string; // that is masked
  reason?: string; // the short code that came along
  rule?: string | undefined;
  article?: string | undefined;
  explain?: string | Localized | undefined;
  plural?: string;
  id?: string; // the person's
  also?: string[]; // other rules in the way, by id
  ways?: WayOut[]; // where no question is asked
  who?: string[];
}

interface Props {
  matter: Matter;
  label?: string; // for those who only hear it
  children?: ReactNode; // instead of the word
  className?: string | undefined;
  tabIndex?: number;
}

export function Why({ matter, label, children, className, tabIndex }: Props) {
  const [opened, setOpened] = useState(false);
  const [dialog, setDialog] = useState<DialogName>();
  const heading = label ?? t("privacy.why_of", { what: matter.what });
  return (
    <>
      <Popover width={344} position="bottom-start" opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal zIndex={350}>
        <Popover.Target>
          <button
            type="button"
            className={className ?? styles.why}
            aria-label={children ? undefined : heading}
            title={children ? t("problem.why") : undefined}
            tabIndex={tabIndex}
            onClick={(event) => {
              // The value may stand in a row or a link that does something itself.
              event.preventDefault();
              event.stopPropagation();
              setOpened(!opened);
            }}
          >
            {children ?? t("problem.why")}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={heading} {...apart} className={styles.dropdown ?? ""}>
          <Suspense fallback={<Bones lines={3} />}>
            <WhyPanel
              matter={matter}
              record={(name) => {
                setOpened(false);
                setDialog(name);
              }}
              leave={() => setOpened(false)}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {dialog && matter.plural && matter.id && (
        <span {...apart}>
          <Suspense>
            <PersonDialog name={dialog} plural={matter.plural} id={matter.id} preset={presetOf(matter)} onClose={() => setDialog(undefined)} />
          </Suspense>
        </span>
      )}
    </>
  );
}

// What is pressed and typed in here is nothing for the row or the form around it.
const stop = (event: SyntheticEvent) => event.stopPropagation();
const apart = { onClick: stop, onKeyDown: stop, onFocus: stop };

// What one was about to do is what the consent is about.
const presetOf = ({ question, purpose }: Matter) => (question?.channel ? { purpose: "marketing", channel: question.channel } : purpose ? { purpose } : {});
