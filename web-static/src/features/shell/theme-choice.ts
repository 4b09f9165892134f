// Light, dark, or like the system: at once here, and kept with the person's settings.
import { useMantineColorScheme } from "@mantine/core";
import { answer, api } from "@/api/client";
import type { IconName } from "@/ui/icons";

export type Theme = "light" | "dark" | "auto";

export const themes: Theme[] = ["light", "dark", "auto"];
export const themeIcons: Record<Theme, IconName> = { light: "sun", dark: "moon", auto: "screen" };

export const isTheme = (text: unknown): text is Theme => themes.includes(text as Theme);

export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (theme: Theme) => {
    setColorScheme(theme);
    // The choice holds on this device even where it could not be kept.
    void answer(api.PATCH("/api/v1/session", { body: { theme } })).catch(() => undefined);
  };
  return { theme: colorScheme, themes, choose };
}
