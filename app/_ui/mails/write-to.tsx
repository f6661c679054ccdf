interface Props {
  say: string
  address: string
}

/** An address of ours to write to, as one sentence: it opens the reader's mail program, and can be copied. */
export function WriteTo({ say, address }: Props) {
  return (
    <p>
      {say}
      <br />
      <a href={`mailto:${address}`} dir="ltr">
        {address}
      </a>
    </p>
  )
}
