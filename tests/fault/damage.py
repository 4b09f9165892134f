"""What tests of damage share: one changed byte, and whether a server came up on what was changed."""


def flipped(value, place, bit=0):
    """The same bytes or text with one byte changed."""
    if isinstance(value, str):
        other = "B" if value[place] != "B" else "C"
        return value[:place] + other + value[place + 1:]
    changed = bytearray(value)
    changed[place] ^= 1 << bit
    return bytes(changed)


def started(server):
    """Whether it became ready; if not, it has ended."""
    try:
        server.wait_until_ready()
        return True
    except AssertionError:
        return False
