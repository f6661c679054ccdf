import { answerNews } from '@/lib/doors/news/catch-up'

/** What a page asks when it has no socket, or finds a gap: everything in a stream after the number it has. */
export const GET = (request: Request): Promise<Response> => answerNews(request)
