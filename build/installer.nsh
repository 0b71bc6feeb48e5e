; The office's folder is the PC's, not one Windows user's: whoever sits down may open the desk. What lies in it is encrypted.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\canlian-desk"
  ; S-1-5-32-545: every user of this PC, by whatever name Windows calls them here.
  nsExec::ExecToLog 'icacls "$APPDATA\canlian-desk" /grant *S-1-5-32-545:(OI)(CI)M'
  Pop $0
!macroend
