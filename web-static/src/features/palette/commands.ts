// What the palette can do beside opening records: places to go, things to make, settings. Only what the
// person may do is in the list.
import { listTypes, type RecordType } from "@/api/record-types";
import type { rightsOf } from "@/api/session";
import { openQuickCreate, openShortcuts } from "@/features/shell/overlays";
import { iconOf, homePlace, importPlace, recordPlaces, trashPlace } from "@/features/shell/places";
import { settingsSections } from "@/features/settings/sections";
import { themeIcons, type Theme } from "@/features/shell/theme-choice";
import { signOut } from "@/features/entry/sign-out";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import type { View } from "@/features/views/view";
import type { IconName } from "@/ui/icons";

export interface Command {
  id: string;
  section: "actions" | "places" | "views" | "settings";
  label: string;
  icon: IconName;
  keys?: string;
  to?: string; // can be opened in another tab
  search?: Record<string, string>; // of the address
  under?: string;
  run?: () => void;
}

interface Givers {
  types: RecordType[];
  views?: View[];
  rights: ReturnType<typeof rightsOf>;
  chooseTheme: (theme: Theme) => void;
}

export function commands({ types, views = [], rights, chooseTheme }: Givers): Command[] {
  const actions: Command[] = rights.writeRecords
    ? listTypes(types).map((type, index) => ({
        id: `add-${type.name}`,
        section: "actions",
        label: tOr(`add.${type.name}`, typeLabel(type.name)),
        icon: iconOf(type),
        ...(index === 0 && { keys: "c" }),
        run: () => openQuickCreate(type.plural),
      }))
    : [];
  const places = [
    homePlace(),
    ...(rights.readRecords ? recordPlaces(types) : []),
    ...(rights.writeRecords ? [importPlace()] : []),
    ...(rights.readRecords ? [trashPlace()] : []),
  ].map((place): Command => ({ id: `go-${place.to}`, section: "places", label: place.label, icon: place.icon, to: place.to }));
  const saved = views.flatMap((view): Command[] => {
    const type = types.find(({ name }) => name === view.recordType);
    return type ? [{ id: `view-${view.id}`, section: "views", label: view.name, under: pluralLabel(type.plural), icon: iconOf(type), to: `/${type.plural}`, search: { view: view.id } }] : [];
  });
  const settings = settingsSections(rights).map((section): Command => ({
    id: `settings-${section.name}`,
    section: "settings",
    label: section.label,
    icon: section.icon,
    to: `/settings/${section.name}`,
  }));
  const themes = (["light", "dark", "auto"] as const).map((theme): Command => ({
    id: `theme-${theme}`,
    section: "settings",
    label: t("palette.theme", { theme: t(`theme.${theme}`) }),
    icon: themeIcons[theme],
    run: () => chooseTheme(theme),
  }));
  return [
    ...actions,
    ...saved,
    ...places,
    ...settings,
    ...themes,
    { id: "shortcuts", section: "settings", label: t("shell.shortcuts"), icon: "keyboard", keys: "?", run: openShortcuts },
    { id: "sign-out", section: "settings", label: t("shell.sign_out"), icon: "signOut", run: () => void signOut() },
  ];
}

// Every word that was typed begins a word of the label; accents and case do not matter.
export function matches(label: string, typed: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(typed).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
