import { theme as antdTheme, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useTheme } from './theme.ts'

const SHARED = {
  fontFamily: 'var(--sans)',
  fontSize: 14,
  borderRadius: 4,
  motion: false,
}

const COLOURS = {
  light: {
    colorPrimary: '#2b4c7e',
    colorText: '#1f2937',
    colorTextPlaceholder: '#5f6875',
    colorBorder: '#cbd0d8',
    colorBgBase: '#ffffff',
    colorBgContainer: '#ffffff',
    colorBgElevated: '#ffffff',
  },
  dark: {
    colorPrimary: '#93b4e6',
    colorText: '#e4e7ec',
    colorTextPlaceholder: '#9aa3b0',
    colorBorder: '#454d5a',
    colorBgBase: '#1b1f26',
    colorBgContainer: '#1b1f26',
    colorBgElevated: '#22272f',
    colorTextLightSolid: '#0f1622',
  },
}

/** Ant Design's widgets in our language and colours. Only pages that need them load them. */
export function AntdFrame({ children }: { readonly children: ReactNode }) {
  const theme = useTheme()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{
        algorithm: theme === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: { ...SHARED, ...COLOURS[theme] },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
