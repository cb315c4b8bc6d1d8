#compdef keyward
# Completion of keyward for zsh. In ~/.zshrc, behind compinit: eval "$(keyward completion zsh)"
_keyward() {
  local line
  local -a candidates
  while IFS= read -r line; do
    if [[ "$line" == ":files" ]]; then
      _files
      return
    fi
    candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done < <("${words[1]}" completion candidates -- "${(@)words[2,CURRENT]}" 2> /dev/null)
  _describe 'keyward' candidates
}
compdef _keyward keyward
