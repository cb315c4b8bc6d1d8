# Completion of keyward for bash. In ~/.bashrc: eval "$(keyward completion bash)"
_keyward() {
  local line="${COMP_LINE:0:COMP_POINT}" current candidate
  local -a words=()
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  current="${words[${#words[@]}-1]}"
  COMPREPLY=()
  while IFS=$'\t' read -r candidate _; do
    if [[ "$candidate" == ":files" ]]; then
      compopt -o default 2> /dev/null
      return
    fi
    COMPREPLY+=("$candidate")
  done < <("${words[0]}" completion candidates -- "${words[@]:1}" 2> /dev/null)
  # A colon ends a word for bash: only what follows it is to be filled in.
  if [[ "$current" == *:* && "$COMP_WORDBREAKS" == *:* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*:}"}"}")
  fi
}
complete -F _keyward keyward
