"""`rmtui completion`: completion for the shell's Tab key: commands, options, values, files, and clients' names, also by
pinyin.
"""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from rmtui.cli.candidates import WantsFiles, candidates
from rmtui.errors import RmtuiError, UsageError
from rmtui.language import _

if TYPE_CHECKING:
    from rmtui.cli.context import Context

FILES = 4
"""The exit code that has the shell offer files."""

SCRIPTS = {
    "bash": """\
_rmtui() {
    local found code word
    COMPREPLY=()
    found="$(rmtui completion --words bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)"
    code=$?
    if [ "$code" = 4 ]; then
        compopt -o filenames 2>/dev/null
        found="$(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")"
    fi
    while IFS= read -r word; do [ -n "$word" ] && COMPREPLY+=("$word"); done <<< "$found"
    if [[ ${COMPREPLY[0]} == *: ]]; then compopt -o nospace 2>/dev/null; fi
    return 0
}
COMP_WORDBREAKS=${COMP_WORDBREAKS//:}
complete -o nosort -F _rmtui rmtui
""",
    "zsh": """\
#compdef rmtui
_rmtui() {
    local found code
    found="$(rmtui completion --words zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)"
    code=$?
    if (( code == 4 )); then _files; return; fi
    local -a all keys
    all=("${(@f)found}")
    keys=("${(@M)all:#*:}")
    all=("${(@)all:#*:}")
    [[ -n $keys ]] && compadd -U -S '' -- "${(@)keys}"
    [[ -n $all ]] && compadd -U -- "${(@)all}"
}
(( $+functions[compdef] )) && compdef _rmtui rmtui
""",
    "fish": """\
function __rmtui_words
    set -l words (commandline -opc) (commandline -ct | string unescape)
    set -l found (rmtui completion --words fish $words[2..-1] 2>/dev/null)
    if test $status = 4
        __fish_complete_path (commandline -ct)
    else
        string join -- \\n $found
    end
end
complete -c rmtui -f -k -a '(__rmtui_words)'
""",
}
"""What each shell asks us for the word under the cursor. Names need not begin with it: wf stands for 王芳."""

_UNSAFE = re.compile(r"([^\w@%+=:,./-])", re.ASCII)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: for which shell; or, as the scripts themselves call it, the words of the line up to the cursor."""
    parser.epilog = "\n".join(
        (
            '  bash   eval "$(rmtui completion bash)"        ~/.bashrc',
            '  zsh    eval "$(rmtui completion zsh)"         ~/.zshrc',
            "  fish   rmtui completion fish | source         ~/.config/fish/config.fish",
        )
    )
    parser.add_argument("shell", nargs="?", choices=[*SCRIPTS], help=_("print the script for this shell"))
    parser.add_argument("--words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def arrange(words: list[str]) -> list[str]:
    """The words behind --words with a sign before each, so that argparse takes none of them for its own."""
    return [words[0], *(f"={word}" for word in words[1:])] if words[:1] == ["--words"] else words


def run(args: argparse.Namespace, context: Context) -> int:
    """UsageError without a shell."""
    if args.words:
        shell, *words = (word[1:] for word in args.words)
        return _print_candidates(shell, words, context)
    if args.shell is None:
        raise UsageError(_("Say for which shell: {shells}.").format(shells=_(", ").join(SCRIPTS)))
    print(SCRIPTS[args.shell], end="")
    return 0


def _print_candidates(shell: str, words: list[str], context: Context) -> int:
    """Print what the last word may become, as the shell is to have it."""
    typed = words[-1] if words else ""
    if shell == "bash":  # which gives words as they stand there
        words = [_unquoted(word) for word in words]
    try:
        for found in candidates(words or [""], context):
            if not found.text.isprintable():
                continue
            quoted = shell == "bash" and typed[:1] not in ("'", '"')
            context.out(_escaped(found.text) if quoted else found.text)
            if shell == "fish" and found.spelt and words[-1].isascii() and not found.text.isascii():
                context.out(f"{found.spelt}\t{found.text}")
    except WantsFiles:
        return FILES
    except RmtuiError:
        return 0
    return 0


def _escaped(text: str) -> str:
    """The text as one word of a shell, with a backslash before every sign of ASCII that may mean something there."""
    return _UNSAFE.sub(lambda sign: sign[0] if ord(sign[0]) > 127 else f"\\{sign[0]}", text)


def _unquoted(word: str) -> str:
    return re.sub(r"\\(.)", r"\1", word.strip("'\""))
