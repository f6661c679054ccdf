import { doAct } from '@/lib/doors/act'

export async function POST(request: Request, { params }: { params: Promise<{ act: string }> }): Promise<Response> {
  return doAct((await params).act, request)
}
