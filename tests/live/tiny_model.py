"""A random language model of 400 kB in GGUF form: real tokens and grammars, no meaning.

Needs numpy and gguf.
"""

from __future__ import annotations

import sys

import gguf
import numpy as np

WIDTH, HIDDEN, LAYERS, HEADS, CONTEXT = 64, 128, 2, 4, 4096


def vocabulary() -> tuple[list[bytes], list[int]]:
    """Control tokens, every byte, and printable ASCII."""
    kind = gguf.TokenType
    printable = [("\u2581" if code == 32 else chr(code)).encode() for code in range(32, 127)]
    special = [(b"<unk>", kind.UNKNOWN), (b"<s>", kind.CONTROL), (b"</s>", kind.CONTROL)]
    special += [(f"<0x{byte:02X}>".encode(), kind.BYTE) for byte in range(256)]
    entries = [*special, *((text, kind.NORMAL) for text in printable)]
    return [text for text, _ in entries], [kind for _, kind in entries]


def write(path: str) -> None:
    """The same file every time."""
    random = np.random.default_rng(0)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny-random")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_file_type(0)
    tokens, kinds = vocabulary()
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(tokens)
    writer.add_token_scores([-1000.0 if kind == gguf.TokenType.BYTE else -1.0 for kind in kinds])
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(
        "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant:"
    )

    def tensor(name: str, *shape: int) -> None:
        writer.add_tensor(name, (random.standard_normal(shape) * 0.05).astype(np.float32))

    ones = np.ones(WIDTH, np.float32)
    tensor("token_embd.weight", len(tokens), WIDTH)
    for block in range(LAYERS):
        prefix = f"blk.{block}."
        writer.add_tensor(f"{prefix}attn_norm.weight", ones)
        writer.add_tensor(f"{prefix}ffn_norm.weight", ones)
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            tensor(f"{prefix}{name}.weight", WIDTH, WIDTH)
        tensor(f"{prefix}ffn_gate.weight", HIDDEN, WIDTH)
        tensor(f"{prefix}ffn_up.weight", HIDDEN, WIDTH)
        tensor(f"{prefix}ffn_down.weight", WIDTH, HIDDEN)
    writer.add_tensor("output_norm.weight", ones)
    tensor("output.weight", len(tokens), WIDTH)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    write(sys.argv[1])
