# Completion of journey for fish: journey completion fish > ~/.config/fish/completions/journey.fish
# It asks `journey __complete` with the words as they stand: a line a candidate, the value before a tab and what it is
# behind it. Neither a word nor an answer is ever evaluated.
function __journey_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l option (string match -r -- '^--[^=]*=' "$current")
    set -l value (string replace -r -- '^--[^=]*=' '' "$current")
    for line in (command journey __complete fish -- $words[2..-1] "$current" </dev/null 2>/dev/null)
        switch $line
            case :file
                for path in (__fish_complete_path "$value")
                    echo -- "$option$path"
                end
            case :folder
                for path in (__fish_complete_directories "$value")
                    echo -- "$option$path"
                end
            case '*'
                printf '%s%s\n' "$option" $line
        end
    end
end
complete -c journey -e
complete -c journey -k -f -a '(__journey_complete)'
