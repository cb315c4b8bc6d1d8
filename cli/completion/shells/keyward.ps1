# Completion of keyward for PowerShell. In $PROFILE: keyward completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName keyward -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($wordToComplete -eq '') { $words += '""' }
    & $commandAst.CommandElements[0].ToString() completion candidates -- @words 2>$null | ForEach-Object {
        $word, $help = $_ -split "`t", 2
        if ($word -eq ':files') { return }
        if (-not $help) { $help = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $help)
    }
}
