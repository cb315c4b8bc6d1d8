#compdef keyward
# Completion of keyward for zsh. In ~/.zshrc, behind compinit: eval "$(keyward completion zsh)"
# Or once, into a folder of $fpath: keyward completion zsh > ~/.zfunc/_keyward
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
if [[ "${funcstack[1]}" == "_keyward" ]]; then
  _keyward "$@"
else
  compdef _keyward keyward
fi
