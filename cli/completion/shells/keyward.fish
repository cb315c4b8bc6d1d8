# Completion of keyward for fish. Once: keyward completion fish > ~/.config/fish/completions/keyward.fish
function __keyward_candidates
    set -l words (commandline -opc) (commandline -ct)
    set -l candidates ($words[1] completion candidates -- $words[2..-1] 2> /dev/null)
    if test "$candidates" = ":files"
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $candidates
    end
end
complete -c keyward -f -a '(__keyward_candidates)'
