import { answerCited } from '@/lib/doors/news/cited'

/** What the preview of a citation shows. */
export const GET = (request: Request): Promise<Response> => answerCited(request)
