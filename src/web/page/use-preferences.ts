import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ROUTES } from '../../contract/routes.ts'
import type { PreferencesView } from '../../contract/session-view.ts'
import { call, rememberCsrfToken } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { chooseDensity } from '../ui/density.ts'
import { chooseTheme } from '../ui/theme.ts'

/** Shows the application as its person likes it, on whichever computer they are. */
export function showAsPreferred({ theme, density }: Pick<PreferencesView, 'theme' | 'density'>): void {
  chooseTheme(theme)
  chooseDensity(density)
}

/** 个人设置: what is changed is shown at once and kept by the server. */
export function usePreferences() {
  const queries = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const preferences = session?.person?.preferences ?? null
  const saving = useMutation({
    mutationFn: (chosen: PreferencesView) => call(ROUTES.savePreferences, { params: {}, body: chosen }),
    onSuccess: (after) => {
      rememberCsrfToken(after.csrfToken)
      queries.setQueryData(sessionQuery.queryKey, after)
    },
  })
  const save = (change: Partial<PreferencesView>) => {
    if (preferences === null) return
    const chosen = { ...preferences, ...change }
    showAsPreferred(chosen)
    saving.mutate(chosen)
  }
  return { preferences, save, saving }
}
