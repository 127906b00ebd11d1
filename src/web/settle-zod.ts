import { z } from 'zod'
import { zhCN } from 'zod/locales'

// Compiled checks need eval, which the content security policy forbids; zod tries it as soon as a schema is made, so this
// module is the first that the application imports.
z.config({ ...zhCN(), jitless: true })
