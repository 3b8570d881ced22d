#compdef journey
# Completion of journey for zsh: eval "$(journey completion zsh)" in ~/.zshrc
# It asks `journey __complete` with the words as they stand: a line a candidate, the value before a tab and what it is
# behind it. Neither a word nor an answer is ever evaluated.
_journey() {
  local value about paths
  local -a values shown
  while IFS=$'\t' read -r value about; do
    case $value in
      :file) paths=files ;;
      :folder) paths=folders ;;
      *)
        values+=("$value")
        shown+=("$value${about:+  -- $about}")
        ;;
    esac
  done < <(command journey __complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" </dev/null 2>/dev/null)
  [[ $PREFIX == --*=* ]] && compset -P 1 '*='
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
    *) (($#values)) && compadd -V journey -l -d shown -a values ;;
  esac
}
if [[ $funcstack[1] == _journey ]]; then
  _journey "$@"
else
  (($+functions[compdef])) || { autoload -Uz compinit && compinit -i -D }
  compdef _journey journey
fi
