; The office's folder is the PC's, not one Windows user's: whoever sits down may open the desk. What lies in it is encrypted.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\canlian-desk"
  ; S-1-5-32-545: every user of this PC, by whatever name Windows calls them here.
  nsExec::ExecToLog 'icacls "$APPDATA\canlian-desk" /grant *S-1-5-32-545:(OI)(CI)M'
  ; The exit code as text, or "error" where it could not be started.
  Pop $0
  StrCmp $0 "0" rightsSet
  DetailPrint "icacls: $0"
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONEXCLAMATION "数据文件夹的权限没有设好（$0）：$APPDATA\canlian-desk$\r$\n$\r$\n程序已经装好，但这台电脑上的其他 Windows 用户可能打不开业务台。请以管理员身份重新安装一次；还不行，请联系负责安装的人。" /SD IDOK
  rightsSet:
!macroend
