import { drawThumbnail } from '../adapters/thumbnails/draw-thumbnail.ts'
import { answering } from '../adapters/worker-answers.ts'

/* The thread in which thumbnails are drawn: worker-thumbnails.ts starts it and ends it where it takes too long. */
answering(drawThumbnail)
