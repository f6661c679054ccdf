interface Props {
  text: string
}

/** A mail as it came, quotes and signature included; each paragraph in its own direction. */
export function WholeMail({ text }: Props) {
  return <pre className="font-sans break-words whitespace-pre-wrap [unicode-bidi:plaintext]">{text}</pre>
}
