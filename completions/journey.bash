# Completion of journey for bash 3.2 and later: eval "$(journey completion bash)" in ~/.bashrc
# It asks `journey __complete` with the words as they stand: a line a candidate, the value before a tab. Neither a word
# nor an answer is ever evaluated.
_journey() {
  COMPREPLY=()
  local line=${COMP_LINE:0:COMP_POINT} last=-1 gap word value about current broken='' i
  local -a words
  # bash takes words apart at = and :. What no blank stands before belongs to the word before.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    gap=${line%%[![:space:]]*}
    line=${line#"$gap"}
    word=${COMP_WORDS[i]}
    [[ $i -eq $COMP_CWORD ]] && word=$line
    line=${line#"$word"}
    if [[ $i -gt 0 && -z $gap ]]; then
      words[last]+=$word
    else
      last=$((last + 1))
      words[last]=$word
    fi
  done
  current=${words[last]}
  # Inside quotes there is nothing of ours to complete.
  case $current in *[\"\'\`\\\$]*) return ;; esac
  # Of a word that bash has taken apart it replaces the last part.
  [[ $COMP_WORDBREAKS == *=* && $current == *=* ]] && broken=${current%"${current##*=}"}
  [[ $COMP_WORDBREAKS == *:* && $current == *:* ]] && broken=${current%"${current##*:}"}
  while IFS=$'\t' read -r value about; do
    case $value in
      :file) compopt -o default 2>/dev/null ;;
      :folder) compopt -o dirnames 2>/dev/null ;;
      *)
        [[ $current == --*=* ]] && value=${current%%=*}=$value
        value=${value#"$broken"}
        [[ $value == *[![:alnum:]_.,:/=@+-]* ]] && printf -v value %q "$value"
        COMPREPLY[${#COMPREPLY[@]}]=$value
        ;;
    esac
  done < <(command journey __complete bash -- "${words[@]:1}" </dev/null 2>/dev/null)
}
complete -F _journey journey
