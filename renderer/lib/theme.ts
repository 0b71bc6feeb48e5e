import { theme, type ThemeConfig } from 'antd';
import type { Preferences } from '#shared/contract/settings.ts';

export type ThemeName = Preferences['theme'];

const FONT = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const SHARED: ThemeConfig['token'] = {
  fontFamily: FONT,
  fontSize: 14,
  borderRadius: 4,
  controlHeight: 32,
  motion: false,
  wireframe: false,
};

/** Contrast of text on its ground: at least 4.5:1 (WCAG 2.2, 1.4.3). */
const LIGHT: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#155a8a',
  colorLink: '#155a8a',
  colorSuccess: '#1c6b35',
  colorWarning: '#8a5300',
  colorError: '#b3261e',
  colorText: '#1d2530',
  colorTextSecondary: '#4a5664',
  colorTextTertiary: '#4a5664',
  colorTextDescription: '#4a5664',
  colorTextPlaceholder: '#66717e',
  colorBorder: '#8793a1',
  colorWarningBg: '#fff6e5',
  colorWarningBorder: '#b98a2e',
  colorErrorBg: '#fdf0ef',
  colorErrorBorder: '#c9736d',
  colorSuccessBg: '#eef7f0',
  colorSuccessBorder: '#6ea57e',
  colorInfoBg: '#eef5fa',
  colorInfoBorder: '#6f9dbd',
  colorBgLayout: '#f4f5f7',
};

/** Quiet for the eyes; solid buttons bear dark words, so that one colour reads on the ground and under words alike. */
const DARK: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#7cb8ec',
  colorLink: '#7cb8ec',
  colorSuccess: '#7cc993',
  colorWarning: '#e3b15c',
  colorError: '#ff9d94',
  colorTextLightSolid: '#0d1a26',
  colorBgSpotlight: '#dfe5ec',
  colorText: '#e3e8ee',
  colorTextSecondary: '#b6c0cb',
  colorTextTertiary: '#b6c0cb',
  colorTextDescription: '#b6c0cb',
  colorTextPlaceholder: '#98a4b1',
  colorBorder: '#66727f',
  colorBgContainer: '#1d232a',
  colorBgElevated: '#252c35',
  colorBgLayout: '#14191f',
  colorWarningBg: '#332811',
  colorWarningBorder: '#8a6a2a',
  colorErrorBg: '#38201f',
  colorErrorBorder: '#a05a55',
  colorSuccessBg: '#17301f',
  colorSuccessBorder: '#487a57',
  colorInfoBg: '#172b3b',
  colorInfoBorder: '#47718f',
};

/** At least 7:1 (WCAG 2.2, 1.4.6). */
const CONTRAST: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#003a63',
  colorLink: '#003a63',
  colorSuccess: '#004d1a',
  colorWarning: '#5c3500',
  colorError: '#8c0009',
  colorText: '#000000',
  colorTextSecondary: '#1a1a1a',
  colorTextTertiary: '#1a1a1a',
  colorTextDescription: '#1a1a1a',
  colorTextPlaceholder: '#404040',
  colorBorder: '#000000',
  colorBorderSecondary: '#000000',
  colorWarningBg: '#ffffff',
  colorWarningBorder: '#000000',
  colorErrorBg: '#ffffff',
  colorErrorBorder: '#000000',
  colorSuccessBg: '#ffffff',
  colorSuccessBorder: '#000000',
  colorInfoBg: '#ffffff',
  colorInfoBorder: '#000000',
  colorBgLayout: '#ffffff',
  lineWidth: 2,
};

export const THEME_TOKENS: Readonly<Record<ThemeName, ThemeConfig>> = {
  light: { token: LIGHT },
  dark: { token: DARK, algorithm: theme.darkAlgorithm },
  contrast: { token: CONTRAST },
};
