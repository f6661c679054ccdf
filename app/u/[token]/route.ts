import { stopByOneClick, toMailPage } from '@/lib/doors/unsubscribe/one-click'

interface Place {
  params: Promise<{ token: string }>
}

export async function GET(_: Request, { params }: Place): Promise<Response> {
  return toMailPage((await params).token)
}

export async function POST(request: Request, { params }: Place): Promise<Response> {
  return stopByOneClick(request, (await params).token)
}
