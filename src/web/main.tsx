import './settle-zod.ts'

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from './api/client.ts'
import { newQueryClient } from './api/queries.ts'
import { newRouter } from './app/router.tsx'
import { signInAgain } from './app/session-end.ts'
import { followTheme } from './ui/theme.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './app/shell.css'
import './page/page.css'

followTheme()

const queries = newQueryClient()
const router = newRouter(queries)
whenSignedOut(() => signInAgain(router, queries))

const host = document.getElementById('application')
if (host !== null) {
  const application = createRoot(host)
  // Once the first page is there: one that first showed nothing would be kept back by React for 0.3 s.
  void router.load().finally(() =>
    application.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}
